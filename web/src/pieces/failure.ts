// What a failed call means for a file, in words.

import { PortalError } from '../portal/transport.js';

/** The file itself is refused: sending it again changes nothing. */
const kRefusals = new Set([413, 415, 422]);
/** Another file of that name waits at the portal, from another page or an earlier visit (RFC 9457 `type`). */
const kTaken = 'urn:segur-solde:probleme:piece-en-double';

export function isRefusal(error: unknown): boolean {
  return error instanceof PortalError && kRefusals.has(error.status);
}

export function isTaken(error: unknown): boolean {
  return error instanceof PortalError && error.type === kTaken;
}

/** The portal's own findings say more than its status. `otherwise`: what was not the portal's doing. */
export function failureText(error: unknown, otherwise: string): string {
  if (!(error instanceof PortalError)) return otherwise;
  if (error.status === 422 && error.details.length > 0) return error.details.map(({ message, advice }) => `${message} ${advice}`.trim()).join(' ');
  return error.message;
}
