// « Commentaire du gestionnaire »: what the gestionnaire asks to be changed, set apart as his own words.

import type { Bloc } from '../core/types.js';
import type { Context } from './form_context.js';
import { h } from './dom.js';
import { blocElement } from './groups.js';

export function commentaire(context: Context, bloc: Bloc): HTMLElement {
  const { session } = context.editor;
  const quotes = bloc.groups.flatMap((group) => group.fields.map((info) => h('blockquote', { class: 'commentaire' }, session.field(info.id, 0).display || '—')));
  // The block's title says what it is: the field's own label would only say it again.
  return blocElement(context, { ...bloc, groups: [] }, ...quotes);
}
