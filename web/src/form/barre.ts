// The bar that stays at the foot of the screen: what has been changed and what is wrong, each one click away; undo and redo; the two ways
// to end.

import type { Action, Counts } from '../core/types.js';
import type { FieldContext } from './context.js';
import { attribute, button, h, icon, type IconName } from './dom.js';
import type { Bilan } from './bilan.js';
import type { GoTo } from './findings.js';

export class Barre {
  readonly element: HTMLElement;
  readonly #summary = h('span', { class: 'bar-counts' });
  readonly #toggle: HTMLButtonElement;
  readonly #details = h('div', { class: 'bar-details', id: 'barre-details', role: 'group', 'aria-label': 'Modifications et erreurs', tabindex: -1 });
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;
  /** Made when it is opened for the first time. */
  #bilan: Bilan | null = null;

  constructor(
    private readonly context: FieldContext,
    private readonly goTo: GoTo,
    /** Gives the list that it opens, now or once that has come. */
    private readonly withBilan: (use: (made: typeof Bilan) => void) => void,
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
    if (!this.#details.hidden) this.#bilan?.redraw();
  }

  #open(open: boolean): void {
    if (open && this.#bilan === null) {
      return this.withBilan((made) => {
        this.#bilan ??= new made(this.context, this.#details, (field, row) => {
          this.#open(false);
          this.goTo(field, row);
        });
        this.#open(true);
      });
    }
    this.#details.hidden = !open;
    attribute(this.#toggle, 'aria-expanded', String(open));
    if (!open) return;
    this.#bilan?.redraw();
    // The list stands above its button, as it stands before it for the keyboard.
    this.#details.focus();
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
