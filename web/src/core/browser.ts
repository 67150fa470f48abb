// segur-solde.wasm in a page: fetched from beside this module, compiled while it arrives, once for all the elements of the page.

import { fetchSuite } from '../suite/load.js';
import { bindCore, type Bindings } from './bindings.js';
import { startEmbind } from './embind.js';
import type { Core } from './types.js';

/** Where the page has put segur-solde.wasm, if not beside this module; the canvas's is there as well. */
export let located: string | URL | null = null;
let shared: Promise<Core> | null = null;

export function locateCore(wasm: string | URL): void {
  located = wasm;
}

/** After a failure the next call tries again. */
export function browserCore(): Promise<Core> {
  // This very form is what bundlers know as « take this file along ».
  shared ??= fetchModule<Bindings>(located ?? new URL('./segur-solde.wasm', import.meta.url)).then(bindCore).catch((error: unknown) => {
    shared = null;
    throw error;
  });
  return shared;
}

/** What a module of ours offers. */
export async function fetchModule<Offered>(address: string | URL): Promise<Offered> {
  const url = new URL(address, location.href);
  let response: Response | null = null;
  try {
    const answer = (response = await fetch(url, { credentials: 'same-origin' }));
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await startEmbind<Offered>((imports) => instantiate(answer, imports));
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
