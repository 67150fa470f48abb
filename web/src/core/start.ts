// How a module of Emscripten's is started, in a page, a worker or Node: the caller brings the WebAssembly, the glue never fetches anything
// itself (its own fetch breaks in Node, and a portal may serve the file from elsewhere).

/** Bytes of the .wasm, or the same compiled. */
export type WasmSource = BufferSource | WebAssembly.Module;
export type Instantiate = (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;

/** What Emscripten writes, so far as it is used here (build.d.ts has the whole, which is private to the build). */
type Create = (options: {
  instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => Record<string, never>;
  onAbort: (what: unknown) => void;
}) => Promise<unknown>;

/** What the glue's Embind offers; rejects where the bytes are no module or the module stops. */
export function startModule(create: Create, instantiate: Instantiate): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const module = create({
      // The glue has no way to hear that this failed: its own promise would stay pending for ever.
      instantiateWasm(imports, done) {
        instantiate(imports).then((instance) => done(instance), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(`Le module de contrôle s’est arrêté : ${String(what)}`)),
    });
    module.then(resolve, reject);
  });
}

export function instantiateFrom(wasm: WasmSource): Instantiate {
  return async (imports) => {
    if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports);
    return (await WebAssembly.instantiate(wasm, imports)).instance;
  };
}
