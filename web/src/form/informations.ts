// « Informations de la demande »: what can only be read on the left, what can be changed on the right.

import type { Bloc } from '../core/types.js';
import type { Context } from './form_context.js';
import { blocElement } from './groups.js';

export function informations(context: Context, bloc: Bloc): HTMLElement {
  return blocElement(context, bloc);
}
