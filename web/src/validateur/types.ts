// What the validator's module answers, and what its page and its worker say to each other.

export type Gravite = 'erreur' | 'avertissement';
export type Groupement = 'regle' | 'ligne';

export interface Constat {
  readonly regle: string;
  readonly gravite: Gravite;
  readonly message: string;
  readonly conseil: string;
  /** The rule itself, and where it comes from. */
  readonly texte: string;
  readonly source: string;
  readonly ligne: number;
  readonly colonne: number;
  /** RFC 6901. */
  readonly pointeur: string;
  /** Before, at and after the place; null for a zip. */
  readonly extrait: readonly [string, string, string] | null;
}

export interface LigneTitre {
  readonly titre: true;
  /** Code of the rule, or name of the file. */
  readonly nom: string;
  readonly texte: string;
  readonly source: string;
  readonly erreurs: number;
  readonly avertissements: number;
  /** Where it is a line of a file: see LigneConstat. */
  readonly fichier?: number;
  readonly ligne?: number | null;
}

export interface LigneConstat {
  readonly titre: false;
  readonly fichier: number;
  readonly nomFichier: string;
  /** How many findings say this; `constat` is the first. */
  readonly nombre: number;
  /** « Même constat 182 fois : 12:5, … »; '' for one. */
  readonly places: string;
  readonly corrigible: boolean;
  /** Place in lignesImport, from 0, where the finding is about a line, which can be opened in a form. */
  readonly ligne: number | null;
  readonly constat: Constat;
}

export type Ligne = LigneTitre | LigneConstat;

export interface FichierBilan {
  readonly nom: string;
  readonly erreurs: number;
  readonly avertissements: number;
  /** What is not listed, as there is too much; ''. */
  readonly omis: string;
  readonly zip: boolean;
  readonly corrige: boolean;
}

export interface Bilan {
  readonly erreurs: number;
  readonly avertissements: number;
  /** « 3 erreurs, 1 avertissement » */
  readonly comptes: string;
  readonly versions: string;
  readonly fichiers: readonly FichierBilan[];
  readonly nonControle: readonly string[];
  /** How many findings have a one-click mend. */
  readonly corrections: number;
  readonly peutAnnuler: boolean;
}

export interface Correction {
  readonly fichier: number;
  readonly nomFichier: string;
  readonly constat: number;
  readonly regle: string;
  readonly message: string;
  readonly ligne: number;
  readonly colonne: number;
  readonly avant: string;
  readonly apres: string;
}

export interface Requete {
  readonly groupement: Groupement;
  readonly gravite: Gravite | '';
  /** Index of the file; -1: all. */
  readonly fichier: number;
  readonly texte: string;
}

export interface TableauLu {
  readonly encodage: string;
  readonly separateur: string;
  readonly lignes: number;
  readonly lisible: boolean;
  readonly titres: readonly { readonly titre: string; readonly cible: string; readonly exemple: string }[];
  readonly cibles: readonly { readonly nom: string; readonly label: string }[];
}

export interface ConversionFaite {
  readonly demandes: number;
  readonly beneficiaires: number;
  readonly erreurs: number;
  readonly avertissements: number;
  readonly fichiers: readonly { readonly nom: string; readonly lignes: number; readonly json: string }[];
  readonly constats: readonly Constat[];
}

/** When the check takes place. */
export interface Moment {
  /** Epoch seconds. */
  readonly maintenant: number;
  /** Another day than today, AAAA-MM-JJ; ''. */
  readonly jour: string;
}

export type Export = 'json' | 'csv' | 'html';

/** What the page may ask of its worker; each is answered by its result, or by a sentence why not. */
export interface Demandes {
  /** Loads the module. */
  preparer(): void;
  /** Reads and judges everything anew. */
  controler(fichiers: readonly File[], referentiel: Uint8Array, moment: Moment): Bilan;
  classer(requete: Requete): number;
  lignes(de: number, a: number): readonly Ligne[];
  corrections(): readonly Correction[];
  corriger(choix: readonly { readonly fichier: number; readonly constats: readonly number[] }[]): Bilan;
  annuler(): Bilan;
  /** A file of that one line; empty where it can't be opened. */
  documentLigne(fichier: number, ligne: number): Uint8Array;
  reporterLigne(fichier: number, ligne: number, document: Uint8Array): Bilan;
  octets(fichier: number): Uint8Array;
  exporter(format: Export): string;
  lireTableau(fichier: File, colonnes: string, referentiel: Uint8Array, moment: Moment): TableauLu;
  convertir(colonnes: string, numeroAns: string, siret: string): ConversionFaite;
}

export interface Avancement {
  /** File being read or judged. */
  readonly quoi: string;
  readonly fait: number;
  readonly total: number;
}

export type MessageAuWorker = { readonly id: number; readonly nom: keyof Demandes; readonly arguments: readonly unknown[] };
export type MessageDuWorker =
  | { readonly id: number; readonly resultat: unknown }
  | { readonly id: number; readonly echec: string }
  | { readonly avancement: Avancement };
