// « Historique »: the statuts of the demande, then its earlier modifications with before and after, the last one open.

import type { Bloc, Row } from '../core/types.js';
import { changesTable } from './confirmation.js';
import type { Context } from './form_context.js';
import { h } from './dom.js';

export function historique(context: Context, bloc: Bloc): HTMLElement[] {
  const { session } = context.editor;
  const { list } = bloc;
  if (list === null) return [];
  const rows = session.rows(list.scope, 0, session.rowCount(list.scope));
  if (rows.length === 0) return [h('p', { class: 'muted' }, context.editor.form.words.noEvent)];
  const table = h(
    'table',
    { class: 'rows rows-historique', part: 'table', role: 'table' },
    h('caption', { class: list.title === bloc.title ? 'hidden' : null }, list.title),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...list.columns.map(({ label }) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
    h(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        h('tr', { role: 'row' }, ...list.columns.map(({ label }, i) => h('td', { role: 'cell', class: row.fields[i]?.display ? 'cell' : 'cell is-empty', 'data-label': label }, h('span', { class: 'value' }, row.fields[i]?.display || '—')))),
      ),
    ),
  );
  const changes = [...rows].reverse().flatMap((row) => modification(context, row) ?? []);
  if (changes[0] !== undefined) changes[0].open = true;
  return [h('div', { class: 'table-wrap' }, table), ...changes];
}

/** Null where the entry changed no data. */
function modification(context: Context, row: Row): HTMLDetailsElement | null {
  const { title, lines } = context.editor.session.pastChanges(row.row);
  if (lines.length === 0) return null;
  const count = lines.length === 1 ? '1\u00a0donnée' : `${lines.length}\u00a0données`;
  return h('details', { class: 'past' }, h('summary', {}, `${title}\u00a0: ${count}`), changesTable(title, lines.map(({ label, before, after }) => [label, before, after])));
}
