// The column headers: the guide's labels, each a button that sorts (up, down, then the order of the demande again).

import type { FieldInfo, TableRequest, TableWords } from '../core/types.js';
import { attribute, h, icon } from './dom.js';

export interface HeadOptions {
  readonly sorts: boolean;
  readonly selects: boolean;
  /** Of the column of buttons, where there is one. */
  readonly action: string | null;
}

export class TableHead {
  readonly element: HTMLTableRowElement;
  /** « Trier par FINESS Géographique, Ordre croissant : »; '' in the order of the demande. */
  order = '';
  readonly #cells: { readonly info: FieldInfo; readonly cell: HTMLElement }[];

  constructor(
    private readonly words: TableWords,
    columns: readonly FieldInfo[],
    { sorts, selects, action }: HeadOptions,
    sort: (column: number) => void,
  ) {
    const header = (name: string, ...content: readonly (Node | string)[]): HTMLElement => h('th', { scope: 'col', role: 'columnheader', class: `col-${name}` }, ...content);
    this.#cells = columns.map((info) => {
      const label = h('span', {}, info.label);
      const cell = header(info.name, sorts ? h('button', { type: 'button', class: 'sort', on: { click: () => sort(info.id) } }, label, icon('trier')) : info.label);
      return { info, cell };
    });
    this.element = h('tr', { role: 'row' }, selects ? header('select', h('span', { class: 'hidden' }, words.select)) : null, ...this.#cells.map(({ cell }) => cell), action === null ? null : header('action', action));
  }

  draw({ sort, descending }: TableRequest): void {
    this.order = '';
    for (const { info, cell } of this.#cells) {
      const sorted = info.id === sort;
      attribute(cell, 'aria-sort', sorted ? (descending ? 'descending' : 'ascending') : null);
      if (sorted) this.order = `${this.words.sortBy} ${info.label}, ${descending ? this.words.descending : this.words.ascending}. `;
    }
  }
}
