// Which demande: a sample, or the user's own files, chosen or dropped. They are read here and go nowhere.

import { decaler, joursDepuis } from './dates.js';
import { noeud, parId } from './dom.js';
import { exemples, lire } from './exemples.js';

export interface Documents {
  readonly demande: string;
  readonly referentiel: string;
  readonly numero: string;
}

const kVosFichiers = 'fichiers';

export class Choix {
  readonly #demande = parId<HTMLInputElement>('fichier-demande');
  readonly #referentiel = parId<HTMLInputElement>('fichier-referentiel');
  readonly #decaler = parId<HTMLInputElement>('decaler');
  readonly #note = parId('exemple-note');
  #id = 'guide';

  constructor(private readonly changed: () => void) {
    const groupe = parId('exemples');
    for (const { id, label } of [...exemples, { id: kVosFichiers, label: 'Vos fichiers' }]) {
      const bouton = noeud('input', { type: 'radio', name: 'exemple', id: `exemple-${id}`, value: id });
      bouton.checked = id === this.#id;
      bouton.addEventListener('change', () => this.#choisir(id));
      groupe.append(noeud('span', { class: 'pastille' }, bouton, noeud('label', { for: bouton.id }, label)));
    }
    for (const champ of [this.#demande, this.#referentiel, this.#decaler]) champ.addEventListener('change', () => this.changed());
    this.#deposer(parId('fichiers'));
    this.#noter();
  }

  /** null while the user's own file has not been chosen. */
  async documents(): Promise<Documents | null> {
    const exemple = exemples.find(({ id }) => id === this.#id);
    const [fichier] = this.#demande.files ?? [];
    const [autre] = this.#referentiel.files ?? [];
    if (exemple === undefined && fichier === undefined) return null;
    const demande = (await (exemple?.demande() ?? fichier?.text())) ?? '';
    const referentiel = exemple === undefined && autre !== undefined ? await autre.text() : await lire('referentiel-demo');
    const jours = exemple !== undefined || this.#decaler.checked ? joursDepuis(demande) : 0;
    const [, numero = ''] = /"numeroASP"\s*:\s*"([^"]*)"/.exec(demande) ?? [];
    return { demande: decaler(demande, jours), referentiel: decaler(referentiel, jours), numero };
  }

  #choisir(id: string): void {
    this.#id = id;
    parId('fichiers').hidden = id !== kVosFichiers;
    this.#noter();
    this.changed();
  }

  #noter(): void {
    this.#note.textContent = exemples.find(({ id }) => id === this.#id)?.note ?? 'Vos fichiers sont lus par cette page et ne la quittent pas. Sans référentiel, celui de démonstration est pris.';
  }

  /** Two files at once, in any order: the référentiel is the one with a list of operators. */
  #deposer(zone: HTMLElement): void {
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('est-survole');
    });
    for (const type of ['dragleave', 'drop']) zone.addEventListener(type, () => zone.classList.remove('est-survole'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#prendre([...(event.dataTransfer?.files ?? [])]);
    });
  }

  async #prendre(fichiers: readonly File[]): Promise<void> {
    for (const fichier of fichiers) {
      const estReferentiel = /"operateursMessagerie"\s*:\s*\[/.test(await fichier.text()) && !fichier.name.startsWith('demande');
      const liste = new DataTransfer();
      liste.items.add(fichier);
      (estReferentiel ? this.#referentiel : this.#demande).files = liste.files;
    }
    this.changed();
  }
}
