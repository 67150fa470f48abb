// The conditions of the trial: what the portal does, what the page makes of the element.

import type { SegurSoldeEditor } from '@segur-solde/editor';
import { options, parId } from './dom.js';
import { incidents, type Conditions, type Incident } from './portail_simule.js';

export class Reglages implements Conditions {
  readonly #delai = parId<HTMLSelectElement>('delai');
  readonly #coupure = parId<HTMLInputElement>('coupure');
  readonly #incident = parId<HTMLSelectElement>('incident');
  readonly #formulaire = parId<HTMLInputElement>('mode-formulaire');

  constructor(
    private readonly editeur: SegurSoldeEditor,
    reopen: () => void,
    changed: () => void,
  ) {
    options(this.#incident, incidents);
    for (const id of ['mode-formulaire', 'mode-portail']) {
      parId(id).addEventListener('change', () => {
        this.#montrerMode();
        reopen();
      });
    }
    const vue = parId<HTMLSelectElement>('vue');
    const desactive = parId<HTMLInputElement>('desactive');
    const cadre = parId<HTMLInputElement>('fieldset-desactive');
    editeur.view = vue.value;
    vue.addEventListener('change', () => {
      editeur.view = vue.value;
      changed();
    });
    desactive.addEventListener('change', () => {
      editeur.disabled = desactive.checked;
      changed();
    });
    const sansBrouillon = parId<HTMLInputElement>('sans-brouillon');
    sansBrouillon.addEventListener('change', () => {
      if (sansBrouillon.checked) editeur.draft = 'none';
      else editeur.removeAttribute('draft');
      reopen();
    });
    cadre.addEventListener('change', () => (parId<HTMLFieldSetElement>('cadre-formulaire').disabled = cadre.checked));
    parId('liberer').addEventListener('click', () => {
      editeur.destroy();
      reopen();
    });
    this.#montrerMode();
  }

  /** The element is a field of the form around it, without a portal. */
  get sansPortail(): boolean {
    return this.#formulaire.checked;
  }

  get delai(): number {
    return Number(this.#delai.value);
  }

  get coupure(): boolean {
    return this.#coupure.checked;
  }

  prendreIncident(): Incident {
    const incident = this.#incident.value as Incident;
    this.#incident.value = 'aucun';
    return incident;
  }

  modifications(): ReturnType<Conditions['modifications']> {
    return this.editeur.modifications(0, 1000).items;
  }

  #montrerMode(): void {
    parId('envoyer-place').hidden = !this.sansPortail;
    for (const id of ['delai', 'incident', 'coupure', 'autrui']) parId<HTMLInputElement>(id).disabled = this.sansPortail;
  }
}
