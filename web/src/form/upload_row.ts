// One file on its way: its name, its type while it can be chosen, where it stands, what is wrong with it, and what can be done.

import type { FieldInfo } from '../core/types.js';
import type { Uploads } from '../pieces/uploads.js';
import { stateText, type Upload, type UploadState } from '../pieces/upload.js';
import type { Context } from './form_context.js';
import { buttonAbout, h, icon, type IconName } from './dom.js';
import { errorLine, messageLine } from './messages.js';
import { typeSelect } from './type_select.js';

const icons: Partial<Record<UploadState, IconName>> = { done: 'succes', refused: 'erreur', failed: 'erreur', cancelled: 'retire' };

export class UploadRow {
  readonly element: HTMLLIElement;
  readonly #state = h('span', { class: 'upload-state' });
  readonly #progress: HTMLProgressElement;
  readonly #controls = h('div', { class: 'upload-controls' });
  readonly #messages: HTMLElement;
  readonly #type: HTMLSelectElement;
  #drawn = '';

  constructor(
    private readonly context: Context,
    private readonly uploads: Uploads,
    info: FieldInfo,
    item: Upload,
  ) {
    const { id, name, size } = item;
    const { pieces: words } = context.editor.form;
    const messagesId = `envoi-messages-${id}`;
    this.#messages = h('div', { class: 'messages', id: messagesId, role: 'alert' });
    this.#progress = h('progress', { max: 100, 'aria-label': name });
    this.#type = typeSelect(info, words.noType, {
      'aria-label': `${info.label}, ${name}`, 'aria-describedby': messagesId,
      on: { change: () => uploads.setTypeOf(id, this.#type.value) },
    });
    this.element = h(
      'li',
      { class: 'upload', tabindex: -1 },
      h('div', { class: 'upload-name' }, h('strong', {}, name), size === '' ? null : h('span', { class: 'muted' }, size)),
      this.#state,
      this.#controls,
      this.#progress,
      this.#messages,
    );
    this.update(item);
  }

  update(item: Upload): void {
    const { state, type, percent, messages, error, actions } = item;
    const text = stateText(item, this.context.editor.form.pieces);
    this.#progress.hidden = state !== 'sending';
    this.#progress.value = percent;
    this.#type.value = type;
    const key = [state, error, ...actions, ...messages.map((message) => message.text)].join('\n');
    if (key !== this.#drawn) {
      this.#drawn = key;
      this.#redraw(item);
    }
    // The percentage alone changes often: the rest of the row stays as it is.
    const label = this.#state.lastChild;
    if (label !== null && label.textContent !== text) label.textContent = text;
  }

  focus(): void {
    (this.element.querySelector<HTMLElement>('select, button') ?? this.element).focus();
  }

  #redraw(item: Upload): void {
    const { id, name, state, messages, error, actions } = item;
    const { pieces: words } = this.context.editor.form;
    const focused = this.element.matches(':focus-within');
    const mark = icons[state];
    this.element.className = `upload is-${state}`;
    this.#state.replaceChildren(...(mark === undefined ? [] : [icon(mark)]), ...(state === 'done' ? [h('strong', {}, words.success), ' '] : []), h('span'));
    this.#controls.replaceChildren(
      ...(state === 'chosen' ? [this.#type] : []),
      ...(state === 'chosen' || item.type === '' ? [] : [h('span', { class: 'muted' }, this.#type.selectedOptions[0]?.text ?? '')]),
      ...actions.map((action) => buttonAbout(words[action], name, 'button small', () => this.uploads[action](id))),
    );
    this.#messages.replaceChildren(
      ...messages.map((message) => messageLine(message, { label: name, mend: null })),
      ...(error === '' ? [] : [errorLine(error)]),
    );
    if (error === '') this.#type.removeAttribute('aria-invalid');
    else this.#type.ariaInvalid = 'true';
    if (focused && !this.element.matches(':focus-within')) this.focus();
  }
}
