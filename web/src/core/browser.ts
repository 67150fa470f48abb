// segur-solde.wasm in a page: fetched from beside this module, compiled while it arrives, once for all the elements of the page.

import { startCore } from './loader.js';
import type { Core } from './types.js';

let shared: Promise<Core> | null = null;

/** Errors are sentences for the page's user. After a failure the next call tries again. */
export function browserCore(): Promise<Core> {
  shared ??= start(new URL('./segur-solde.wasm', import.meta.url)).catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

async function start(url: URL): Promise<Core> {
  if (typeof WebAssembly !== 'object') throw new Error('Ce navigateur n’exécute pas WebAssembly. Utilisez une version récente de Firefox, Chrome, Edge ou Safari.');
  const response = await fetch(url, { credentials: 'same-origin' }).catch(() => {
    throw new Error(`Le module de contrôle (${url.pathname}) ne peut pas être téléchargé. Vérifiez votre connexion, puis réessayez.`);
  });
  if (!response.ok) throw new Error(`Le module de contrôle (${url.pathname}) est absent du serveur (erreur ${response.status}).`);
  return startCore((imports) => instantiate(response, imports)).catch((error: unknown) => {
    throw explained(error, response);
  });
}

async function instantiate(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  // Streaming wants this very type; many servers give another, and then the bytes do as well, only later.
  if (isWasm(response)) return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}

function isWasm(response: Response): boolean {
  return response.headers.get('Content-Type') === 'application/wasm';
}

function explained(error: unknown, response: Response): Error {
  const detail = error instanceof Error ? error.message : String(error);
  // Browsers name the policy in the text of a CompileError: « violates the following Content Security policy directive », « blocked by CSP ».
  if (/content.security.policy|\bCSP\b|unsafe-eval/i.test(detail)) {
    return new Error('La politique de sécurité de cette page interdit WebAssembly. Ajoutez \'wasm-unsafe-eval\' à script-src dans l’en-tête Content-Security-Policy.');
  }
  if (error instanceof WebAssembly.CompileError) {
    const type = response.headers.get('Content-Type') ?? 'aucun type';
    return new Error(`Le fichier ${new URL(response.url).pathname} n’est pas le module de contrôle attendu (${type}). Vérifiez le déploiement du composant.`);
  }
  return new Error(`Le module de contrôle n’a pas pu démarrer : ${detail}`);
}
