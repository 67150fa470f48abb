// segur-solde.wasm in a page: fetched from beside this module, compiled while it arrives, once for all the elements of the page.

import { fetchSuite } from '../suite/load.js';
import { startCore } from './loader.js';
import type { Core } from './types.js';

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
  let response: Response | null = null;
  try {
    const answer = (response = await fetch(url, { credentials: 'same-origin' }));
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await startCore((imports) => instantiate(answer, imports));
  } catch (error) {
    // Without the suite, which explains it, the network is what is missing.
    const suite = await fetchSuite().catch(() => null);
    throw suite?.explainCore(url, response, error) ?? new Error('Le module de contrôle ne peut pas être téléchargé. Vérifiez votre connexion, puis réessayez.', { cause: `GET ${url}: ${String(error)}` });
  }
}

async function instantiate(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  // Streaming wants this very type; many servers give another, and then the bytes do as well, only later.
  if (response.headers.get('Content-Type') === 'application/wasm') return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}
