// The polite live region. Counts are said once typing pauses, not at each key; what answers a gesture is said at once.

import { h } from './dom.js';

/** Longer than the gap between two keys, shorter than a pause to read. */
const kPause = 800;

export class StatusLine {
  readonly element = h('p', { class: 'hidden', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly say = (text: string): void => {
    clearTimeout(this.#timer);
    this.element.textContent = text;
  };

  sayLater(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.element.textContent = text), kPause);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
