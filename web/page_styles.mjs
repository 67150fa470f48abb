// The element's tokens and buttons for the pages around it (the validator, the demonstration): they look alike, and no value is written twice.

import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

const styles = new URL('src/form/styles/', import.meta.url);

async function minified(css) {
  return (await transform(css, { loader: 'css', minify: true, target: 'es2022' })).code;
}

/** A page's own sheets as one, in that order: what stands later wins. `folder`: a URL that ends with /. */
export async function sheets(folder, names) {
  return minified((await Promise.all(names.map((name) => readFile(new URL(`${name}.css`, folder), 'utf8')))).join(''));
}

/** Tokens on the page's root, and its buttons. */
export async function pageStyles() {
  const [tokens, buttons] = await Promise.all(['jetons.css', 'boutons.css'].map((name) => readFile(new URL(name, styles), 'utf8')));
  // What the element is as a box is its own.
  return minified(tokens.replaceAll(':host', ':root').replace(/^\s*(display|container-type):.*\n/gm, '') + buttons);
}
