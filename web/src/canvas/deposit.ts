// « Déposer une pièce complémentaire » as a dialog: the form view's own part, with the files on their way, since only a browser can pick one.

import type { Context } from '../form/form_context.js';
import { button, h } from '../form/dom.js';
import type { Suite } from '../suite/load.js';

export class Deposit {
  readonly element: HTMLDialogElement;
  readonly #body = h('div', { class: 'dialog-body' });
  #end: AbortController | null = null;

  constructor(
    private readonly context: Context,
    private readonly suite: Suite,
  ) {
    const { title } = context.editor.form.pieces;
    this.element = h('dialog', { class: 'dialog', part: 'dialog', 'aria-label': title, on: { close: () => this.destroy() } }, this.#body);
  }

  /** `obstacle`: what has to be done about a file before « Confirmer »; ''. */
  open(obstacle = ''): void {
    const { editor } = this.context;
    const type = editor.form.blocs.flatMap(({ list }) => list?.columns ?? []).find(({ kind }) => kind === 'typePiece');
    if (type === undefined || editor.uploads === null) return;
    this.destroy();
    this.#end = new AbortController();
    const depot = new this.suite.Depot(this.context, editor.uploads, type, this.#end.signal);
    depot.acceptDrops(this.#body, this.#end.signal);
    this.#body.replaceChildren(depot.element, h('div', { class: 'dialog-actions' }, button('Fermer', 'button', () => this.element.close())));
    this.element.showModal();
    if (obstacle !== '') depot.block(obstacle);
  }

  destroy(): void {
    this.#end?.abort();
    this.#end = null;
  }
}
