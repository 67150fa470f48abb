// What came of a posting: a receipt, or what went wrong and what to do. The one place of the page with role=alert.

import type { Action } from '../core/types.js';
import type { PortalError, Receipt } from '../portal/transport.js';
import type { Outcome } from '../view/outcome.js';
import { changesTable } from './confirmation.js';
import type { Context } from './context.js';
import { button, h, icon } from './dom.js';

export class Resultat {
  readonly element = h('div', { class: 'outcome', part: 'outcome', role: 'alert', tabindex: -1 });

  constructor(private readonly context: Context) {}

  show(outcome: Outcome): void {
    this.element.classList.remove('is-success', 'is-failure', 'is-notice');
    this.element.classList.add(outcome.kind === 'submitted' ? 'is-success' : outcome.kind === 'failed' ? 'is-failure' : 'is-notice');
    this.element.replaceChildren(...this.#content(outcome));
    this.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  clear(): void {
    this.element.replaceChildren();
  }

  #content(outcome: Outcome): HTMLElement[] {
    switch (outcome.kind) {
      case 'submitted':
        return receiptOf(outcome.action, outcome.receipt);
      case 'failed':
        return this.#failure(outcome.action, outcome.error);
      case 'rebased':
        return [
          h('h3', {}, icon('avertissement'), 'Votre saisie est reportée sur la version à jour'),
          h('p', {}, `Relisez vos modifications, puis confirmez de nouveau.${outcome.refusal === '' ? '' : ` ${outcome.refusal}`}`),
        ];
    }
  }

  #failure(action: Action, { message, details, remedy }: PortalError): HTMLElement[] {
    const { editor } = this.context;
    const remedies = {
      retry: () => [button('Réessayer', 'button primary', () => void editor.submit(action))],
      rebase: () => [button('Reporter ma saisie sur la version à jour', 'button primary', () => void editor.rebase())],
      mend: () => [],
      none: () => [],
    };
    const buttons = remedies[remedy]();
    return [
      h('h3', {}, icon('erreur'), 'La demande n’a pas été transmise'),
      h('p', {}, message),
      ...(details.length === 0 ? [] : [h('ul', { class: 'list' }, ...details.map((detail) => h('li', {}, `${detail.message} ${detail.advice}`.trim())))]),
      ...(buttons.length === 0 ? [] : [h('div', { class: 'outcome-actions' }, ...buttons)]),
    ];
  }
}

function receiptOf(action: Action, { numero, horodatage, statut, recu, modifications }: Receipt): HTMLElement[] {
  const changed = action === 'confirmer';
  const pairs: readonly (readonly [string, string])[] = [
    ['N° ASP de la demande', numero],
    ['N° du reçu', recu],
    ['Reçu le', instant(horodatage)],
    ['Statut', statut],
  ];
  return [
    h('h3', {}, icon('succes'), changed ? 'Modification confirmée' : 'Demande transmise sans modification'),
    h('p', {}, changed ? 'La demande sera à nouveau instruite par un gestionnaire dans les prochains jours.' : 'La demande sera instruite en l’état dans les prochains jours.'),
    h('dl', { class: 'pairs' }, ...pairs.map(([name, value]) => h('div', { class: 'pair' }, h('dt', {}, name), h('dd', {}, value)))),
    ...(modifications.length === 0 ? [] : [changesTable('Modifications enregistrées', modifications.map(({ libelle, avant, apres }) => [libelle, avant, apres]))]),
    h('div', { class: 'outcome-actions' }, button('Imprimer le reçu', 'button', () => window.print())),
  ];
}

/** The portal's instant in the ASP's own time, wherever the reader is. */
function instant(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' }).format(date);
}
