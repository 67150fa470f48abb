// The report: counts, filters, the list, what was not checked, what can be done with it.

import { button, h, icon } from '../form/dom.js';
import type { Client } from './client.js';
import { ligneElement, type Ouvrir } from './constat.js';
import { Corrections } from './corrections.js';
import { boutonsExport } from './exports.js';
import { Liste } from './liste.js';
import { nomDerive, telecharger } from './telecharger.js';
import type { Bilan, Groupement, Gravite, Ligne, Requete } from './types.js';

/** A pause in typing: each request classes all the findings anew. */
const kPause = 150;

export interface Actions {
  dire(texte: string): void;
  reverifier(): void;
  /** Opens a line of a file in the form. */
  readonly ouvrir: Ouvrir;
  /** The worker has judged mended files. */
  change(bilan: Bilan): void;
}

export class Rapport {
  readonly element = h('div');
  #liste: Liste<Ligne> | null = null;
  #requete: Requete;
  #pause = 0;
  #tour = 0;
  readonly #place = h('div');

  constructor(
    private readonly client: Client,
    private readonly bilan: Bilan,
    private readonly actions: Actions,
    /** Of the report before, whose files were mended: the user goes on where they were. */
    requete: Requete = { groupement: 'regle', gravite: '', fichier: -1, texte: '' },
  ) {
    this.#requete = requete;
    this.element.append(h('p', { class: 'note' }, bilan.versions), this.#fichiers(), this.#outils(), this.#filtres(), this.#place, this.#nonControle());
    void this.#classer();
  }

  get requete(): Requete {
    return this.#requete;
  }

  /** Some file was mended in its copy. */
  get corrige(): boolean {
    return this.bilan.peutAnnuler;
  }

  nomDe(fichier: number): string {
    return this.bilan.fichiers[fichier]?.nom ?? '';
  }

  cacher(cache: boolean): void {
    if (cache) this.#liste?.suspendre();
    else this.#liste?.reprendre();
  }

  destroy(): void {
    clearTimeout(this.#pause);
    this.#liste?.destroy();
  }

  #fichiers(): HTMLElement {
    const rows = this.bilan.fichiers.map(({ nom, erreurs, avertissements, omis, corrige, zip }, i) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, nom, corrige ? h('span', { class: 'badge' }, icon('modifie'), 'Corrigé') : null, omis === '' ? null : h('span', { class: 'note' }, omis)),
        h('td', { class: 'nombre' }, String(erreurs)),
        h('td', { class: 'nombre' }, String(avertissements)),
        h('td', {}, zip ? '—' : this.#ouverture(i, nom)),
        h('td', {}, corrige ? button('Enregistrer le fichier corrigé', 'button small', () => void this.#enregistrer(i, nom)) : '—'),
      ),
    );
    return h(
      'div',
      { class: 'tableau', tabindex: 0, role: 'region', 'aria-label': 'Fichiers contrôlés' },
      h(
        'table',
        {},
        h('caption', {}, 'Fichiers contrôlés'),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Fichier'), h('th', { scope: 'col' }, 'Erreurs'), h('th', { scope: 'col' }, 'Avertissements'), h('th', { scope: 'col' }, 'Ouvrir une ligne'), h('th', { scope: 'col' }, 'Enregistrer'))),
        h('tbody', {}, ...rows),
      ),
    );
  }

  /** Any line, with or without a finding; which there are, the core says. */
  #ouverture(fichier: number, nom: string): HTMLElement {
    const champ = h('input', { inputmode: 'numeric', size: 4, autocomplete: 'off', 'aria-label': `Ligne de ${nom} à ouvrir en formulaire` });
    const bouton = h('button', { type: 'submit', class: 'button small' }, 'Ouvrir');
    const ouvrir = (event: Event): void => {
      event.preventDefault();
      this.actions.ouvrir({ fichier, ligne: Number.parseInt(champ.value, 10) - 1, pointeur: '' }, bouton);
    };
    return h('form', { class: 'ouverture', on: { submit: ouvrir } }, champ, bouton);
  }

  #outils(): HTMLElement {
    const { corrections, peutAnnuler } = this.bilan;
    return h(
      'div',
      { class: 'boutons outils' },
      button('Revérifier', 'button', () => this.actions.reverifier()),
      corrections === 0 ? null : button(`Corriger (${corrections} ${corrections > 1 ? 'propositions' : 'proposition'})`, 'button primary', () => void this.#corriger()),
      peutAnnuler ? button('Annuler la dernière correction', 'button', () => void this.client.demander('annuler').then((bilan) => this.actions.change(bilan))) : null,
      ...boutonsExport(this.client, 'Exporter', (format) => (this.bilan.fichiers.length === 1 ? nomDerive(this.bilan.fichiers[0]!.nom, 'rapport', `.${format}`) : `rapport.${format}`)),
      button('Imprimer', 'button small', () => void this.#imprimer()),
    );
  }

  #filtres(): HTMLElement {
    const change = (part: Partial<Requete>): void => {
      this.#requete = { ...this.#requete, ...part };
      void this.#classer();
    };
    const choice = (name: string, label: string, checked: boolean, onChoose: () => void): HTMLElement => h('label', { class: 'choix' }, h('input', { type: 'radio', name, checked, on: { change: onChoose } }), label);
    const search = h('input', { type: 'search', id: 'chercher', value: this.#requete.texte, autocomplete: 'off', on: { input: () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => change({ texte: search.value }), kPause);
    } } });
    const files = h('select', { id: 'fichier', on: { change: () => change({ fichier: Number(files.value) }) } }, h('option', { value: -1 }, 'Tous'), ...this.bilan.fichiers.map(({ nom }, i) => h('option', { value: i, selected: i === this.#requete.fichier }, nom)));
    const group = (legend: string, ...choices: HTMLElement[]): HTMLElement => h('fieldset', { class: 'groupe' }, h('legend', {}, legend), ...choices);
    const severities: readonly (readonly [Gravite | '', string])[] = [['', 'Tout'], ['erreur', 'Erreurs'], ['avertissement', 'Avertissements']];
    const groupings: readonly (readonly [Groupement, string])[] = [['regle', 'Par règle'], ['ligne', 'Par ligne du fichier']];
    return h(
      'div',
      { class: 'filtres' },
      group('Montrer', ...severities.map(([value, label]) => choice('gravite', label, value === this.#requete.gravite, () => change({ gravite: value })))),
      group('Grouper', ...groupings.map(([value, label]) => choice('groupement', label, value === this.#requete.groupement, () => change({ groupement: value })))),
      this.bilan.fichiers.length > 1 ? h('p', { class: 'champ' }, h('label', { for: 'fichier' }, 'Fichier'), files) : null,
      h('p', { class: 'champ' }, h('label', { for: 'chercher' }, 'Chercher dans les constats'), search),
    );
  }

  async #classer(): Promise<void> {
    const tour = (this.#tour += 1);
    const total = await this.client.demander('classer', this.#requete);
    if (tour !== this.#tour) return;
    this.#liste?.destroy();
    this.#liste = new Liste(total, (de, a) => this.client.demander('lignes', de, a), (ligne) => ligneElement(ligne, this.actions.ouvrir));
    const none = this.bilan.erreurs + this.bilan.avertissements === 0 ? 'Aucune erreur, aucun avertissement.' : 'Aucun constat ne correspond.';
    this.#place.replaceChildren(total === 0 ? h('p', { class: 'rien' }, icon('succes'), none) : this.#liste.element);
    if (tour > 1) this.actions.dire(total === 0 ? none : 'Constats filtrés.');
  }

  #nonControle(): HTMLElement {
    return h('details', { class: 'non-controle', open: true }, h('summary', {}, 'Ce qui n’est pas contrôlé'), h('ul', {}, ...this.bilan.nonControle.map((text) => h('li', {}, text))));
  }

  async #corriger(): Promise<void> {
    const proposees = await this.client.demander('corrections');
    const choix = await new Corrections(proposees).demander();
    if (choix.length > 0) this.actions.change(await this.client.demander('corriger', choix));
  }

  async #enregistrer(fichier: number, nom: string): Promise<void> {
    const octets = await this.client.demander('octets', fichier);
    telecharger(nomDerive(nom, 'corrigé'), octets as BlobPart, 'application/json');
  }

  async #imprimer(): Promise<void> {
    await this.#liste?.tout();
    window.print();
  }
}
