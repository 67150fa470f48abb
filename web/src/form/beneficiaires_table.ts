// The table of bénéficiaires with what stands around it: search, filter, sort, selection, paste. The core keeps all of that; this passes
// gestures on, and draws the answer.

import type { FieldInfo, Row, Table, TableRequest } from '../core/types.js';
import { BeneficiaireRow } from './beneficiaire_row.js';
import type { CollageDialog } from './collage.js';
import type { Context } from './form_context.js';
import { h } from './dom.js';
import { RowTable } from './row_table.js';
import { SelectionBar } from './selection_bar.js';
import { TableHead } from './table_head.js';
import { TableTools } from './table_tools.js';

/** Rows that go on paper: a hundred sheets, for which a browser needs seconds. */
const kPrinted = 500;
/** Typing pauses before the number of rows is said. */
const kPause = 600;

export class BeneficiairesTable {
  readonly element: HTMLElement;
  readonly #rows: RowTable;
  readonly #tools: TableTools;
  readonly #head: TableHead;
  readonly #bar: SelectionBar | null;
  /** Made when it is first opened. */
  #paste: CollageDialog | null = null;
  /** On paper, that it does not hold all. */
  readonly #cut = h('p', { class: 'on-paper' });
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: Context,
    title: string,
    columns: readonly FieldInfo[],
  ) {
    const { session, form } = context.editor;
    const words = session.tableWords();
    const { several } = session.table();
    const edits = form.editable && several;
    const ask = (part: Partial<TableRequest>): void => this.#answer(session.askTable({ ...session.table().request, ...part }));
    this.#tools = new TableTools(words, columns, ask, {
      first: () => this.#focus(0),
      paste: form.editable ? () => this.#openPaste('') : null,
    });
    this.#head = new TableHead(words, columns, { sorts: several, selects: edits, action: form.editable ? form.words.action : null }, (column) => this.#answer(session.sortTable(column)));
    this.#bar = edits ? new SelectionBar(context, words, columns, this.#tools.line, (on) => this.#select(session.selectAll(on))) : null;
    const selection = edits ? { word: words.select, select: (row: number, on: boolean, range: boolean) => this.#select(session.select(row, on, range), row) } : null;
    this.#rows = new RowTable(context, h('caption', { class: several ? 'hidden' : null }, title), this.#head.element, (row) => new BeneficiaireRow(context, columns, row, selection));
    this.element = h(
      'div',
      {
        class: 'table-wrap',
        on: {
          keydown: (event) => this.#move(event),
          paste: (event) => this.#pasted(event),
        },
      },
      // Above its tools, where it is read; the caption names the table for whoever hears it.
      several ? h('p', { class: 'list-title', 'aria-hidden': 'true' }, title) : null,
      several ? this.#tools.element : null,
      several ? (this.#bar?.element ?? this.#tools.line) : null,
      this.#rows.element,
      several ? this.#tools.empty : null,
      this.#cut,
    );
    // As the other view may have left it.
    this.#draw(session.table());
  }

  update(row: Row): void {
    this.#rows.update(row);
  }

  updateAll(): void {
    this.#rows.updateAll();
  }

  /** After each command: counts, what no longer answers the filter, what can be done with the selection. */
  refresh(): void {
    this.#tell(this.context.editor.session.table());
  }

  /** Makes sure that a row of the demande is drawn, whatever is filtered. */
  show(row: number): void {
    const { session } = this.context.editor;
    if (session.tablePosition(row) < 0) this.#answer(session.showRow(row));
    this.#rows.show(session.tablePosition(row));
  }

  print(on: boolean): void {
    const { shown } = this.context.editor.session.table();
    this.#rows.print(on ? kPrinted : 0);
    this.#cut.textContent = shown > kPrinted ? `Seuls les ${kPrinted.toLocaleString('fr')} premiers bénéficiaires sur ${shown.toLocaleString('fr')} sont imprimés.` : '';
  }

  destroy(): void {
    clearTimeout(this.#pause);
    this.#rows.destroy();
  }

  #answer(table: Table): void {
    this.#draw(table);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.context.say(table.shown === 0 ? this.#tools.nothing : `${this.#head.order}${table.summary}`), kPause);
  }

  #draw(table: Table): void {
    this.#head.draw(table.request);
    this.#tools.write(table.request);
    this.#rows.reset(table.shown);
    this.#tell(table);
  }

  #tell(table: Table): void {
    this.#tools.draw(table);
    this.#bar?.draw(table);
  }

  /** The bar that comes or goes above the rows must not move them under the finger. */
  #select(table: Table, row = -1): void {
    const { session } = this.context.editor;
    const top = (): number => this.#rows.element.getBoundingClientRect().top;
    const before = top();
    this.#rows.updateAll();
    this.#tell(table);
    if (row >= 0) scrollBy({ top: top() - before, behavior: 'instant' });
    this.context.say(table.selection || session.table().summary);
  }

  #focus(place: number): boolean {
    const view = this.#rows.show(place);
    view?.focus();
    return view !== undefined;
  }

  /** From box to box: a long table is walked through without a stop at each of its fields. */
  #move(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (!target.matches('.select-box') || event.ctrlKey || event.metaKey || event.altKey) return;
    const { session } = this.context.editor;
    const here = session.tablePosition(Number(target.closest('tr')?.dataset.row));
    const last = session.table().shown - 1;
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, PageUp: Math.max(0, here - 10), PageDown: Math.min(last, here + 10), Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#focus(to);
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { session, form } = this.context.editor;
    if (!form.editable || this.#paste?.element.open || !session.isBlock(text)) return;
    event.preventDefault();
    this.#openPaste(text);
  }

  #openPaste(text: string): void {
    this.context.later(({ CollageDialog }) => {
      if (this.#paste === null) this.element.append((this.#paste = new CollageDialog(this.context)).element);
      this.#paste.open(text);
    });
  }
}
