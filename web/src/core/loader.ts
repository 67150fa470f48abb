// The one way to start the core, in a browser and in Node: the caller brings the WebAssembly, the glue never fetches anything itself
// (its own fetch breaks in Node, and a portal may serve the file from elsewhere).

import create from '#glue';
import { bindCore, type Bindings } from './bindings.js';
import type { Core } from './types.js';

/** Bytes of segur-solde.wasm, the same compiled, or (in a browser) the answer to a fetch of it. */
export type WasmSource = BufferSource | WebAssembly.Module;
export type Instantiate = (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;

export function loadCore(wasm: WasmSource): Promise<Core> {
  return startCore(async (imports) => {
    if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports);
    return (await WebAssembly.instantiate(wasm, imports)).instance;
  });
}

export function startCore(instantiate: Instantiate): Promise<Core> {
  return new Promise((resolve, reject) => {
    const module = create({
      // The glue has no way to hear that this failed: its own promise would stay pending for ever.
      instantiateWasm(imports, done) {
        instantiate(imports).then((instance) => done(instance), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(`Le module de contrôle s’est arrêté : ${String(what)}`)),
    });
    module.then((bindings) => resolve(bindCore(bindings as Bindings)), reject);
  });
}
