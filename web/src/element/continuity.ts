// What outlives a page or is shared with another: the draft and the waiting posting that are kept for a demande, whose turn it is to edit it,
// and when something is said about both (telling.ts).

import type { Restoration, Session } from '../core/types.js';
import { Keeping, type KeptSending } from '../drafts/keeping.js';
import { Store } from '../drafts/store.js';
import { Turn } from '../drafts/turn.js';
import { h } from '../form/dom.js';
import { whenSuite } from '../suite/load.js';
import type { Outcome } from '../view/outcome.js';
import type { Edition } from './edition.js';
import type { Telling } from './telling.js';

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

/** What an opening finds in this browser. */
export interface Found {
  readonly mine: boolean;
  readonly keeping: Keeping;
  readonly sending: KeptSending | null;
  readonly brought: Resume;
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
  /** The notices above the view, and the line below it. */
  readonly element = h('div', { class: 'notices', part: 'notices', role: 'group', 'aria-label': 'À savoir', 'aria-live': 'polite', tabindex: -1 });
  readonly foot = h('div', { class: 'draft-line' });
  #telling: Telling | null = null;
  /** What was to be said about an edition before this one is not said any more. */
  #epoch = 0;
  #place = '';
  #taking: Promise<Turn> | null = null;
  #turn: Turn | null = null;

  constructor(private readonly owner: Owner) {}

  async #keepingOf(session: Session, now: number): Promise<Keeping> {
    const { account, address, keeps } = this.owner;
    const { numero, lockedAt, blocs } = session.form();
    const siret = blocs.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields).find(({ name }) => name === 'siret');
    const fournisseur = siret === undefined ? '' : session.field(siret.id, 0).text;
    return new Keeping(keeps ? await Store.open() : null, { portal: address, numero, account, lockedAt, fournisseur }, now);
  }

  /** What this browser has of the demande, and whether this tab may go on with it. `left`: what it gave back as a field of the page's form. */
  async found(session: Session, now: number, resume: Resume, left: string, signal: AbortSignal): Promise<Found> {
    const keeping = await this.#keepingOf(session, now);
    const sending = await keeping.sending();
    const mine = !signal.aborted && (await this.#takeTurn(keeping, session.form().editable || sending !== null));
    if (resume.draft !== undefined || resume.anew || !mine) return { mine, keeping, sending, brought: resume };
    const kept = await keeping.draft();
    const brought = kept !== null ? { draft: kept.draft, savedAt: kept.savedAt } : left !== '' ? { draft: left, quiet: true } : {};
    return { mine, keeping, sending, brought: { ...resume, ...brought } };
  }

  /** True where this tab may edit, or where nothing is to be edited. */
  async #takeTurn({ place }: Keeping, wanted: boolean): Promise<boolean> {
    if (!wanted || this.#place !== place) this.release();
    if (!wanted) return true;
    const { owner } = this;
    this.#place = place;
    const taking = (this.#taking ??= Turn.take(place, {
      granted: () => owner.restart(),
      taken: () => this.#lookOn(true),
      posted: () => {
        owner.edition?.hold('elsewhere', true);
        this.#say((telling) => telling.postedElsewhere());
      },
      lookers: (count) => this.#say((telling) => telling.lookers(count)),
      handOver: () => owner.edition?.handOver() ?? '',
    }));
    const turn = await taking;
    if (taking === this.#taking) this.#turn = turn;
    return turn.mine;
  }

  /** The demande is on the screen: what has to be said about it. */
  opened(edition: Edition, restoration: Restoration | null, resume: Resume): void {
    const { keeping, form } = edition;
    if (this.#turn?.mine === false) this.#lookOn(false);
    if (form.editable && this.owner.keeps && !keeping.possible && !saidImpossible) {
      saidImpossible = true;
      this.#say((telling) => telling.noDraftPossible());
    }
    if (restoration !== null) this.#say((telling) => telling.restored(edition, restoration, resume));
  }

  saved(kept: boolean): void {
    const { edition } = this.owner;
    if (edition === null) return;
    if (kept) this.#say((telling) => telling.draftKept(edition));
    else if (edition.keeping.possible) this.#say((telling) => telling.noDraftPossible());
  }

  posted(): void {
    this.#turn?.posted();
  }

  release(): void {
    void this.#taking?.then((turn) => turn.release());
    this.#taking = this.#turn = null;
  }

  clear(): void {
    this.#epoch++;
    this.#telling?.clear();
  }

  #say(task: (telling: Telling) => void): void {
    const epoch = this.#epoch;
    whenSuite(({ Telling }) => epoch === this.#epoch && task((this.#telling ??= new Telling(this.owner, this.element, this.foot))));
  }

  #lookOn(taken: boolean): void {
    this.owner.edition?.hold('elsewhere', true);
    this.#say((telling) => telling.elsewhere(taken, () => void this.#take()));
  }

  async #take(): Promise<void> {
    const { owner } = this;
    const draft = await this.#turn?.claim();
    const savedAt = owner.edition?.keeping.now ?? 0;
    await owner.start(draft ? { draft, savedAt } : {}).catch((error: Error) => owner.failed(error));
    this.element.focus();
  }
}
