// The records of one demande: which are its own, until when they are kept, and what time it is for the portal. Without a store it keeps
// nothing, and says so.

import type { Submission } from '../portal/transport.js';
import { keyOf, type Place, type Record, type Shelf, type Store } from './store.js';

export interface KeptDraft extends Record {
  readonly savedAt: number;
  /** What the core gave. */
  readonly draft: string;
}

export interface KeptSending extends Record {
  readonly submission: Submission;
}

export interface Subject extends Place {
  readonly fournisseur: string;
  /** First instant when the demande is locked; null where no delay runs. */
  readonly lockedAt: number | null;
}

/** Where no delay runs (a date is missing), as long as the usual one: 20 days. */
const kDefaultDelay = 20 * 86_400;

export class Keeping {
  readonly place: string;
  /** The portal's clock ahead of the browser's, in seconds. */
  readonly #ahead: number;
  readonly #expiresAt: number;

  constructor(
    private readonly store: Store | null,
    private readonly subject: Subject,
    portalNow: number,
  ) {
    this.place = keyOf(subject);
    this.#ahead = portalNow - Date.now() / 1000;
    this.#expiresAt = subject.lockedAt ?? portalNow + kDefaultDelay;
  }

  get possible(): boolean {
    return this.store !== null;
  }

  get now(): number {
    return Math.floor(Date.now() / 1000 + this.#ahead);
  }

  async draft(): Promise<KeptDraft | null> {
    // What is too old is gone before anything is read, here and for every other demande.
    await this.store?.purge(this.now, this.place).catch(() => undefined);
    return this.#own<KeptDraft>('brouillons');
  }

  sending(): Promise<KeptSending | null> {
    return this.#own<KeptSending>('envois');
  }

  /** False where there is nowhere to keep it. */
  async saveDraft(draft: string): Promise<boolean> {
    if (this.store === null) return false;
    const { now } = this;
    if (now >= this.#expiresAt) {
      await this.eraseDraft();
      return true;
    }
    return this.store.write('brouillons', this.#record({ savedAt: now, draft }));
  }

  async eraseDraft(): Promise<void> {
    await this.store?.remove('brouillons', this.place);
  }

  async saveSending(submission: Submission): Promise<void> {
    await this.store?.write('envois', this.#record({ submission }));
  }

  async eraseSending(): Promise<void> {
    await this.store?.remove('envois', this.place);
  }

  #record<T extends object>(content: T): T & Record {
    return { place: this.place, fournisseur: this.subject.fournisseur, expiresAt: this.#expiresAt, ...content };
  }

  async #own<T extends Record>(shelf: Shelf): Promise<T | null> {
    const record = await this.store?.read<T>(shelf, this.place).catch(() => null);
    if (!record) return null;
    if (record.fournisseur === this.subject.fournisseur) return record;
    // A number that now is another fournisseur's: what lies there concerns nobody who looks at this page.
    await this.store?.remove(shelf, this.place);
    return null;
  }
}
