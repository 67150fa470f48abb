// What build.mjs resolves and TypeScript cannot: see there.

/** The style sheet, minified, as text for `CSSStyleSheet.replaceSync`. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The JavaScript that Emscripten generates for the validator's module. What it exports is typed where it is bound. */
declare module '#glue-validateur' {
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
