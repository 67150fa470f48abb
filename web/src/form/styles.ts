// The style sheets, made once for all elements of the page. Constructable: under the portals' Content-Security-Policy nothing is inline.

import barre from './styles/barre.css';
import base from './styles/base.css';
import boutons from './styles/boutons.css';
import cartes from './styles/cartes.css';
import champs from './styles/champs.css';
import choix from './styles/choix.css';
import constat from './styles/constat.css';
import jetons from './styles/jetons.css';
import outils from './styles/outils.css';
import tableau from './styles/tableau.css';

let form: CSSStyleSheet | null = null;

export function adoptStyles(root: ShadowRoot): void {
  root.adoptedStyleSheets = [(form ??= sheetOf([jetons, base, champs, boutons, tableau, outils, choix, cartes, barre, constat]))];
}

export function sheetOf(styles: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.join(''));
  return sheet;
}
