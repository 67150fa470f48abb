// What came of a posting, or of reading the demande again, as any view shows it.

import type { Action, Restoration } from '../core/types.js';
import type { PortalError, Receipt } from '../portal/transport.js';

export type Outcome =
  | { readonly kind: 'submitted'; readonly action: Action; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly action: Action; readonly error: PortalError }
  /** Not yet answered: it goes again by itself, and nothing can be changed meanwhile. */
  | { readonly kind: 'queued'; readonly action: Action; readonly error: PortalError }
  /** What was typed has been put on a newer version, where it has `conflicts`: nothing can be changed until they are settled. */
  | { readonly kind: 'merge'; readonly restoration: Restoration }
  /** The same, with none left. */
  | { readonly kind: 'merged'; readonly restoration: Restoration };
