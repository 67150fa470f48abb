// The pièces of one demande, at the portal and in the session.

import type { Delta, Session } from '../core/types.js';
import { PortalError, type Transport, type UploadOptions } from '../portal/transport.js';

export class Dossier {
  constructor(
    private readonly owner: { readonly session: Session },
    private readonly transport: Transport | null,
    private readonly numero: () => string,
    private readonly apply: (delta: Delta) => void,
  ) {}

  /** Where files can be sent, and taken back. */
  get open(): boolean {
    return this.transport?.uploadPiece !== undefined && this.transport.deletePiece !== undefined;
  }

  /** Address where a pièce can be read; null where there is none. */
  url(name: string): string | null {
    return this.transport?.pieceUrl?.(this.numero(), name) ?? null;
  }

  async send(type: string, file: File, options: UploadOptions): Promise<void> {
    await this.transport?.uploadPiece?.(this.numero(), type, file, options);
  }

  /** Takes a file back from the portal. What is not there any more was taken back already. */
  async withdraw(name: string): Promise<void> {
    await this.transport?.deletePiece?.(this.numero(), name).catch((error: unknown) => {
      if (!(error instanceof PortalError && error.status === 404)) throw error;
    });
  }

  /** Adds a file that the portal has to the session; a sentence when that is refused. */
  add(name: string, type: string): string {
    const delta = this.owner.session.addPiece(name, type);
    this.apply(delta);
    return delta.refusal;
  }

  remove(row: number, name: string): void {
    // Its row may be another by now: another pièce was taken back, or undone, meanwhile.
    const { session } = this.owner;
    const rows = session.rows('piece', 0, session.rowCount('piece')).filter(({ added, label }) => added && label === name);
    const found = rows.find((candidate) => candidate.row === row) ?? rows[0];
    if (found !== undefined) this.apply(session.removePiece(found.row));
  }
}
