// The style sheets, made once for all elements of the page. Constructable: under the portals' Content-Security-Policy nothing is inline.

import avis from './styles/avis.css';
import barre from './styles/barre.css';
import base from './styles/base.css';
import boutons from './styles/boutons.css';
import cartes from './styles/cartes.css';
import champs from './styles/champs.css';
import choix from './styles/choix.css';
import depot from './styles/depot.css';
import dialogue from './styles/dialogue.css';
import impression from './styles/impression.css';
import jetons from './styles/jetons.css';
import outils from './styles/outils.css';
import tableau from './styles/tableau.css';

let sheets: CSSStyleSheet[] | null = null;

export function adoptStyles(root: ShadowRoot): void {
  sheets ??= [jetons, base, champs, boutons, depot, tableau, outils, choix, cartes, barre, dialogue, avis, impression].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
}
