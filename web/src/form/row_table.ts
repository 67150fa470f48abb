// A table of which only the rows near the screen exist, so that 10,000 open as fast as 100. The rows are grouped in bodies; an
// IntersectionObserver fills those that come near and empties those that go, each keeping its height. No scroll listener, nothing while idle.
// Which rows are shown, and in which order, the core says: a place is an index in its answer.
//
// Roles are spelled out because the style sheet makes cards of the rows where the element is narrow, and browsers then drop a table's own.

import type { Row, TableRow } from '../core/types.js';
import type { Context } from './form_context.js';
import { attribute, h } from './dom.js';

/** Below this all rows are drawn at once: the browser's own search and printing then need nothing. */
const kAllRows = 100;
/** Rows of one body: large enough to make few bodies, small enough to be drawn within a frame. */
const kBodyRows = 20;
/** How far beyond the screen bodies are drawn. */
const kMargin = '1200px 0px';

export interface RowView {
  /** Its number in the demande. */
  readonly row: number;
  readonly element: HTMLElement;
  update(row: Row): void;
  /** The row at its place, with whether it is selected. */
  place(row: TableRow): void;
  focus(): void;
  /** Takes its fields out of the context's register. */
  dispose(): void;
}

interface Body {
  readonly element: HTMLTableSectionElement;
  readonly from: number;
  readonly to: number;
  views: RowView[] | null;
  height: number;
  near: boolean;
}

export class RowTable {
  readonly element: HTMLTableElement;
  readonly #views = new Map<number, RowView>();
  readonly #byElement = new Map<Element, Body>();
  readonly #observer: IntersectionObserver;
  #bodies: Body[] = [];
  #rowHeight = 56;
  #printed = 0;

  constructor(
    private readonly context: Context,
    caption: HTMLElement,
    head: HTMLTableRowElement,
    private readonly make: (row: TableRow) => RowView,
  ) {
    attribute(head, 'aria-rowindex', 1);
    this.element = h(
      'table',
      { class: 'rows rows-beneficiaire', part: 'table', role: 'table', on: { focusout: () => queueMicrotask(() => this.#tidy()) } },
      caption,
      h('thead', { role: 'rowgroup' }, head),
    );
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const body = this.#byElement.get(target);
          if (body === undefined) continue;
          body.near = isIntersecting;
          if (isIntersecting) this.#fill(body);
        }
        this.#tidy();
      },
      { rootMargin: kMargin },
    );
  }

  /** The core's answer is another: as many rows. */
  reset(count: number): void {
    this.destroy();
    attribute(this.element, 'aria-rowcount', count + 1);
    const size = count <= kAllRows ? kAllRows : kBodyRows;
    for (let from = 0; from < count; from += size) {
      const body: Body = { element: h('tbody', { role: 'rowgroup' }), from, to: Math.min(from + size, count), views: null, height: 0, near: true };
      this.#bodies.push(body);
      this.#byElement.set(body.element, body);
      if (count <= kAllRows) this.#fill(body);
      else this.#space(body);
    }
    this.element.append(...this.#byElement.keys());
    if (count > kAllRows) for (const { element } of this.#bodies) this.#observer.observe(element);
  }

  /** Draws the row if it is on the screen. */
  update(row: Row): void {
    this.#views.get(row.row)?.update(row);
  }

  /** Draws again all rows that are on the screen; their fields have been, where only they may have changed. */
  updateAll(): void {
    for (const { views, from, to } of this.#bodies) {
      if (views !== null) this.context.editor.session.tableRows(from, to).forEach((row, i) => views[i]?.place(row));
    }
  }

  /** Makes sure that what stands at that place is drawn, so that it can take the focus. */
  show(place: number): RowView | undefined {
    const body = this.#bodies.find(({ from, to }) => place >= from && place < to);
    if (body === undefined) return undefined;
    this.#fill(body);
    return body.views?.[place - body.from];
  }

  /** So many rows are drawn wherever the screen is: paper has no screen. */
  print(count: number): void {
    this.#printed = count;
    for (const body of this.#bodies) if (body.from < count) this.#fill(body);
    this.#tidy();
  }

  destroy(): void {
    this.#observer.disconnect();
    for (const body of this.#bodies) {
      this.#forget(body);
      body.element.remove();
    }
    this.#bodies = [];
    this.#byElement.clear();
  }

  #fill(body: Body): void {
    if (body.views !== null) return;
    const rows = this.context.editor.session.tableRows(body.from, body.to);
    body.views = rows.map((row, i) => {
      const view = this.make(row);
      this.#views.set(view.row, view);
      attribute(view.element, 'aria-rowindex', body.from + i + 2);
      return view;
    });
    body.element.replaceChildren(...body.views.map((view) => view.element));
  }

  /** Empties what is far away. What has the focus stays until it has not: it would be lost with its row. */
  #tidy(): void {
    for (const body of this.#bodies) {
      if (body.views === null || body.near || body.from < this.#printed || body.element.matches(':focus-within')) continue;
      body.height = body.element.getBoundingClientRect().height;
      if (body.height > 0) this.#rowHeight = body.height / (body.to - body.from);
      this.#forget(body);
      this.#space(body);
    }
  }

  #forget(body: Body): void {
    body.views?.forEach((view) => {
      view.dispose();
      this.#views.delete(view.row);
    });
    body.views = null;
  }

  #space(body: Body): void {
    const spacer = h('tr', { class: 'spacer', 'aria-hidden': 'true' });
    spacer.style.height = `${body.height || this.#rowHeight * (body.to - body.from)}px`;
    body.element.replaceChildren(spacer);
  }
}
