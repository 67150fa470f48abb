// What outlives a page or is shared with another: the draft and the waiting posting that are kept for a demande, whose turn it is to edit it,
// and what is said about both.

import type { Restoration, Session } from '../core/types.js';
import { Keeping } from '../drafts/keeping.js';
import { Store } from '../drafts/store.js';
import { Turn } from '../drafts/turn.js';
import { button } from '../form/dom.js';
import type { Outcome } from '../view/outcome.js';
import { draftNotSent, draftRestored, lookedAtElsewhere, moment, noDraftPossible, openedElsewhere, postedElsewhere, takenElsewhere } from './avis.js';
import type { Edition } from './edition.js';
import { askedTwice, Notices } from './notices.js';

/** What an opening brings along. */
export interface Resume {
  readonly outcome?: Outcome;
  /** What was typed, and when: from the store, or from the session that this one replaces. */
  readonly draft?: string;
  readonly savedAt?: number;
  /** « Effacer le brouillon »: what is kept is not looked at. */
  readonly anew?: boolean;
  /** As a browser puts any field's text back: without a word. */
  readonly quiet?: boolean;
}

/** The element, as this needs it. */
export interface Owner {
  /** Who is logged in; the portal's address, '' without one; whether anything may be kept. */
  readonly account: string;
  readonly address: string;
  readonly keeps: boolean;
  readonly edition: Edition | null;
  show(outcome: Outcome): void;
  restart(): void;
  start(resume: Resume): Promise<void>;
  eraseDraft(): Promise<void>;
  failed(error: Error): void;
}

/** That nothing can be kept is said once a page. */
let saidImpossible = false;

export class Continuity {
  readonly notices = new Notices();
  #place = '';
  #taking: Promise<Turn> | null = null;
  #turn: Turn | null = null;

  constructor(private readonly owner: Owner) {}

  async keepingOf(session: Session, now: number): Promise<Keeping> {
    const { account, address, keeps } = this.owner;
    const { numero, lockedAt, blocs } = session.form();
    const siret = blocs.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields).find(({ name }) => name === 'siret');
    const fournisseur = siret === undefined ? '' : session.field(siret.id, 0).text;
    return new Keeping(keeps ? await Store.open() : null, { portal: address, numero, account, lockedAt, fournisseur }, now);
  }

  /** True where this tab may edit, or where nothing is to be edited. */
  async takeTurn({ place }: Keeping, wanted: boolean): Promise<boolean> {
    if (!wanted || this.#place !== place) this.release();
    if (!wanted) return true;
    const { owner } = this;
    this.#place = place;
    const taking = (this.#taking ??= Turn.take(place, {
      granted: () => owner.restart(),
      taken: () => this.#lookOn(takenElsewhere),
      posted: () => {
        owner.edition?.hold('elsewhere', true);
        this.notices.show('onglet', postedElsewhere(button('Recharger', 'button', () => owner.restart())));
      },
      lookers: (count) => (count === 0 ? this.notices.hide('onglet') : this.notices.show('onglet', lookedAtElsewhere)),
      handOver: () => owner.edition?.handOver() ?? '',
    }));
    const turn = await taking;
    if (taking === this.#taking) this.#turn = turn;
    return turn.mine;
  }

  /** The demande is on the screen: what has to be said about it. */
  opened(edition: Edition, restoration: Restoration | null, resume: Resume): void {
    const { keeping, form } = edition;
    if (this.#turn?.mine === false) this.#lookOn(openedElsewhere);
    if (form.editable && this.owner.keeps && !keeping.possible && !saidImpossible) {
      saidImpossible = true;
      this.notices.show('stockage', noDraftPossible);
    }
    if (restoration !== null) this.#tell(edition, restoration, resume);
  }

  saved(kept: boolean): void {
    const { edition } = this.owner;
    if (edition === null) return;
    if (kept) this.notices.showFoot(`Brouillon gardé dans ce navigateur le ${moment(edition.keeping.now)}.`, this.#eraser(edition));
    else if (edition.keeping.possible) this.notices.show('stockage', noDraftPossible);
  }

  posted(): void {
    this.#turn?.posted();
  }

  release(): void {
    void this.#taking?.then((turn) => turn.release());
    this.#taking = this.#turn = null;
  }

  #lookOn(notice: typeof openedElsewhere): void {
    this.owner.edition?.hold('elsewhere', true);
    this.notices.show('onglet', notice(button('Reprendre ici', 'button', () => void this.#take())));
  }

  async #take(): Promise<void> {
    const { owner } = this;
    const draft = await this.#turn?.claim();
    const savedAt = owner.edition?.keeping.now ?? 0;
    await owner.start(draft ? { draft, savedAt } : {}).catch((error: Error) => owner.failed(error));
    this.notices.element.focus();
  }

  #tell(edition: Edition, restoration: Restoration, { savedAt, quiet }: Resume): void {
    const { keeping, session, form } = edition;
    const { conflicts, lost, delta } = restoration;
    const { modifications, summary } = session.counts();
    const erase = this.#eraser(edition);
    if (delta.refusal !== '' || (conflicts.length === 0 && lost.length === 0 && modifications === 0)) void keeping.eraseDraft();
    else if (conflicts.length > 0) {
      edition.hold('choice', true);
      this.owner.show({ kind: 'merge', restoration });
    } else if (!form.editable) this.notices.show('brouillon', draftNotSent(savedAt ?? keeping.now, restoration, erase));
    else if (quiet) return;
    else if (savedAt === undefined) this.owner.show({ kind: 'merged', restoration });
    else this.notices.show('brouillon', draftRestored(savedAt, summary, restoration, erase));
  }

  #eraser({ session }: Edition): HTMLElement {
    const question = (): string => {
      const { modifications } = session.counts();
      return modifications > 1 ? `Vos ${modifications} modifications seront perdues.` : 'Votre saisie sera perdue.';
    };
    return askedTwice('Effacer le brouillon', question, 'Effacer', () => void this.owner.eraseDraft());
  }
}
