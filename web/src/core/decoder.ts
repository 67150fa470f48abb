// Reads back what wasm/bindings/encoder.hpp wrote: one text an answer, the properties of types.ts in one order on both sides.

import type {
  Batch, Bloc, Choice, ChoicesFound, Conflict, Counts, Delta, FieldInfo, FieldState, Finding, Form, Group, Kind, Message, Modification,
  Page, PastChanges, PastePreview, ReceiptForm, Restoration, Row, Scope, SelectionAction, Table, TableRow, TableWords,
} from './types.js';
import { formWords, pieceWords } from './types.js';

export class Decoder {
  private readonly source: string;
  private position = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Decimal digits, then « ; ». */
  number(): number {
    const end = this.source.indexOf(';', this.position);
    const value = Number(this.source.slice(this.position, end));
    this.position = end + 1;
    return value;
  }

  flag(): boolean {
    return this.source[this.position++] === '1';
  }

  /** Its length as a number, then itself. */
  text(): string {
    const length = this.number();
    this.position += length;
    return this.source.slice(this.position - length, this.position);
  }

  /** Their count as a number, then each. */
  list<T>(item: (from: Decoder) => T): readonly T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; --left) items.push(item(this));
    return items;
  }

  /** A flag, then the value where there is one. */
  optional<T>(value: (from: Decoder) => T): T | null {
    return this.flag() ? value(this) : null;
  }
}

// Properties are evaluated in the order in which they are written: that of the encoder's functions of the same name.

export const text = (from: Decoder): string => from.text();

const number = (from: Decoder): number => from.number();

export const choice = (from: Decoder): Choice => ({ value: from.text(), label: from.text(), refusal: from.text() });

export const fieldInfo = (from: Decoder): FieldInfo => ({
  id: from.number(), name: from.text(), label: from.text(), hint: from.text(),
  kind: from.text() as Kind, scope: from.text() as Scope, choices: from.list(choice),
});

export const group = (from: Decoder): Group => ({ title: from.text(), fields: from.list(fieldInfo) });

export const bloc = (from: Decoder): Bloc => ({
  id: from.text(), title: from.text(), introduction: from.text(), groups: from.list(group),
  list: from.optional(() => ({ scope: from.text() as Scope, title: from.text(), columns: from.list(fieldInfo) })),
});

const words = <W extends string>(names: readonly W[], from: Decoder): Readonly<Record<W, string>> => Object.fromEntries(names.map((name) => [name, from.text()])) as Record<W, string>;

export const form = (from: Decoder): Form => ({
  numero: from.text(), title: from.text(), blocs: from.list(bloc), tab: from.text(), editable: from.flag(), readOnlyReason: from.text(), delay: from.text(),
  reminder: from.text(), lockedAt: from.optional(number), changesAt: from.optional(number), notChecked: from.list(text),
  words: words(formWords, from), pieces: words(pieceWords, from),
});

export const message = (from: Decoder): Message => ({
  rule: from.text(), severity: from.flag() ? 'erreur' : 'avertissement', word: from.text(), text: from.text(), advice: from.text(),
  mend: from.optional(text), whileTyping: from.flag(),
});

export const fieldState = (from: Decoder): FieldState => ({
  id: from.number(), row: from.number(), text: from.text(), display: from.text(), editable: from.flag(), modified: from.flag(),
  before: from.text(), refusal: from.text(), messages: from.list(message),
});

export const row = (from: Decoder): Row => ({
  row: from.number(), label: from.text(), removed: from.flag(), removalRefusal: from.text(), added: from.flag(), gone: from.flag(), fields: from.list(fieldState),
});

export const finding = (from: Decoder): Finding => ({
  field: from.number(), row: from.number(), label: from.text(), message: message(from),
});

export const modification = (from: Decoder): Modification => ({
  field: from.number(), row: from.number(), label: from.text(), before: from.text(), after: from.text(),
});

export const pastChanges = (from: Decoder): PastChanges => ({ title: from.text(), lines: from.list(() => ({ label: from.text(), before: from.text(), after: from.text() })) });

export const counts = (from: Decoder): Counts => ({
  erreurs: from.number(), avertissements: from.number(), modifications: from.number(), summary: from.text(),
});

export const delta = (from: Decoder): Delta => ({
  counts: counts(from), canUndo: from.flag(), canRedo: from.flag(), everything: from.flag(), fields: from.list(fieldState), rows: from.list(row),
  listChanged: from.flag(), refusal: from.text(), announcement: from.text(),
});

export const conflict = (from: Decoder): Conflict => ({
  field: from.number(), row: from.number(), label: from.text(), base: from.text(), theirs: from.text(), mine: from.text(), text: from.text(),
});

export const restoration = (from: Decoder): Restoration => ({
  delta: delta(from), conflicts: from.list(conflict), lost: from.list(modification),
  words: {
    title: from.text(), introduction: from.text(), base: from.text(), theirs: from.text(), mine: from.text(), allTheirs: from.text(),
    allMine: from.text(), apply: from.text(), missing: from.text(), merged: from.text(), next: from.text(), carried: from.text(), lost: from.text(),
  },
});

export const receiptForm = (from: Decoder): ReceiptForm => ({
  title: from.text(), next: from.text(), pairs: from.list(() => [from.text(), from.text()] as const),
  modifications: from.list(() => [from.text(), from.text(), from.text()] as const), fileName: from.text(), text: from.text(),
});

export const page = <T>(item: (from: Decoder) => T) => (from: Decoder): Page<T> => ({ total: from.number(), items: from.list(item) });

export const tableWords = (from: Decoder): TableWords => ({
  search: from.text(), show: from.text(), states: [from.text(), from.text(), from.text(), from.text()], sortBy: from.text(),
  inOrder: from.text(), ascending: from.text(), descending: from.text(), select: from.text(), selectAll: from.text(),
  clearSelection: from.text(), actions: from.text(), apply: from.text(), ask: from.text(), paste: from.text(), none: from.text(),
  showAll: from.text(),
  pasteTitle: from.text(), pasteBlock: from.text(), pasteHint: from.text(), pasteApply: from.text(), pasteCancel: from.text(),
  pasteLine: from.text(), pasteText: from.text(), pasteReason: from.text(), pasteLeft: from.text(),
});

export const selectionAction = (from: Decoder): SelectionAction => ({
  field: from.number(), text: from.text(), label: from.text(), refusal: from.text(),
});

export const table = (from: Decoder): Table => ({
  request: { text: from.text(), state: from.number(), sort: from.number(), descending: from.flag() }, several: from.flag(),
  shown: from.number(), counts: [from.number(), from.number(), from.number(), from.number()], selected: from.number(),
  ticked: from.number() as 0 | 1 | 2, summary: from.text(), selection: from.text(), stale: from.text(), actions: from.list(selectionAction),
});

export const tableRow = (from: Decoder): TableRow => ({ ...row(from), selected: from.flag(), place: from.text() });

export const batch = (from: Decoder): Batch => ({ done: from.text(), delta: delta(from) });

export const choicesFound = (from: Decoder): ChoicesFound => ({ choices: from.list(choice), value: from.text(), announcement: from.text() });

export const pastePreview = (from: Decoder): PastePreview => ({
  summary: from.text(), changed: from.number(),
  left: from.list(() => ({ line: from.number(), text: from.text(), reason: from.text() })),
});
