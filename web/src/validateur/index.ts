// Whole files judged without a page, in Node and workers: `import { loadValidateur } from '@segur-solde/editor/validateur'`.

import create from '#glue-validateur';
import { instantiateFrom, startModule, type WasmSource } from '../core/start.js';

export type { WasmSource };

export interface Validateur {
  /** Judges a file (import or demande): the JSON report of the command line. `name` stands in it as the file's name; `now`: epoch seconds. */
  check(file: Uint8Array, name: string, referentiel: Uint8Array, now: number): string;
  readonly versionRegles: string;
}

interface Bindings {
  check(file: Uint8Array, name: Uint8Array, referentiel: Uint8Array, now: number): string;
  versionRegles(): string;
}

/** `wasm`: segur-solde-validateur.wasm. */
export async function loadValidateur(wasm: WasmSource): Promise<Validateur> {
  const bindings = (await startModule(create, instantiateFrom(wasm))) as Bindings;
  return {
    check: (file, name, referentiel, now) => bindings.check(file, new TextEncoder().encode(name), referentiel, now),
    versionRegles: bindings.versionRegles(),
  };
}
