// The core without any DOM, for Node and workers: `import { loadCore } from '@segur-solde/editor/core'`.

export { loadCore, type WasmSource } from './loader.js';
export type * from './types.js';
