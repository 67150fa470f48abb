// What the element needs of a portal. A page whose portal speaks another API gives an object of this shape as `element.transport`.

import type { Action } from '../core/types.js';

export interface Loaded {
  readonly demande: Uint8Array;
  readonly referentiel: Uint8Array;
  /** Version of the demande, as the portal wants it back (the strong ETag); '' where there is none. */
  readonly version: string;
  /** The portal's clock, in epoch seconds: the user's may be wrong, and delays are the portal's. */
  readonly now: number;
}

export interface Submission {
  readonly action: Action;
  /** Exactly what the core gave: {"action", "patch"}. */
  readonly body: string;
  readonly version: string;
  /** The same for each attempt to send the same thing: a lost answer never posts twice. */
  readonly key: string;
}

export interface ReceiptLine {
  readonly champ: string;
  readonly libelle: string;
  readonly avant: string;
  readonly apres: string;
}

export interface Receipt {
  readonly numero: string;
  /** ISO 8601 instant. */
  readonly horodatage: string;
  readonly statut: string;
  /** The portal's number of the receipt. */
  readonly recu: string;
  readonly modifications: readonly ReceiptLine[];
}

export interface UploadOptions {
  /** Gives up: nothing of the file may then stay at the portal for good. */
  readonly signal?: AbortSignal;
  /** Bytes sent so far, of how many. */
  readonly onProgress?: (sent: number, total: number) => void;
}

export interface Transport {
  load(numero: string, signal: AbortSignal): Promise<Loaded>;
  submit(numero: string, submission: Submission): Promise<Receipt>;
  /** The same file again (name, type, bytes) is no second pièce: an answer may have been lost. */
  uploadPiece?(numero: string, type: string, file: File, options: UploadOptions): Promise<void>;
  deletePiece?(numero: string, nomFichier: string): Promise<void>;
  /** The portal's clock, in epoch seconds: asked when this page's own may have stood still (the machine slept). */
  clock?(): Promise<number>;
  pieceUrl?(numero: string, nomFichier: string): string;
}

/** What the user can do about it. */
export type Remedy = 'retry' | 'login' | 'rebase' | 'reload' | 'mend' | 'none';

export interface ProblemDetail {
  readonly rule: string;
  readonly pointer: string;
  readonly message: string;
  readonly advice: string;
}

/** An answer other than success, or none at all: `message` is a sentence for the user, with what to do. */
export class PortalError extends Error {
  constructor(
    message: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly remedy: Remedy,
    readonly details: readonly ProblemDetail[] = [],
    /** The problem's stable name (RFC 9457 `type`); '' where the portal gave none. */
    readonly type = '',
    /** Seconds that the portal asks to wait before the next try. */
    readonly retryAfter = 0,
  ) {
    super(message, { cause: status === 0 ? 'No answer from the portal.' : `The portal answered HTTP ${status}.` });
    this.name = 'PortalError';
  }

  /** False while the portal may have done what was asked, or may still do it when asked again with the same key. */
  get final(): boolean {
    return this.remedy !== 'retry' && this.remedy !== 'login';
  }
}

export const kKept = 'Votre saisie est conservée.';

export function networkError(): PortalError {
  return new PortalError(`Le portail ne répond pas. Vérifiez votre connexion, puis choisissez « Réessayer » : rien ne sera envoyé deux fois. ${kKept}`, 0, 'retry');
}
