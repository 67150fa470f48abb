// A portal that lives in this page: an object in the place of HTTP, as any portal whose API differs would give one (`element.transport`).
// It keeps versions and answers, applies the patch, and fails when it is asked to.

import { PortalError, type Loaded, type Modification, type Receipt, type Submission, type Transport, type UploadOptions } from '@segur-solde/editor';
import { appliquer, type Operation } from './patch.js';

export const incidents = {
  aucun: 'Tout va bien',
  avant: 'Coupure avant que le portail reçoive',
  apres: 'Coupure après\u00a0: la réponse se perd',
  occupe: '503\u00a0: portail indisponible',
  session: '401\u00a0: session expirée',
  refus: '422\u00a0: le portail refuse une donnée',
} as const;
export type Incident = keyof typeof incidents;

/** What the page lets its user choose, read at each request. */
export interface Conditions {
  readonly delai: number;
  readonly coupure: boolean;
  /** Reading it uses it up. */
  prendreIncident(): Incident;
  /** What the form says it has modified: the lines of the receipt. */
  modifications(): readonly Modification[];
}

interface Demande {
  statut: string;
  dateChangementStatut: string;
  commande: { dateFacture: string };
  beneficiaires: { isMandataire: boolean; telephoneMandataire: string };
  piecesJustificatives: { nomFichier: string; formatFichier: string; typeFichier: string }[];
  historique: { date: string; statut: string }[];
}

/** A file goes in so many parts, each with the answer's delay: long enough to see it go, or to stop it. */
const kParts = 4;

const coupe = (): PortalError => new PortalError('Le portail ne répond pas. Vérifiez votre connexion, puis choisissez «\u00a0Réessayer\u00a0»\u00a0: rien ne sera envoyé deux fois.', 0, 'retry');
const introuvable = (): PortalError => new PortalError('Cette pièce est introuvable sur le portail.', 404, 'none');

export class PortailSimule implements Transport {
  #demande: Demande;
  #version = 1;
  readonly #reponses = new Map<string, Receipt>();
  readonly #pieces = new Map<string, string>();

  constructor(
    demande: string,
    private readonly referentiel: string,
    private readonly conditions: Conditions,
  ) {
    this.#demande = JSON.parse(demande) as Demande;
  }

  async load(_numero: string, signal: AbortSignal): Promise<Loaded> {
    await this.#attendre(signal);
    const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);
    return { demande: octets(JSON.stringify(this.#demande)), referentiel: octets(this.referentiel), version: this.#etag, now: Math.floor(Date.now() / 1000) };
  }

  async submit(numero: string, { action, body, version, key }: Submission): Promise<Receipt> {
    await this.#attendre();
    const incident = this.conditions.prendreIncident();
    if (incident === 'avant') throw coupe();
    if (incident === 'occupe') throw new PortalError('Le portail est momentanément indisponible. Attendez quelques instants, puis choisissez «\u00a0Réessayer\u00a0».', 503, 'retry');
    if (incident === 'session') throw new PortalError('Votre session a expiré. Reconnectez-vous, puis choisissez «\u00a0Réessayer\u00a0».', 401, 'login');
    if (incident === 'refus') {
      const detail = { rule: 'SIM-01', pointer: '/commande/montantSegurSoldeHT', message: 'Le montant ne correspond pas à la facture jointe.', advice: 'Reprenez le montant hors taxe de la facture.' };
      throw new PortalError('Le portail a refusé la modification\u00a0: une règle n’est pas respectée. Corrigez, puis confirmez de nouveau.', 422, 'mend', [detail]);
    }
    // The same key is the same posting, whose answer was lost: it is answered, not done again.
    const connue = this.#reponses.get(key);
    if (connue !== undefined) return connue;
    const { patch } = JSON.parse(body) as { patch: Operation[] };
    const suivante = version === this.#etag ? appliquer(this.#demande, patch) : null;
    if (suivante === null) {
      throw new PortalError('La demande a changé sur le portail depuis que vous l’avez ouverte. Reportez votre saisie sur la version à jour, relisez, puis confirmez de nouveau.', 412, 'rebase');
    }
    const recu = this.#enregistrer(numero, suivante, action === 'confirmer' ? this.conditions.modifications() : []);
    this.#reponses.set(key, recu);
    if (incident === 'apres') throw coupe();
    return recu;
  }

  async uploadPiece(_numero: string, type: string, file: File, { signal, onProgress }: UploadOptions): Promise<void> {
    for (let part = 0; part < kParts; part++) {
      await this.#attendre(signal);
      onProgress?.(((part + 1) / kParts) * file.size, file.size);
    }
    // The same file once more is the one whose answer was lost.
    if (this.#pieces.has(file.name)) return;
    this.#pieces.set(file.name, URL.createObjectURL(file));
    this.#demande.piecesJustificatives.push({ nomFichier: file.name, formatFichier: 'PDF', typeFichier: type });
  }

  async deletePiece(_numero: string, nomFichier: string): Promise<void> {
    await this.#attendre();
    const adresse = this.#pieces.get(nomFichier);
    if (adresse === undefined) throw introuvable();
    URL.revokeObjectURL(adresse);
    this.#pieces.delete(nomFichier);
    this.#demande.piecesJustificatives = this.#demande.piecesJustificatives.filter((piece) => piece.nomFichier !== nomFichier);
  }

  clock(): Promise<number> {
    return Promise.resolve(Math.floor(Date.now() / 1000));
  }

  pieceUrl(_numero: string, nomFichier: string): string {
    return this.#pieces.get(nomFichier) ?? 'donnees/piece-fictive.pdf';
  }

  /** Somebody else corrects the same demande meanwhile. */
  modifierAilleurs(): void {
    const { commande, beneficiaires } = this.#demande;
    commande.dateFacture = new Date(Date.parse(commande.dateFacture) + 86_400_000).toISOString().slice(0, 10);
    if (beneficiaires.isMandataire) beneficiaires.telephoneMandataire = '0639980007';
    this.#version++;
  }

  get #etag(): string {
    return `"v${this.#version}"`;
  }

  #enregistrer(numero: string, demande: Demande, modifications: readonly Modification[]): Receipt {
    const horodatage = new Date().toISOString();
    const date = horodatage.slice(0, 10);
    demande.statut = 'En cours';
    demande.dateChangementStatut = date;
    demande.historique.push({ date, statut: 'En cours' });
    this.#demande = demande;
    this.#version++;
    const lignes = modifications.map(({ label, before, after }) => ({ champ: '', libelle: label, avant: before, apres: after }));
    return { numero, horodatage, statut: 'En cours', recu: `SIMULE-${date.replaceAll('-', '')}-${this.#version - 1}`, modifications: lignes };
  }

  #attendre(signal?: AbortSignal): Promise<void> {
    const { delai, coupure } = this.conditions;
    return new Promise((resolve, reject) => {
      const fin = setTimeout(() => (coupure ? reject(coupe()) : resolve()), delai);
      signal?.addEventListener('abort', () => {
        clearTimeout(fin);
        reject(signal.reason);
      });
    });
  }
}
