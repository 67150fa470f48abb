// The bar that stays at the foot of the screen: what has been changed and what is wrong, each one click away; undo and redo; the two ways
// to end.

import type { Action, Counts } from '../core/types.js';
import type { Context } from './context.js';
import { attribute, button, h, icon, type IconName } from './dom.js';
import { findingLink, kListed, listOf, modificationLink, type GoTo } from './findings.js';

export class Barre {
  readonly element: HTMLElement;
  readonly #summary = h('span', { class: 'bar-counts' });
  readonly #toggle: HTMLButtonElement;
  readonly #details = h('div', { class: 'bar-details', id: 'barre-details', role: 'group', 'aria-label': 'Modifications et erreurs' });
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;

  constructor(
    private readonly context: Context,
    private readonly goTo: GoTo,
    finish: (action: Action) => void,
  ) {
    const { editor } = context;
    const { words } = editor.form;
    this.#toggle = h('button', { type: 'button', class: 'bar-toggle', 'aria-expanded': 'false', 'aria-controls': 'barre-details', on: { click: () => this.#open(this.#details.hidden) } }, this.#summary, icon('chevron'));
    this.#undo = tool('Défaire', 'defaire', 'Control+Z', () => editor.undo());
    this.#redo = tool('Refaire', 'refaire', 'Control+Shift+Z', () => editor.redo());
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
    if (open) this.#list();
  }

  #list(): void {
    const { session } = this.context.editor;
    const goTo: GoTo = (field, row) => {
      this.#open(false);
      this.goTo(field, row);
    };
    const errors = session.findings('erreur', 0, kListed);
    const warnings = session.findings('avertissement', 0, kListed);
    const changes = session.modifications(0, kListed);
    const part = (title: string, total: number, lines: readonly HTMLElement[]): HTMLElement[] => (total === 0 ? [] : [h('h3', {}, title), listOf(total, lines)]);
    const parts = [
      ...part('Erreurs', errors.total, errors.items.map((finding) => findingLink(finding, goTo))),
      ...part('Modifications', changes.total, changes.items.map((change) => modificationLink(change, goTo))),
      ...part('Avertissements', warnings.total, warnings.items.map((finding) => findingLink(finding, goTo))),
    ];
    this.#details.replaceChildren(...(parts.length === 0 ? [h('p', { class: 'muted' }, 'Rien à signaler.')] : parts));
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
