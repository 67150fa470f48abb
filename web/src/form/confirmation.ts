// The explicit step before anything is sent (RGAA 11.12): what will change, before and after, or that nothing will; then a button that says
// what it does, and the way back.

import type { Action } from '../core/types.js';
import type { Context } from './form_context.js';
import { button, h } from './dom.js';
import { listOf } from './findings.js';
import { warningLine } from './messages.js';
import { Pages } from './pages.js';

export class Confirmation {
  readonly element: HTMLDialogElement;
  // Takes the focus: the question is read first, and no button is pressed by a key that was still on its way.
  readonly #title = h('h2', { id: 'confirmation-titre', tabindex: -1, autofocus: true });
  readonly #body = h('div', { class: 'dialog-body' });
  #sending = false;

  constructor(private readonly context: Context) {
    this.element = h(
      'dialog',
      {
        class: 'dialog',
        part: 'dialog',
        // Escape gives up the confirmation, not a posting that is on its way.
        on: { cancel: (event) => this.#sending && event.preventDefault() },
      },
      this.#body,
    );
  }

  open(action: Action): void {
    // Asked for twice, while this was on its way.
    if (this.element.open) return;
    const confirms = action === 'confirmer';
    const go = confirms ? 'Confirmer la modification' : 'Ne pas modifier la demande';
    const send = button(go, 'button primary', () => void this.#send(action, send, back));
    const back = button('Revenir à la saisie', 'button', () => this.#sending || this.element.close());
    this.#title.textContent = confirms ? 'Confirmer la modification de la demande ?' : 'Ne pas modifier la demande ?';
    this.#body.replaceChildren(
      this.#title,
      ...(confirms ? this.#changes() : this.#nothing()),
      h('div', { class: 'dialog-actions' }, back, send),
    );
    this.element.setAttribute('aria-labelledby', this.#title.id);
    this.element.showModal();
  }

  close(): void {
    this.#sending = false;
    this.element.close();
  }

  #changes(): HTMLElement[] {
    const { context } = this;
    const { session, form } = context.editor;
    const { modifications, avertissements } = session.counts();
    const next = h('p', {}, `La demande ${form.numero} repassera au statut « En cours » et sera instruite par un gestionnaire dans les prochains jours. Vous ne pourrez plus la modifier.`);
    const warnings = new Pages(
      context,
      'avertissements',
      (from, to) => session.findings('avertissement', from, to),
      (items) => listOf(items.map(({ label, message }) => h('span', {}, `${label} : ${message.text} ${message.advice}`.trim()))),
    );
    return [
      modifications === 0 ? h('p', {}, h('strong', {}, 'Vous n’avez modifié aucune donnée.')) : next,
      modifications === 0 ? next : this.#table('Récapitulatif de vos modifications'),
      ...(avertissements === 0 ? [] : [h('div', { class: 'warnings' }, warningLine(avertissements === 1 ? 'Un avertissement n’empêche pas de confirmer : vérifiez-le.' : `${avertissements} avertissements n’empêchent pas de confirmer : vérifiez-les.`), warnings.element)]),
    ];
  }

  #nothing(): HTMLElement[] {
    const { session, form } = this.context.editor;
    const { modifications } = session.counts();
    const fate = h('p', {}, `La demande ${form.numero} repassera au statut « En cours » et sera instruite en l’état dans les prochains jours. Vous ne pourrez plus la modifier.`);
    if (modifications === 0) return [fate];
    const lost = modifications === 1 ? 'Votre modification ne sera pas envoyée.' : `Vos ${modifications} modifications ne seront pas envoyées.`;
    return [warningLine(lost), fate, this.#table('Ce qui ne sera pas envoyé')];
  }

  #table(title: string): HTMLElement {
    const { session } = this.context.editor;
    return new Pages(this.context, 'modifications', (from, to) => session.modifications(from, to), (items) => changesTable(title, items.map(({ label, before, after }) => [label, before, after]))).element;
  }

  async #send(action: Action, send: HTMLButtonElement, back: HTMLButtonElement): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    send.textContent = 'Envoi en cours…';
    send.ariaDisabled = back.ariaDisabled = 'true';
    await this.context.editor.submit(action);
    this.close();
  }
}

/** Also the receipt's. Two columns of values: the eye goes from one to the other along the line. */
export function changesTable(title: string, lines: readonly (readonly [label: string, before: string, after: string])[]): HTMLElement {
  const heads = ['Donnée', 'Avant', 'Après'] as const;
  return h(
    'table',
    { class: 'rows rows-changes', role: 'table' },
    h('caption', {}, title),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads.map((label) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
    h(
      'tbody',
      { role: 'rowgroup' },
      ...lines.map(([label, before, after]) =>
        h(
          'tr',
          { role: 'row' },
          h('th', { scope: 'row', role: 'rowheader', class: 'cell', 'data-label': heads[0] }, h('span', { class: 'value' }, label)),
          h('td', { role: 'cell', class: 'cell', 'data-label': heads[1] }, h('span', { class: 'value' }, before)),
          h('td', { role: 'cell', class: 'cell cell-after', 'data-label': heads[2] }, h('span', { class: 'value' }, after)),
        ),
      ),
    ),
  );
}
