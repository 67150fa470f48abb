// One demande's postings: which goes, with which key, and what becomes of it.

import type { Action } from '../core/types.js';
import type { Keeping } from '../drafts/keeping.js';
import { Outbox } from '../drafts/outbox.js';
import type { Saver } from '../drafts/saver.js';
import { askBeforeLeaving } from '../portal/leaving.js';
import type { PortalError, Receipt, Submission } from '../portal/transport.js';
import { Attempt } from './attempt.js';

/** What a posting asks of the edition. */
export interface Dispatch {
  readonly keeping: Keeping;
  readonly saver: Saver;
  readonly version: string;
  post(submission: Submission): Promise<Receipt>;
  sent(action: Action, receipt: Receipt): Promise<void>;
  waits(action: Action, error: PortalError): void;
  refused(action: Action, error: PortalError): Promise<void>;
}

export class Sending {
  readonly #attempt = new Attempt();
  readonly #outbox: Outbox;
  #stay: (() => void) | null = null;

  constructor(private readonly dispatch: Dispatch) {
    const { keeping, saver } = dispatch;
    this.#outbox = new Outbox({
      keep: (submission) => keeping.saveSending(submission),
      forget: () => keeping.eraseSending(),
      post: (submission) => {
        this.#stay ??= askBeforeLeaving();
        return dispatch.post(submission);
      },
      waits: (action, error) => {
        // What is kept goes at the next visit; else this page is all that knows of it.
        if (keeping.possible) this.#mayLeave();
        dispatch.waits(action, error);
      },
      sent: async (action, receipt) => {
        this.#mayLeave();
        this.#attempt.close();
        saver.forget();
        await Promise.all([keeping.eraseSending(), keeping.eraseDraft()]);
        await dispatch.sent(action, receipt);
      },
      refused: async (action, error) => {
        this.#mayLeave();
        this.#attempt.close();
        await dispatch.refused(action, error);
      },
    });
  }

  send(action: Action, body: string): Promise<void> {
    return this.#outbox.send(this.#attempt.prepare(action, body, this.dispatch.version));
  }

  /** A posting that an earlier visit left. */
  resume(submission: Submission): Promise<void> {
    this.#attempt.last = submission;
    return this.#outbox.resume(submission);
  }

  retry(): Promise<void> {
    return this.#outbox.retry();
  }

  cancel(): Promise<void> {
    this.#mayLeave();
    return this.#outbox.cancel();
  }

  stop(): void {
    this.#mayLeave();
    this.#outbox.stop();
  }

  #mayLeave(): void {
    this.#stay?.();
    this.#stay = null;
  }
}
