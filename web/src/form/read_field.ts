// A field that can't be changed: its value for reading, and what the core has to say about it.

import type { FieldInfo, FieldState, Form, Message } from '../core/types.js';
import { idOf, type FieldView } from './context.js';
import { attribute, h } from './dom.js';
import { Mark } from './mark.js';
import { MessageList } from './messages.js';

export class ReadField implements FieldView {
  readonly element: HTMLElement;
  readonly pending = false;
  readonly spoken = '';
  readonly #value = h('span', { class: 'value', part: 'value' });
  readonly #tell: (messages: readonly Message[]) => void;
  readonly #show: (state: FieldState) => void;

  constructor(info: FieldInfo, state: FieldState, words: Form['words'], notes: (() => HTMLElement) | null) {
    this.element = h('div', { class: `read read-${info.kind}`, 'data-name': info.name }, this.#value);
    // Most fields of a long table are never modified and break no rule: what would say so is made when it is needed.
    const mark = once(() => {
      const made = new Mark(idOf('marque', info, state.row), words, info.label, null);
      this.element.append(made.element);
      return made;
    });
    const list = once(() => {
      const made = new MessageList(h('div', { class: 'messages' }), { label: info.label, mend: null });
      (notes?.() ?? this.element).append(made.element);
      return made;
    });
    this.#show = (now) => mark(now.modified)?.draw(now);
    this.#tell = (messages) => list(messages.length > 0)?.draw(messages);
    this.update(state);
  }

  update(state: FieldState): void {
    this.#value.textContent = state.display === '' ? '—' : state.display;
    this.element.classList.toggle('is-modified', state.modified);
    this.#show(state);
    this.#tell(state.messages);
  }

  focus(): void {
    // Not in the tab order: only a link from a list of findings leads here.
    attribute(this.element, 'tabindex', '-1');
    this.element.focus();
  }
}

/** The thing once it was needed, from then on; null before. */
function once<T>(make: () => T): (needed: boolean) => T | null {
  let made: T | null = null;
  return (needed) => (made ??= needed ? make() : null);
}
