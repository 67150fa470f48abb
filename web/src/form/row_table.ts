// A table of which only the rows near the screen exist, so that 10,000 open as fast as 100. The rows are grouped in bodies; an
// IntersectionObserver fills those that come near and empties those that go, each keeping its height. No scroll listener, nothing while idle.
//
// Roles are spelled out because the style sheet makes cards of the rows where the element is narrow, and browsers then drop a table's own.

import type { Row, Scope } from '../core/types.js';
import type { Context } from './context.js';
import { h } from './dom.js';

/** Below this all rows are drawn at once: the browser's own search and printing then need nothing. */
const kAllRows = 100;
/** Rows of one body: large enough to make few bodies, small enough to be drawn within a frame. */
const kBodyRows = 25;
/** How far beyond the screen bodies are drawn. */
const kMargin = '1200px 0px';

export interface RowView {
  readonly element: HTMLElement;
  update(row: Row): void;
  /** Takes its fields out of the context's register. */
  dispose(): void;
}

interface Column {
  readonly name: string;
  readonly label: string;
}

interface Body {
  readonly element: HTMLTableSectionElement;
  readonly from: number;
  readonly to: number;
  views: RowView[] | null;
  height: number;
}

export class RowTable {
  readonly element: HTMLElement;
  readonly #bodies: Body[] = [];
  #observer: IntersectionObserver | null = null;
  #rowHeight = 56;

  constructor(
    private readonly context: Context,
    private readonly scope: Scope,
    title: string,
    columns: readonly Column[],
    private readonly make: (row: Row) => RowView,
  ) {
    const count = context.editor.session.rowCount(scope);
    const head = h('tr', { role: 'row', 'aria-rowindex': 1 }, ...columns.map(({ name, label }) => h('th', { scope: 'col', role: 'columnheader', class: `col-${name}` }, label)));
    const table = h(
      'table',
      { class: `rows rows-${scope}`, part: 'table', role: 'table', 'aria-rowcount': count + 1 },
      h('caption', {}, title),
      h('thead', { role: 'rowgroup' }, head),
    );
    const size = count <= kAllRows ? kAllRows : kBodyRows;
    for (let from = 0; from < count; from += size) {
      const body: Body = { element: h('tbody', { role: 'rowgroup' }), from, to: Math.min(from + size, count), views: null, height: 0 };
      this.#bodies.push(body);
      table.append(body.element);
    }
    this.element = h('div', { class: 'table-wrap' }, table);
    if (count <= kAllRows) this.#bodies.forEach((body) => this.#fill(body));
    else this.#window();
  }

  /** Draws the row if it is on the screen. */
  update(row: Row): void {
    const body = this.#bodyOf(row.row);
    body?.views?.[row.row - body.from]?.update(row);
  }

  /** Draws again all rows that are on the screen. */
  updateAll(): void {
    for (const body of this.#bodies) {
      if (body.views === null) continue;
      this.context.editor.session.rows(this.scope, body.from, body.to).forEach((row) => this.update(row));
    }
  }

  /** Makes sure the row is drawn, so that it can take the focus. */
  show(row: number): void {
    const body = this.#bodyOf(row);
    if (body !== undefined) this.#fill(body);
  }

  destroy(): void {
    this.#observer?.disconnect();
  }

  #bodyOf(row: number): Body | undefined {
    return this.#bodies.find((body) => row >= body.from && row < body.to);
  }

  #window(): void {
    const bodies = new Map<Element, Body>();
    for (const body of this.#bodies) {
      bodies.set(body.element, body);
      this.#empty(body);
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const body = bodies.get(target);
          if (body === undefined) continue;
          if (isIntersecting) this.#fill(body);
          // What has the focus stays: it would be lost with its row.
          else if (body.views !== null && !body.element.matches(':focus-within')) this.#empty(body);
        }
      },
      { rootMargin: kMargin },
    );
    for (const body of this.#bodies) this.#observer.observe(body.element);
  }

  #fill(body: Body): void {
    if (body.views !== null) return;
    const rows = this.context.editor.session.rows(this.scope, body.from, body.to);
    body.views = rows.map((row) => this.make(row));
    body.views.forEach((view, i) => view.element.setAttribute('aria-rowindex', String(body.from + i + 2)));
    body.element.replaceChildren(...body.views.map((view) => view.element));
  }

  #empty(body: Body): void {
    if (body.views !== null) {
      body.height = body.element.getBoundingClientRect().height;
      if (body.height > 0) this.#rowHeight = body.height / (body.to - body.from);
      body.views.forEach((view) => view.dispose());
      body.views = null;
    }
    const spacer = h('tr', { class: 'spacer', 'aria-hidden': 'true' });
    spacer.style.height = `${body.height || this.#rowHeight * (body.to - body.from)}px`;
    body.element.replaceChildren(spacer);
  }
}
