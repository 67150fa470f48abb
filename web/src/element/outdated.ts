// What stands in the place of the element in a browser that understands this module but can't run it. One that is older still does not get as far:
// there the page's own content of the element stays, which is the place for such a sentence.

import { h } from '../form/dom.js';
import { Element } from './attributes.js';
import { tell } from './events.js';

const kNeeds: Readonly<Record<string, () => boolean>> = {
  ElementInternals: () => 'attachInternals' in HTMLElement.prototype,
  'constructable style sheets': () => 'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype,
  HTMLDialogElement: () => 'HTMLDialogElement' in globalThis,
};

/** In English, for the page's developer; [] where the element can run. */
export function missingNeeds(): string[] {
  return Object.keys(kNeeds).filter((name) => !kNeeds[name]?.());
}

export class OutdatedBrowser extends Element {
  connectedCallback(): void {
    const message = 'Ce navigateur est trop ancien pour afficher le formulaire. Utilisez une version récente de Firefox, Chrome, Edge ou Safari.';
    this.replaceChildren(h('p', { role: 'alert' }, message));
    tell(this, 'segur-error', { message, error: new Error(message, { cause: `The browser lacks: ${missingNeeds().join(', ')}.` }) });
  }
}
