// The figures of one run against the bars: node tests/bench/table.mjs <folder of results>. Exit code 1 when a bar is not met.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Google Benchmark's medians of processor time in nanoseconds, by name; and their counters. */
function medians(name) {
  const units = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };
  const found = read(name).benchmarks.filter((b) => b.aggregate_name === 'median');
  return Object.fromEntries(found.map((b) => [b.run_name, { ...b, ns: b.cpu_time * units[b.time_unit] }]));
}

const session = medians('session.json');
const file = medians('file.json');
const fournisseur = medians('fournisseur.json');
const wasm = read('wasm.json');
const dist = new URL('../../web/dist/', import.meta.url);
const brotli = (name) => brotliCompressSync(readFileSync(new URL(name, dist))).length;

const rows = [];
let failed = 0;
const shown = (value, digits) => value.toFixed(digits).replace('.', ',');
function title(text) {
  rows.push([text]);
}
/** `limit`: { min } or { max }; nothing for a figure without a bar. */
function row(what, value, unit, digits = 2, { min, max } = {}) {
  const bar = min === undefined ? max : min;
  const met = bar === undefined || (min === undefined ? value <= max : value >= min);
  if (!met) ++failed;
  const limit = bar === undefined ? '' : `${min === undefined ? '≤' : '≥'} ${String(bar).replace('.', ',')} ${unit}`;
  rows.push([what, `${shown(value, digits)} ${unit}`, limit, bar === undefined ? '' : met ? 'met' : 'NOT MET']);
}

const keystrokes = {
  keystrokeOperateur: 'operator of the last bénéficiaire',
  keystrokeDateFacture: 'date of the invoice',
  keystrokeMontant: 'amount of the solde',
  removeBeneficiaire: 'last bénéficiaire removed, put back',
  keystrokeDrawn: 'date of the invoice, and the words of what is drawn again',
};
title('Keystroke → verdict + difference, native');
for (const [name, what] of Object.entries(keystrokes)) row(`${what}, at 10 000`, session[`${name}/10000`].ns / 1000, 'µs', 2, { max: 2 });
for (const [name, what] of Object.entries(keystrokes)) {
  row(`${what}, growth 10 → 10 000`, session[`${name}/10000`].ns / session[`${name}/10`].ns, '×', 2, { max: 1.5 });
}

title('One step for all bénéficiaires, and undone, native');
for (const [name, what] of [['bulk', 'an operator for all'], ['bulkRemove', 'all but one removed']]) {
  row(`${what}, 10 000`, session[`${name}/10000`].ns / 1e6, 'ms', 1);
  row('  growth of its cost a bénéficiaire, 1 000 → 10 000', session[`${name}/10000`].ns / session[`${name}/1000`].ns / 10, '×', 2);
}

title('Keystroke → answer decoded in JavaScript, wasm');
row('operator of the last bénéficiaire, at 10 000', wasm.sessions[10_000].keystrokeMicroseconds, 'µs');
row('the same, growth 10 → 10 000', wasm.sessions[10_000].keystrokeMicroseconds / wasm.sessions[10].keystrokeMicroseconds, '×', 2, { max: 1.5 });

title('Memory and opening');
row('bytes a bénéficiaire above its own text, at 1 000', session['memory/1000'].bytes, 'bytes', 0, { max: 400 });
row('the same, at 10 000', session['memory/10000'].bytes, 'bytes', 0, { max: 400 });
row('opening 10 000 bénéficiaires, native', session['openDemande/10000'].ns / 1e6, 'ms', 1);
row('opening 10 000 bénéficiaires, wasm', wasm.sessions[10_000].openingMs, 'ms', 1);

const inWasm = (name) => wasm.files[name === 'import' ? name : `import-${name}`];
const layouts = {
  import: 'laid out as the sample',
  compact: 'without a space',
  erreurs: `with ${inWasm('erreurs').errors} errors`,
};
const speed = (ns, name) => (inWasm(name).mb / ns) * 1e9;
title('Whole import file of 3 MB, bytes → verdict with line and column');
for (const [name, what] of Object.entries(layouts)) row(`native, ${what}`, speed(file[`check/${name}`].ns, name), 'MB/s', 0, { min: 150 });
for (const [name, what] of Object.entries(layouts)) row(`wasm, ${what}`, inWasm(name).core, 'MB/s', 0, { min: 100 });

title('Beside the import file, native');
const beside = {
  'zip/10000': 'a zip of 10 000 pièces, told entry by entry',
  importAndZip: 'the import file of 3 MB with such a zip',
  'table/juste': 'a table of 10 000 bénéficiaires → import files, judged',
  'table/erreurs': 'the same, with a mistake in one out of ten',
  'group/regle': `${inWasm('erreurs').errors} findings by rule`,
  'group/ligne': 'the same by line of the file',
  'report/json': 'their report as JSON',
  'report/html': 'as HTML',
  'report/csv': 'as CSV',
};
for (const [name, what] of Object.entries(beside)) row(what, fournisseur[name].ns / 1e6, 'ms', 1);
row('  growth of its cost a pièce, 1 000 → 10 000', fournisseur['zip/10000'].ns / fournisseur['zip/1000'].ns / 10, '×', 2);

title(`Beside it in Node ${wasm.node}: TextDecoder + JSON.parse + Ajv, no positions, no keys, no rule between fields`);
for (const [name, what] of Object.entries(layouts)) {
  const { core, ajv, parse } = inWasm(name);
  row(`Ajv, ${what}`, ajv, 'MB/s', 0);
  row('  of it TextDecoder + JSON.parse alone', parse, 'MB/s', 0);
  row('  ratio: wasm to Ajv’s path', core / ajv, '×');
}

title('What a faster parser behind the same door would bring (native)');
for (const [name, what] of [['import', layouts.import], ['compact', layouts.compact]]) {
  const whole = file[`check/${name}`].ns;
  const parser = file[`parse/${name}`].ns;
  row(`parser alone, ${what}`, speed(parser, name), 'MB/s', 0);
  row('  its share of the whole', (100 * parser) / whole, '%', 0);
  row('  the whole with one twice as fast', speed(whole - parser / 2, name), 'MB/s', 0);
  row('  the whole with one that took no time', speed(whole - parser, name), 'MB/s', 0);
}

title('Size, brotli');
row('segur-solde.wasm + loader and glue (core.js)', (brotli('segur-solde.wasm') + brotli('core.js')) / 1024, 'KiB', 1, { max: 60 });

const width = Math.max(...rows.filter((r) => r.length > 1).map(([what]) => what.length));
for (const [what, value, limit, met] of rows) {
  console.log(value === undefined ? `\n${what}` : `  ${what.padEnd(width)}  ${value.padStart(14)}  ${limit.padEnd(12)}  ${met}`.trimEnd());
}
console.log(failed === 0 ? '\nEvery bar is met.' : `\n${failed} bars are not met.`);
process.exitCode = failed === 0 ? 0 : 1;
