// The pointer on the canvas: the mouse as it is; a finger, or a pen that touches, presses where it taps and scrolls where it moves, with inertia;
// the wheel scrolls what is under it, and the page once that is at its end. The second button opens the menu of the browser and does nothing else.

export interface PointerTarget {
  /** CSS pixels to device pixels of the canvas. */
  readonly ratio: number;
  move(x: number, y: number): void;
  /** At once: what it opens may need the gesture (a file to choose, a keyboard to show). */
  button(down: boolean, event: PointerEvent): void;
  /** What of it was not used. */
  scroll(x: number, y: number, dx: number, dy: number): number;
  /** Something has changed: draw when the screen is next drawn. */
  draw(): void;
}

/** Out of every element's reach. */
const kNowhere = -1e6;
/** A finger or pen that has not moved further than this is a tap. */
const kSlop = 8;
/** What remains of its speed after each millisecond. */
const kFriction = 0.9965;
const kSlowest = 0.02;
/** CSS pixels of a « line » that a wheel speaks of. */
const kWheelLine = 16;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
/** There Ctrl and the first button are the second. */
const isMac = /^Mac/.test(navigator.platform);

export class Pointer {
  /** Or a pen. */
  #finger: { readonly id: number; x: number; y: number; time: number; speed: number; scrolls: boolean } | null = null;
  #pressed = false;
  #coasting = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly target: PointerTarget,
    signal: AbortSignal,
  ) {
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void, passive = true): void =>
      canvas.addEventListener(type, listener, { signal, passive });
    on('pointerdown', (event) => this.#down(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', (event) => this.#leave(event));
    on('pointerleave', (event) => event.buttons === 0 && this.#leave(event));
    // Held long, where that opens the menu: no tap.
    on('contextmenu', () => (this.#finger = null));
    // The browser makes a click of a tap, which a dialog that came with the tap would take for its own. A text field takes it for its caret:
    // while one is open, the canvas is no stop of Tab.
    on('touchend', (event) => canvas.tabIndex < 0 || !event.cancelable || event.preventDefault(), false);
    // Its own focus is set on pointerdown; the browser's would come after, and take it from the text field.
    on('mousedown', (event) => event.preventDefault(), false);
    // Also over the text field that lies on the canvas.
    canvas.parentElement?.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#coasting));
  }

  #place(event: MouseEvent): readonly [number, number] {
    const { ratio } = this.target;
    const { left, top } = this.canvas.getBoundingClientRect();
    return [(event.clientX - left) * ratio, (event.clientY - top) * ratio];
  }

  #down(event: PointerEvent): void {
    cancelAnimationFrame(this.#coasting);
    const { button, pointerId, pointerType } = event;
    if (button === 2 || (event.ctrlKey && isMac)) {
      // A text field is opened, so that the menu is its own, with paste and spelling.
      if (this.#under(event) === 'text') this.#tap(event);
      return;
    }
    if (button !== 0) return;
    // A column is made wider by a pen as by the mouse.
    if (pointerType === 'touch' || (pointerType === 'pen' && this.#under(event) !== 'ew-resize')) {
      if (event.isPrimary) this.#finger = { id: pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp, speed: 0, scrolls: false };
    } else {
      this.target.move(...this.#place(event));
      this.#press(true, event);
    }
    if (pointerType !== 'touch') this.canvas.setPointerCapture(pointerId);
  }

  #move(event: PointerEvent): void {
    const finger = this.#finger;
    if (finger === null || event.pointerId !== finger.id) {
      if (event.pointerType === 'touch') return;
      this.target.move(...this.#place(event));
      // No event of its own tells that one of two buttons was let go.
      if ((event.buttons & 1) === 0) this.#press(false, event);
      this.target.draw();
      return;
    }
    const dy = finger.y - event.clientY;
    const dx = finger.x - event.clientX;
    if (!finger.scrolls && Math.hypot(dx, dy) < kSlop) return;
    finger.scrolls = true;
    const elapsed = Math.max(1, event.timeStamp - finger.time);
    finger.speed = 0.6 * (dy / elapsed) + 0.4 * finger.speed;
    finger.x = event.clientX;
    finger.y = event.clientY;
    finger.time = event.timeStamp;
    this.#scroll(event, dx, dy);
  }

  #up(event: PointerEvent): void {
    const finger = this.#finger;
    this.#press(false, event);
    if (finger === null || event.pointerId !== finger.id) return;
    this.#finger = null;
    if (!finger.scrolls) this.#tap(event);
    else if (!reducedMotion.matches && event.timeStamp - finger.time < 60) this.#coast(event, finger.speed, event.timeStamp);
    if (event.pointerType === 'touch') this.#leave(event);
  }

  #press(down: boolean, event: PointerEvent): void {
    if (down === this.#pressed) return;
    this.#pressed = down;
    this.target.button(down, event);
  }

  #tap(event: PointerEvent): void {
    this.target.move(...this.#place(event));
    this.#press(true, event);
    this.#press(false, event);
  }

  /** The cursor of what is drawn there. */
  #under(event: PointerEvent): string {
    this.target.move(...this.#place(event));
    // Nothing is let go: but the view takes at once what it was told.
    this.target.button(false, event);
    return this.canvas.style.cursor;
  }

  #leave(event: PointerEvent): void {
    this.#finger = null;
    this.target.move(kNowhere, kNowhere);
    this.#press(false, event);
    this.target.draw();
  }

  /** By CSS pixels; what the canvas does not use goes to the page. */
  #scroll(event: MouseEvent, dx: number, dy: number): boolean {
    const { ratio } = this.target;
    const [x, y] = this.#place(event);
    const left = dy === 0 ? 0 : this.target.scroll(x, y, 0, dy * ratio) / ratio;
    if (dx !== 0) this.target.scroll(x, y, dx * ratio, 0);
    if (Math.abs(left) > 0.5) scrollBy(0, left);
    this.target.draw();
    return Math.abs(left) < Math.abs(dy);
  }

  #coast(event: PointerEvent, speed: number, time: number): void {
    this.#coasting = requestAnimationFrame((now) => {
      const elapsed = Math.max(1, now - time);
      const next = speed * kFriction ** elapsed;
      if (Math.abs(next) < kSlowest || !this.#scroll(event, 0, next * elapsed)) return;
      this.#coast(event, next, now);
    });
  }

  #wheel(event: WheelEvent): void {
    if (event.ctrlKey) return; // the browser's zoom
    cancelAnimationFrame(this.#coasting);
    const unit = event.deltaMode === 1 ? kWheelLine : event.deltaMode === 2 ? this.canvas.clientHeight : 1;
    const across = event.shiftKey && event.deltaX === 0;
    const dx = (across ? event.deltaY : event.deltaX) * unit;
    const dy = (across ? 0 : event.deltaY) * unit;
    const { ratio } = this.target;
    const [x, y] = this.#place(event);
    // Each by itself: no finger on a trackpad is quite level.
    const down = Math.abs(this.target.scroll(x, y, 0, dy * ratio)) < Math.abs(dy * ratio);
    const sideways = Math.abs(this.target.scroll(x, y, dx * ratio, 0)) < Math.abs(dx * ratio);
    if (!down && !sideways) return;
    event.preventDefault();
    this.target.draw();
  }
}
