// « Coller depuis un tableur »: cells copied from a spreadsheet, what they would change, what does not match and why; then one step for undo.

import type { PastePreview, TableWords } from '../core/types.js';
import type { Context } from './form_context.js';
import { button, h } from './dom.js';
import { Pages } from './pages.js';

export class CollageDialog {
  readonly element: HTMLDialogElement;
  readonly #block: HTMLTextAreaElement;
  readonly #summary = h('p', { class: 'paste-summary', 'aria-live': 'polite' });
  readonly #left = h('div', { class: 'paste-left' });
  readonly #go: HTMLButtonElement;

  readonly #words: TableWords;

  constructor(private readonly context: Context) {
    const words = (this.#words = context.editor.session.tableWords());
    this.#block = h('textarea', { id: 'collage-bloc', class: 'input paste-block', rows: 6, spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'collage-aide', on: { input: () => this.#preview() } });
    this.#go = button(words.pasteApply, 'button primary', () => this.#apply());
    this.element = h(
      'dialog',
      { class: 'dialog', part: 'dialog', 'aria-labelledby': 'collage-titre' },
      h(
        'div',
        { class: 'dialog-body' },
        h('h2', { id: 'collage-titre' }, words.pasteTitle),
        h('div', { class: 'paste-field' }, h('label', { class: 'label', for: 'collage-bloc' }, words.pasteBlock), h('p', { class: 'hint', id: 'collage-aide' }, words.pasteHint), this.#block),
        this.#summary,
        this.#left,
        h('div', { class: 'dialog-actions' }, button(words.pasteCancel, 'button', () => this.element.close()), this.#go),
      ),
    );
  }

  open(block: string): void {
    this.#block.value = block;
    this.#preview();
    if (!this.element.open) this.element.showModal();
    (block === '' ? this.#block : this.#go).focus();
  }

  #preview(): void {
    const empty = this.#block.value.trim() === '';
    const preview = this.context.editor.session.pastePreview(this.#block.value);
    this.#summary.textContent = empty ? '' : preview.summary;
    this.#go.ariaDisabled = preview.changed === 0 ? 'true' : null;
    const { left } = preview;
    this.#left.replaceChildren(...(left.length === 0 ? [] : [new Pages(this.context, this.#words.pasteLeft, (from, to) => ({ total: left.length, items: left.slice(from, to) }), (lines) => this.#table(lines)).element]));
  }

  #table(left: PastePreview['left']): HTMLElement {
    const words = this.#words;
    const heads = [words.pasteLine, words.pasteText, words.pasteReason];
    return h(
      'table',
      { class: 'rows rows-left', role: 'table' },
      h('caption', {}, words.pasteLeft),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads.map((label) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
      h(
        'tbody',
        { role: 'rowgroup' },
        ...left.map(({ line, text, reason }) => h('tr', { role: 'row' }, ...[String(line), text, reason].map((value, i) => h('td', { role: 'cell', class: 'cell', 'data-label': heads[i] }, h('span', { class: 'value' }, value))))),
      ),
    );
  }

  #apply(): void {
    if (this.#go.ariaDisabled === 'true') return this.#block.focus();
    this.element.close();
    const done = this.context.editor.paste(this.#block.value);
    if (done !== '') this.context.say(done);
  }
}
