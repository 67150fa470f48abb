// One demande being edited: its session in the core, its portal, the view that draws it, what is kept of it. Lives from the opening of a
// demande to the next one; the element makes and frees it.

import type { Action, Conflict, Counts, Delta, Form, Restoration, Session } from '../core/types.js';
import type { Keeping } from '../drafts/keeping.js';
import { Saver } from '../drafts/saver.js';
import type { Uploads } from '../pieces/uploads.js';
import { PortalError, type Receipt, type Submission, type Transport } from '../portal/transport.js';
import { fetchSuite, presentSuite } from '../suite/load.js';
import type { Editor, View } from '../view/view.js';
import { Clock } from './clock.js';
import { Commands } from './commands.js';
import { Countdown } from './countdown.js';
import { Dossier } from './dossier.js';
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

export class Edition extends Commands implements Editor {
  readonly dossier: Dossier;
  readonly #holds = new Set<Hold>();
  readonly #saver: Saver;
  readonly #clock: Clock;
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
    super();
    this.#form = session.form();
    this.dossier = new Dossier(this, transport, () => host.numero, (delta) => this.apply(delta));
    this.#saver = new Saver(() => this.#save());
    this.#clock = new Clock(now, transport?.clock?.bind(transport) ?? null);
    this.#countdown = new Countdown(
      this.#clock,
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
    return this.#form.editable && this.dossier.open;
  }

  get uploads(): Uploads | null {
    if (this.canUpload) this.#uploads ??= presentSuite()?.openDesk(this) ?? null;
    return this.#uploads;
  }

  /** The view comes to stand in the root; of the steps that a draft or another view left it knows only once it is told. */
  mount(root: ShadowRoot): void {
    this.view.mount(root, this);
    const delta = this.session.advance(this.#clock.now);
    if (delta.canUndo || delta.canRedo) this.view.applyDelta(delta);
  }

  /** Another view, on this session or on one that has taken over all of it. */
  showIn(view: View, session: Session, root: ShadowRoot): void {
    const { outcome } = this.view;
    this.view.destroy();
    if (session !== this.session) this.session.delete();
    this.session = session;
    this.view = view;
    this.mount(root);
    if (outcome !== null) view.showOutcome(outcome);
  }

  hold(reason: Hold, on: boolean): void {
    if (on) this.#holds.add(reason);
    else this.#holds.delete(reason);
    this.view.setDisabled(this.disabled);
  }

  pieceUrl(name: string): string | null {
    return this.dossier.url(name);
  }

  async deletePiece(row: number, name: string): Promise<void> {
    await this.dossier.withdraw(name);
    this.uploads?.forget(name);
    this.dossier.remove(row, name);
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
    for (const { added, label } of rows) if (added) await this.dossier.withdraw(label).catch(() => undefined);
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

  protected apply(delta: Delta): void {
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
    this.apply(delta);
  }
}
