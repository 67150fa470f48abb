// segur-solde.wasm in a page: fetched from beside this module, compiled while it arrives, once for all the elements of the page.
//
// What fails here is an error whose message is a French sentence for the page's user, and whose `cause` says in English to its developer what
// happened to which address.

import { startCore } from './loader.js';
import type { Core } from './types.js';

const kReport = 'Signalez-le à l’assistance du portail.';

// This very form is what bundlers know as « take this file along ».
let address: string | URL = new URL('./segur-solde.wasm', import.meta.url);
let shared: Promise<Core> | null = null;

/** Where the page has put segur-solde.wasm, if not beside this module. */
export function locateCore(wasm: string | URL): void {
  address = wasm;
}

/** After a failure the next call tries again. */
export function browserCore(): Promise<Core> {
  shared ??= start(new URL(address, location.href)).catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

async function start(url: URL): Promise<Core> {
  if (typeof WebAssembly !== 'object') {
    throw failure('Ce navigateur n’exécute pas WebAssembly, dont le formulaire a besoin. Utilisez une version récente de Firefox, Chrome, Edge ou Safari, ou désactivez sa protection renforcée pour ce site.', 'globalThis.WebAssembly is missing: an old browser, or one hardened against compiling.');
  }
  const lost = (error: unknown): Error => failure(`Le module de contrôle (${url.pathname}) ne peut pas être téléchargé. Vérifiez votre connexion, puis réessayez.`, `GET ${url}: ${textOf(error)}`);
  const response = await fetch(url, { credentials: 'same-origin' }).catch((error: unknown) => {
    throw lost(error);
  });
  if (!response.ok) throw failure(`Le module de contrôle (${url.pathname}) est absent du serveur (erreur ${response.status}). ${kReport}`, `GET ${url}: HTTP ${response.status}`);
  return startCore((imports) => instantiate(response, imports)).catch((error: unknown) => {
    // The connection broke while it arrived.
    throw error instanceof TypeError ? lost(error) : explained(error, response);
  });
}

async function instantiate(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  // Streaming wants this very type; many servers give another, and then the bytes do as well, only later.
  if (typeOf(response) === 'application/wasm') return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}

function explained(error: unknown, response: Response): Error {
  const detail = textOf(error);
  const type = typeOf(response) ?? 'aucun type';
  const { pathname } = new URL(response.url);
  const cause = `${response.url} (Content-Type: ${type}): ${detail}`;
  // Browsers name the policy in the text of a CompileError: « violates the following Content Security policy directive », « blocked by CSP ».
  if (/content.security.policy|\bCSP\b|unsafe-eval/i.test(detail)) {
    return failure(`La politique de sécurité de cette page interdit WebAssembly, dont le formulaire a besoin. ${kReport}`, `The page's Content-Security-Policy needs 'wasm-unsafe-eval' in script-src. ${detail}`);
  }
  if (error instanceof WebAssembly.LinkError) return failure(`Le module de contrôle (${pathname}) n’est pas de la même version que le reste du composant. Rechargez la page en vidant le cache. ${kReport}`, cause);
  if (error instanceof WebAssembly.CompileError) {
    // Chromium and Firefox speak of the magic number, Safari of « \\0asm »: the file is another one. Else it is ours, cut or altered.
    return failure(/magic|0asm/i.test(detail) ? `Le fichier ${pathname} n’est pas le module de contrôle attendu (${type}). ${kReport}` : `Le module de contrôle (${pathname}) est arrivé incomplet. Réessayez dans quelques instants. ${kReport}`, cause);
  }
  return failure(`Le module de contrôle n’a pas pu démarrer. Rechargez la page. ${kReport}`, cause);
}

function typeOf(response: Response): string | null {
  return response.headers.get('Content-Type');
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failure(message: string, cause: string): Error {
  return new Error(message, { cause });
}
