// segur-solde-validateur.wasm in the worker: its functions take UTF-8 bytes and answer JSON (wasm/validateur/validateur.cpp).

import { demarrer } from './demarrage.js';
import type { Bilan, ConversionFaite, Correction, Ligne, Moment, Requete, TableauLu } from './types.js';

interface Bindings {
  ouvrir(referentiel: Uint8Array, maintenant: number, jour: string): string;
  ajouter(nom: Uint8Array, taille: number): number;
  octets(fichier: number): Uint8Array;
  archive(nom: Uint8Array, debut: Uint8Array): boolean;
  archiveIllisible(): void;
  entree(nom: Uint8Array, taille: number, comprimee: number, chiffree: boolean, methode: number): boolean;
  contenu(tete: Uint8Array, queue: Uint8Array): void;
  contenuIllisible(): void;
  continuer(): boolean;
  recommencer(): void;
  controler(fichier: number, avance: (octets: number) => void): void;
  bilan(): string;
  classer(groupement: Uint8Array, gravite: Uint8Array, fichier: number, texte: Uint8Array): number;
  lignes(de: number, a: number): string;
  corrections(): string;
  corriger(fichier: number, constats: Uint8Array): void;
  documentLigne(fichier: number, ligne: number): Uint8Array;
  reporterLigne(fichier: number, ligne: number, document: Uint8Array): boolean;
  annuler(): number;
  rapport(format: Uint8Array): string;
  tableau(octets: Uint8Array, nom: Uint8Array, colonnes: Uint8Array): string;
  convertir(colonnes: Uint8Array, numeroAns: Uint8Array, siret: Uint8Array): string;
}

const encoder = new TextEncoder();

/** Embind turns half a surrogate pair into broken UTF-8; TextEncoder does not. */
const bytes = (text: string): Uint8Array => encoder.encode(text);

export class Module {
  readonly #bindings: Bindings;

  private constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  static async start(wasm: URL): Promise<Module> {
    return new Module((await demarrer(wasm)) as Bindings);
  }

  /** Throws the référentiel's mistakes, one a line. */
  ouvrir(referentiel: Uint8Array, { maintenant, jour }: Moment): void {
    const erreurs = this.#bindings.ouvrir(referentiel, maintenant, jour);
    if (erreurs !== '') throw new Error(`Le référentiel ne peut pas être appliqué :\n${erreurs}`);
  }

  /** Makes room for a file; `remplir` writes it part by part. */
  ajouter(nom: string, taille: number): number {
    return this.#bindings.ajouter(bytes(nom), taille);
  }
  remplir(fichier: number, position: number, partie: Uint8Array): void {
    const place = this.#bindings.octets(fichier);
    if (position < place.length) place.set(partie.subarray(0, place.length - position), position);
  }
  octets(fichier: number): Uint8Array {
    return this.#bindings.octets(fichier).slice();
  }

  /** `debut`: its first bytes. False: it is no zip. */
  archive(nom: string, debut: Uint8Array): boolean {
    return this.#bindings.archive(bytes(nom), debut);
  }
  archiveIllisible(): void {
    this.#bindings.archiveIllisible();
  }
  entree(nom: Uint8Array, taille: number, comprimee: number, chiffree: boolean, methode: number): boolean {
    return this.#bindings.entree(nom, taille, comprimee, chiffree, methode);
  }
  contenu(lu: { readonly tete: Uint8Array; readonly queue: Uint8Array } | null): void {
    if (lu === null) this.#bindings.contenuIllisible();
    else this.#bindings.contenu(lu.tete, lu.queue);
  }
  continuer(): boolean {
    return this.#bindings.continuer();
  }

  recommencer(): void {
    this.#bindings.recommencer();
  }
  controler(fichier: number, avance: (octets: number) => void): void {
    this.#bindings.controler(fichier, avance);
  }
  bilan(): Bilan {
    return JSON.parse(this.#bindings.bilan()) as Bilan;
  }
  classer({ groupement, gravite, fichier, texte }: Requete): number {
    return this.#bindings.classer(bytes(groupement), bytes(gravite), fichier, bytes(texte));
  }
  lignes(de: number, a: number): readonly Ligne[] {
    return JSON.parse(this.#bindings.lignes(de, a)) as readonly Ligne[];
  }
  corrections(): readonly Correction[] {
    return JSON.parse(this.#bindings.corrections()) as readonly Correction[];
  }
  corriger(fichier: number, constats: readonly number[]): void {
    this.#bindings.corriger(fichier, new Uint8Array(Uint32Array.from(constats).buffer));
  }
  /** A file of that one line; empty where it can't be opened. */
  documentLigne(fichier: number, ligne: number): Uint8Array {
    return this.#bindings.documentLigne(fichier, ligne);
  }
  reporterLigne(fichier: number, ligne: number, document: Uint8Array): void {
    if (!this.#bindings.reporterLigne(fichier, ligne, document)) throw new Error('La ligne n’a pas pu être reportée dans le fichier.');
  }
  /** The file that changed back; -1: nothing to undo. */
  annuler(): number {
    return this.#bindings.annuler();
  }

  /** Of the files, or of the table once it is converted: what the command line writes. */
  rapport(format: 'json' | 'csv' | 'html'): string {
    // Decoding takes the byte order mark away, without which Excel reads Windows-1252.
    return `${format === 'csv' ? '\uFEFF' : ''}${this.#bindings.rapport(bytes(format))}`;
  }

  tableau(octets: Uint8Array, nom: string, colonnes: string): TableauLu {
    return JSON.parse(this.#bindings.tableau(octets, bytes(nom), bytes(colonnes))) as TableauLu;
  }
  convertir(colonnes: string, numeroAns: string, siret: string): ConversionFaite {
    const answer = JSON.parse(this.#bindings.convertir(bytes(colonnes), bytes(numeroAns), bytes(siret))) as ConversionFaite | { readonly erreur: string };
    if ('erreur' in answer) throw new Error(answer.erreur);
    return answer;
  }
}
