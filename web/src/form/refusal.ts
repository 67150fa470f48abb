// Why a check box can't be ticked: the sentence stands with it, so that nobody has to try in order to know.

import type { FieldState } from '../core/types.js';
import { h, icon } from './dom.js';

export class Refusal {
  readonly element: HTMLElement;
  #drawn = '';

  constructor(
    id: string,
    /** Says which box, where the sentence stands apart from it; ''. */
    private readonly about: string,
  ) {
    this.element = h('div', { class: 'refusal', id });
  }

  draw({ refusal, text }: FieldState): void {
    const why = text === 'true' ? '' : refusal;
    if (why === this.#drawn) return;
    this.#drawn = why;
    this.element.replaceChildren(...(why === '' ? [] : [icon('verrou'), h('span', {}, this.about === '' ? why : `${this.about} : ${why}`)]));
  }
}
