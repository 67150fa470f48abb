// What would be posted, beside the form: the modifications in its words, then the request itself.

import type { Counts, Modification, SegurSoldeEditor } from '@segur-solde/editor';
import { noeud, parId } from './dom.js';

const kLignes = 20;
/** A change of 10,000 lines is megabytes of JSON: what nobody reads is not laid out. */
const kCaracteres = 20_000;

export class Apercu {
  readonly #bilan = parId('apercu-bilan');
  readonly #lignes = parId('apercu-lignes');
  readonly #requete = parId('apercu-requete');
  #attendu = false;
  #counts: Counts | null = null;

  constructor(
    private readonly editeur: SegurSoldeEditor,
    /** Head of the request: where it would go, or as which field. */
    private readonly entete: () => string,
  ) {
    for (const type of ['segur-ready', 'segur-change', 'segur-verdict'] as const) editeur.addEventListener(type, ({ detail }) => this.montrer(detail.counts));
    editeur.addEventListener('segur-error', () => this.montrer(this.#counts));
    const copie = parId('copie');
    parId('copier').addEventListener('click', () => {
      void navigator.clipboard?.writeText(editeur.value).then(
        () => (copie.textContent = 'Copié.'),
        () => (copie.textContent = 'Le navigateur refuse la copie.'),
      );
    });
  }

  /** Once a frame, however fast somebody types. */
  montrer(counts: Counts | null): void {
    this.#counts = counts;
    if (this.#attendu) return;
    this.#attendu = true;
    requestAnimationFrame(() => {
      this.#attendu = false;
      this.#dessiner();
    });
  }

  #dessiner(): void {
    const { total, items } = this.editeur.modifications(0, kLignes);
    const erreurs = this.#counts?.erreurs ?? 0;
    this.#bilan.textContent = this.#counts === null ? 'Aucune demande n’est ouverte.' : `${this.#counts.summary}.`;
    this.#bilan.classList.toggle('est-faux', erreurs > 0);
    this.#bilan.classList.toggle('est-modifie', total > 0 && erreurs === 0);
    this.#lignes.replaceChildren(
      ...(total === 0 ? [] : [noeud('ul', { class: 'lignes', role: 'list', 'aria-label': 'Modifications' }, ...items.map(ligne))]),
      ...(total > items.length ? [noeud('p', { class: 'note' }, `… et ${total - items.length} de plus.`)] : []),
    );
    this.#requete.textContent = this.#texte(erreurs);
  }

  #texte(erreurs: number): string {
    const { value } = this.editeur;
    if (value === '') return erreurs > 0 ? `Rien\u00a0: ${erreurs === 1 ? 'une erreur empêche' : `${erreurs} erreurs empêchent`} de confirmer.` : 'Rien\u00a0: la demande ne peut pas être modifiée.';
    const corps = JSON.stringify(JSON.parse(value), null, 2);
    return `${this.entete()}\n\n${corps.length > kCaracteres ? `${corps.slice(0, kCaracteres)}\n… (${corps.length.toLocaleString('fr-FR')} caractères en tout)` : corps}`;
  }
}

/** Before and after in colours, and in words for whoever does not see them. */
function ligne({ label, before, after }: Modification): HTMLElement {
  const cache = (texte: string): HTMLElement => noeud('span', { class: 'cache' }, texte);
  return noeud('li', {}, noeud('span', { class: 'donnee' }, label), noeud('span', {}, cache('avant\u00a0: '), noeud('del', {}, before), ' → ', cache('après\u00a0: '), noeud('ins', {}, after)));
}
