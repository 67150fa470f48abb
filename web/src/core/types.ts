// What the WebAssembly core says to a page: the TypeScript face of wasm/bindings. A view draws these and sends commands back; it decides nothing.
// Text crosses as UTF-8 bytes towards the core (a JS string may hold a lone surrogate, which is no text), and as strings back.

export type Scope = 'demande' | 'beneficiaire' | 'piece' | 'historique';

export type Kind =
  | 'objet' | 'liste' | 'texte' | 'entier' | 'date' | 'montant' | 'taux' | 'booleen' | 'email' | 'telephone' | 'finess' | 'siret' | 'numeroAsp'
  | 'operateur' | 'indicateur' | 'typePiece';

/** One row of the field table: what never changes while a demande is open. */
export interface FieldInfo {
  readonly id: number;
  /** Stable name: « dateFacture ». */
  readonly name: string;
  /** The guide's own words: the accessible name. */
  readonly label: string;
  /** Said before any error; '' where the label says it all. */
  readonly hint: string;
  readonly kind: Kind;
  readonly scope: Scope;
  /** Values to choose from, where the kind has a closed list (operateur, indicateur, typePiece); [] elsewhere. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  /** What `set` takes. */
  readonly value: string;
  readonly label: string;
  /** Why it can't be chosen here; '' when it can. */
  readonly refusal: string;
}

export interface Message {
  /** Stable rule code: « FAC-02 ». */
  readonly rule: string;
  readonly severity: 'erreur' | 'avertissement';
  /** The same, as it stands before the message. */
  readonly word: string;
  /** What is wrong, with the value. */
  readonly text: string;
  /** How to mend it. */
  readonly advice: string;
  /** The value of a one-click mend, to be given to `set`; null where there is not exactly one. */
  readonly mend: string | null;
  /** True for what may still be in the middle of being typed (« 02/06 »): shown only once the field has been left. */
  readonly whileTyping: boolean;
}

/** One field at one place, as it stands now: all that a view needs to draw it. */
export interface FieldState {
  readonly id: number;
  /** Counts from 0 in the list of its scope; 0 for the demande's own fields. */
  readonly row: number;
  /** What an input holds: as it was typed, else the file's value in the user's words. Booleans: 'true', 'false' or ''. */
  readonly text: string;
  /** The same, for reading: « 1 400,00 € », « 02/06/2023 », « Oui ». */
  readonly display: string;
  readonly editable: boolean;
  /** Differs in value from the original: to be marked green, with « Modifié » and `before`. */
  readonly modified: boolean;
  /** The original value for reading; '' when not modified, « (vide) » when there was none. */
  readonly before: string;
  /** For a check box: why it can't be ticked (profil référencé missing); '' otherwise. Unticking is always allowed. */
  readonly refusal: string;
  readonly messages: readonly Message[];
}

export interface Row {
  readonly row: number;
  /** Names the row for people: « FINESS 09 000 153 8 », « ms2-dui-va1-va-00001.pdf ». */
  readonly label: string;
  /** Bénéficiaire: removed from the solde (it can be put back). */
  readonly removed: boolean;
  /** Why it can't be removed (the last one stays; read-only); '' when it can. */
  readonly removalRefusal: string;
  /** Pièce: added during this modification, so that it may be removed again. */
  readonly added: boolean;
  /** Pièce: the portal has it no more. */
  readonly gone: boolean;
  /** In the order of `Form.columns[scope]`. */
  readonly fields: readonly FieldState[];
}

export interface Group {
  readonly title: string;
  readonly fields: readonly FieldInfo[];
}

export interface Bloc {
  /** 'recapitulatif' | 'commentaire' | 'informations' | 'beneficiaires' | 'pieces' | 'historique' */
  readonly id: string;
  readonly title: string;
  /** A sentence at the head of the block; ''. */
  readonly introduction: string;
  readonly groups: readonly Group[];
  /** The list that the block ends with, if any. */
  readonly list: { readonly scope: Scope; readonly title: string; readonly columns: readonly FieldInfo[] } | null;
}

export interface Form {
  readonly numero: string;
  /** « Détail de la demande numéro FINMS2009167M1 - Statut : A modifier le 12/06/2023 » */
  readonly title: string;
  readonly blocs: readonly Bloc[];
  /** Of what stands before the historique. */
  readonly tab: string;
  readonly editable: boolean;
  /** Why nothing can be changed, in a sentence; '' when it can. */
  readonly readOnlyReason: string;
  /** « Modifiable jusqu’au 02/07/2023 à minuit (J+20) — 19 jours »; '' where no delay runs. */
  readonly delay: string;
  /** The relance: when it comes, or came; '' where no delay runs. */
  readonly reminder: string;
  /** Epoch seconds of the first instant when it is locked; null where no delay runs. */
  readonly lockedAt: number | null;
  /** Epoch seconds of the next instant at which `advance` changes something; null where nothing depends on the time. */
  readonly changesAt: number | null;
  /** What is not checked and why, a sentence each: « Le plafond … n’est pas contrôlé : … ». */
  readonly notChecked: readonly string[];
  readonly words: FormWords;
  readonly pieces: PieceWords;
}

/** What both views say: the two buttons of core/form/form.hpp, then its Words. */
export const formWords = [
  'confirm', 'doNotModify', 'modified', 'before', 'restore', 'remove', 'putBack', 'removed', 'empty', 'undo', 'redo', 'mend', 'action',
  'notChecked', 'errors', 'changes', 'warnings', 'nothing', 'noEvent',
] as const;
export type FormWords = Readonly<Record<(typeof formWords)[number], string>>;

/** Words about files on their way (core/form/pieces.hpp has them, and what each is for); {1} stands for a value: see `fill`. */
export const pieceWords = [
  'hint', 'title', 'instruction', 'type', 'noType', 'file', 'drop', 'send', 'list', 'discard', 'cancel', 'retry', 'replace', 'open', 'remove',
  'added', 'present', 'removed', 'chosen', 'waiting', 'sending', 'checking', 'success', 'done', 'doneMany', 'refused', 'failed', 'cancelled',
  'typeMissing', 'fileMissing', 'unreadable', 'lost', 'notImported', 'notSent', 'notAdded',
] as const;
export type PieceWords = Readonly<Record<(typeof pieceWords)[number], string>>;

/** What an earlier modification changed, in the words of that day. */
export interface PastChanges {
  /** « Modification du 13/06/2023, reçu R-20230613-4F7A2C91 » */
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

export interface Counts {
  readonly erreurs: number;
  readonly avertissements: number;
  readonly modifications: number;
  /** « 3 modifications, 1 erreur » */
  readonly summary: string;
}

/** The answer to each command: only what changed. Its size does not depend on the number of bénéficiaires. */
export interface Delta {
  readonly counts: Counts;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True after a command for many bénéficiaires: `fields` and `rows` are empty, and all that is shown is to be drawn again. */
  readonly everything: boolean;
  /** The fields to draw again, the one that the command was about first. */
  readonly fields: readonly FieldState[];
  /** Rows whose `removed`, `removalRefusal` or `added` changed. */
  readonly rows: readonly Row[];
  /** True when rows were added to or removed from the list of pièces: draw the list again. */
  readonly listChanged: boolean;
  /** Why the command was not carried out, in a sentence; '' when it was. */
  readonly refusal: string;
  /** After undo and redo, to be said: « Annulé : Date de la facture — 02/06/2023 »; the first of `fields` is to be shown. '' otherwise. */
  readonly announcement: string;
}

export interface Finding {
  readonly field: number;
  readonly row: number;
  /** « Date de la facture », « Opérateur messagerie, FINESS 09 000 153 8 » */
  readonly label: string;
  readonly message: Message;
}

export interface Modification {
  readonly field: number;
  readonly row: number;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A field that was changed on the portal since it was typed over. It holds `theirs` until the user chooses; `set(text)` makes it mine. */
export interface Conflict {
  readonly field: number;
  readonly row: number;
  readonly label: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly text: string;
}

/** A draft typed again. `delta.refusal` where it is not this demande's. */
export interface Restoration {
  readonly delta: Delta;
  readonly conflicts: readonly Conflict[];
  /** What could not be typed again: its bénéficiaire is gone, its field is no longer editable. */
  readonly lost: readonly Modification[];
  readonly words: {
    readonly title: string;        // La demande a changé sur le portail
    readonly introduction: string;
    readonly base: string;         // Valeur d’origine
    readonly theirs: string;       // Valeur du portail
    readonly mine: string;         // Votre saisie
    readonly allTheirs: string;    // Tout reprendre du portail
    readonly allMine: string;      // Tout reprendre de ma saisie
    readonly apply: string;        // Appliquer ces choix
    readonly missing: string;      // Choisissez une valeur pour chaque donnée.
    readonly merged: string;       // Votre saisie est reportée sur la version à jour
    readonly next: string;         // Relisez vos modifications, puis confirmez de nouveau.
    readonly carried: string;      // Modifications reportées
    readonly lost: string;         // Modifications qui n’ont pas pu être reportées
  };
}

export interface ReceiptForm {
  readonly title: string;
  /** What happens next. */
  readonly next: string;
  readonly pairs: readonly (readonly [label: string, value: string])[];
  readonly modifications: readonly (readonly [label: string, before: string, after: string])[];
  readonly fileName: string;
  /** The receipt as a text file. */
  readonly text: string;
}

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

export type Action = 'confirmer' | 'ne_pas_modifier';

export interface PieceFile {
  readonly name: string;
  /** A code of the référentiel's types. */
  readonly type: string;
  readonly size: number;
  /** The first and the last bytes, at most kPieceHead and kPieceTail each: signature and encryption are read there. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

// The table of bénéficiaires as its user has arranged it: core/form/tableau.hpp says what each part means.

export interface TableRequest {
  /** Found in any shown column, whatever its case, accents and spaces; '' for all. */
  readonly text: string;
  /** Index in `TableWords.states`: all, modified, wrong, removed. */
  readonly state: number;
  /** Id of a column; -1 for the order of the demande. */
  readonly sort: number;
  readonly descending: boolean;
}

export interface Table {
  /** What was asked for last, in whichever view. */
  readonly request: TableRequest;
  /** How many rows answer the request. */
  readonly shown: number;
  /** Rows of the whole demande, by state. */
  readonly counts: readonly [all: number, modified: number, wrong: number, removed: number];
  /** There is something to search, to sort or to choose. */
  readonly several: boolean;
  readonly selected: number;
  /** Of the rows shown: none, some, all are selected. */
  readonly ticked: 0 | 1 | 2;
  /** « 12 bénéficiaires sur 10 000 » */
  readonly summary: string;
  /** « 3 bénéficiaires sélectionnés »; '' when none is. */
  readonly selection: string;
  /** Why the rows shown are no more what was asked for, in a sentence; '' while they are. */
  readonly stale: string;
  readonly actions: readonly SelectionAction[];
}

export interface TableRow extends Row {
  readonly selected: boolean;
  /** « ligne 812 sur 10 000 » */
  readonly place: string;
}

/** For `applyToSelection`, besides choosing an operator. */
export interface SelectionAction {
  readonly field: number;
  readonly text: string;
  /** « Cocher », « Supprimer » */
  readonly label: string;
  /** Why it can't be done now; '' when it can. */
  readonly refusal: string;
}

export interface TableWords {
  readonly search: string;           // Rechercher un bénéficiaire
  readonly show: string;             // Afficher
  readonly states: readonly [string, string, string, string]; // Tous, Modifiés, En erreur, Retirés
  readonly sortBy: string;           // Trier par
  readonly inOrder: string;          // Ordre de la demande
  readonly ascending: string;        // Ordre croissant
  readonly descending: string;       // Ordre décroissant
  readonly select: string;           // Sélectionner
  readonly selectAll: string;        // Tout sélectionner
  readonly clearSelection: string;   // Effacer la sélection
  readonly actions: string;          // Actions sur la sélection
  readonly apply: string;            // Appliquer
  readonly ask: string;              // Actualiser
  readonly paste: string;            // Coller depuis un tableur
  readonly none: string;             // Aucun bénéficiaire ne correspond.
  readonly showAll: string;          // Tout afficher
  readonly pasteTitle: string;
  readonly pasteBlock: string;
  readonly pasteHint: string;
  readonly pasteApply: string;
  readonly pasteCancel: string;
  readonly pasteLine: string;
  readonly pasteText: string;
  readonly pasteReason: string;
  readonly pasteLeft: string;
}

/** A command for many bénéficiaires, one step for undo. */
export interface Batch {
  /** What was done, to be said politely; '' when refused. */
  readonly done: string;
  readonly delta: Delta;
}

export interface ChoicesFound {
  /** Those whose code or label holds the text. */
  readonly choices: readonly Choice[];
  /** What `set` takes when the field is left with that text. */
  readonly value: string;
  /** « 3 choix » */
  readonly announcement: string;
}

export interface PastePreview {
  /** « 3 bénéficiaires seront modifiés, 2 lignes ne sont pas reprises. » */
  readonly summary: string;
  /** How many bénéficiaires it changes. */
  readonly changed: number;
  /** What did not match, and why. */
  readonly left: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
}

/** One demande being edited. Free it with `delete()`: WebAssembly memory is not garbage-collected. */
export interface Session {
  /** How the core names it. */
  readonly handle: number;
  form(): Form;
  counts(): Counts;
  field(id: number, row: number): FieldState;
  rowCount(scope: Scope): number;
  /** Rows [from, to) of a list. */
  rows(scope: Scope, from: number, to: number): readonly Row[];
  set(id: number, row: number, text: string): Delta;
  /** The field's original value again. */
  restore(id: number, row: number): Delta;
  /** Takes a bénéficiaire out of the solde, or puts it back. */
  remove(row: number): Delta;
  putBack(row: number): Delta;
  /** The next edit of the same field is a step of its own for undo (called when a field is left). */
  closeStep(): void;
  /** The moment is now that one (epoch seconds): the day turned, or J+20 has passed; `form()` says anew what the form says. */
  advance(now: number): Delta;
  undo(): Delta;
  redo(): Delta;
  /** Judges a file before a byte is sent; [] when it may go. */
  checkPiece(piece: PieceFile): readonly Message[];
  /** The code of the type that a file's name tells; '' where it tells none. */
  suggestType(name: string): string;
  /** After the portal took the file. */
  addPiece(name: string, type: string): Delta;
  /** Only what was added during this modification. */
  removePiece(row: number): Delta;
  /** Errors and warnings in document order. */
  findings(severity: 'erreur' | 'avertissement', from: number, to: number): Page<Finding>;
  modifications(from: number, to: number): Page<Modification>;
  /** What an entry of the historique changed (row of the list of that scope); no line where it changed no data. */
  pastChanges(row: number): PastChanges;
  /** JSON body of POST …/modification. For 'confirmer' only when counts().erreurs is 0. */
  submission(action: Action): string;
  /** The draft: what was typed, to be kept by the browser; and back, on a demande that may have changed since. */
  draft(): string;
  restoreDraft(draft: string): Restoration;
  /** The portal's answer to a posting, as a receipt. */
  receipt(answer: string, action: Action): ReceiptForm;
  // The table of bénéficiaires. What it counts follows each command; which rows it shows, `askTable` alone.
  tableWords(): TableWords;
  table(): Table;
  askTable(request: TableRequest): Table;
  /** The header of that column was pressed: up, down, then the order of the demande. */
  sortTable(column: number): Table;
  /** Whatever hides that row of the demande is lifted. */
  showRow(row: number): Table;
  /** Rows [from, to) of those shown, in their order. */
  tableRows(from: number, to: number): readonly TableRow[];
  /** Where a row of the demande is shown; -1 when it is not. */
  tablePosition(row: number): number;
  /** `range`: from the last one that was chosen alone to this one. */
  select(row: number, on: boolean, range: boolean): Table;
  /** Selects all that is shown, or clears the selection. */
  selectAll(on: boolean): Table;
  applyToSelection(id: number, text: string): Batch;
  /** The closed list of a field, filtered by what is typed. */
  choices(id: number, text: string): ChoicesFound;
  /** Cells, and not a value for one field. */
  isBlock(text: string): boolean;
  pastePreview(block: string): PastePreview;
  paste(block: string): Batch;
  /** Everything that was done, undo steps included, for a session of the same demande in another module (CanvasCore.takeOver). */
  transfer(): string;
  /** How many times a rule was judged since the session was opened: what a keystroke costs, counted. */
  evaluations(): number;
  delete(): void;
}

export interface OpenFailure {
  /** Why the demande or the référentiel can't be opened: sentences with line and column. */
  readonly errors: readonly string[];
}

export interface Core {
  /** `now`: epoch seconds; the core has no clock. */
  open(demande: Uint8Array, referentiel: Uint8Array, now: number): Session | OpenFailure;
  readonly versionRegles: string;
}
