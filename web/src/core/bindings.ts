// wasm/bindings as types.ts describes it. What crosses towards the core goes as UTF-8 bytes: Embind would make broken UTF-8 of a string
// that holds a lone surrogate, and TextEncoder puts U+FFFD in its place. Answers come back as one text each (decoder.ts).

import * as decode from './decoder.js';
import type { Core, Delta, OpenFailure, Session } from './types.js';

/** Text in, as Embind takes std::string. */
type Bytes = Uint8Array;
/** A session, as the core names it. */
type Handle = number;
/** What the decoder reads. */
type Answer = string;

export interface Bindings {
  open(demande: Bytes, referentiel: Bytes, now: number): Answer;
  close(session: Handle): void;
  form(session: Handle): Answer;
  counts(session: Handle): Answer;
  field(session: Handle, id: number, row: number): Answer;
  rowCount(session: Handle, scope: string): number;
  rows(session: Handle, scope: string, from: number, to: number): Answer;
  set(session: Handle, id: number, row: number, text: Bytes): Answer;
  restore(session: Handle, id: number, row: number): Answer;
  remove(session: Handle, row: number): Answer;
  putBack(session: Handle, row: number): Answer;
  closeStep(session: Handle): void;
  advance(session: Handle, now: number): Answer;
  undo(session: Handle): Answer;
  redo(session: Handle): Answer;
  checkPiece(session: Handle, name: Bytes, type: Bytes, size: number, head: Bytes, tail: Bytes): Answer;
  suggestType(session: Handle, name: Bytes): string;
  addPiece(session: Handle, name: Bytes, type: Bytes): Answer;
  removePiece(session: Handle, row: number): Answer;
  findings(session: Handle, severity: string, from: number, to: number): Answer;
  modifications(session: Handle, from: number, to: number): Answer;
  pastChanges(session: Handle, row: number): Answer;
  submission(session: Handle, action: string): string;
  draft(session: Handle): string;
  restoreDraft(session: Handle, draft: Bytes): Answer;
  receipt(answer: Bytes, action: string): Answer;
  tableWords(session: Handle): Answer;
  table(session: Handle): Answer;
  askTable(session: Handle, text: Bytes, state: number, sort: number, descending: boolean): Answer;
  sortTable(session: Handle, column: number): Answer;
  showRow(session: Handle, row: number): Answer;
  tableRows(session: Handle, from: number, to: number): Answer;
  tablePosition(session: Handle, row: number): number;
  select(session: Handle, row: number, on: boolean, range: boolean): Answer;
  selectAll(session: Handle, on: boolean): Answer;
  applyToSelection(session: Handle, id: number, text: Bytes): Answer;
  choices(session: Handle, id: number, text: Bytes): Answer;
  isBlock(text: Bytes): number;
  pastePreview(session: Handle, block: Bytes): Answer;
  paste(session: Handle, block: Bytes): Answer;
  transfer(session: Handle): string;
  evaluations(session: Handle): number;
  versionRegles(): string;
}

const encoder = new TextEncoder();

function utf8(text: string): Bytes {
  return encoder.encode(text);
}

function read<T>(answer: Answer, as: (from: decode.Decoder) => T): T {
  return as(new decode.Decoder(answer));
}

export function bindCore(bindings: Bindings): Core {
  return {
    versionRegles: bindings.versionRegles(),
    open(demande, referentiel, now): Session | OpenFailure {
      return read(bindings.open(demande, referentiel, now), (from) =>
        from.flag() ? bindSession(bindings, from.number()) : { errors: from.list(decode.text) },
      );
    },
  };
}

function bindSession(core: Bindings, opened: Handle): Session {
  let handle: Handle | null = opened;
  const session = (): Handle => {
    if (handle === null) throw new Error('La session est fermée.');
    return handle;
  };
  const delta = (answer: Answer): Delta => read(answer, decode.delta);
  return {
    get handle() {
      return session();
    },
    transfer: () => core.transfer(session()),
    form: () => read(core.form(session()), decode.form),
    counts: () => read(core.counts(session()), decode.counts),
    field: (id, row) => read(core.field(session(), id, row), decode.fieldState),
    rowCount: (scope) => core.rowCount(session(), scope),
    rows: (scope, from, to) => read(core.rows(session(), scope, from, to), (rows) => rows.list(decode.row)),
    set: (id, row, text) => delta(core.set(session(), id, row, utf8(text))),
    restore: (id, row) => delta(core.restore(session(), id, row)),
    remove: (row) => delta(core.remove(session(), row)),
    putBack: (row) => delta(core.putBack(session(), row)),
    closeStep: () => core.closeStep(session()),
    advance: (now) => delta(core.advance(session(), now)),
    undo: () => delta(core.undo(session())),
    redo: () => delta(core.redo(session())),
    checkPiece: ({ name, type, size, head, tail }) =>
      read(core.checkPiece(session(), utf8(name), utf8(type), size, head, tail), (messages) => messages.list(decode.message)),
    suggestType: (name) => core.suggestType(session(), utf8(name)),
    addPiece: (name, type) => delta(core.addPiece(session(), utf8(name), utf8(type))),
    removePiece: (row) => delta(core.removePiece(session(), row)),
    findings: (severity, from, to) => read(core.findings(session(), severity, from, to), decode.page(decode.finding)),
    modifications: (from, to) => read(core.modifications(session(), from, to), decode.page(decode.modification)),
    pastChanges: (row) => read(core.pastChanges(session(), row), decode.pastChanges),
    submission: (action) => core.submission(session(), action),
    draft: () => core.draft(session()),
    restoreDraft: (draft) => read(core.restoreDraft(session(), utf8(draft)), decode.restoration),
    receipt: (answer, action) => read(core.receipt(utf8(answer), action), decode.receiptForm),
    tableWords: () => read(core.tableWords(session()), decode.tableWords),
    table: () => read(core.table(session()), decode.table),
    askTable: ({ text, state, sort, descending }) => read(core.askTable(session(), utf8(text), state, sort, descending), decode.table),
    sortTable: (column) => read(core.sortTable(session(), column), decode.table),
    showRow: (row) => read(core.showRow(session(), row), decode.table),
    tableRows: (from, to) => read(core.tableRows(session(), from, to), (rows) => rows.list(decode.tableRow)),
    tablePosition: (row) => core.tablePosition(session(), row),
    select: (row, on, range) => read(core.select(session(), row, on, range), decode.table),
    selectAll: (on) => read(core.selectAll(session(), on), decode.table),
    applyToSelection: (id, text) => read(core.applyToSelection(session(), id, utf8(text)), decode.batch),
    choices: (id, text) => read(core.choices(session(), id, utf8(text)), decode.choicesFound),
    isBlock: (text) => core.isBlock(utf8(text)) !== 0,
    pastePreview: (block) => read(core.pastePreview(session(), utf8(block)), decode.pastePreview),
    paste: (block) => read(core.paste(session(), utf8(block)), decode.batch),
    evaluations: () => core.evaluations(session()),
    delete(): void {
      core.close(session());
      handle = null;
    },
  };
}
