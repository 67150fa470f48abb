// The package as it is published: what it exports exists, importing it does nothing, and its first load stays small.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { firstLoad } from './premier_chargement.mjs';

const web = new URL('../../web/', import.meta.url);
const read = (path) => readFile(new URL(path, web));

test('every path of the exports map is a file', async () => {
  const { exports } = JSON.parse(await read('package.json'));
  for (const target of Object.values(exports).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)))) {
    assert.ok((await read(target)).length > 0, target);
  }
});

test('importing it where there is no DOM does nothing, and does not fail', async () => {
  const before = Object.keys(globalThis).sort();
  const { defineSegurSoldeEditor, SegurSoldeEditor } = await import('../../web/dist/segur-solde.js');
  assert.equal(typeof defineSegurSoldeEditor, 'function');
  assert.equal(typeof SegurSoldeEditor, 'function');
  // What a server that renders pages calls as well, at the head of a shared module.
  defineSegurSoldeEditor();
  await import('../../web/dist/segur-solde.define.js');
  assert.deepEqual(Object.keys(globalThis).sort(), before);
});

test('README names every property, method, attribute and event of the element, and no other', async () => {
  const { SegurSoldeEditor } = await import('../../web/dist/segur-solde.js');
  const readme = String(await read('README.md'));
  const section = (title) => readme.slice(readme.indexOf(`## ${title}\n`)).split(/\n## /)[0];
  const rows = (text) => text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('|--'));
  const names = (cells) => [...cells.matchAll(/`([a-zA-Z-]+)(?:\([^`]*\))?`/g)].map(([, name]) => name);
  const [attributes, properties] = [1, 2].map((column) => rows(section('Attributes and properties')).flatMap((row) => names(row.split('|')[column])));

  const members = new Set();
  for (let prototype = SegurSoldeEditor.prototype; prototype?.constructor.name !== 'Object'; prototype = Object.getPrototypeOf(prototype)) {
    for (const name of Object.getOwnPropertyNames(prototype)) if (name !== 'constructor' && !/Callback$/.test(name)) members.add(name);
  }
  assert.deepEqual(properties.sort(), [...members].sort());
  for (const name of attributes) assert.ok(members.has(name), `${name} is a property as well`);
  for (const name of SegurSoldeEditor.observedAttributes) assert.ok(attributes.includes(name), name);

  const declared = [...String(await read('src/element/events.ts')).split('declare global')[0].matchAll(/^ {2}'(segur-[a-z]+)':/gm)].map(([, name]) => name);
  assert.deepEqual(rows(section('Events')).flatMap((row) => names(row.split('|')[1])), declared);
});

test('no eval, no inline style, no markup made of data, no address of another site', async () => {
  const code = (await Promise.all((await readdir(new URL('dist/', web))).filter((name) => /^segur-solde.*\.js$/.test(name)).map((name) => read(`dist/${name}`)))).join('\n');
  for (const banned of [/\beval\(/, /new Function\b/, /innerHTML/, /insertAdjacentHTML/, /document\.write/]) assert.doesNotMatch(code, banned);
  const addresses = (code.match(/https?:\/\/[\w./-]+/g) ?? []).filter((address) => !address.startsWith('http://www.w3.org/'));
  assert.deepEqual(addresses, []);
});

// The bars of the design.
const kBar = 100 * 1024;
const kCoreBar = 60 * 1024;
const kCanvasBar = 170 * 1024;

test('all files of the first load together are at most 100 KiB in brotli', async (t) => {
  // tests/browser/suite.test.mjs sees to it that these, and no others, are loaded before the form is on the screen.
  const sizes = Object.fromEntries(await Promise.all((await firstLoad()).map(async (name) => [name, brotliCompressSync(await read(`dist/${name}`)).length])));
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  t.diagnostic(`${total} bytes, ${kBar - total} below the bar: ${JSON.stringify(sizes)}`);
  assert.ok(total <= kBar, `${total} bytes: ${JSON.stringify(sizes)}`);
});

test('the core that a page starts with, and what starts it, are at most 60 KiB in brotli', async (t) => {
  const [wasm, loader] = await Promise.all(['segur-solde.wasm', 'core.js'].map(async (name) => brotliCompressSync(await read(`dist/${name}`)).length));
  t.diagnostic(`${wasm} + ${loader} bytes, ${kCoreBar - wasm - loader} below the bar`);
  assert.ok(wasm + loader <= kCoreBar, `${wasm} + ${loader} bytes`);
});

test('what the canvas adds, its font included, is at most 170 KiB in brotli', async (t) => {
  const names = (await readdir(new URL('dist/', web))).filter((name) => /^segur-solde[.-]canvas.*\.(wasm|js)$/.test(name));
  assert.equal(names.length, 2, `the module and its chunk: ${names}`);
  const sizes = await Promise.all(names.map(async (name) => brotliCompressSync(await read(`dist/${name}`)).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  t.diagnostic(`${sizes.join(' + ')} bytes, ${kCanvasBar - total} below the bar`);
  assert.ok(total <= kCanvasBar, `${total} bytes`);
});
