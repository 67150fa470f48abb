// A second element on the same page, with a demande of its own; taken out, it frees what it took.

import { decaler, joursDepuis } from './dates.js';
import { noeud, parId } from './dom.js';
import { exemples, lire } from './exemples.js';

export function offrirSecond(): void {
  const coche = parId<HTMLInputElement>('second');
  const place = parId('second-place');
  coche.addEventListener('change', () => void montrer());

  async function montrer(): Promise<void> {
    if (!coche.checked) return place.replaceChildren();
    const exemple = exemples.find(({ id }) => id === 'un');
    const [demande, referentiel] = await Promise.all([exemple?.demande() ?? '', lire('referentiel-demo')]);
    const jours = joursDepuis(demande);
    const editeur = noeud('segur-solde-editor', { view: 'form' });
    editeur.demande = decaler(demande, jours);
    editeur.referentiel = decaler(referentiel, jours);
    place.replaceChildren(noeud('h2', {}, 'Second élément'), editeur);
  }
}
