// node split.mjs <whole.wasm> <first.wasm> <suite.wasm>: makes two files of a module, both optimised for size. The second holds the bindings of
// suite.cpp and whatever only they call; it joins the first in memory, table and functions (Binaryen's wasm-split). Until it has come, a call of
// one of its bindings is a call of the import `placeholder`: see web/src/core/embind.ts.
//
// The module must come unoptimised, since what Binaryen has optimised it reads back larger, and with the compiler's own names: one of C++ holds
// commas, which wasm-split takes for the end of a name.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { binaryen, optimise } from '../module/optimise.mjs';

const [whole, first, suite] = process.argv.slice(2);
const isOfSuite = (name) => name.startsWith('_ZN5segur2js5suite');

/** Who calls whom, and whom JavaScript or the table may call at any time. */
function readCalls(graph) {
  const calls = new Map();
  const roots = [];
  for (const line of graph.split('\n')) {
    const [, from, to] = /^ {2}"([^"]+)"(?: -> "([^"]+)")?/.exec(line) ?? [];
    if (from === undefined) continue;
    if (to !== undefined) calls.get(from)?.push(to);
    else if (line.includes('fillcolor="white"')) calls.set(from, []);
    else if (!isOfSuite(from)) roots.push(from); // exported, or « filled, rounded »: in the table
  }
  return { calls, roots };
}

const { calls, roots } = readCalls(binaryen('wasm-opt', '--print-call-graph', whole));
const needed = new Set();
for (const todo = roots; todo.length > 0; ) {
  const name = todo.pop();
  if (needed.has(name)) continue;
  needed.add(name);
  todo.push(...(calls.get(name) ?? []));
}
const later = [...calls.keys()].filter((name) => !needed.has(name));
if (!later.some(isOfSuite) || [...needed].some(isOfSuite)) throw new Error(`${whole}: the bindings of suite.cpp are not apart from the rest`);

// Two files of different versions, as a cache may mix them, must not fit together: what they share is named by the version.
const version = createHash('sha256').update(readFileSync(whole)).digest('hex').slice(0, 6);
const list = `${suite}.functions`;
writeFileSync(list, later.join('\n'));
binaryen('wasm-split', '--split', whole, `--split-funcs=@${list}`, '-o1', first, '-o2', suite, '--import-namespace=first', '--placeholder-namespace=placeholder', `--export-prefix=${version}`);
rmSync(list);
for (const file of [first, suite]) optimise(file);
