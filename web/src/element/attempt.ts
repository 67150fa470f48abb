// Which Idempotency-Key goes with which posting. Sending the same thing again, because the answer was lost, takes the same key, so that
// the portal does it once; another content, another version or a final answer ends that, and the next posting gets a key of its own.

import type { Action } from '../core/types.js';
import type { Submission } from '../portal/transport.js';

export class Attempt {
  /** What was sent last, and may have arrived. */
  last: Submission | null = null;

  prepare(action: Action, body: string, version: string): Submission {
    const { last } = this;
    if (last !== null && last.action === action && last.body === body && last.version === version) return last;
    this.last = { action, body, version, key: newKey() };
    return this.last;
  }

  /** The portal has answered once and for all. */
  close(): void {
    this.last = null;
  }
}

/** crypto.randomUUID is there in secure contexts only; a portal behind plain HTTP on an intranet has getRandomValues. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
