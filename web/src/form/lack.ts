// What stands in the place of a part that could not be fetched.

import { button, h, icon } from './dom.js';

export function lack(place: HTMLElement, kept: boolean, retry: () => void): void {
  place.replaceChildren(
    h(
      'div',
      { class: 'outcome is-failure', role: 'alert' },
      h('h3', {}, icon('erreur'), 'Une partie du formulaire n’a pas pu être chargée'),
      h('p', {}, `Vérifiez votre connexion, puis réessayez. Si cela ne suffit pas, rechargez la page${kept ? ' : votre saisie est conservée' : ''}.`),
      h('div', { class: 'outcome-actions' }, button('Réessayer', 'button primary', retry)),
    ),
  );
}
