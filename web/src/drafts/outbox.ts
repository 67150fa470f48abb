// A posting on its way: kept before its first byte leaves, tried again with the same key until the portal answers. A timer runs only while
// one waits for the next try.

import type { Action } from '../core/types.js';
import { PortalError, type Receipt, type Submission } from '../portal/transport.js';
import { pauseAfter } from './backoff.js';

/** What a posting needs of the demande that it is about. */
export interface Sender {
  /** Resolves once it would survive a crash, or can't. */
  keep(submission: Submission): Promise<void>;
  forget(): Promise<void>;
  post(submission: Submission): Promise<Receipt>;
  sent(action: Action, receipt: Receipt): Promise<void>;
  /** No answer, or one that is none: it waits for the next try. */
  waits(action: Action, error: PortalError): void;
  /** The portal has answered once and for all that it will not. */
  refused(action: Action, error: PortalError): Promise<void>;
}

/** The world around it; tests bring another. */
export interface Surroundings {
  readonly online: () => boolean;
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Calls back when a new try has a chance: the connection is back, the page is looked at again. */
  readonly watch: (task: () => void) => () => void;
  readonly random: () => number;
}

const browser: Surroundings = {
  // False is sure; true may be wrong, and is tried.
  online: () => navigator.onLine,
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  watch(task) {
    const end = new AbortController();
    window.addEventListener('online', task, { signal: end.signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && task(), { signal: end.signal });
    return () => end.abort();
  },
  random: Math.random,
};

export class Outbox {
  #waiting: Submission | null = null;
  #sending = false;
  #failures = 0;
  #stopTimer: (() => void) | null = null;
  #stopWatch: (() => void) | null = null;

  constructor(
    private readonly sender: Sender,
    private readonly around: Surroundings = browser,
  ) {}

  async send(submission: Submission): Promise<void> {
    await this.sender.keep(submission);
    await this.resume(submission);
  }

  /** One that an earlier visit left, or `send` has just kept. */
  async resume(submission: Submission): Promise<void> {
    this.#waiting = submission;
    this.#failures = 0;
    await this.retry();
  }

  async retry(): Promise<void> {
    const submission = this.#waiting;
    if (submission === null || this.#sending) return;
    this.#stopTimer?.();
    this.#sending = true;
    const answer = await this.sender.post(submission).catch((cause: unknown) => cause);
    this.#sending = false;
    if (!(answer instanceof Error)) {
      // Given up meanwhile or not: it is done.
      this.stop();
      return this.sender.sent(submission.action, answer as Receipt);
    }
    if (this.#waiting !== submission) return;
    const error = answer instanceof PortalError ? answer : new PortalError(answer.message, 0, 'none');
    if (error.final) {
      this.stop();
      await this.sender.forget();
      return this.sender.refused(submission.action, error);
    }
    this.#schedule(error);
    this.sender.waits(submission.action, error);
  }

  /** Gives it up. What has left may have arrived: the same content sent again takes the same key. */
  async cancel(): Promise<void> {
    this.stop();
    await this.sender.forget();
  }

  /** Lets go of it here: it stays kept. */
  stop(): void {
    this.#waiting = null;
    this.#stopTimer?.();
    this.#stopWatch?.();
    this.#stopTimer = this.#stopWatch = null;
  }

  #schedule({ status, retryAfter }: PortalError): void {
    const again = (): void => void this.retry();
    this.#failures += 1;
    this.#stopWatch ??= this.around.watch(again);
    // Without a connection, or a session, waiting does not help: their return does.
    if (status === 401 || !this.around.online()) return;
    this.#stopTimer = this.around.after(Math.max(pauseAfter(this.#failures, this.around.random), retryAfter * 1000), again);
  }
}
