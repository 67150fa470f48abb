// A supplier's own table: which column is what (remembered for the next time), then import files made of it and judged.

import { button, h } from '../form/dom.js';
import type { Client } from './client.js';
import { comptes, constatElement } from './constat.js';
import { boutonsExport } from './exports.js';
import { nomDerive, telecharger } from './telecharger.js';
import type { ConversionFaite, TableauLu } from './types.js';

/** Titles of columns and what they hold: no value of the table. */
const kMemoire = 'segur-validateur-colonnes';
/** What is shown of a table's findings: a table has a handful of columns, and the same mistake in each row. */
const kConstatsMontres = 200;

export function correspondanceGardee(): string {
  return localStorage.getItem(kMemoire) ?? '{}';
}

export class Tableau {
  readonly element: HTMLElement;
  readonly #choix = new Map<string, HTMLSelectElement>();
  readonly #numeroAns = h('input', { id: 'table-ans', autocomplete: 'off' });
  readonly #siret = h('input', { id: 'table-siret', autocomplete: 'off' });
  readonly #resultat = h('div', { class: 'conversion' });

  constructor(
    private readonly client: Client,
    private readonly nom: string,
    lu: TableauLu,
    private readonly dire: (texte: string) => void,
  ) {
    const separateur = lu.separateur === '\t' ? 'tabulation' : `« ${lu.separateur} »`;
    this.element = h(
      'div',
      { class: 'tableau-lu' },
      h('p', {}, `${nom} : ${lu.lignes} ${lu.lignes > 1 ? 'lignes' : 'ligne'}, ${lu.titres.length} colonnes (${lu.encodage}, séparateur ${separateur}). Dites ce que contient chaque colonne ; ce choix est retenu sur ce poste.`),
      h(
        'div',
        { class: 'tableau', tabindex: 0, role: 'region', 'aria-label': 'Colonnes du tableau' },
        h(
          'table',
          { class: 'etroit colonnes', role: 'table' },
          h('caption', {}, 'Colonnes du tableau'),
          h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...['Titre', 'Exemple', 'Contient'].map((text) => h('th', { scope: 'col', role: 'columnheader' }, text)))),
          h('tbody', { role: 'rowgroup' }, ...lu.titres.map((colonne, i) => this.#row(lu, colonne, i))),
        ),
      ),
      h('p', { class: 'champ' }, h('label', { for: 'table-ans' }, 'N° ANS de la solution, si aucune colonne ne le contient'), this.#numeroAns),
      h('p', { class: 'champ' }, h('label', { for: 'table-siret' }, 'SIRET du fournisseur, si aucune colonne ne le contient'), this.#siret),
      h('p', { class: 'boutons' }, button('Faire les fichiers d’import', 'button primary', () => void this.#convertir())),
      this.#resultat,
    );
  }

  #row(lu: TableauLu, { titre, exemple, cible }: TableauLu['titres'][number], i: number): HTMLElement {
    const select = h('select', { id: `colonne-${i}` }, h('option', { value: '' }, '— N’est pas lue —'), ...lu.cibles.map(({ nom, label }) => h('option', { value: nom, selected: nom === cible }, label)));
    this.#choix.set(titre, select);
    return h('tr', { role: 'row' }, h('th', { scope: 'row', role: 'rowheader' }, h('label', { for: select.id }, titre)), h('td', { role: 'cell', class: 'exemple' }, exemple), h('td', { role: 'cell' }, select));
  }

  async #convertir(): Promise<void> {
    const colonnes = Object.fromEntries([...this.#choix].map(([titre, { value }]) => [titre, value === '' ? null : value]));
    localStorage.setItem(kMemoire, JSON.stringify({ ...(JSON.parse(correspondanceGardee()) as object), ...colonnes }));
    try {
      this.#montrer(await this.client.demander('convertir', JSON.stringify(colonnes), this.#numeroAns.value.trim(), this.#siret.value.trim()));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#resultat.replaceChildren(h('p', { class: 'alerte', role: 'alert' }, text));
    }
  }

  #montrer({ demandes, beneficiaires, fichiers, constats, erreurs, avertissements }: ConversionFaite): void {
    const bilan = `${demandes} ${demandes > 1 ? 'demandes' : 'demande'} et ${beneficiaires} ${beneficiaires > 1 ? 'bénéficiaires' : 'bénéficiaire'} : ${comptes(erreurs, avertissements) || 'aucune erreur'}.`;
    const save = (each: ConversionFaite['fichiers'][number]): void => telecharger(each.nom, each.json, 'application/json');
    this.#resultat.replaceChildren(
      h('h3', { tabindex: -1 }, 'Fichiers d’import'),
      h('p', {}, bilan),
      h('ul', { class: 'choisis', role: 'list' }, ...fichiers.map((each) => h('li', {}, `${each.nom}, ${each.lignes} ${each.lignes > 1 ? 'lignes' : 'ligne'} `, button('Enregistrer', 'button small', () => save(each), { 'aria-label': `Enregistrer ${each.nom}` })))),
      h('p', { class: 'boutons' }, ...boutonsExport(this.client, 'Exporter les constats', (format) => nomDerive(this.nom, 'rapport', `.${format}`))),
      h('ol', { class: 'constats', role: 'list' }, ...constats.slice(0, kConstatsMontres).map(constatElement)),
      constats.length > kConstatsMontres ? h('p', { class: 'note' }, `Et ${constats.length - kConstatsMontres} autres constats : corrigez ceux-ci, puis recommencez.`) : '',
    );
    this.#resultat.querySelector('h3')?.focus();
    this.dire(bilan);
  }
}
