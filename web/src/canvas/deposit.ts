// « Déposer une pièce complémentaire » as a dialog: the form view's own part, with the files on their way, since only a browser can pick one.

import type { Context } from '../form/form_context.js';
import { button, h } from '../form/dom.js';
import type { Suite } from '../suite/load.js';

export class Deposit {
  readonly element: HTMLDialogElement;
  /** While the dialog is closed and a file is not yet in the dossier: where it stands, and the way there. */
  readonly line = button('', 'link', () => this.open());
  readonly #body = h('div', { class: 'dialog-body canvas-depot' });
  #end: AbortController | null = null;

  constructor(
    private readonly context: Context,
    private readonly suite: Suite,
    /** The line came or went. */
    private readonly moved: () => void,
    signal: AbortSignal,
  ) {
    const { form, uploads } = context.editor;
    this.element = h('dialog', { class: 'dialog', part: 'dialog', 'aria-label': form.pieces.title, on: { close: () => this.destroy() } }, this.#body);
    this.line.hidden = true;
    uploads?.addEventListener('change', () => this.#tell(), { signal });
    uploads?.addEventListener('say', (event) => this.element.open || context.say((event as CustomEvent<string>).detail), { signal });
    this.#tell();
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
    this.#tell();
    if (obstacle !== '') depot.block(obstacle);
  }

  /** Files dropped on `zone` are chosen; the browser would open them in the place of the page. */
  acceptDrops(zone: HTMLElement, signal: AbortSignal): void {
    for (const type of ['dragenter', 'dragover', 'drop'] as const) {
      zone.addEventListener(type, (event) => {
        const { dataTransfer } = event;
        if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        const { uploads, disabled } = this.context.editor;
        if (uploads === null || disabled) dataTransfer.dropEffect = 'none';
        else if (type === 'drop') {
          uploads.add(dataTransfer.files);
          this.open();
        }
      }, { signal });
    }
  }

  destroy(): void {
    this.#end?.abort();
    this.#end = null;
    this.#tell();
  }

  #tell(): void {
    const { line } = this;
    const { uploads, form } = this.context.editor;
    const item = this.element.open ? undefined : uploads?.items.find(({ state }) => state !== 'done');
    if (item !== undefined) line.textContent = `${item.name}\u00a0: ${this.suite.stateText(item, form.pieces)}`;
    if (line.hidden === (item === undefined)) return;
    line.hidden = !line.hidden;
    this.moved();
  }
}
