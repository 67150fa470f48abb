// segur-solde.wasm in a page: fetched from beside this module, compiled while it arrives, once for all the elements of the page.

import { fetchSuite, presentSuite } from '../suite/load.js';
import { bindCore, type Bindings } from './bindings.js';
import { startEmbind, type Embind } from './embind.js';
import { instantiateResponse } from './response.js';
import type { Core } from './types.js';

/** Where the page has put segur-solde.wasm, segur-solde-suite.wasm and segur-solde-canvas.wasm. */
export interface WasmPlaces {
  /** By default beside this module. */
  readonly wasm?: string | URL;
  /** By default beside the first. */
  readonly suite?: string | URL;
  readonly canvas?: string | URL;
}

let places: WasmPlaces = {};
let shared: Promise<Core> | null = null;
let running: Embind<Bindings> | null = null;

export function locateCore(given: WasmPlaces): void {
  places = { ...places, ...given };
}
export const corePlaces = (): WasmPlaces => places;

/** The module without its suite; null until it has been started. */
export const runningCore = (): Embind<Bindings> | null => running;

/** After a failure the next call tries again. */
export function browserCore(): Promise<Core> {
  return (shared ??= start().catch((error: unknown) => {
    shared = null;
    throw error;
  }));
}

async function start(): Promise<Core> {
  // This very form is what bundlers know as « take this file along ».
  running = await fetchModule<Bindings>(places.wasm ?? new URL('./segur-solde.wasm', import.meta.url));
  // Where the suite came first, to explain a failure.
  await presentSuite()?.completeCore();
  return bindCore(running.functions);
}

/** What a module of ours offers. */
export async function fetchModule<Offered>(address: string | URL): Promise<Embind<Offered>> {
  const url = new URL(address, location.href);
  let response: Response | null = null;
  try {
    const answer = (response = await fetch(url, { credentials: 'same-origin' }));
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await startEmbind<Offered>((imports) => instantiateResponse(answer, imports));
  } catch (error) {
    // Without the suite, which explains it, the network is what is missing.
    const suite = await fetchSuite().catch(() => null);
    throw suite?.explainCore(url, response, error) ?? new Error('Le module de contrôle ne peut pas être téléchargé. Vérifiez votre connexion, puis réessayez.', { cause: `GET ${url}: ${String(error)}` });
  }
}
