// What the bar opens: errors, modifications, warnings, each a link to its field.

import type { Page } from '../core/types.js';
import type { FieldContext } from './context.js';
import { h } from './dom.js';
import { findingLink, listOf, modificationLink, type GoTo } from './findings.js';
import { Pages } from './pages.js';

interface Part {
  readonly element: HTMLElement;
  readonly pages: Pick<Pages<unknown>, 'redraw' | 'total'>;
}

export class Bilan {
  readonly #nothing: HTMLElement;
  readonly #parts: readonly Part[];

  constructor(context: FieldContext, place: HTMLElement, goTo: GoTo) {
    const { session, form: { words } } = context.editor;
    this.#nothing = h('p', { class: 'muted' }, words.nothing);
    const part = <T>(title: string, fetch: (from: number, to: number) => Page<T>, line: (item: T, goTo: GoTo) => HTMLElement): Part => {
      const pages = new Pages<T>(context, title, fetch, (items) => listOf(items.map((item) => line(item, goTo))));
      return { element: h('div', { class: 'bar-part' }, h('h3', {}, title), pages.element), pages };
    };
    this.#parts = [
      part(words.errors, (from, to) => session.findings('erreur', from, to), findingLink),
      part(words.changes, (from, to) => session.modifications(from, to), modificationLink),
      part(words.warnings, (from, to) => session.findings('avertissement', from, to), findingLink),
    ];
    place.append(this.#nothing, ...this.#parts.map(({ element }) => element));
  }

  redraw(): void {
    let lines = 0;
    for (const { element, pages } of this.#parts) {
      pages.redraw();
      lines += pages.total;
      element.hidden = pages.total === 0;
    }
    this.#nothing.hidden = lines > 0;
  }
}
