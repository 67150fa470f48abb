// A field that can't be changed: its value for reading, and what the core has to say about it.

import type { FieldInfo, FieldState, Form } from '../core/types.js';
import { idOf, type FieldView } from './context.js';
import { attribute, h } from './dom.js';
import { Mark } from './mark.js';
import { MessageList } from './messages.js';

export class ReadField implements FieldView {
  readonly element: HTMLElement;
  readonly pending = false;
  readonly spoken = '';
  readonly #value = h('span', { class: 'value', part: 'value' });
  readonly #mark: Mark;
  readonly #messages: MessageList;

  constructor(info: FieldInfo, state: FieldState, words: Form['words'], notes: HTMLElement | null) {
    this.#mark = new Mark(idOf('marque', info, state.row), words, info.label, null);
    this.#messages = new MessageList(h('div', { class: 'messages' }), { label: info.label, mend: null });
    this.element = h('div', { class: `read read-${info.kind}`, 'data-name': info.name }, this.#value, this.#mark.element);
    (notes ?? this.element).append(this.#messages.element);
    this.update(state);
  }

  update(state: FieldState): void {
    this.#value.textContent = state.display === '' ? '—' : state.display;
    this.element.classList.toggle('is-modified', state.modified);
    this.#mark.draw(state);
    this.#messages.draw(state.messages);
  }

  focus(): void {
    // Not in the tab order: only a link from a list of findings leads here.
    attribute(this.element, 'tabindex', '-1');
    this.element.focus();
  }
}
