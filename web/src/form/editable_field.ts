// A field that can be changed: label, hint, control, the mark of a modification, messages, in that order. The hint stands before any error
// (RGAA 11.10); what appears while typing appears below the control, so that nothing moves under the finger.

import type { FieldInfo, FieldState, Message } from '../core/types.js';
import { idOf, type FieldContext, type FieldView } from './context.js';
import { controlFor, type Control } from './control.js';
import { attribute, h } from './dom.js';
import { Mark } from './mark.js';
import { MessageList, spoken } from './messages.js';
import { Refusal } from './refusal.js';
import { Room } from './room.js';

export interface FieldOptions {
  /** In a table, whose header is the visible label: the row's own place for sentences, which a narrow column would break into words. */
  readonly notes: HTMLElement | null;
  /** Accessible name: the guide's label, in a table with the row's name as well. */
  readonly name: string;
}

export class EditableField implements FieldView {
  readonly element: HTMLElement;
  readonly #control: Control;
  readonly #mark: Mark;
  readonly #messages: MessageList;
  readonly #refusal: Refusal | null;
  /** Null in a table, whose rows have their own places for sentences. */
  readonly #room: Room | null;
  #state: FieldState;
  #shown: readonly Message[] = [];
  /** The field was left since its value began to look unfinished. */
  #left = true;

  constructor(
    private readonly context: FieldContext,
    info: FieldInfo,
    state: FieldState,
    { notes, name }: FieldOptions,
  ) {
    const { editor } = context;
    const { id, row } = state;
    const inTable = notes !== null;
    const { words } = editor.form;
    this.#state = state;
    const inputId = idOf('champ', info, row);
    this.#control = controlFor(context, info, inputId);
    this.#mark = new Mark(idOf('marque', info, row), words, name, () => this.#restore());
    this.#messages = new MessageList(h('div', { class: 'messages', id: idOf('messages', info, row) }), {
      label: name,
      mend: {
        words,
        apply: (value) => {
          // The button goes with the message: the focus goes to the field first.
          this.focus();
          editor.set(id, row, value);
        },
      },
    });
    this.#refusal = info.kind === 'booleen' ? new Refusal(idOf('refus', info, row), inTable ? info.label : '') : null;
    const hint = info.hint === '' || inTable ? null : h('p', { class: 'hint', id: idOf('aide', info, row) }, info.hint);
    this.element = h(
      'div',
      { class: `field field-${info.kind}`, part: 'field', 'data-name': info.name },
      inTable ? null : h('label', { class: 'label', for: inputId }, info.label),
      hint,
      this.#control.box ?? this.#control.element,
      inTable ? this.#mark.element : null,
    );
    const sentences = [...(this.#refusal === null ? [] : [this.#refusal.element]), this.#messages.element];
    this.#room = inTable ? null : new Room(this.#mark.element, ...sentences);
    if (this.#room === null) notes?.append(...sentences);
    else this.element.append(this.#room.element);
    const parts = [hint, this.#refusal?.element ?? null, this.#mark.words, this.#messages.element];
    attribute(this.#control.element, 'aria-label', inTable ? name : null);
    attribute(this.#control.element, 'aria-describedby', parts.flatMap((part) => part?.id ?? []).join(' '));
    this.#listen(info);
    this.update(state);
  }

  get pending(): boolean {
    return !this.#left && this.#state.messages.some((message) => message.whileTyping);
  }

  get spoken(): string {
    return spoken(this.#shown);
  }

  update(state: FieldState): void {
    this.#state = state;
    const { messages, modified } = state;
    // Once finished, the next unfinished value gets its time again.
    if (this.context.typing === this && !messages.some((message) => message.whileTyping)) this.#left = false;
    const shown = (this.#shown = this.#left ? messages : messages.filter((message) => !message.whileTyping));
    const wrong = shown.some((message) => message.severity === 'erreur');
    this.#control.write(state);
    attribute(this.#control.element, 'aria-invalid', wrong ? 'true' : null);
    this.#refusal?.draw(state);
    this.#mark.draw(state);
    this.#messages.draw(shown);
    this.element.classList.toggle('is-modified', modified);
    this.element.classList.toggle('is-wrong', wrong);
  }

  focus(): void {
    this.#control.element.focus();
  }

  #listen(info: FieldInfo): void {
    const { editor } = this.context;
    const { element } = this.#control;
    const { id, row } = this.#state;
    element.addEventListener(this.#control.event, () => editor.set(id, row, this.#control.read()));
    if (info.kind === 'booleen') {
      element.addEventListener('click', (event) => {
        if (element.getAttribute('aria-disabled') !== 'true') return;
        event.preventDefault();
        this.context.say(this.#state.refusal);
      });
    }
    element.addEventListener('focus', () => {
      this.context.typing = this;
      this.#room?.hold();
      this.#left = this.#state.messages.some((message) => message.whileTyping);
    });
    element.addEventListener('blur', () => {
      editor.closeStep();
      this.context.typing = null;
      this.#left = true;
      this.context.afterPointer(() => {
        if (this.context.typing !== this) this.#room?.release();
        this.update(this.#state);
        this.context.left(this);
      });
    });
  }

  #restore(): void {
    const { id, row } = this.#state;
    // The button goes with the mark: the focus goes back to the field rather than to nowhere.
    this.focus();
    this.context.editor.restore(id, row);
  }
}
