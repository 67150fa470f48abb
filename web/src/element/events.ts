// What the element tells its page. All bubble and are composed: a listener on the page hears them through shadow roots.

import type { Action, Counts, Form } from '../core/types.js';
import type { PortalError, Receipt } from '../portal/transport.js';

export interface SegurEvents {
  /** The demande is on the screen. */
  'segur-ready': { readonly form: Form; readonly counts: Counts };
  /** After each command that changed something. */
  'segur-change': { readonly counts: Counts };
  /** When the number of errors or of warnings changed. */
  'segur-verdict': { readonly counts: Counts };
  'segur-submitted': { readonly action: Action; readonly receipt: Receipt };
  /** The session has expired and the user wants to log in: reloads the page, which the portal answers by its form, unless it is prevented. */
  'segur-login': Record<string, never>;
  /** Loading or posting failed: the same sentence is on the screen. `error.cause` says in English, for the page's developer, what happened. */
  'segur-error': { readonly message: string; readonly error: PortalError | Error };
}

/** False when the page prevented what would follow. */
export function tell<K extends keyof SegurEvents>(target: EventTarget, type: K, detail: SegurEvents[K]): boolean {
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: type === 'segur-login' }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'segur-ready': CustomEvent<SegurEvents['segur-ready']>;
    'segur-change': CustomEvent<SegurEvents['segur-change']>;
    'segur-verdict': CustomEvent<SegurEvents['segur-verdict']>;
    'segur-submitted': CustomEvent<SegurEvents['segur-submitted']>;
    'segur-login': CustomEvent<SegurEvents['segur-login']>;
    'segur-error': CustomEvent<SegurEvents['segur-error']>;
  }
}
