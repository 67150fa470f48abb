// segur-solde-suite.wasm in a page: what the core needs for the parts of the form that come with the suite.

import type { Bindings } from './bindings.js';
import { corePlaces, runningCore } from './browser.js';
import type { Embind } from './embind.js';
import { instantiateResponse } from './response.js';

const completed = new WeakMap<Embind<Bindings>, Promise<void>>();

/** Nothing to do where no core runs. After a failure the next call tries again. */
export async function completeCore(): Promise<void> {
  const core = runningCore();
  if (core === null) return;
  let completion = completed.get(core);
  if (completion === undefined) completed.set(core, (completion = complete(core)));
  await completion.catch((error: unknown) => {
    completed.delete(core);
    throw error;
  });
}

async function complete(core: Embind<Bindings>): Promise<void> {
  const { wasm, suite } = corePlaces();
  const beside = wasm === undefined ? new URL('./segur-solde-suite.wasm', import.meta.url) : new URL('segur-solde-suite.wasm', new URL(wasm, location.href));
  const url = new URL(suite ?? beside, location.href);
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`GET ${url}: HTTP ${response.status}`);
  await core.complete((imports) => instantiateResponse(response, imports));
}
