// node tests/bench/canvas.mjs: what the canvas costs, against its bars. A frame is what our code does of it: events taken, 10,000 rows laid out, draw
// lists ready for WebGL. Beside it, in the same run, an empty call into the module: what crossing the border costs anyway.

import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { demandeOf } from '../browser/seul.mjs';

const root = new URL('../../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { build } = createRequire(path('web/package.json'))('esbuild');
await build({ entryPoints: [path('web/src/core/embind.ts')], bundle: true, format: 'esm', outfile: path('build/bench-embind.mjs') });
const { startEmbind } = await import(new URL('build/bench-embind.mjs', root));

const bytes = await readFile(path('web/dist/segur-solde-canvas.wasm'));
const { functions: core } = await startEmbind(async (imports) => (await WebAssembly.instantiate(bytes, imports)).instance);
const demande = new TextEncoder().encode(JSON.stringify(demandeOf(10_000)));
const opened = core.open(demande, await readFile(path('demo/data/referentiel-demo.json')), Date.parse('2023-06-13T10:00:00+02:00') / 1000);
// A flag, then the session's number (wasm/bindings/encoder.hpp).
const session = Number(/^1(\d+);/.exec(opened)[1]);
const view = core.canvasOpen(session);
core.canvasSize(view, 1440, 900, 1);
core.canvasAllow(view, true, true, true);

let seconds = 0;
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const measure = (once) => median(Array.from({ length: 500 }, (_, i) => {
  const start = performance.now();
  once(i);
  return performance.now() - start;
}));
function frame() {
  core.canvasAdvance(view, (seconds += 1 / 60));
  core.canvasFrame(view);
  core.canvasState(view);
}
frame();
const chunks = (await readdir(path('web/dist'))).filter((name) => /^segur-solde\.canvas-.*\.js$/.test(name));
const size = [bytes, ...(await Promise.all(chunks.map((name) => readFile(path(`web/dist/${name}`)))))].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
const rows = [
  ['an empty call (ms)', measure(() => core.canvasTabStays(view, false)), null],
  ['frame, the pointer moves (ms)', measure((i) => { core.canvasPointer(view, 300 + (i % 400), 300); frame(); }), 1],
  ['frame, the document scrolls (ms)', measure((i) => { core.canvasScroll(view, 700, 400, 0, i % 2 ? 30 : -30); frame(); }), 1],
  ['frame, the rows scroll (ms)', measure(() => { core.canvasScroll(view, 700, 600, 0, 40); frame(); }), 1],
  ['memory of the module (MiB)', core.memory.buffer.byteLength / 2 ** 20, 64],
  ['canvas, all its files, brotli (KiB)', size / 1024, 170],
];
for (const [what, value, bar] of rows) console.log(`${what.padEnd(38)} ${value.toFixed(3).padStart(9)}${bar === null ? '' : `   ${(value / bar).toFixed(2)} × the bar of ${bar}`}`);
