// The styles of what the suite makes: after those of the form (form/styles.ts).

import { sheetOf } from '../form/styles.js';
import avis from '../form/styles/avis.css';
import bilan from '../form/styles/bilan.css';
import collage from '../form/styles/collage.css';
import depot from '../form/styles/depot.css';
import dialogue from '../form/styles/dialogue.css';
import historique from '../form/styles/historique.css';
import impression from '../form/styles/impression.css';

let suite: CSSStyleSheet | null = null;

export function adoptSuiteStyles(root: ShadowRoot): void {
  root.adoptedStyleSheets.push((suite ??= sheetOf([depot, bilan, collage, historique, dialogue, avis, impression])));
}
