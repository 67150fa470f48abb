// Above the table: search, filter by state with counts, sort where the headers are not shown (cards), paste. What no longer answers the filter
// is said here, and stays until it is asked again.

import type { FieldInfo, Table, TableRequest, TableWords } from '../core/types.js';
import { button, h, icon } from './dom.js';

export interface ToolActions {
  /** Enter in the search: to the first row found. */
  readonly first: () => void;
  readonly paste: (() => void) | null;
}

export class TableTools {
  readonly element: HTMLElement;
  /** How many rows there are, and whether they are still what was asked for: stands with the selection where there is one. */
  readonly line: HTMLElement;
  /** Below an empty table. */
  readonly empty: HTMLElement;
  readonly nothing: string;
  readonly #search: HTMLInputElement;
  readonly #states: { readonly radio: HTMLInputElement; readonly count: HTMLElement }[];
  readonly #sort: HTMLSelectElement;
  readonly #direction: HTMLButtonElement;
  readonly #directionText = h('span');
  readonly #summary = h('p', { class: 'table-summary' });
  readonly #stale: HTMLElement;
  readonly #staleText = h('span');
  #descending = false;

  constructor(
    private readonly words: TableWords,
    columns: readonly FieldInfo[],
    ask: (part: Partial<TableRequest>) => void,
    { first, paste }: ToolActions,
  ) {
    this.nothing = words.none;
    this.#search = h('input', {
      id: 'beneficiaires-recherche',
      type: 'search',
      class: 'input',
      autocomplete: 'off',
      spellcheck: 'false',
      on: {
        input: () => ask({ text: this.#search.value }),
        keydown: (event) => event.key === 'Enter' && first(),
      },
    });
    this.#states = words.states.map((label, state) => {
      const count = h('span', { class: 'state-count' });
      const radio = h('input', { type: 'radio', name: 'beneficiaires-etat', class: 'hidden', on: { change: () => ask({ state }) } });
      return { radio, count, element: h('label', { class: `state state-${state}` }, radio, h('span', { class: 'state-face' }, label, ' ', count)) };
    });
    this.#sort = h(
      'select',
      { id: 'beneficiaires-tri', class: 'input select', on: { change: () => ask({ sort: Number(this.#sort.value), descending: false }) } },
      h('option', { value: -1 }, words.inOrder),
      ...columns.map(({ id, label }) => h('option', { value: id }, label)),
    );
    this.#direction = h('button', { type: 'button', class: 'button small', on: { click: () => ask({ descending: !this.#descending }) } }, icon('trier'), this.#directionText);
    const again = button(words.ask, 'link', () => {
      ask({});
      // The button goes with what it mends.
      this.focus();
    });
    this.#stale = h('p', { class: 'stale' }, icon('avertissement'), this.#staleText, ' ', again);
    this.empty = h(
      'p',
      { class: 'nothing' },
      `${words.none} `,
      button(words.showAll, 'link', () => {
        ask({ text: '', state: 0 });
        this.focus();
      }),
    );
    this.line = h('div', { class: 'tools-line' }, this.#summary, this.#stale);
    this.element = h(
      'div',
      { class: 'table-tools', part: 'table-tools' },
      h('div', { class: 'tools-search' }, h('label', { class: 'label', for: 'beneficiaires-recherche' }, words.search), this.#search),
      h('fieldset', { class: 'states' }, h('legend', {}, words.show), h('div', { class: 'states-line' }, ...this.#states.map(({ radio }) => radio.parentElement))),
      h('div', { class: 'tools-sort' }, h('label', { class: 'label', for: 'beneficiaires-tri' }, words.sortBy), this.#sort, this.#direction),
      paste === null ? null : button(words.paste, 'button tools-paste', paste),
    );
  }

  write({ text, state, sort, descending }: TableRequest): void {
    this.#descending = descending;
    if (this.#search.value !== text) this.#search.value = text;
    this.#states.forEach(({ radio }, i) => (radio.checked = i === state));
    this.#sort.value = String(sort);
    this.#direction.hidden = sort < 0;
    this.#directionText.textContent = descending ? this.words.descending : this.words.ascending;
  }

  draw({ counts, summary, stale, shown }: Table): void {
    this.#states.forEach(({ count }, i) => (count.textContent = counts[i]?.toLocaleString('fr-FR') ?? ''));
    this.#summary.textContent = summary;
    this.#staleText.textContent = stale;
    this.#stale.hidden = stale === '';
    this.empty.hidden = shown > 0;
  }

  focus(): void {
    this.#search.focus();
  }
}
