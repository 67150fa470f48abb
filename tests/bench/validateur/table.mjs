// The figures of one run against the bars: node table.mjs <results.json>. Exit code 1 when a bar is not met.
import { readFileSync } from 'node:fs';

const { three, ajv, tasks, large, constats, scroll, browser, load } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const kFrame = 1000 / 60;
const rows = [];
let failed = 0;
const shown = (value) => value.toLocaleString('fr-FR', { maximumFractionDigits: value < 10 ? 2 : 0 });
function row(what, value, unit, max) {
  const met = max === undefined || value <= max;
  if (!met) ++failed;
  rows.push([what, `${shown(value)} ${unit}`, max === undefined ? '' : `≤ ${shown(max)} ${unit}`, max === undefined ? '' : met ? 'met' : 'NOT MET']);
}

rows.push([`Chromium ${browser}; load of the machine before and after: ${load.map((value) => value.toFixed(1)).join(', ')}`]);
rows.push(['A file of 3 MB, chosen on a page that was just opened']);
row('first finding on the screen', three.first, 'ms', 150);
row('whole report on the screen', three.whole, 'ms', 500);
row('longest task above 50 ms by the wall’s clock', three.longTask, 'ms', 50);
row('longest task, processor time: chosen, scrolled through, a line opened and typed in', tasks.three, 'ms', 50);
rows.push(['Beside it TextDecoder + JSON.parse + Ajv, all errors, on its page’s own thread: no position, no key, no rule between fields, nothing drawn']);
row('the first time', ajv.cold, 'ms');
row('warm', ajv.warm, 'ms');
row('ratio: our whole report to its first time', three.whole / ajv.cold, '×');
rows.push(['A file of 100 MB']);
row('whole report', large.total, 'ms');
row('memory of the renderer above what it was, by the file', large.memory, '×', 1.5);
row('longest time that the progress stood still', large.stillest, 'ms', 500);
row('« Interrompre » to « interrompu », the worst of four moments', large.cancel, 'ms', 100);
row('longest task above 50 ms by the wall’s clock', large.longTask, 'ms', 50);
rows.push(['10 000 findings, none folded']);
row('first finding on the screen', constats.first, 'ms');
row('longest task above 50 ms by the wall’s clock', constats.longTask, 'ms', 50);
row('longest task, processor time: chosen, scrolled through', tasks.constats, 'ms', 50);
row('longest task, processor time: their one line of 10 000 bénéficiaires opened and typed in', tasks.line, 'ms');
row('a turn of the wheel → the frame, above an empty page (median)', Math.max(0, scroll.median - scroll.emptyMedian), 'ms', kFrame);
row('the same, 95 of 100', Math.max(0, scroll.worst - scroll.emptyWorst), 'ms');

const width = Math.max(...rows.filter((r) => r.length > 1).map(([what]) => what.length));
for (const [what, value, limit, met] of rows) {
  console.log(value === undefined ? `\n${what}` : `  ${what.padEnd(width)}  ${value.padStart(12)}  ${limit.padEnd(12)}  ${met}`.trimEnd());
}
console.log(failed === 0 ? '\nEvery bar is met.' : `\n${failed} bars are not met.`);
process.exitCode = failed === 0 ? 0 : 1;
