// A field at its place, in whichever of its two forms: it may change from one to the other (a bénéficiaire taken out of the solde).

import type { FieldInfo, FieldState } from '../core/types.js';
import type { FieldContext, FieldView } from './context.js';
import { h } from './dom.js';
import { EditableField, type FieldOptions } from './editable_field.js';
import { ReadField } from './read_field.js';

export class Field implements FieldView {
  readonly element = h('div', { class: 'place' });
  /** Its own part of the row's notes, emptied with it; made when there is something to say, since most fields of a table have nothing. */
  #notes: HTMLElement | null = null;
  #inner: FieldView;
  #editable: boolean;

  constructor(
    private readonly context: FieldContext,
    private readonly info: FieldInfo,
    state: FieldState,
    private readonly options: FieldOptions,
  ) {
    this.#editable = state.editable;
    this.#inner = this.#make(state);
    this.element.append(this.#inner.element);
    context.register(state.id, state.row, this);
  }

  get pending(): boolean {
    return this.#inner.pending;
  }

  get spoken(): string {
    return this.#inner.spoken;
  }

  update(state: FieldState): void {
    if (state.editable === this.#editable) {
      this.#inner.update(state);
      return;
    }
    this.#editable = state.editable;
    this.#notes?.replaceChildren();
    this.#inner = this.#make(state);
    this.element.replaceChildren(this.#inner.element);
  }

  focus(): void {
    this.#inner.focus();
  }

  #make(state: FieldState): FieldView {
    const { context, info, options } = this;
    if (!state.editable) return new ReadField(info, state, context.editor.form.words, options.notes === null ? null : () => this.#place(options.notes as HTMLElement));
    return new EditableField(context, info, state, { ...options, notes: options.notes === null ? null : this.#place(options.notes) });
  }

  #place(notes: HTMLElement): HTMLElement {
    if (this.#notes === null) notes.append((this.#notes = h('div', { class: 'notes-part' })));
    return this.#notes;
  }
}
