// One demande being edited: its session in the core, its portal, the view that draws it, what is kept of it. Lives from the opening of a
// demande to the next one; the element makes and frees it.

import type { Action, Batch, Conflict, Counts, Delta, Form, Restoration, Session } from '../core/types.js';
import type { Keeping } from '../drafts/keeping.js';
import { Saver } from '../drafts/saver.js';
import type { Uploads } from '../pieces/uploads.js';
import { PortalError, type Receipt, type Submission, type Transport, type UploadOptions } from '../portal/transport.js';
import { fetchSuite, presentSuite } from '../suite/load.js';
import type { Editor, View } from '../view/view.js';
import { Clock } from './clock.js';
import { Countdown } from './countdown.js';
import type { Sending } from './sending.js';

/** What an edition asks of the element that holds it. */
export interface Host {
  readonly disabled: boolean;
  readonly numero: string;
  changed(counts: Counts): void;
  submitted(action: Action, receipt: Receipt): Promise<void>;
  failed(error: PortalError): void;
  /** J+20 has passed: what was kept is erased. */
  locked(): void;
  /** The draft was written, or could not be. */
  saved(kept: boolean): void;
  /** Opens the demande as it is on the portal now, with what was typed on top. Throws a PortalError. */
  reopen(draft: string): Promise<void>;
  logIn(): void;
  /** Without a transport: the form of the page sends the value. */
  submitForm(action: Action): void;
}

/** Why nothing can be changed for the time being. */
export type Hold = 'sending' | 'loading' | 'choice' | 'elsewhere';

export class Edition implements Editor {
  readonly #holds = new Set<Hold>();
  readonly #saver: Saver;
  readonly #countdown: Countdown;
  #form: Form;
  /** Both are made by the suite, when they are first asked for. */
  #uploads: Uploads | null = null;
  #sending: Sending | null = null;

  constructor(
    private readonly host: Host,
    public session: Session,
    private readonly version: string,
    private readonly transport: Transport | null,
    public view: View,
    readonly keeping: Keeping,
    now: number,
  ) {
    this.#form = session.form();
    this.#saver = new Saver(() => this.#save());
    this.#countdown = new Countdown(
      new Clock(now, transport?.clock?.bind(transport) ?? null),
      () => this.form.changesAt,
      (moment) => this.#turn(moment),
    );
  }

  get form(): Form {
    return this.#form;
  }

  get disabled(): boolean {
    return this.host.disabled || this.#holds.size > 0;
  }

  get kept(): boolean {
    return this.keeping.possible;
  }

  get canUpload(): boolean {
    return this.#form.editable && this.transport?.uploadPiece !== undefined && this.transport.deletePiece !== undefined;
  }

  get uploads(): Uploads | null {
    if (this.canUpload) this.#uploads ??= presentSuite()?.openDesk(this) ?? null;
    return this.#uploads;
  }

  hold(reason: Hold, on: boolean): void {
    if (on) this.#holds.add(reason);
    else this.#holds.delete(reason);
    this.view.setDisabled(this.disabled);
  }

  set(id: number, row: number, text: string): void {
    this.#apply(this.session.set(id, row, text));
  }

  restore(id: number, row: number): void {
    this.#apply(this.session.restore(id, row));
  }

  remove(row: number): void {
    this.#apply(this.session.remove(row));
  }

  putBack(row: number): void {
    this.#apply(this.session.putBack(row));
  }

  applyToSelection(id: number, text: string): string {
    return this.#batch(this.session.applyToSelection(id, text));
  }

  paste(block: string): string {
    return this.#batch(this.session.paste(block));
  }

  closeStep(): void {
    this.session.closeStep();
  }

  undo(): void {
    this.#apply(this.session.undo());
  }

  redo(): void {
    this.#apply(this.session.redo());
  }

  pieceUrl(name: string): string | null {
    return this.transport?.pieceUrl?.(this.host.numero, name) ?? null;
  }

  /** Sends a file to the portal. */
  async upload(type: string, file: File, options: UploadOptions): Promise<void> {
    await this.transport?.uploadPiece?.(this.host.numero, type, file, options);
  }

  /** Adds a file that the portal has; a sentence when that is refused. */
  addPiece(name: string, type: string): string {
    const delta = this.session.addPiece(name, type);
    this.#apply(delta);
    return delta.refusal;
  }

  /** Takes a file back from the portal. What is not there any more was taken back already. */
  async withdraw(name: string): Promise<void> {
    await this.transport?.deletePiece?.(this.host.numero, name).catch((error: unknown) => {
      if (!(error instanceof PortalError && error.status === 404)) throw error;
    });
  }

  async deletePiece(row: number, name: string): Promise<void> {
    await this.withdraw(name);
    this.uploads?.forget(name);
    // Its row may be another by now: another pièce was taken back, or undone, meanwhile.
    const { session } = this;
    const rows = session.rows('piece', 0, session.rowCount('piece')).filter(({ added, label }) => added && label === name);
    const found = rows.find((candidate) => candidate.row === row) ?? rows[0];
    if (found !== undefined) this.#apply(session.removePiece(found.row));
  }

  async submit(action: Action): Promise<void> {
    if (this.transport === null) {
      this.#saver.flush();
      return this.host.submitForm(action);
    }
    const sending = await this.#openSending();
    this.hold('sending', true);
    await sending.send(action, this.session.submission(action));
  }

  /** A posting that an earlier visit left. */
  async resume(submission: Submission): Promise<void> {
    this.hold('sending', true);
    await (await this.#openSending()).resume(submission);
  }

  async retry(): Promise<void> {
    await this.#sending?.retry();
  }

  async cancelSending(): Promise<void> {
    await this.#sending?.cancel();
    this.hold('sending', false);
  }

  logIn(): void {
    this.#saver.flush();
    this.host.logIn();
  }

  async reload(): Promise<void> {
    // What would be typed while the new version is on its way would be lost with this session.
    this.hold('loading', true);
    try {
      await this.host.reopen(this.session.draft());
    } catch (cause) {
      const error = cause as PortalError;
      this.hold('loading', false);
      this.view.showOutcome({ kind: 'failed', action: 'confirmer', error: new PortalError(error.message, 0, 'rebase') });
    }
  }

  settle(restoration: Restoration, mine: readonly Conflict[]): void {
    this.hold('choice', false);
    for (const { field, row, text } of mine) {
      this.set(field, row, text);
      this.session.closeStep();
    }
    this.#saver.changed();
    this.view.showOutcome({ kind: 'merged', restoration });
  }

  /** Another tab goes on: nothing is sent or written from here any more. */
  handOver(): string {
    this.#sending?.stop();
    this.#saver.flush();
    return this.session.draft();
  }

  /** The draft is erased, with the files that were sent for it. */
  async discard(): Promise<void> {
    this.#saver.forget();
    await this.keeping.eraseDraft();
    const rows = this.session.rows('piece', 0, this.session.rowCount('piece'));
    for (const { added, label } of rows) if (added) await this.withdraw(label).catch(() => undefined);
  }

  free(): void {
    this.#sending?.stop();
    this.#saver.end();
    this.#countdown.end();
    this.#uploads?.end();
    this.view.destroy();
    this.session.delete();
  }

  async #save(): Promise<void> {
    // While a choice is open the session holds the portal's values: what was typed is in the draft that is kept already.
    if (!this.form.editable || this.#holds.has('choice') || this.#holds.has('elsewhere')) return;
    if (this.session.counts().modifications === 0) return this.keeping.eraseDraft();
    this.host.saved(await this.keeping.saveDraft(this.session.draft()));
  }

  #post(submission: Submission): Promise<Receipt> {
    if (this.transport === null) return Promise.reject(new Error('Sans portail, rien ne peut être envoyé.'));
    return this.transport.submit(this.host.numero, submission);
  }

  async #openSending(): Promise<Sending> {
    const { Sending } = await fetchSuite();
    const { keeping, version, host } = this;
    return (this.#sending ??= new Sending({
      keeping,
      version,
      saver: this.#saver,
      post: (submission) => this.#post(submission),
      sent: (action, receipt) => host.submitted(action, receipt),
      waits: (action, error) => this.view.showOutcome({ kind: 'queued', action, error }),
      refused: (action, error) => this.#refused(action, error),
    }));
  }

  async #refused(action: Action, error: PortalError): Promise<void> {
    this.hold('sending', false);
    this.host.failed(error);
    if (error.remedy === 'rebase') await this.reload();
    else this.view.showOutcome({ kind: 'failed', action, error });
  }

  #batch({ done, delta }: Batch): string {
    this.#apply(delta);
    return done;
  }

  #apply(delta: Delta): void {
    if (delta.listChanged) this.uploads?.sync();
    this.view.applyDelta(delta);
    if (delta.refusal !== '') return;
    this.#saver.changed();
    this.host.changed(delta.counts);
  }

  /** The day turned, or J+20 has passed while the page was open. */
  #turn(now: number): void {
    const delta = this.session.advance(now);
    this.#form = this.session.form();
    if (!this.form.editable) {
      this.#uploads?.end();
      this.#uploads = null;
      void this.keeping.eraseDraft();
      this.host.locked();
    }
    this.view.formChanged();
    this.#apply(delta);
  }
}
