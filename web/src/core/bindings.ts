// wasm/bindings as types.ts describes it. What crosses towards the core goes as UTF-8 bytes: Embind would make broken UTF-8 of a string
// that holds a lone surrogate, and TextEncoder puts U+FFFD in its place.

import type { Core, Delta, Message, OpenFailure, Session } from './types.js';

/** Text in, as Embind takes std::string. */
type Bytes = Uint8Array;

/** The commands that take text; all others have the shape of types.ts already. */
interface NativeSession extends Omit<Session, 'set' | 'checkPiece' | 'addPiece' | 'restoreDraft'> {
  /** Not empty: there is no session, and nothing but `delete` may be called. */
  errors(): readonly string[];
  set(id: number, row: number, text: Bytes): Delta;
  checkPiece(name: Bytes, type: Bytes, size: number, head: Bytes, tail: Bytes): readonly Message[];
  addPiece(name: Bytes, type: Bytes): Delta;
  restoreDraft(draft: Bytes): Delta;
}

export interface Bindings {
  readonly Session: new (demande: Bytes, referentiel: Bytes, now: number) => NativeSession;
  check(file: Bytes, name: Bytes, referentiel: Bytes, now: number): string;
  versionRegles(): string;
}

const encoder = new TextEncoder();

function utf8(text: string): Bytes {
  return encoder.encode(text);
}

export function bindCore(bindings: Bindings): Core {
  return {
    versionRegles: bindings.versionRegles(),
    open(demande, referentiel, now): Session | OpenFailure {
      const native = new bindings.Session(demande, referentiel, now);
      const errors = native.errors();
      if (errors.length === 0) return bindSession(native);
      native.delete();
      return { errors };
    },
    check: (file, name, referentiel, now) => bindings.check(file, utf8(name), referentiel, now),
  };
}

/** The native object with text as text. */
function bindSession(native: NativeSession): Session {
  const texts: Pick<Session, 'set' | 'checkPiece' | 'addPiece' | 'restoreDraft'> = {
    set: (id, row, text) => native.set(id, row, utf8(text)),
    checkPiece: ({ name, type, size, head, tail }) => native.checkPiece(utf8(name), utf8(type), size, head, tail),
    addPiece: (name, type) => native.addPiece(utf8(name), utf8(type)),
    restoreDraft: (draft) => native.restoreDraft(utf8(draft)),
  };
  const rest: Omit<Session, keyof typeof texts> = {
    form: () => native.form(),
    counts: () => native.counts(),
    field: (id, row) => native.field(id, row),
    rowCount: (scope) => native.rowCount(scope),
    rows: (scope, from, to) => native.rows(scope, from, to),
    restore: (id, row) => native.restore(id, row),
    remove: (row) => native.remove(row),
    putBack: (row) => native.putBack(row),
    closeStep: () => native.closeStep(),
    undo: () => native.undo(),
    redo: () => native.redo(),
    removePiece: (row) => native.removePiece(row),
    findings: (severity, from, to) => native.findings(severity, from, to),
    modifications: (from, to) => native.modifications(from, to),
    submission: (action) => native.submission(action),
    draft: () => native.draft(),
    evaluations: () => native.evaluations(),
    delete: () => native.delete(),
  };
  return { ...rest, ...texts };
}
