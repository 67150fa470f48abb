// What stands in the way of « Confirmer »: shown when it is tried, takes the focus, links to each field. What has been mended since is
// marked and stays until the next try, so that the page does not move while the fields are being corrected.

import type { Finding } from '../core/types.js';
import type { Context } from './context.js';
import { h, icon } from './dom.js';
import { findingLink, listOf, type GoTo } from './findings.js';
import { Pages } from './pages.js';

export class ErrorSummary {
  readonly element = h('div', { class: 'summary', part: 'error-summary', tabindex: -1, role: 'group' });
  readonly #title = h('h3', { id: 'resume-titre' });
  #lines: { readonly finding: Finding; readonly element: HTMLElement }[] = [];

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
        this.#lines = items.map((finding) => ({ finding, element: h('span', { class: 'summary-line' }, findingLink(finding, this.goTo), h('em', {}, ' Corrigé')) }));
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
    for (const { finding, element } of this.#lines) {
      // The word has its room from the start (visibility): the page does not move when a field is mended.
      element.classList.toggle('is-mended', !session.field(finding.field, finding.row).messages.some((message) => message.severity === 'erreur'));
    }
  }
}
