// « Pièces justificatives »: what the dossier holds, each to be read; what was added during this modification, and only that, can be taken back.

import type { Bloc, FieldInfo, FieldState, Row } from '../core/types.js';
import type { Context } from './context.js';
import { depot } from './depot.js';
import { buttonAbout, h, icon } from './dom.js';
import { blocElement } from './groups.js';
import { errorLine, failureText, MessageList } from './messages.js';

export interface Pieces {
  readonly element: HTMLElement;
  redraw(): void;
  /** Brings a row, or the whole list, under the eyes and the keyboard. */
  focus(row: number): void;
  update(states: readonly FieldState[]): void;
}

export function pieces(context: Context, bloc: Bloc): Pieces {
  const { editor } = context;
  const { list } = bloc;
  if (list === null) return { element: blocElement(context, bloc), redraw() {}, focus() {}, update() {} };
  const { scope, columns } = list;
  const removable = editor.form.editable && editor.canUpload;
  const headers = [...columns.map((column) => column.label), 'Consulter', ...(removable ? ['Supprimer'] : [])];
  const body = h('tbody', { role: 'rowgroup' });
  const table = h(
    'table',
    { class: 'rows rows-piece', part: 'table', role: 'table' },
    // Where the list is the whole of its block, the block's title says it already.
    h('caption', { class: list.title === bloc.title ? 'hidden' : null }, list.title),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...headers.map((label) => h('th', { scope: 'col', role: 'columnheader' }, label)))),
    body,
  );
  const redraw = (): void => body.replaceChildren(...editor.session.rows(scope, 0, editor.session.rowCount(scope)).map((row) => pieceRow(context, columns, row, removable)));
  redraw();
  const typeField = columns.find((column) => column.kind === 'typePiece');
  const deposit = removable && typeField !== undefined ? depot(context, typeField) : null;
  const ids = new Set(columns.map((column) => column.id));
  return {
    element: blocElement(context, bloc, h('div', { class: 'table-wrap' }, table), deposit),
    redraw,
    focus(row) {
      const place = body.rows[row] ?? table;
      place.tabIndex = -1;
      place.focus();
    },
    // A finding about a piece is rare and the list short: it is drawn again as a whole.
    update: (states) => states.some((state) => ids.has(state.id)) && redraw(),
  };
}

function pieceRow(context: Context, columns: readonly FieldInfo[], row: Row, removable: boolean): HTMLElement {
  const url = context.editor.pieceUrl(row.label);
  const cells = columns.map((info, i) => {
    const state = row.fields[i];
    const messages = h('div', { class: 'messages' });
    new MessageList(messages, { label: info.label, mend: null }).draw(state?.messages ?? []);
    const attributes = { class: 'cell', 'data-label': info.label };
    const value = h('span', { class: 'value' }, state?.display ?? '');
    if (i > 0) return h('td', { role: 'cell', ...attributes }, value, messages);
    const badge = row.added ? h('span', { class: 'badge', part: 'modified' }, icon('modifie'), 'Ajoutée') : null;
    return h('th', { scope: 'row', role: 'rowheader', ...attributes }, value, badge, messages);
  });
  const open = url === null ? '—' : h('a', { href: url, target: '_blank', rel: 'noopener', class: 'open' }, icon('consulter'), 'Consulter', h('span', { class: 'hidden' }, ` ${row.label} (nouvelle fenêtre)`));
  cells.push(h('td', { role: 'cell', class: 'cell', 'data-label': 'Consulter' }, open));
  if (removable) cells.push(h('td', { role: 'cell', class: 'cell', 'data-label': 'Supprimer' }, row.added ? removal(context, row) : h('span', { class: 'muted' }, 'Déjà au dossier')));
  return h('tr', { role: 'row', class: row.added ? 'is-added' : null }, ...cells);
}

function removal(context: Context, row: Row): HTMLElement {
  const remove = buttonAbout('Supprimer', row.label, 'button small', () => void run());
  remove.prepend(icon('supprimer'));
  const problem = h('div', { class: 'messages' });
  const run = async (): Promise<void> => {
    if (remove.ariaDisabled === 'true') return;
    remove.ariaDisabled = 'true';
    try {
      await context.editor.deletePiece(row.row, row.label);
      context.say(`${row.label} : pièce supprimée du dossier.`);
    } catch (error) {
      remove.ariaDisabled = null;
      const text = failureText(error, 'Supprimer');
      problem.replaceChildren(errorLine(text));
      context.say(text);
    }
  };
  return h('div', {}, remove, problem);
}
