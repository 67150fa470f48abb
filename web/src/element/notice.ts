// What stands in the element while there is no demande: that it is loading, or why it can't be shown.

import { button, h, icon } from '../form/dom.js';

export class Notice {
  readonly element = h('div', { class: 'notice', part: 'notice' });

  loading(): void {
    this.element.replaceChildren(h('p', { role: 'status' }, 'Chargement de la demande…'));
  }

  failure(sentences: readonly string[], retry: () => void): void {
    this.element.replaceChildren(
      h(
        'div',
        { class: 'outcome is-failure', role: 'alert' },
        h('h2', {}, icon('erreur'), 'La demande ne peut pas être affichée'),
        ...sentences.map((sentence) => h('p', {}, sentence)),
        h('div', { class: 'outcome-actions' }, button('Réessayer', 'button primary', retry)),
      ),
    );
  }

  clear(): void {
    this.element.replaceChildren();
  }
}
