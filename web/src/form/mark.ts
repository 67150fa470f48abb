// The mark of a modified field: green, the word, the old value, and the way back.

import type { FieldState, Form } from '../core/types.js';
import { buttonAbout, h, icon } from './dom.js';

export class Mark {
  readonly element: HTMLElement;
  /** What describes the field: the words without the button, which would only be read again. */
  readonly words: HTMLElement;
  #drawn = '';

  constructor(
    id: string,
    private readonly said: Form['words'],
    private readonly label: string,
    /** Null where there is no way back (read-only). */
    private readonly restore: (() => void) | null,
  ) {
    this.words = h('span', { class: 'mark-words', id });
    this.element = h('div', { class: 'mark' }, this.words);
  }

  draw({ modified, before }: FieldState): void {
    const key = modified ? `=${before}` : '';
    if (key === this.#drawn) return;
    this.#drawn = key;
    const { restore, said } = this;
    this.words.replaceChildren(...(modified ? [h('span', { class: 'badge', part: 'modified' }, icon('modifie'), said.modified), ' ', h('span', { class: 'before' }, `${said.before} : `, h('span', { class: 'before-value' }, before))] : []));
    this.element.replaceChildren(this.words, ...(modified && restore !== null ? [buttonAbout(said.restore, this.label, 'link', restore)] : []));
  }
}
