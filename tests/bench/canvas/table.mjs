// The figures of one run against the bars: node table.mjs <results.json>. Exit code 1 when a bar is not met.
import { readFileSync } from 'node:fs';

const { browser, load, size, empty, form, grille, canvas, turned } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const kFrame = 1000 / 60;
const kMega = 1e6;
const rows = [];
let failed = 0;
const shown = (value) => value.toLocaleString('fr-FR', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
function row(what, value, unit, max) {
  const met = max === undefined || value <= max;
  if (!met) ++failed;
  rows.push([what, `${shown(value)} ${unit}`, max === undefined ? '' : `≤ ${shown(max)} ${unit}`, max === undefined ? '' : met ? 'met' : 'NOT MET']);
}
/** The canvas, and the two others beside it. */
function beside(what, of, max) {
  row(what, of(canvas), 'ms', max);
  for (const [name, other] of [['the form view', form], ['plain HTML rows', grille]]) row(`  ratio: ${name} (${shown(of(other))} ms)`, of(other) / of(canvas), '×');
}

rows.push([`Chromium ${browser}, 10 000 bénéficiaires, 1440 × 900; load of the machine before and after: ${load.map((value) => value.toFixed(1)).join(', ')}`]);
rows.push(['A frame of the canvas, processor time of the page’s thread: events, view, draw lists, commands to WebGL']);
for (const [what, of] of [['a key in a field', canvas.amount], ['an arrow in the grid', canvas.arrows], ['the pointer moves', canvas.pointer], ['the rows scroll', canvas.wheel]]) {
  row(`${what} (median)`, of.whole.median, 'ms', 1);
  row('  of it up to the draw lists', of.layout.median, 'ms');
  row('  95 of 100', of.whole.p95, 'ms');
}
rows.push(['A gesture → the frame that shows it (median)']);
row('a key in a field, frames', canvas.key.frames, '', 1);
row('an arrow in the grid, frames', canvas.arrow.frames, '', 1);
row('an empty page, one input', empty.key.ms, 'ms');
row('a key in a field, above the empty page', Math.max(0, canvas.key.ms - empty.key.ms), 'ms', kFrame);
beside('a key in a field', ({ key }) => key.ms);
beside('a letter in the search', (of) => of.filter.ms);
beside('sorting', (of) => of.sort.ms);
rows.push(['Turning the wheel through the rows for 5 s: from a frame to the next']);
beside('median', ({ scroll }) => scroll.median);
beside('95 of 100', ({ scroll }) => scroll.p95);
rows.push(['Frames drawn']);
row('for a key in a field, at most', canvas.key.draws, '', 1);
row('for an arrow in the grid, at most', canvas.arrow.draws, '', 1);
row('for a move of the pointer, at most', canvas.move.draws, '', 1);
row('idle for 5 s', canvas.idle.frames, '', 0);
row('timers but the countdown’s', canvas.idle.timers, '', 0);
rows.push(['Memory: WebAssembly of all modules, JavaScript and DOM by the browser’s account, textures, buffers, the drawing buffer twice']);
const parts = ({ wasm, page, textures, buffers, drawing }) => [wasm, page, textures + buffers, drawing].map((bytes) => shown(bytes / kMega)).join(' + ');
row(`opened (${parts(canvas.memory)})`, canvas.memory.all / kMega, 'MB', 64);
row(`after all of the above (${parts(canvas.worked)})`, canvas.worked.all / kMega, 'MB', 64);
row(`opened as a form, then turned (${parts(turned.memory)})`, turned.memory.all / kMega, 'MB', 64);
row('  the form view alone', form.memory.all / kMega, 'MB');
row('  plain HTML rows', grille.memory.all / kMega, 'MB');
rows.push(['What it adds to the download, brotli']);
row('the canvas, all its files', size / 1024, 'KiB', 170);

const width = Math.max(...rows.filter((r) => r.length > 1).map(([what]) => what.length));
for (const [what, value, limit, met] of rows) {
  console.log(value === undefined ? `\n${what}` : `  ${what.padEnd(width)}  ${value.padStart(12)}  ${limit.padEnd(12)}  ${met}`.trimEnd());
}
console.log(failed === 0 ? '\nEvery bar is met.' : `\n${failed} bars are not met.`);
process.exitCode = failed === 0 ? 0 : 1;
