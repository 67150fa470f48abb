// What goes on paper: the form, in the place of a view that is a picture of the screen and would be cut where the screen ends. It is there while
// the browser prints, and is seen on paper only (styles/impression.css).

import { FormView } from '../form/form_view.js';
import type { Edition } from './edition.js';

export class Paper implements EventListenerObject {
  #form: FormView | null = null;

  constructor(
    private readonly root: ShadowRoot,
    private readonly edition: () => Edition | null,
  ) {}

  handleEvent({ type }: Event): void {
    this.clear();
    const edition = this.edition();
    // « Imprimer le reçu » puts nothing else on paper.
    if (type === 'afterprint' || edition === null || edition.view instanceof FormView || this.root.querySelector('.is-receipt') !== null) return;
    this.#form = new FormView();
    this.#form.mount(this.root, edition);
    this.#form.print(true);
  }

  clear(): void {
    this.#form?.destroy();
    this.#form = null;
  }
}
