// One bénéficiaire: the guide's columns, whether it is in the solde, and the button that takes it out or puts it back.

import type { FieldInfo, FieldState, Row, TableRow } from '../core/types.js';
import type { FieldView } from './context.js';
import type { Context } from './form_context.js';
import { attribute, h, icon } from './dom.js';
import { Field } from './field.js';
import { Mark } from './mark.js';
import type { RowView } from './row_table.js';

export interface Selection {
  /** « Sélectionner » */
  readonly word: string;
  /** `range`: all between the one that was chosen before and this one. */
  select(row: number, on: boolean, range: boolean): void;
}

export class BeneficiaireRow implements RowView {
  readonly element: HTMLTableRowElement;
  readonly #box: HTMLInputElement;
  readonly #button: HTMLButtonElement;
  readonly #buttonText = h('span');
  readonly #buttonIcon = h('span', { class: 'icon-place' });
  readonly #reason: HTMLElement;
  #presence: Presence | null = null;
  #row: Row;

  constructor(
    private readonly context: Context,
    private readonly columns: readonly FieldInfo[],
    row: TableRow,
    /** Null where nothing can be done with a selection. */
    private readonly selection: Selection | null,
  ) {
    this.#row = row;
    let shift = false;
    const shifted = (event: KeyboardEvent): unknown => (shift = event.shiftKey);
    this.#box = h('input', {
      type: 'checkbox',
      class: 'checkbox select-box',
      // A key that presses the box makes a click which does not tell in every browser whether Maj was held.
      on: { keydown: shifted, keyup: shifted, click: (event) => selection?.select(row.row, this.#box.checked, event.shiftKey || shift) },
    });
    const reasonId = `raison-${row.row}`;
    this.#reason = h('p', { class: 'reason', id: reasonId });
    this.#button = h('button', { type: 'button', class: 'button small', 'aria-describedby': reasonId, on: { click: () => this.#toggle() } }, this.#buttonIcon, this.#buttonText);
    this.element = h('tr', { role: 'row', 'data-row': row.row });
    const notes = h('td', { role: 'cell', class: 'notes' });
    if (selection !== null) this.element.append(h('td', { role: 'cell', class: 'cell-select' }, h('label', { class: 'select-target' }, this.#box)));
    columns.forEach((info, i) => {
      const state = row.fields[i];
      if (state === undefined) return;
      let view: FieldView;
      if (info.name === 'presentSolde') {
        view = this.#presence = new Presence(context, row, state);
        context.register(state.id, state.row, view);
      } else {
        view = new Field(context, info, state, { notes, name: `${info.label}, ${row.label}` });
      }
      // The site is what names the row, on the screen as for people who hear it.
      const names = info.name === 'finessGeographique';
      this.element.append(
        h(names ? 'th' : 'td', { scope: names ? 'row' : null, role: names ? 'rowheader' : 'cell', class: `cell cell-${info.name}`, 'data-label': info.label }, view.element),
      );
    });
    if (context.editor.form.editable) this.element.append(h('td', { role: 'cell', class: 'cell cell-action', 'data-label': context.editor.form.words.action }, this.#button));
    notes.append(this.#reason);
    this.element.append(notes);
    this.place(row);
  }

  get row(): number {
    return this.#row.row;
  }

  place(row: TableRow): void {
    this.#row = row;
    this.#box.checked = row.selected;
    this.element.classList.toggle('is-selected', row.selected);
    attribute(this.#box, 'aria-label', `${this.selection?.word} ${row.label}, ${row.place}`);
    this.#draw();
  }

  focus(): void {
    (this.selection === null ? this.element.querySelector<HTMLElement>('input, button') : this.#box)?.focus();
  }

  update(row: Row): void {
    this.#row = row;
    for (const state of row.fields) this.context.update(state);
    this.#draw();
  }

  dispose(): void {
    for (const { id } of this.columns) this.context.forget(id, this.#row.row);
  }

  #draw(): void {
    const { removed, removalRefusal, label } = this.#row;
    const { words } = this.context.editor.form;
    const whole = removed ? words.putBack : words.remove;
    const refused = !removed && removalRefusal !== '';
    this.element.classList.toggle('is-removed', removed);
    this.#presence?.show(removed);
    this.#buttonIcon.replaceChildren(icon(removed ? 'present' : 'retire'));
    // « Supprimer » is enough beside its row; whoever hears it alone hears all of it.
    this.#buttonText.textContent = whole.split(' ')[0] ?? whole;
    attribute(this.#button, 'aria-label', `${whole} ${label}`);
    attribute(this.#button, 'aria-disabled', refused ? 'true' : null);
    this.#reason.textContent = refused ? removalRefusal : '';
  }

  #toggle(): void {
    const { row, removed, removalRefusal, label } = this.#row;
    const { editor, say } = this.context;
    if (removed) {
      editor.putBack(row);
      say(`${label} : de nouveau présent au solde.`);
    } else if (removalRefusal !== '') {
      say(removalRefusal);
    } else {
      editor.remove(row);
      say(`${label} : ${editor.form.words.removed}.`);
    }
  }
}

/** « Présent solde »: ☑ or ⊗ with a word; the button in the column « Action » changes it. */
class Presence implements FieldView {
  readonly element: HTMLElement;
  readonly pending = false;
  readonly spoken = '';
  readonly #value = h('span', { class: 'value presence' });
  readonly #mark: Mark;
  #state: FieldState;
  #removed: boolean;

  constructor(
    private readonly context: Context,
    row: Row,
    state: FieldState,
  ) {
    this.#state = state;
    this.#removed = row.removed;
    this.#mark = new Mark(`marque-presence-${row.row}`, context.editor.form.words, row.label, null);
    this.element = h('div', { class: 'read read-presence' }, this.#value, this.#mark.element);
    this.#draw();
  }

  update(state: FieldState): void {
    this.#state = state;
    this.#draw();
  }

  show(removed: boolean): void {
    this.#removed = removed;
    this.#draw();
  }

  focus(): void {
    this.element.closest('tr')?.querySelector<HTMLElement>('.cell-action button')?.focus();
  }

  #draw(): void {
    const { words } = this.context.editor.form;
    this.#value.replaceChildren(icon(this.#removed ? 'retire' : 'present'), this.#removed ? words.removed : this.#state.display);
    this.element.classList.toggle('is-modified', this.#state.modified);
    this.#mark.draw(this.#state);
  }
}
