// What build.mjs resolves and TypeScript cannot: see there.

/** The style sheet, minified, as text for `CSSStyleSheet.replaceSync`. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The Embind module that Emscripten generates. What it exports is typed where it is bound. */
declare module '#glue' {
  export interface GlueOptions {
    wasmBinary?: ArrayBuffer | Uint8Array;
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void,
    ) => WebAssembly.Exports | Record<string, never>;
    print?: (line: string) => void;
    printErr?: (line: string) => void;
    onAbort?: (what: unknown) => void;
  }
  export default function create(options: GlueOptions): Promise<unknown>;
}

/** The same of the validator's own module. */
declare module '#glue-validateur' {
  import type { GlueOptions } from '#glue';
  export default function create(options: GlueOptions): Promise<unknown>;
}
