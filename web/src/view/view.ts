// The door between the element and what draws a demande. A view draws what the session says and asks the editor for the rest; it decides
// nothing. The HTML form is one view, a canvas another: both take the same session, so that going from one to the other loses nothing.

import type { Action, Conflict, Delta, Form, Restoration, Session } from '../core/types.js';
import type { Uploads } from '../pieces/uploads.js';
import type { Outcome } from './outcome.js';

/** What fields and their bar need of whatever is edited: a demande, or a line of an import file. */
export interface FieldEditor {
  readonly session: Pick<Session, 'field' | 'choices' | 'counts' | 'findings' | 'modifications'>;
  readonly form: Pick<Form, 'words'>;
  set(id: number, row: number, text: string): void;
  restore(id: number, row: number): void;
  /** A field was left: the next edit is a step of its own for undo. */
  closeStep(): void;
  undo(): void;
  redo(): void;
}

/** What a view may ask. Commands on values come back through `applyDelta` of the view that is shown. */
export interface Editor extends FieldEditor {
  readonly session: Session;
  /** The form as it is now: it changes with the day, and at J+20 for good (`View.formChanged`). */
  readonly form: Form;
  /** Nothing can be changed now: the page disabled the element, a posting waits, a choice is open, another tab edits the demande. */
  readonly disabled: boolean;
  /** What is typed survives this page: it may be left. */
  readonly kept: boolean;
  /** Whether files can be sent and taken back: not without a portal, nor in a demande that is only to be read. */
  readonly canUpload: boolean;
  /** The files on their way to the dossier; null where none can be sent. */
  readonly uploads: Uploads | null;

  remove(row: number): void;
  putBack(row: number): void;
  /** One change for the selected bénéficiaires, one step; what was done, to be said, '' where it was refused. */
  applyToSelection(id: number, text: string): string;
  /** A block copied from a spreadsheet, one step. */
  paste(block: string): string;

  /** Address where a piece can be read; null where there is none. */
  pieceUrl(name: string): string | null;
  /** Takes back a pièce that was added during this modification. Throws a PortalError. */
  deletePiece(row: number, name: string): Promise<void>;

  /** Posts; what came of it is told to `showOutcome`. */
  submit(action: Action): Promise<void>;
  /** Tries the queued posting at once. */
  retry(): Promise<void>;
  /** Gives the queued posting up, and the editing back. */
  cancelSending(): Promise<void>;
  /** Leads to the portal's own page for logging in, and back. */
  logIn(): void;
  /** Reads the demande again and puts what was typed on top of it. */
  reload(): Promise<void>;
  /** The user has chosen: these conflicts are kept as typed, the others hold the portal's value. */
  settle(restoration: Restoration, mine: readonly Conflict[]): void;
}

/** Where a field stands in the window, and its accessible name. */
export interface FieldRect {
  readonly rect: DOMRect;
  readonly name: string;
}

/** What a view has drawn that has no element of its own in the page. */
export interface Drawn {
  /** In the order of the keyboard. */
  readonly elements: readonly { readonly name: string; readonly role: string; readonly inactive: boolean; readonly rect: DOMRect }[];
  readonly fields: readonly {
    /** RFC 6901, into the demande. */
    readonly pointer: string;
    readonly name: string;
    readonly text: string;
    readonly editable: boolean;
    readonly modified: boolean;
    readonly wrong: boolean;
    readonly rect: DOMRect;
  }[];
}

export interface View {
  /** What it shows of a posting; null: nothing. */
  readonly outcome: Outcome | null;
  mount(root: ShadowRoot, editor: Editor): void;
  applyDelta(delta: Delta): void;
  /** `editor.form` is another: the day turned, or the demande is only to be read from now on, with what was typed in it. */
  formChanged(): void;
  showOutcome(outcome: Outcome): void;
  setDisabled(disabled: boolean): void;
  /** Brings a field under the eyes and the keyboard. */
  focusField(id: number, row: number): void;
  /** By RFC 6901 pointer; null while the field is not drawn, or scrolled away. Only where fields have no element of their own. */
  fieldRect?(pointer: string): FieldRect | null;
  drawn?(): Drawn;
  /** Takes everything out of the root and lets go of it. */
  destroy(): void;
}
