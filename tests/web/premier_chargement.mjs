// The first load: what a page needs before its form is on the screen and can be typed in.

import { readFile } from 'node:fs/promises';

const dist = new URL('../../web/dist/', import.meta.url);
const kImport = /(?:^|[;}\n])(?:import|export)(?:[^"'();]*?from)?"\.\/([^"]+)"/g;

async function follow(name, found) {
  found.add(name);
  const code = await readFile(new URL(name, dist), 'utf8');
  // Not import(…): that is for later.
  for (const [, other] of code.matchAll(kImport)) if (!found.has(other)) await follow(other, found);
  return found;
}

/** Files of web/dist: the module that registers the element, all that it imports before it runs, and the core. The style sheet is in them. */
export async function firstLoad() {
  return [...(await follow('segur-solde.define.js', new Set())), 'segur-solde.wasm'];
}
