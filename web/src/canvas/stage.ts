// The place that the canvas has on the page: how high, and of how many pixels.

import { h } from '../form/dom.js';

export class Stage {
  readonly element: HTMLElement;
  /** Device pixels of the canvas to a CSS pixel. */
  ratio = 1;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    input: HTMLElement,
  ) {
    this.element = h('div', { class: 'canvas-stage' }, canvas, input);
  }

  /** `resized`: the canvas has another size, and is blank; called before the browser shows it. */
  watch(resized: () => void, signal: AbortSignal): void {
    window.addEventListener('resize', () => this.fill(), { signal });
    const observer = new ResizeObserver((entries) => {
      const last = entries.at(-1);
      if (last !== undefined && this.#fit(last)) resized();
    });
    const observe = (): void => {
      observer.disconnect();
      // Device pixels themselves where the browser tells them: a size that is rounded otherwise blurs every line.
      try {
        observer.observe(this.canvas, { box: 'device-pixel-content-box' });
      } catch {
        observer.observe(this.canvas);
      }
      // Where it does not, nothing else tells that the window has come to another screen.
      matchMedia(`(resolution:${devicePixelRatio}dppx)`).addEventListener('change', observe, { once: true, signal });
    };
    observe();
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Sizes are in rem, as the form view's: device pixels to a CSS pixel, where a rem has 16. */
  get scale(): number {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    return Math.round(this.ratio * rem * 64) / 64;
  }

  /** What stands above it on the page, as far as a workbench may leave it there: css. */
  fill(): void {
    const above = this.element.getBoundingClientRect().top + scrollY;
    this.element.style.setProperty('--_above', `${Math.min(Math.round(above), innerHeight * 0.4)}px`);
  }

  #fit({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): boolean {
    // To the pixel where the browser tells it; where it tells another scale than the page has (an emulated screen), the page's counts.
    const exact = devicePixelContentBoxSize?.[0];
    const pixels = (css: number, told: number | undefined): number => (told !== undefined && Math.abs(told - css * devicePixelRatio) < 1.5 ? told : Math.round(css * devicePixelRatio));
    const width = pixels(contentRect.width, exact?.inlineSize);
    const height = pixels(contentRect.height, exact?.blockSize);
    if (width === 0 || height === 0 || contentRect.width === 0) return false;
    this.ratio = width / contentRect.width;
    this.canvas.width = width;
    this.canvas.height = height;
    return true;
  }
}
