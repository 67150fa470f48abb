// node optimise.mjs <file.wasm>: a module as few bytes large as Binaryen makes it, in place. For what is compressed and downloaded.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Those of .cmake/SegurFlags.cmake.
const features = ['--mvp-features', '--enable-mutable-globals', '--enable-nontrapping-float-to-int', '--enable-bulk-memory', '--enable-sign-ext'];
// What packs instructions comes last, and works on what is written: any pass behind it undoes it.
const size = ['--strip-debug', '--strip-producers', '--post-emscripten', '--low-memory-unused', '--zero-filled-memory', '-Oz', '--converge'];

/** One of Binaryen's programs, told which instructions there are; what it prints. */
export const binaryen = (program, ...args) => execFileSync(program, [...args, ...features], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

export const optimise = (file) => binaryen('wasm-opt', ...size, file, '-o', file);

if (process.argv[1] === fileURLToPath(import.meta.url)) optimise(process.argv[2]);
