// « Pièces justificatives »: what the dossier holds, each to be read; what was added during this modification, and only that, can be taken back.

import type { Bloc, FieldInfo, FieldState, Row } from '../core/types.js';
import { presentSuite } from '../suite/load.js';
import type { Context } from './form_context.js';
import type { Depot } from './depot.js';
import { h, icon } from './dom.js';
import { blocElement } from './groups.js';
import { MessageList } from './messages.js';

export interface Pieces {
  readonly element: HTMLElement;
  redraw(): void;
  /** Brings a row, or the whole list, under the eyes and the keyboard. */
  focus(row: number): void;
  /** What has to be done about a file before « Confirmer ». */
  block(obstacle: string): void;
  update(states: readonly FieldState[]): void;
}

export function pieces(context: Context, bloc: Bloc, signal: AbortSignal): Pieces {
  const { editor } = context;
  const { list } = bloc;
  if (list === null) return { element: blocElement(context, bloc), redraw() {}, focus() {}, block() {}, update() {} };
  const { scope, columns } = list;
  const words = editor.form.pieces;
  const { canUpload: removable } = editor;
  const headers = [...columns.map((column) => column.label), words.open, ...(removable ? [words.remove] : [])];
  const body = h('tbody', { role: 'rowgroup' });
  const table = h(
    'table',
    { class: 'rows rows-piece', part: 'table', role: 'table' },
    // Where the list is the whole of its block, the block's title says it already.
    h('caption', { class: list.title === bloc.title ? 'hidden' : null }, list.title),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...headers.map((label) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
    body,
  );
  const typeField = columns.find((column) => column.kind === 'typePiece');
  let deposit: Depot | null = null;
  /** Whoever is in the list stays at the same pièce, or goes to the one that takes its place. */
  const redraw = (): void => {
    const at = [...body.rows].findIndex((row) => row.matches(':focus-within'));
    const name = body.rows[at]?.dataset['name'];
    const removes = body.rows[at]?.querySelector('button:focus') != null;
    body.replaceChildren(...editor.session.rows(scope, 0, editor.session.rowCount(scope)).map((row) => pieceRow(context, columns, row)));
    if (at === -1) return;
    const rows = [...body.rows];
    const row = rows.find((candidate) => candidate.dataset['name'] === name) ?? rows[Math.min(at, rows.length - 1)];
    const controls = row === undefined ? [] : [row.querySelector<HTMLElement>(removes ? 'button' : 'a'), row.querySelector<HTMLElement>('a'), row];
    const next = controls.find((control) => control !== null);
    if (next === row && row !== undefined) row.tabIndex = -1;
    next?.focus();
  };
  redraw();
  const ids = new Set(columns.map((column) => column.id));
  const element = blocElement(context, bloc, h('div', { class: 'table-wrap' }, table));
  if (removable && typeField !== undefined) {
    element.append(
      ...context.reserve(({ Depot }) => {
        const { uploads } = editor;
        if (uploads === null) return [];
        deposit = new Depot(context, uploads, typeField, signal);
        deposit.acceptDrops(element, signal);
        return [deposit.element];
      }),
    );
  }
  return {
    element,
    redraw,
    focus(row) {
      const place = body.rows[row] ?? table;
      place.tabIndex = -1;
      place.focus();
    },
    block: (obstacle) => deposit?.block(obstacle),
    // A finding about a piece is rare and the list short: it is drawn again as a whole.
    update: (states) => states.some((state) => ids.has(state.id)) && redraw(),
  };
}

function pieceRow(context: Context, columns: readonly FieldInfo[], row: Row): HTMLElement {
  const { editor } = context;
  const words = editor.form.pieces;
  const url = row.gone ? null : editor.pieceUrl(row.label);
  const cells = columns.map((info, i) => {
    const state = row.fields[i];
    const messages = h('div', { class: 'messages' });
    new MessageList(messages, { label: info.label, mend: null }).draw(state?.messages ?? []);
    const attributes = { class: 'cell', 'data-label': info.label };
    const value = h('span', { class: 'value' }, state?.display ?? '');
    if (i > 0) return h('td', { role: 'cell', ...attributes }, value, messages);
    const badge = row.added ? h('span', { class: 'badge', part: 'modified' }, icon('modifie'), words.added) : null;
    return h('th', { scope: 'row', role: 'rowheader', ...attributes }, value, badge, messages);
  });
  const open = url === null ? '—' : h('a', { href: url, target: '_blank', rel: 'noopener', class: 'open' }, icon('consulter'), words.open, h('span', { class: 'hidden' }, ` ${row.label} (nouvelle fenêtre)`));
  cells.push(h('td', { role: 'cell', class: 'cell', 'data-label': words.open }, open));
  // One that was added came by the suite, or with a draft, which waits for it.
  if (editor.canUpload) cells.push(h('td', { role: 'cell', class: 'cell', 'data-label': words.remove }, row.added ? (presentSuite()?.pieceRemoval(context, row) ?? null) : h('span', { class: 'muted' }, words.present)));
  return h('tr', { role: 'row', class: row.added ? 'is-added' : null, 'data-name': row.label }, ...cells);
}
