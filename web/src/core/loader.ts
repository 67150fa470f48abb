// The one way to start the editor's core.

import { bindCore, type Bindings } from './bindings.js';
import { startEmbind } from './embind.js';
import { instantiateFrom, type Instantiate, type WasmSource } from './start.js';
import type { Core } from './types.js';

export type { WasmSource };

/** `wasm`: segur-solde.wasm. */
export function loadCore(wasm: WasmSource): Promise<Core> {
  return startCore(instantiateFrom(wasm));
}

export async function startCore(instantiate: Instantiate): Promise<Core> {
  return bindCore(await startEmbind<Bindings>(instantiate));
}
