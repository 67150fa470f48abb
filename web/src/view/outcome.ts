// What came of a posting, as any view shows it.

import type { Action } from '../core/types.js';
import type { PortalError, Receipt } from '../portal/transport.js';

export type Outcome =
  | { readonly kind: 'submitted'; readonly action: Action; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly action: Action; readonly error: PortalError }
  /** Read again after a 412, with what was typed put on top. `refusal`: what could not be put back, ''. */
  | { readonly kind: 'rebased'; readonly refusal: string };
