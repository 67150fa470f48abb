// A line of an import file in the page's own copy of the module: what the form of a demande asks of its session, for every field of the format.

import * as decode from '../core/decoder.js';
import type { ChoicesFound, Counts, FieldState, Finding, Form, Modification, Page, Row, Scope } from '../core/types.js';
import { demarrer } from './demarrage.js';
import type { Moment } from './types.js';

type Answer = string;

interface Bindings {
  ligneOuvrir(document: Uint8Array, referentiel: Uint8Array, maintenant: number, jour: string): boolean;
  ligneFermer(): void;
  ligneForm(ligne: number): Answer;
  ligneMots(): Answer;
  ligneChamp(id: number, row: number): Answer;
  ligneEtat(): Answer;
  ligneNombre(scope: string): number;
  ligneRangees(scope: string, de: number, a: number): Answer;
  ligneSaisir(id: number, row: number, texte: Uint8Array): boolean;
  ligneRetablir(id: number, row: number): boolean;
  ligneAjouter(scope: string): number;
  ligneClore(): void;
  ligneAnnuler(): Answer;
  ligneRefaire(): Answer;
  ligneChoix(id: number, texte: Uint8Array): Answer;
  ligneConstats(gravite: string, de: number, a: number): Answer;
  ligneChangements(de: number, a: number): Answer;
  lignePlace(pointeur: Uint8Array): Answer;
  ligneDocument(): Uint8Array;
}

export interface MotsLigne {
  readonly ajouterBeneficiaire: string;
  readonly ajouterPiece: string;
  readonly illisible: string;
}

export interface Place {
  readonly id: number;
  readonly row: number;
}

const encoder = new TextEncoder();
const read = <T>(answer: Answer, as: (from: decode.Decoder) => T): T => as(new decode.Decoder(answer));
const place = (from: decode.Decoder): Place | null => from.optional(() => ({ id: from.number(), row: from.number() }));

let started: Promise<Bindings> | null = null;

export class LigneSession {
  private constructor(private readonly bindings: Bindings) {}

  static async start(): Promise<LigneSession> {
    started ??= demarrer(new URL('./segur-solde-validateur.wasm', import.meta.url)) as Promise<Bindings>;
    return new LigneSession(await started);
  }

  /** False where the document can't be read. */
  open(document: Uint8Array, referentiel: Uint8Array, { maintenant, jour }: Moment): boolean {
    return this.bindings.ligneOuvrir(document, referentiel, maintenant, jour);
  }
  close(): void {
    this.bindings.ligneFermer();
  }

  words(): MotsLigne {
    return read(this.bindings.ligneMots(), (from) => ({ ajouterBeneficiaire: from.text(), ajouterPiece: from.text(), illisible: from.text() }));
  }
  form(ligne: number): Form {
    return read(this.bindings.ligneForm(ligne), decode.form);
  }
  field(id: number, row: number): FieldState {
    return read(this.bindings.ligneChamp(id, row), decode.fieldState);
  }
  counts(): Counts {
    return this.state().counts;
  }
  state(): { readonly counts: Counts; readonly canUndo: boolean; readonly canRedo: boolean } {
    return read(this.bindings.ligneEtat(), (from) => ({ counts: decode.counts(from), canUndo: from.flag(), canRedo: from.flag() }));
  }
  rowCount(scope: Scope): number {
    return this.bindings.ligneNombre(scope);
  }
  rows(scope: Scope, from: number, to: number): Page<Row> {
    return read(this.bindings.ligneRangees(scope, from, to), decode.page(decode.row));
  }
  choices(id: number, text: string): ChoicesFound {
    return read(this.bindings.ligneChoix(id, encoder.encode(text)), decode.choicesFound);
  }
  findings(severity: 'erreur' | 'avertissement', from: number, to: number): Page<Finding> {
    return read(this.bindings.ligneConstats(severity, from, to), decode.page(decode.finding));
  }
  modifications(from: number, to: number): Page<Modification> {
    return read(this.bindings.ligneChangements(from, to), decode.page(decode.modification));
  }
  /** The field of a finding of the report. */
  placeOf(pointeur: string): Place | null {
    return read(this.bindings.lignePlace(encoder.encode(pointeur)), place);
  }

  set(id: number, row: number, text: string): void {
    this.bindings.ligneSaisir(id, row, encoder.encode(text));
  }
  restore(id: number, row: number): void {
    this.bindings.ligneRetablir(id, row);
  }
  add(scope: Scope): number {
    return this.bindings.ligneAjouter(scope);
  }
  closeStep(): void {
    this.bindings.ligneClore();
  }
  undo(): Place | null {
    return read(this.bindings.ligneAnnuler(), place);
  }
  redo(): Place | null {
    return read(this.bindings.ligneRefaire(), place);
  }

  document(): Uint8Array {
    return this.bindings.ligneDocument();
  }
}
