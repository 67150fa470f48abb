// The events of the elements of the page, as a page hears them: on the document, whatever shadow root they come from.

import type { SegurEvents } from '@segur-solde/editor';
import { noeud, parId } from './dom.js';

const kGardes = 50;

const resumes: { readonly [K in keyof SegurEvents]?: (detail: SegurEvents[K]) => string } = {
  'segur-ready': ({ form, counts }) => `${form.numero} est à l’écran\u00a0: ${counts.summary}.`,
  'segur-change': ({ counts }) => `${counts.summary}.`,
  'segur-verdict': ({ counts }) => `erreurs\u00a0: ${counts.erreurs}, avertissements\u00a0: ${counts.avertissements}.`,
  'segur-submitted': ({ action, receipt }) => `${action}, reçu ${receipt.recu}.`,
  'segur-login': () => 'session expirée.',
  'segur-error': ({ message, error }) => `${message}${typeof error.cause === 'string' ? ` (${error.cause})` : ''}`,
};

export function tenirJournal(): void {
  const liste = parId('journal');
  const vide = parId('journal-vide');
  for (const [type, resume] of Object.entries(resumes)) {
    document.addEventListener(type, (event) => {
      const { detail, target } = event as CustomEvent;
      const heure = new Date().toLocaleTimeString('fr-FR');
      const texte = (resume as (detail: unknown) => string)(detail);
      const origine = (target as Element).id === 'editeur' ? '' : ' (second élément)';
      liste.prepend(noeud('li', {}, noeud('time', {}, heure), noeud('code', {}, type), noeud('span', {}, `${texte}${origine}`)));
      while (liste.children.length > kGardes) liste.lastElementChild?.remove();
      vide.hidden = true;
    });
  }
}
