// « Historique »: the statuts of the demande and its earlier modifications.

import type { Bloc } from '../core/types.js';
import type { Context } from './context.js';
import { h } from './dom.js';
import { blocElement } from './groups.js';

export function historique(context: Context, bloc: Bloc): HTMLElement {
  const { session } = context.editor;
  const { list } = bloc;
  if (list === null) return blocElement(context, bloc);
  const rows = session.rows(list.scope, 0, session.rowCount(list.scope));
  if (rows.length === 0) return blocElement(context, bloc, h('p', { class: 'muted' }, 'Aucun événement.'));
  const table = h(
    'table',
    { class: 'rows rows-historique', part: 'table', role: 'table' },
    h('caption', { class: list.title === bloc.title ? 'hidden' : null }, list.title),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...list.columns.map(({ label }) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
    h(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        h('tr', { role: 'row' }, ...list.columns.map(({ label }, i) => h('td', { role: 'cell', class: 'cell', 'data-label': label }, h('span', { class: 'value' }, row.fields[i]?.display || '—')))),
      ),
    ),
  );
  return blocElement(context, bloc, h('div', { class: 'table-wrap' }, table));
}
