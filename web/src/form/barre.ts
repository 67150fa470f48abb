// The bar that stays at the foot of the screen: what has been changed and what is wrong, each one click away; undo and redo; the two ways
// to end.

import type { Action, Counts } from '../core/types.js';
import type { FieldContext } from './context.js';
import { attribute, button, h, icon, type IconName } from './dom.js';
import { findingLink, listOf, modificationLink, type GoTo } from './findings.js';
import { Pages } from './pages.js';

/** One of the lists that the bar opens. */
interface Part {
  readonly element: HTMLElement;
  readonly pages: Pick<Pages<unknown>, 'redraw' | 'total'>;
}

export class Barre {
  readonly element: HTMLElement;
  readonly #summary = h('span', { class: 'bar-counts' });
  readonly #toggle: HTMLButtonElement;
  readonly #nothing = h('p', { class: 'muted' }, 'Rien à signaler.');
  readonly #details = h('div', { class: 'bar-details', id: 'barre-details', role: 'group', 'aria-label': 'Modifications et erreurs', tabindex: -1 }, this.#nothing);
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  /** Made when the list is opened for the first time. */
  #parts: readonly Part[] = [];

  constructor(
    private readonly context: FieldContext,
    private readonly goTo: GoTo,
    finish: (action: Action) => void,
  ) {
    const { editor } = context;
    const { words } = editor.form;
    // The mark before the words: nothing moves aside when they get longer.
    this.#toggle = h('button', { type: 'button', class: 'bar-toggle', 'aria-expanded': 'false', 'aria-controls': 'barre-details', on: { click: () => this.#open(this.#details.hidden) } }, icon('chevron'), this.#summary);
    this.#undo = tool(words.undo, 'defaire', 'Control+Z', () => editor.undo());
    this.#redo = tool(words.redo, 'refaire', 'Control+Shift+Z', () => editor.redo());
    this.#details.hidden = true;
    this.element = h(
      'div',
      {
        class: 'bar',
        part: 'bar',
        role: 'region',
        'aria-label': 'Bilan et validation',
        on: {
          keydown: (event) => {
            if (event.key !== 'Escape' || this.#details.hidden) return;
            this.#open(false);
            this.#toggle.focus();
          },
        },
      },
      this.#details,
      h(
        'div',
        { class: 'bar-line' },
        this.#toggle,
        h('div', { class: 'bar-tools' }, this.#undo, this.#redo),
        h('div', { class: 'bar-actions' }, button(words.doNotModify, 'button', () => finish('ne_pas_modifier')), button(words.confirm, 'button primary', () => finish('confirmer'), { part: 'confirm' })),
      ),
    );
    this.update(editor.session.counts(), false, false);
  }

  update(counts: Counts, canUndo: boolean, canRedo: boolean): void {
    this.#summary.textContent = counts.summary;
    const { classList } = this.#toggle;
    classList.toggle('has-errors', counts.erreurs > 0);
    classList.toggle('has-changes', counts.modifications > 0);
    attribute(this.#undo, 'aria-disabled', canUndo ? null : 'true');
    attribute(this.#redo, 'aria-disabled', canRedo ? null : 'true');
    if (!this.#details.hidden) this.#list();
  }

  #open(open: boolean): void {
    this.#details.hidden = !open;
    attribute(this.#toggle, 'aria-expanded', String(open));
    if (!open) return;
    this.#list();
    // The list stands above its button, as it stands before it for the keyboard.
    this.#details.focus();
  }

  #list(): void {
    if (this.#parts.length === 0) this.#make();
    let lines = 0;
    for (const { element, pages } of this.#parts) {
      pages.redraw();
      lines += pages.total;
      element.hidden = pages.total === 0;
    }
    this.#nothing.hidden = lines > 0;
  }

  #make(): void {
    const { session } = this.context.editor;
    const goTo: GoTo = (field, row) => {
      this.#open(false);
      this.goTo(field, row);
    };
    const part = <T>(title: string, fetch: ConstructorParameters<typeof Pages<T>>[2], line: (item: T, goTo: GoTo) => HTMLElement): Part => {
      const pages = new Pages<T>(this.context, title, fetch, (items) => listOf(items.map((item) => line(item, goTo))));
      return { element: h('div', { class: 'bar-part' }, h('h3', {}, title), pages.element), pages };
    };
    this.#parts = [
      part('Erreurs', (from, to) => session.findings('erreur', from, to), findingLink),
      part('Modifications', (from, to) => session.modifications(from, to), modificationLink),
      part('Avertissements', (from, to) => session.findings('avertissement', from, to), findingLink),
    ];
    this.#details.append(...this.#parts.map(({ element }) => element));
  }
}

function tool(label: string, name: IconName, keys: string, run: () => void): HTMLButtonElement {
  const element: HTMLButtonElement = h(
    'button',
    { type: 'button', class: 'tool', 'aria-keyshortcuts': keys, on: { click: () => element.ariaDisabled !== 'true' && run() } },
    icon(name),
    h('span', {}, label),
  );
  return element;
}
