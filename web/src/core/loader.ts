// The one way to start the editor's core.

import create from '#glue';
import { bindCore, type Bindings } from './bindings.js';
import { instantiateFrom, startModule, type Instantiate, type WasmSource } from './start.js';
import type { Core } from './types.js';

export type { WasmSource };

/** `wasm`: segur-solde.wasm. */
export function loadCore(wasm: WasmSource): Promise<Core> {
  return startCore(instantiateFrom(wasm));
}

export async function startCore(instantiate: Instantiate): Promise<Core> {
  return bindCore((await startModule(create, instantiate)) as Bindings);
}
