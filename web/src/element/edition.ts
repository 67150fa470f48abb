// One demande being edited: its session in the core, its portal, the view that draws it. Lives from the opening of a demande to the next
// one; the element makes and frees it.

import type { Action, Counts, Delta, Form, Session } from '../core/types.js';
import { Uploads } from '../pieces/uploads.js';
import { PortalError, type Receipt, type Transport } from '../portal/transport.js';
import type { Editor, View } from '../view/view.js';
import { Attempt } from './attempt.js';
import { Clock } from './clock.js';
import { Countdown } from './countdown.js';

/** What an edition asks of the element that holds it. */
export interface Host {
  readonly disabled: boolean;
  readonly numero: string;
  changed(counts: Counts): void;
  submitted(action: Action, receipt: Receipt): Promise<void>;
  failed(error: PortalError): void;
  rebased(draft: string): Promise<void>;
  /** Without a transport: the form of the page sends the value. */
  submitForm(action: Action): void;
}

export class Edition implements Editor {
  readonly #attempt = new Attempt();
  readonly #countdown: Countdown;
  #form: Form;
  #uploads: Uploads | null = null;

  constructor(
    private readonly host: Host,
    readonly session: Session,
    private readonly version: string,
    private readonly transport: Transport | null,
    private readonly view: View,
    now: number,
  ) {
    this.#form = session.form();
    this.#openDesk();
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
    return this.host.disabled;
  }

  get uploads(): Uploads | null {
    return this.#uploads;
  }

  get canUpload(): boolean {
    return this.uploads !== null;
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

  async deletePiece(row: number, name: string): Promise<void> {
    await this.#withdraw(name);
    this.uploads?.forget(name);
    // Its row may be another by now: another pièce was taken back, or undone, meanwhile.
    const { session } = this;
    const rows = session.rows('piece', 0, session.rowCount('piece')).filter(({ added, label }) => added && label === name);
    const found = rows.find((candidate) => candidate.row === row) ?? rows[0];
    if (found !== undefined) this.#apply(session.removePiece(found.row));
  }

  async submit(action: Action): Promise<void> {
    if (this.transport === null) return this.host.submitForm(action);
    const submission = this.#attempt.prepare(action, this.session.submission(action), this.version);
    try {
      const receipt = await this.transport.submit(this.host.numero, submission);
      this.#attempt.close();
      await this.host.submitted(action, receipt);
    } catch (cause) {
      const error = cause instanceof PortalError ? cause : new PortalError(String(cause), 0, 'none');
      if (error.final) this.#attempt.close();
      this.view.showOutcome({ kind: 'failed', action, error });
      this.host.failed(error);
    }
  }

  rebase(): Promise<void> {
    return this.host.rebased(this.session.draft());
  }

  free(): void {
    this.#countdown.end();
    this.uploads?.end();
    this.view.destroy();
    this.session.delete();
  }

  #apply(delta: Delta): void {
    if (delta.listChanged) this.uploads?.sync();
    this.view.applyDelta(delta);
    if (delta.refusal === '') this.host.changed(delta.counts);
  }

  /** The day turned, or J+20 has passed while the page was open. */
  #turn(now: number): void {
    const delta = this.session.advance(now);
    this.#form = this.session.form();
    this.#openDesk();
    this.view.formChanged();
    this.#apply(delta);
  }

  /** Files can be sent while the demande can be modified, where there is a portal to send them to. */
  #openDesk(): void {
    const { session, form, transport, host } = this;
    const open = form.editable && transport?.uploadPiece !== undefined && transport.deletePiece !== undefined;
    if (open === (this.#uploads !== null)) return;
    this.#uploads?.end();
    this.#uploads = null;
    if (!open) return;
    this.#uploads = new Uploads({
      session,
      words: form.pieces,
      types: form.blocs.flatMap(({ list }) => list?.columns ?? []).find(({ kind }) => kind === 'typePiece')?.choices.map(({ value }) => value) ?? [],
      send: async (type, file, options) => transport?.uploadPiece?.(host.numero, type, file, options),
      withdraw: (name) => this.#withdraw(name),
      add: (name, type) => {
        const delta = session.addPiece(name, type);
        this.#apply(delta);
        return delta.refusal;
      },
    });
  }

  /** What is not there any more was taken back already. */
  async #withdraw(name: string): Promise<void> {
    await this.transport?.deletePiece?.(this.host.numero, name).catch((error: unknown) => {
      if (!(error instanceof PortalError && error.status === 404)) throw error;
    });
  }
}
