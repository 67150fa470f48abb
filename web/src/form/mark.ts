// The mark of a modified field: green, the word, the old value, and the way back.

import type { FieldState, Form } from '../core/types.js';
import { buttonAbout, h, icon } from './dom.js';

export class Mark {
  readonly element: HTMLElement;
  #drawn = '';

  constructor(
    id: string,
    private readonly words: Form['words'],
    private readonly label: string,
    /** Null where there is no way back (read-only). */
    private readonly restore: (() => void) | null,
  ) {
    this.element = h('div', { class: 'mark', id });
  }

  draw({ modified, before }: FieldState): void {
    const key = modified ? `=${before}` : '';
    if (key === this.#drawn) return;
    this.#drawn = key;
    if (!modified) {
      this.element.replaceChildren();
      return;
    }
    const { restore, words } = this;
    this.element.replaceChildren(
      h('span', { class: 'badge', part: 'modified' }, icon('modifie'), words.modified),
      h('span', { class: 'before' }, `${words.before} : `, h('span', { class: 'before-value' }, before)),
      ...(restore === null ? [] : [buttonAbout(words.restore, this.label, 'link', restore)]),
    );
  }
}
