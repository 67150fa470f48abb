// Colours, type and shape are tokens of one file, which the package's README documents: a page that maps them has mapped all.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);
const styles = new URL('src/form/styles/', web);
const read = (path, base = web) => readFile(new URL(path, base), 'utf8');
const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '');
const setOf = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const kColour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(|:\s*(?:black|white|gr[ae]y|red|green|blue|orange|yellow|silver|navy)\b/i;

test('no colour is written anywhere but in jetons.css', async () => {
  for (const name of (await readdir(styles)).filter((file) => file.endsWith('.css') && file !== 'jetons.css')) {
    withoutComments(await read(name, styles)).split('\n').forEach((line, i) => assert.doesNotMatch(line, kColour, `${name}, line ${i + 1}`));
  }
});

test('no font, and no radius but of a circle, of a hairline or of one token', async () => {
  for (const name of (await readdir(styles)).filter((file) => file.endsWith('.css') && file !== 'jetons.css')) {
    const css = withoutComments(await read(name, styles));
    for (const [, value] of css.matchAll(/border(?:-[a-z]+)*-radius:\s*([^;]+);/g)) assert.match(value, /var\(--_radius\)|^50%$|^0$|^0\.0\d+rem$|^inherit$/, name);
    for (const [, value] of css.matchAll(/\bfont(?:-family)?:\s*([^;]+);/g)) assert.match(value, /var\(--_font\)|^inherit$/, name);
  }
});

test('README lists exactly the custom properties that jetons.css takes from the page', async () => {
  const taken = setOf(withoutComments(await read('jetons.css', styles)), /var\((--segur-[a-z-]+)/g);
  const listed = setOf(await read('README.md'), /`(--segur-[a-z-]+)`/g);
  assert.deepEqual(listed, taken);
  assert.ok(taken.length >= 20);
});

test('README lists exactly the parts that the form has', async () => {
  const sources = (await readdir(new URL('src/', web), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const code = (await Promise.all(sources.map((name) => read(`src/${name}`)))).join('\n');
  // part: 'a', part: `a a-${b}` (listed as `a-<id>`).
  const used = new Set();
  for (const [, value] of code.matchAll(/\bpart: ['`]([^'`]+)['`]/g)) {
    for (const part of value.replace(/(\S)\$\{[^}]*\}/g, '$1<id>').replace(/\$\{[^}]*\}/g, '').trim().split(/\s+/)) used.add(part);
  }
  const severities = ['erreur', 'avertissement']; // of part="message erreur"
  const [, section] = /^Parts: ([\s\S]*?)\.\n\n/m.exec(await read('README.md'));
  const listed = [...section.replace(/\([^)]*\)/g, '').matchAll(/`([a-z<>-]+)`/g)].map(([, name]) => name);
  assert.deepEqual(listed.sort(), [...used, ...severities].sort());
});
