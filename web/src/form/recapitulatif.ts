// « Récapitulatif »: who asks, and where the demande stands.

import type { Bloc } from '../core/types.js';
import type { Context } from './form_context.js';
import { blocElement } from './groups.js';

export function recapitulatif(context: Context, bloc: Bloc): HTMLElement {
  return blocElement(context, bloc);
}
