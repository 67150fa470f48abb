// One demande being edited: its session in the core, its portal, the view that draws it. Lives from the opening of a demande to the next
// one; the element makes and frees it.

import type { Action, Counts, Delta, Form, Message, Session } from '../core/types.js';
import { PortalError, type Receipt, type Transport } from '../portal/transport.js';
import type { Editor, View } from '../view/view.js';
import { Attempt } from './attempt.js';
import { describeFile } from './piece_file.js';

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
  readonly form: Form;
  readonly #attempt = new Attempt();

  constructor(
    private readonly host: Host,
    readonly session: Session,
    private readonly version: string,
    private readonly transport: Transport | null,
    private readonly view: View,
  ) {
    this.form = session.form();
  }

  get disabled(): boolean {
    return this.host.disabled;
  }

  get canUpload(): boolean {
    return this.transport?.uploadPiece !== undefined && this.transport.deletePiece !== undefined;
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

  async upload(file: File, type: string): Promise<readonly Message[]> {
    const messages = this.session.checkPiece(await describeFile(file, type));
    if (messages.some((message) => message.severity === 'erreur')) return messages;
    await this.transport?.uploadPiece?.(this.host.numero, type, file);
    this.#apply(this.session.addPiece(file.name, type));
    return messages;
  }

  async deletePiece(row: number, name: string): Promise<void> {
    await this.transport?.deletePiece?.(this.host.numero, name);
    this.#apply(this.session.removePiece(row));
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
    this.view.destroy();
    this.session.delete();
  }

  #apply(delta: Delta): void {
    this.view.applyDelta(delta);
    if (delta.refusal === '') this.host.changed(delta.counts);
  }
}
