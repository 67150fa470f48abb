// The service worker: this version's files, all of them or none, served without asking the network. Built with the list and its checksum.

declare const __FICHIERS__: readonly string[];
declare const __VERSION__: string;

interface Evenement extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface EvenementFetch extends Evenement {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Portee {
  addEventListener(type: 'install' | 'activate', listener: (event: Evenement) => void): void;
  addEventListener(type: 'fetch', listener: (event: EvenementFetch) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
}

const scope = globalThis as unknown as Portee;
const kPrefixe = 'segur-validateur-';
const kCache = kPrefixe + __VERSION__;

scope.addEventListener('install', (event) => {
  // 'reload': the browser's own cache may still hold the files of the version before.
  event.waitUntil(caches.open(kCache).then((cache) => cache.addAll(__FICHIERS__.map((file) => new Request(file, { cache: 'reload' })))));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(kPrefixe) && name !== kCache) await caches.delete(name);
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'activer') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || !event.request.url.startsWith(scope.registration.scope)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(kCache);
      return (await cache.match(event.request, { ignoreSearch: true })) ?? fetch(event.request);
    })(),
  );
});
