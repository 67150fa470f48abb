// Works with the network off after the first visit; a new version waits until it is asked in.

import { button, h } from '../form/dom.js';

export function horsLigne(place: HTMLElement): void {
  if (!('serviceWorker' in navigator)) {
    place.textContent = 'Ce navigateur ne garde pas la page pour un usage hors ligne.';
    return;
  }
  const { serviceWorker } = navigator;
  // The first visit has no version before: what comes then is its own.
  let controlled = serviceWorker.controller !== null;
  let asked = false;
  const reload = (text: string, run: () => void): void =>
    place.replaceChildren(
      h('span', {}, `${text} `),
      button('Recharger', 'button small', () => {
        asked = true;
        run();
      }),
    );
  /** The page is never changed under the user's hands: it reloads when asked. */
  const offer = (worker: ServiceWorker): void => reload('Une nouvelle version est prête ; la charger ferme le rapport affiché.', () => worker.postMessage('activer'));
  const watch = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller !== null) offer(worker);
    });
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    // Another window has loaded the new version, and with it the files of this one went.
    else if (controlled) reload('Une autre fenêtre a chargé la nouvelle version ; la charger ici ferme le rapport affiché.', () => location.reload());
    controlled = true;
  });
  void serviceWorker
    .register('sw.js')
    .then(async (registration) => {
      registration.addEventListener('updatefound', () => watch(registration.installing));
      watch(registration.installing);
      if (registration.waiting !== null) offer(registration.waiting);
      await serviceWorker.ready;
      if (registration.waiting === null) place.textContent = 'Prêt à servir hors ligne.';
    })
    .catch(() => {
      // Plain HTTP on another machine, a private window: the page works as long as it is open.
      place.textContent = 'Cette page n’a pas pu être gardée pour un usage hors ligne.';
    });
}
