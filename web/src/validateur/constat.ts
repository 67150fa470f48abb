// One row of the report: the title of a section, or a finding with its place, its advice, its rule and source.

import { buttonAbout, h, icon } from '../form/dom.js';
import type { Constat, Ligne } from './types.js';

/** A line of an import file, to be opened in the form; `pointeur`: where in it. */
export interface PlaceDeLigne {
  readonly fichier: number;
  readonly ligne: number;
  readonly pointeur: string;
}
export type Ouvrir = (place: PlaceDeLigne, bouton: HTMLElement) => void;

export function ligneElement(ligne: Ligne, ouvrir: Ouvrir): HTMLElement {
  if (ligne.titre) {
    const { fichier, ligne: at } = ligne;
    const place = fichier === undefined || at === undefined || at === null ? null : { fichier, ligne: at, pointeur: '' };
    return h('div', { class: 'section' }, h('h3', {}, h('span', { class: 'code' }, ligne.nom), ' ', ligne.texte), h('p', { class: 'comptes' }, comptes(ligne.erreurs, ligne.avertissements)), ouverture(place, ligne.nom, ouvrir));
  }
  const { constat, nomFichier, nombre, places, corrigible } = ligne;
  return h(
    'div',
    { class: `constat ${constat.gravite}` },
    h('p', { class: 'lieu' }, gravite(constat), ' ', h('span', { class: 'code' }, constat.regle), ` ${nomFichier}, ligne ${constat.ligne}, colonne ${constat.colonne}`, nombre > 1 ? h('span', { class: 'nombre' }, `${nombre} fois`) : null),
    ...corps(constat),
    places === '' ? null : h('p', { class: 'places' }, places),
    corrigible ? h('p', { class: 'corrigible' }, icon('modifie'), 'Une correction est proposée.') : null,
    ouverture(ligne.ligne === null ? null : { fichier: ligne.fichier, ligne: ligne.ligne, pointeur: constat.pointeur }, `${constat.regle}, ${nomFichier}`, ouvrir),
  );
}

function ouverture(place: PlaceDeLigne | null, about: string, ouvrir: Ouvrir): HTMLElement | null {
  if (place === null) return null;
  const element = buttonAbout(`Ouvrir la ligne ${place.ligne + 1} en formulaire`, `(${about})`, 'link', () => ouvrir(place, element));
  return element;
}

/** A finding of a table, which has no section. */
export function constatElement(constat: Constat): HTMLElement {
  return h('li', { class: `constat ${constat.gravite}` }, h('p', { class: 'lieu' }, gravite(constat), ' ', h('span', { class: 'code' }, constat.regle), ` ligne ${constat.ligne}, colonne ${constat.colonne}`), ...corps(constat));
}

function corps({ message, conseil, texte, source, extrait }: Constat): (HTMLElement | null)[] {
  return [
    h('p', { class: 'message' }, message),
    extrait === null ? null : h('pre', { class: 'extrait' }, extrait[0], h('mark', {}, extrait[1] || ' '), extrait[2]),
    conseil === '' ? null : h('p', { class: 'conseil' }, h('strong', {}, 'À faire :'), ` ${conseil}`),
    h('p', { class: 'regle' }, `Règle : ${texte} Source : ${source}.`),
  ];
}

function gravite({ gravite: value }: Constat): HTMLElement {
  return h('span', { class: 'gravite' }, icon(value), value === 'erreur' ? 'Erreur' : 'Avertissement');
}

export function comptes(erreurs: number, avertissements: number): string {
  const parts = [];
  if (erreurs > 0) parts.push(`${erreurs} ${erreurs > 1 ? 'erreurs' : 'erreur'}`);
  if (avertissements > 0) parts.push(`${avertissements} ${avertissements > 1 ? 'avertissements' : 'avertissement'}`);
  return parts.join(', ');
}
