// The real <input> that lies over the field being edited, and looks like it: dead keys, IME, emoji, paste, the browser's own menu and a
// telephone's keyboard are the browser's work. What it holds goes to the core at each key, as in the form view.

import { attribute, h } from '../form/dom.js';
import type { Kind } from '../core/types.js';
import type { TextField } from './bindings.js';

const inputModes: Partial<Record<Kind, string>> = { montant: 'decimal', telephone: 'tel', email: 'email' };

export class TextInput {
  readonly element = h('input', { type: 'text', class: 'canvas-input', part: 'input', autocomplete: 'off', spellcheck: 'false', hidden: true });
  #field: TextField | null = null;
  #place = '';

  constructor(
    /** The kind of a field of the demande. */
    private readonly kindOf: (field: number) => Kind | null,
    typed: (text: string) => void,
  ) {
    this.element.addEventListener('input', () => typed(this.element.value));
  }

  get field(): TextField | null {
    return this.#field;
  }

  /** Than the one that it lies over. */
  isOther(field: TextField | null): boolean {
    const now = this.#field;
    return field === null || now === null ? field !== now : now.search !== field.search || now.field !== field.field || now.row !== field.row;
  }

  /** Lies over that field, in CSS pixels; null: over none. */
  lay(field: TextField | null, ratio: number): void {
    const { element } = this;
    const other = this.isOther(field);
    this.#field = field;
    attribute(element, 'hidden', field === null);
    if (field === null) return;
    const { x0, y0, x1, y1 } = field.box;
    const place = `left:${x0 / ratio}px;top:${y0 / ratio}px;width:${(x1 - x0) / ratio}px;height:${(y1 - y0) / ratio}px`;
    if (place !== this.#place) element.style.cssText = this.#place = place;
    // Writing the same text again would move the caret.
    if (element.value !== field.text) element.value = field.text;
    const look = `canvas-input${field.modified ? ' is-modified' : ''}${field.wrong ? ' is-wrong' : ''}${field.search ? ' is-search' : ''}`;
    if (element.className !== look) {
      element.className = look;
      attribute(element, 'aria-invalid', field.wrong ? 'true' : null);
    }
    if (!other) return;
    const kind = field.search ? null : this.kindOf(field.field);
    element.setAttribute('aria-label', field.name);
    attribute(element, 'inputmode', kind === null ? null : inputModes[kind]);
    attribute(element, 'autocapitalize', kind === 'texte' ? null : 'off');
  }
}
