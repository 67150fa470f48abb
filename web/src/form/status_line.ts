// The polite live region. Counts are said once typing pauses, not at each key; what answers a gesture is said at once.

import { h } from './dom.js';

/** Longer than the gap between two keys, shorter than a pause to read. */
const kPause = 800;

export class StatusLine {
  readonly element = h('p', { class: 'hidden', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** What waits for the pause; and when that is over (milliseconds, as performance.now()). */
  #later: string | null = null;
  #due = 0;

  readonly say = (text: string): void => {
    this.#later = null;
    this.element.textContent = text;
  };

  /** Takes the place of what still waits. */
  sayLater(text: string): void {
    this.#later = text;
    this.#due = performance.now() + kPause;
    // A timer that runs is left alone: to put it off at each key takes the browser a tenth of a frame.
    if (this.#timer === null) this.#wait(kPause);
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const left = this.#due - performance.now();
      if (this.#later === null) return;
      if (left > 0) this.#wait(left);
      else this.say(this.#later);
    }, milliseconds);
  }
}
