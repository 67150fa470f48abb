// What stands in the way of « Confirmer »: shown when it is tried, takes the focus, links to each field. What has been mended since is
// marked and stays until the next try, so that the page does not move while the fields are being corrected.

import type { Finding } from '../core/types.js';
import type { Context } from './context.js';
import { h, icon } from './dom.js';
import { findingLink, kListed, listOf, type GoTo } from './findings.js';

export class ErrorSummary {
  readonly element = h('div', { class: 'summary', part: 'error-summary', tabindex: -1, role: 'group', 'aria-labelledby': 'resume-titre' });
  readonly #title = h('h3', { id: 'resume-titre' });
  #lines: { readonly finding: Finding; readonly element: HTMLElement }[] = [];

  constructor(
    private readonly context: Context,
    private readonly goTo: GoTo,
  ) {
    this.element.append(this.#title);
    this.element.hidden = true;
  }

  show(): void {
    const { total, items } = this.context.editor.session.findings('erreur', 0, kListed);
    this.#lines = items.map((finding) => ({ finding, element: h('span', { class: 'summary-line' }, findingLink(finding, this.goTo)) }));
    this.#title.replaceChildren(icon('erreur'), total === 1 ? 'Une erreur empêche de confirmer' : `${total} erreurs empêchent de confirmer`);
    this.element.replaceChildren(this.#title, listOf(total, this.#lines.map((line) => line.element)));
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
      const mended = !session.field(finding.field, finding.row).messages.some((message) => message.severity === 'erreur');
      if (element.classList.toggle('is-mended', mended) !== (element.lastChild?.nodeName === 'EM')) {
        if (mended) element.append(h('em', {}, ' Corrigé'));
        else element.lastChild?.remove();
      }
    }
  }
}
