// Works with the network off after the first visit; a new version waits until it is asked in.

import { button, h } from '../form/dom.js';

export function horsLigne(place: HTMLElement): void {
  if (!('serviceWorker' in navigator)) {
    place.textContent = 'Ce navigateur ne garde pas la page pour un usage hors ligne.';
    return;
  }
  void navigator.serviceWorker
    .register('sw.js')
    .then(async (registration) => {
      registration.addEventListener('updatefound', () => watch(registration, place));
      if (registration.waiting !== null) offer(registration.waiting, place);
      await navigator.serviceWorker.ready;
      if (registration.waiting === null) place.textContent = 'Prêt à servir hors ligne.';
    })
    .catch(() => {
      // Plain HTTP on another machine, a private window: the page works as long as it is open.
      place.textContent = 'Cette page n’a pas pu être gardée pour un usage hors ligne.';
    });
}

function watch(registration: ServiceWorkerRegistration, place: HTMLElement): void {
  const worker = registration.installing;
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) offer(worker, place);
  });
}

/** The page is never changed under the user's hands: it reloads when asked. */
function offer(worker: ServiceWorker, place: HTMLElement): void {
  const reload = button('Recharger', 'button small', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('activer');
  });
  place.replaceChildren(h('span', {}, 'Une nouvelle version est prête. '), reload);
}
