// The core with both its files, in Node and workers.

import { bindCore, type Bindings } from './bindings.js';
import { startEmbind } from './embind.js';
import { instantiateFrom, type WasmSource } from './start.js';
import type { Core } from './types.js';

export type { WasmSource };

/** `wasm`: segur-solde.wasm. `suite`: segur-solde-suite.wasm. */
export async function loadCore(wasm: WasmSource, suite: WasmSource): Promise<Core> {
  const { functions, complete } = await startEmbind<Bindings>(instantiateFrom(wasm));
  await complete(instantiateFrom(suite));
  return bindCore(functions);
}
