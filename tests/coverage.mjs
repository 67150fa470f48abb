// The number that tests/coverage prints, and the lines behind it: node tests/coverage.mjs <llvm-cov export> <least percentage>
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [, , exported, minimum] = process.argv;
const [{ files, totals }] = JSON.parse(readFileSync(exported, 'utf8')).data;

/** Lines that llvm-cov counts as missed: its segments say where a count begins and holds until the next one. */
function missed({ filename, segments }) {
  const source = readFileSync(filename, 'utf8').split('\n');
  const found = [];
  const starts = new Map(); // line → segments that begin there
  for (const segment of segments) starts.set(segment[0], [...(starts.get(segment[0]) ?? []), segment]);
  let before; // the segment that holds when the line begins
  for (let line = 1; line <= source.length; ++line) {
    const here = starts.get(line) ?? [];
    // As llvm-cov: a line is mapped by the region that wraps into it or begins in it, and reached when one of these was.
    const regions = here.filter(([, , , hasCount, isEntry, isGap]) => hasCount && isEntry && !isGap);
    const wraps = before !== undefined && before[3];
    if ((wraps || regions.length > 0) && !(here[0]?.[3] === false && here[0]?.[4] === true && regions.length === 0)) {
      const counts = [...(wraps ? [before[2]] : []), ...regions.map(([, , count]) => count)];
      if (Math.max(...counts) === 0) found.push([line, source[line - 1].trim()]);
    }
    if (here.length > 0) before = here.at(-1);
  }
  return found;
}

const partial = files.filter(({ summary }) => summary.lines.covered < summary.lines.count);
for (const file of partial) {
  const { count, covered, percent } = file.summary.lines;
  console.log(`${relative('.', file.filename)}: ${percent.toFixed(1)} %, ${count - covered} of ${count} lines not reached`);
  for (const [line, text] of missed(file)) console.log(`  ${String(line).padStart(4)}  ${text}`);
}
const { count, covered, percent } = totals.lines;
console.log(`\ncore/: ${percent.toFixed(2)} % of lines reached (${covered} of ${count}), in ${files.length} files, ${files.length - partial.length} of them wholly`);
process.exitCode = percent >= Number(minimum) ? 0 : 1;
