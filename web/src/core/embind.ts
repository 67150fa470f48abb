// Embind's side in JavaScript, as much of it as wasm/bindings uses: functions over numbers, flags and texts. Emscripten's own would be a fifth of
// what the page loads before its form is there; segur-solde.wasm is linked without it. Numbers and flags pass as they are.

import type { Instantiate } from './start.js';

/** What Emscripten lets out of a module that is a library. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  _initialize(): void;
  /** Later releases of Emscripten register the bindings here, not in a constructor. */
  _embind_initialize_bindings?(): void;
  malloc(size: number): number;
  free(address: number): void;
}

type Argument = number | boolean | string | Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface Embind<Bindings> {
  /** What the module registers, by name, and its memory. */
  readonly functions: Bindings;
  /** Brings what wasm/bindings/split.mjs has made a second file of; a call of a function of it throws before. */
  complete(suite: Instantiate): Promise<void>;
}

export async function startEmbind<Bindings>(instantiate: Instantiate): Promise<Embind<Bindings>> {
  const functions: Record<string, (...given: readonly Argument[]) => number | string> = {};
  const texts = new Set<number>();
  const nothing = (): void => undefined;
  // Memory grows with any call, and leaves the views behind that were made of it.
  const bytes = (): Uint8Array => new Uint8Array(wasm.memory.buffer);
  const word = (address: number): number => new DataView(wasm.memory.buffer).getUint32(address, true);
  const named = (address: number): string => decoder.decode(bytes().subarray(address, bytes().indexOf(0, address)));

  // A std::string on its way: its length, then its bytes; whoever gets it frees it.
  const put = (text: Uint8Array): number => {
    const address = wasm.malloc(4 + text.length);
    new DataView(wasm.memory.buffer).setUint32(address, text.length, true);
    bytes().set(text, address + 4);
    return address;
  };
  const take = (address: number): string => {
    const text = decoder.decode(bytes().subarray(address + 4, address + 4 + word(address)));
    wasm.free(address);
    return text;
  };

  const env = {
    _embind_register_std_string: (type: number): void => void texts.add(type),
    _embind_register_function(name: number, _count: number, types: number, _signature: number, invoker: number, target: number): void {
      const invoke = wasm.__indirect_function_table.get(invoker) as (...wired: readonly number[]) => number;
      const returned = word(types);
      functions[named(name)] = (...given) => {
        const held: number[] = [];
        const wired = given.map((value) => {
          if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
          const address = put(typeof value === 'string' ? encoder.encode(value) : value);
          held.push(address);
          return address;
        });
        const answer = invoke(target, ...wired);
        for (const address of held) wasm.free(address);
        return texts.has(returned) ? take(answer) : answer;
      };
    },
    emscripten_notify_memory_growth: nothing,
  };
  const absent = (): never => {
    throw new Error('segur-solde-suite.wasm has not come yet.');
  };
  const placeholder = new Proxy({}, { get: () => absent });
  const trigonometry = Math as unknown as WebAssembly.ModuleImports; // wasm/canvas/module/libc.cpp asks for some
  const { exports } = await instantiate({ env, Math: trigonometry, wasi_snapshot_preview1: { proc_exit: nothing }, placeholder });
  const wasm = exports as unknown as Exports;
  wasm._initialize();
  wasm._embind_initialize_bindings?.();
  return {
    functions: Object.assign(functions, { memory: wasm.memory }) as Bindings,
    // It puts its functions into the table in the place of the placeholders.
    complete: async (suite) => void (await suite({ first: exports })),
  };
}
