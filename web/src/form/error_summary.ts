// What stands in the way of « Confirmer »: shown when it is tried, takes the focus, links to each field. What has been mended since is
// marked and stays until the next try, so that the page does not move while the fields are being corrected.

import type { Finding } from '../core/types.js';
import type { Context } from './form_context.js';
import { h, icon } from './dom.js';
import { findingLink, listOf, type GoTo } from './findings.js';
import { Pages } from './pages.js';

export class ErrorSummary {
  readonly element = h('div', { class: 'summary', part: 'error-summary', tabindex: -1, role: 'group' });
  readonly #title = h('h3', { id: 'resume-titre' });
  #lines: { readonly finding: Finding; readonly element: HTMLElement; readonly mended: HTMLElement }[] = [];

  constructor(
    private readonly context: Context,
    private readonly goTo: GoTo,
  ) {
    this.element.hidden = true;
  }

  show(): void {
    const { session } = this.context.editor;
    const pages = new Pages(
      this.context,
      'erreurs',
      (from, to) => session.findings('erreur', from, to),
      (items) => {
        this.#lines = items.map((finding) => {
          const mended = h('span', { class: 'hidden', hidden: true }, ' Corrigé');
          return { finding, mended, element: h('span', { class: 'summary-line' }, findingLink(finding, this.goTo), mended) };
        });
        return listOf(this.#lines.map((line) => line.element));
      },
    );
    const { total } = pages;
    this.#title.replaceChildren(icon('erreur'), total === 1 ? 'Une erreur empêche de confirmer' : `${total.toLocaleString('fr-FR')} erreurs empêchent de confirmer`);
    this.element.replaceChildren(this.#title, pages.element);
    this.element.setAttribute('aria-labelledby', this.#title.id);
    this.element.hidden = false;
    this.element.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }

  update(): void {
    if (this.element.hidden) return;
    const { session } = this.context.editor;
    for (const { finding, element, mended } of this.#lines) {
      // A mark in the margin and a line through the words for the eye, a word for the ear: no line gets longer while a field is mended.
      mended.hidden = session.field(finding.field, finding.row).messages.some((message) => message.severity === 'erreur');
      element.classList.toggle('is-mended', !mended.hidden);
    }
  }
}
