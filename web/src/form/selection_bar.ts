// What can be done with the selected bénéficiaires, each as one step for undo: an operator, a profil, out of the solde or back. The line with
// « Tout sélectionner » is always there; the rest comes with the first that is selected.

import type { FieldInfo, SelectionAction, Table, TableWords } from '../core/types.js';
import { Combobox } from './combobox.js';
import type { Context } from './form_context.js';
import { attribute, button, buttonAbout, h } from './dom.js';

export class SelectionBar {
  readonly element: HTMLElement;
  readonly #all: HTMLInputElement;
  readonly #selected = h('p', { class: 'selected' });
  readonly #actions: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;
  readonly #reason = h('p', { class: 'reason' });
  readonly #buttons: { readonly element: HTMLButtonElement; readonly why: HTMLElement }[] = [];
  #table: Table | null = null;

  constructor(
    private readonly context: Context,
    words: TableWords,
    columns: readonly FieldInfo[],
    summary: HTMLElement,
    selectAll: (on: boolean) => void,
  ) {
    const { editor } = context;
    const clear = (): void => {
      // The button goes with the selection.
      this.#all.focus();
      selectAll(false);
    };
    this.#all = h('input', { type: 'checkbox', class: 'checkbox', on: { change: () => selectAll(this.#all.checked) } });
    this.#toggle = button(words.actions, 'button small actions-toggle', () => this.#open(this.#toggle.ariaExpanded !== 'true'), { 'aria-expanded': 'false', 'aria-controls': 'beneficiaires-actions' });
    this.#actions = h('div', { id: 'beneficiaires-actions', class: 'actions', role: 'group', 'aria-label': words.actions });
    this.#clear = button(words.clearSelection, 'link', clear);
    // What most are after first; taking out of the solde last.
    for (const info of [...columns].sort((a, b) => order(a) - order(b))) {
      const places = editor.session.table().actions.flatMap((action, place) => (action.field === info.id ? [{ action, place }] : []));
      const parts = info.kind === 'operateur' ? this.#operator(info, words) : places.map(({ action, place }) => this.#button(action, place, info));
      if (parts.length === 0) continue;
      // What is done with the presence needs no other name than its verbs.
      const name = info.name === 'presentSolde' ? null : h('span', { class: 'action-name' }, info.label);
      this.#actions.append(h('div', { class: 'action' }, name, ...parts));
    }
    this.#actions.append(this.#reason);
    this.element = h(
      'div',
      {
        class: 'selection',
        part: 'selection',
        on: {
          keydown: (event) => {
            if (event.key === 'Escape' && !this.#actions.hidden) clear();
          },
        },
      },
      h('label', { class: 'select-all' }, this.#all, words.selectAll),
      summary,
      this.#selected,
      this.#clear,
      this.#toggle,
      this.#actions,
    );
  }

  draw(table: Table): void {
    this.#table = table;
    const { selected, selection, ticked, actions, shown } = table;
    this.#all.checked = ticked === 2;
    this.#all.indeterminate = ticked === 1;
    this.#all.disabled = shown === 0;
    this.#selected.textContent = selection;
    this.element.classList.toggle('has-selection', selected > 0);
    this.#toggle.hidden = this.#clear.hidden = this.#actions.hidden = selected === 0;
    if (selected === 0) this.#reason.textContent = '';
    this.#buttons.forEach(({ element, why }, place) => {
      const refusal = selected === 0 ? '' : (actions[place]?.refusal ?? '');
      attribute(element, 'aria-disabled', refusal === '' ? null : 'true');
      why.textContent = refusal;
    });
  }

  #open(open: boolean): void {
    attribute(this.#toggle, 'aria-expanded', String(open));
    this.element.classList.toggle('is-open', open);
  }

  #operator(info: FieldInfo, words: TableWords): HTMLElement[] {
    const { editor, say } = this.context;
    const input = new Combobox({ id: 'lot-operateur', label: info.label, choices: (text) => editor.session.choices(info.id, text), say });
    attribute(input.element, 'aria-label', info.label);
    return [input.box, buttonAbout(words.apply, info.label, 'button small', () => this.#apply(info.id, input.read()))];
  }

  #button({ field, text, label }: SelectionAction, place: number, info: FieldInfo): HTMLElement {
    const why = h('span', { class: 'hidden', id: `lot-raison-${place}` });
    const element: HTMLButtonElement = buttonAbout(label, info.name === 'presentSolde' ? '' : info.label, 'button small', () => {
      const refusal = this.#table?.actions[place]?.refusal ?? '';
      if (refusal === '') return this.#apply(field, text);
      this.#reason.textContent = refusal;
      this.context.say(refusal);
    });
    attribute(element, 'aria-describedby', why.id);
    this.#buttons[place] = { element, why };
    return h('span', {}, element, why);
  }

  #apply(field: number, text: string): void {
    this.context.later(() => {
      const done = this.context.editor.applyToSelection(field, text);
      // Where it was refused, the view has said why.
      this.#reason.textContent = done;
      if (done !== '') this.context.say(done);
    });
  }
}

function order({ kind, name }: FieldInfo): number {
  return kind === 'operateur' ? 0 : name === 'presentSolde' ? 2 : 1;
}
