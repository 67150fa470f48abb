// What is said about the draft and about other tabs, in the notices above and below the view.

import type { Restoration } from '../core/types.js';
import { button } from '../form/dom.js';
import { draftNotSent, draftRestored, lookedAtElsewhere, moment, noDraftPossible, openedElsewhere, postedElsewhere, takenElsewhere } from './avis.js';
import type { Owner, Resume } from './continuity.js';
import type { Edition } from './edition.js';
import { askedTwice, Notices } from './notices.js';

export class Telling {
  readonly #notices: Notices;

  constructor(
    private readonly owner: Owner,
    element: HTMLElement,
    foot: HTMLElement,
  ) {
    this.#notices = new Notices(element, foot);
  }

  /** Another tab edits the demande: it did when this one opened, or it took over. */
  elsewhere(taken: boolean, take: () => void): void {
    this.#notices.show('onglet', (taken ? takenElsewhere : openedElsewhere)(button('Reprendre ici', 'button', take)));
  }

  postedElsewhere(): void {
    this.#notices.show('onglet', postedElsewhere(button('Recharger', 'button', () => this.owner.restart())));
  }

  lookers(count: number): void {
    if (count === 0) this.#notices.hide('onglet');
    else this.#notices.show('onglet', lookedAtElsewhere);
  }

  noDraftPossible(): void {
    this.#notices.show('stockage', noDraftPossible);
  }

  draftKept(edition: Edition): void {
    this.#notices.showFoot(`Brouillon gardé dans ce navigateur le ${moment(edition.keeping.now)}.`, this.#eraser(edition));
  }

  restored(edition: Edition, restoration: Restoration, { savedAt, quiet }: Resume): void {
    const { keeping, session, form } = edition;
    const { conflicts, lost, delta } = restoration;
    const { modifications, summary } = session.counts();
    const erase = this.#eraser(edition);
    if (delta.refusal !== '' || (conflicts.length === 0 && lost.length === 0 && modifications === 0)) void keeping.eraseDraft();
    else if (conflicts.length > 0) {
      edition.hold('choice', true);
      this.owner.show({ kind: 'merge', restoration });
    } else if (!form.editable) this.#notices.show('brouillon', draftNotSent(savedAt ?? keeping.now, restoration, erase));
    else if (quiet) return;
    else if (savedAt === undefined) this.owner.show({ kind: 'merged', restoration });
    else this.#notices.show('brouillon', draftRestored(savedAt, summary, restoration, erase));
  }

  clear(): void {
    this.#notices.clear();
  }

  #eraser({ session }: Edition): HTMLElement {
    const question = (): string => {
      const { modifications } = session.counts();
      return modifications > 1 ? `Vos ${modifications} modifications seront perdues.` : 'Votre saisie sera perdue.';
    };
    return askedTwice('Effacer le brouillon', question, 'Effacer', () => void this.owner.eraseDraft());
  }
}
