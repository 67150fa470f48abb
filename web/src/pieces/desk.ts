// What the queue of files asks of the edition that they are for.

import type { PieceWords, Session } from '../core/types.js';
import type { UploadOptions } from '../portal/transport.js';

export interface Desk {
  readonly session: Session;
  readonly words: PieceWords;
  /** Codes of the types that can be chosen. */
  readonly types: readonly string[];
  send(type: string, file: File, options: UploadOptions): Promise<void>;
  /** Takes a file back from the portal; one that is not there is no error. */
  withdraw(name: string): Promise<void>;
  /** Adds it to the session and shows it; a sentence when that is refused. */
  add(name: string, type: string): string;
}
