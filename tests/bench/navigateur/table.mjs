// The figures of one run against the bars: node table.mjs <results.json>. Exit code 1 when a bar is not met.
import { readFileSync } from 'node:fs';

const { sizes, keys, openings, mobile, idle, browser, versions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const kFrame = 1000 / 60;
const rows = [];
let failed = 0;
const shown = (value) => value.toLocaleString('fr-FR', { maximumFractionDigits: value < 100 ? 1 : 0 });
function row(what, value, unit, max) {
  const met = max === undefined || value <= max;
  if (!met) ++failed;
  rows.push([what, `${shown(value)} ${unit}`, max === undefined ? '' : `≤ ${shown(max)} ${unit}`, max === undefined ? '' : met ? 'met' : 'NOT MET']);
}

rows.push([`Chromium ${browser}; beside it JSONForms ${versions}, vanilla renderers, the same rows`]);
rows.push(['A key → the frame that shows its verdict (median)']);
row('an empty page, one input', keys.empty, 'ms');
for (const count of [10, 1000, 10_000]) {
  row(`segur-solde, ${count} rows, above the empty page`, Math.max(0, keys[count].segur - keys.empty), 'ms', kFrame);
  row(`JSONForms, ${count} rows, above the empty page`, Math.max(0, keys[count].jsonforms - keys.empty), 'ms');
  row(`ratio JSONForms / segur-solde, ${count} rows`, keys[count].jsonforms / keys[count].segur, '×');
}
rows.push(['Opening, the code being there: bytes → rows on the screen']);
for (const count of [10, 1000, 10_000]) {
  row(`segur-solde, ${count} rows`, openings[count].segur, 'ms', count === 10_000 ? 500 : undefined);
  row(`JSONForms, ${count} rows`, openings[count].jsonforms, 'ms');
  row(`ratio JSONForms / segur-solde, ${count} rows`, openings[count].jsonforms / openings[count].segur, '×');
}
rows.push(['First load, all files, brotli']);
row('segur-solde', sizes.segur / 1024, 'KiB', 100);
row('JSONForms', sizes.jsonforms / 1024, 'KiB');
rows.push(['Time to interactive, simulated mobile (processor ÷ 4, 1.6 Mbit/s, 150 ms), 10 rows']);
row('segur-solde', mobile.segur, 'ms', mobile.jsonforms);
row('JSONForms', mobile.jsonforms, 'ms');
rows.push(['Idle for 5 s at 10 000 rows']);
row('frames', idle.frames, '', 0);
row('timers but the countdown’s', idle.timers, '', 0);

const width = Math.max(...rows.filter((r) => r.length > 1).map(([what]) => what.length));
for (const [what, value, limit, met] of rows) {
  console.log(value === undefined ? `\n${what}` : `  ${what.padEnd(width)}  ${value.padStart(12)}  ${limit.padEnd(12)}  ${met}`.trimEnd());
}
console.log(failed === 0 ? '\nEvery bar is met.' : `\n${failed} bars are not met.`);
process.exitCode = failed === 0 ? 0 : 1;
