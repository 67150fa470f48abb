// From the report to the form of one line and back: the report waits hidden, as it was, and takes the focus back where it left.

import type { Client } from './client.js';
import type { PlaceDeLigne } from './constat.js';
import type { FormulaireLigne } from './ligne.js';
import type { Bilan, Moment } from './types.js';

export interface Cadre {
  /** What the line is judged with, as its file was. */
  referentiel(): Promise<Uint8Array>;
  moment(): Moment;
  nomDe(fichier: number): string;
  /** Hides the report, or shows it again as it was. */
  cacher(cache: boolean): void;
  /** The line is in the mended copy. */
  appliquee(bilan: Bilan): void;
  dire(texte: string): void;
  alerter(texte: string): void;
}

export class VueLigne {
  readonly #section = document.getElementById('ligne') as HTMLElement;
  readonly #titre = document.getElementById('ligne-titre') as HTMLElement;
  readonly #host = document.getElementById('ligne-formulaire') as HTMLElement;
  #formulaire: FormulaireLigne | null = null;
  #scroll = 0;

  constructor(
    private readonly client: Client,
    private readonly cadre: Cadre,
  ) {}

  get ouverte(): boolean {
    return this.#formulaire !== null;
  }

  async ouvrir(place: PlaceDeLigne, bouton: HTMLElement): Promise<void> {
    const { cadre } = this;
    const { fichier, ligne, pointeur } = place;
    try {
      const [octets, referentiel, { FormulaireLigne: Formulaire }] = await Promise.all([this.client.demander('documentLigne', fichier, ligne), cadre.referentiel(), import('./ligne.js')]);
      this.fermer();
      this.#formulaire = await Formulaire.ouvrir(this.#host, { document: octets, referentiel, moment: cadre.moment(), ligne, pointeur }, (document) => void this.#finir(place, bouton, document));
    } catch (error) {
      cadre.alerter(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#titre.textContent = `${this.#formulaire.titre} ${cadre.nomDe(fichier)}`;
    this.#scroll = scrollY;
    cadre.cacher(true);
    this.#section.hidden = false;
    if (!this.#formulaire.focus()) this.#titre.focus();
    cadre.dire(`${this.#titre.textContent} : formulaire ouvert.`);
  }

  /** Without a word, where what it shows is gone. */
  fermer(): void {
    this.#formulaire?.destroy();
    this.#formulaire = null;
    this.#section.hidden = true;
  }

  async #finir({ fichier, ligne }: PlaceDeLigne, bouton: HTMLElement, document: Uint8Array | null): Promise<void> {
    const { cadre } = this;
    try {
      const bilan = document === null ? null : await this.client.demander('reporterLigne', fichier, ligne, document);
      this.fermer();
      cadre.cacher(false);
      if (bilan !== null) return cadre.appliquee(bilan);
      scrollTo({ top: this.#scroll, behavior: 'instant' });
      bouton.focus();
    } catch (error) {
      cadre.alerter(error instanceof Error ? error.message : String(error));
    }
  }
}
