// What came of a posting: a receipt, that it waits, what went wrong and what to do, a merge to settle. The one place of the page with
// role=alert.

import type { Action } from '../core/types.js';
import type { PortalError } from '../portal/transport.js';
import type { Outcome } from '../view/outcome.js';
import type { Context } from './form_context.js';
import { button, h, icon } from './dom.js';
import { mergedPanel, mergePanel } from './fusion.js';
import { receiptPanel } from './recu.js';

const looks = { submitted: 'is-success', failed: 'is-failure', queued: 'is-waiting', merge: 'is-waiting', merged: 'is-notice' } as const;

export class Resultat {
  readonly element = h('div', { class: 'outcome', part: 'outcome', role: 'alert', tabindex: -1 });
  readonly #lastTry = h('p', { class: 'muted', 'aria-live': 'off' });
  /** What is shown: another view goes on with it. */
  shown: Outcome | null = null;
  /** What is being waited for, where something is. */
  #waitsFor = '';
  /** The receipt as a file, while it is shown. */
  #file = '';

  constructor(private readonly context: Context) {}

  show(outcome: Outcome): void {
    if (outcome.kind === 'queued' && this.#stillWaits(outcome.action, outcome.error)) return;
    this.clear();
    this.shown = outcome;
    this.element.classList.remove(...Object.values(looks));
    this.element.classList.add(looks[outcome.kind]);
    this.element.append(...this.#content(outcome));
    this.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  clear(): void {
    this.shown = null;
    this.#waitsFor = '';
    if (this.#file !== '') URL.revokeObjectURL(this.#file);
    this.#file = '';
    this.element.replaceChildren();
  }

  #content(outcome: Outcome): HTMLElement[] {
    const { editor } = this.context;
    switch (outcome.kind) {
      case 'submitted': {
        const receipt = editor.session.receipt(JSON.stringify(outcome.receipt), outcome.action);
        this.#file = URL.createObjectURL(new Blob([receipt.text], { type: 'text/plain;charset=utf-8' }));
        return receiptPanel(receipt, this.#file);
      }
      case 'failed':
        return this.#failure(outcome.action, outcome.error);
      case 'queued':
        this.#stillWaits(outcome.action, outcome.error);
        return this.#queue(outcome.action, outcome.error);
      case 'merge':
        return mergePanel(this.context, outcome.restoration);
      case 'merged':
        return mergedPanel(this.context, outcome.restoration);
    }
  }

  #failure(action: Action, { message, details, remedy }: PortalError): HTMLElement[] {
    const { editor } = this.context;
    const remedies = {
      retry: () => button('Réessayer', 'button primary', () => void editor.submit(action)),
      rebase: () => button('Réessayer', 'button primary', () => void editor.reload()),
      reload: () => button('Recharger la demande', 'button primary', () => void editor.reload()),
      login: () => button('Se reconnecter', 'button primary', () => editor.logIn()),
      mend: () => null,
      none: () => null,
    };
    const way = remedies[remedy]();
    return [
      h('h3', {}, icon('erreur'), 'La demande n’a pas été transmise'),
      h('p', {}, message),
      ...(remedy === 'reload' ? [h('p', {}, 'Ce que vous avez saisi est conservé, et sera affiché avec la demande rechargée.')] : []),
      ...(details.length === 0 ? [] : [h('ul', { class: 'list' }, ...details.map((detail) => h('li', {}, `${detail.message} ${detail.advice}`.trim())))]),
      ...(way === null ? [] : [h('div', { class: 'outcome-actions' }, way)]),
    ];
  }

  /** A try that failed as the one before: the panel, the focus and the reader stay where they are. */
  #stillWaits(action: Action, { status }: PortalError): boolean {
    const now = `${action} ${status}`;
    const same = this.#waitsFor === now;
    this.#waitsFor = now;
    const time = new Date().toLocaleTimeString('fr-FR');
    this.#lastTry.textContent = `Dernier essai à ${time}.`;
    return same;
  }

  #queue(action: Action, { status }: PortalError): HTMLElement[] {
    const { editor } = this.context;
    const what = action === 'confirmer' ? 'Votre modification n’est pas encore parvenue au portail' : '« Ne pas modifier » n’est pas encore parvenu au portail';
    const expired = status === 401;
    const why = expired ? 'votre session a expiré' : status === 0 ? 'il ne répond pas' : `il est momentanément indisponible (erreur ${status})`;
    const when = expired ? 'L’envoi reprendra dès que vous serez reconnecté' : 'L’envoi reprendra de lui-même dès que ce sera possible';
    const where = editor.kept ? ', au plus tard à votre prochaine visite' : ', tant que cette page reste ouverte : ne la fermez pas';
    const retry = button('Renvoyer', expired && editor.kept ? 'button' : 'button primary', () => {
      this.context.say('Envoi en cours…');
      void editor.retry();
    });
    return [
      h('h3', {}, icon('horloge'), 'En attente d’envoi'),
      h('p', {}, `${what} : ${why}. ${when}${where}. Il ne sera fait qu’une fois. D’ici là, rien ne peut être modifié.`),
      ...(expired && !editor.kept ? [h('p', {}, 'Reconnectez-vous au portail dans un autre onglet, puis choisissez « Renvoyer ».')] : []),
      this.#lastTry,
      h(
        'div',
        { class: 'outcome-actions' },
        expired && editor.kept ? button('Se reconnecter', 'button primary', () => editor.logIn()) : null,
        retry,
        button('Annuler l’envoi et reprendre la modification', 'button', () => void this.#cancel()),
      ),
    ];
  }

  async #cancel(): Promise<void> {
    await this.context.editor.cancelSending();
    this.clear();
    this.context.say('L’envoi est annulé. Vous pouvez reprendre la modification.');
  }
}
