// The one loader, in Node: the same core as in the page, from bytes or from a compiled module; text crosses as UTF-8.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { loadCore } from '../../web/dist/core.js';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url));
const kNow = Date.parse('2023-06-13T10:00:00+02:00') / 1000;

let wasm;
let suite;
let demande;
let referentiel;
before(async () => {
  [wasm, suite, demande, referentiel] = await Promise.all([read('web/dist/segur-solde.wasm'), read('web/dist/segur-solde-suite.wasm'), read('demo/data/demande-FINMS2009167M1.json'), read('demo/data/referentiel-demo.json')]);
});

function fieldOf(session, name) {
  const form = session.form();
  return form.blocs.flatMap((bloc) => [...bloc.groups.flatMap((group) => group.fields), ...(bloc.list?.columns ?? [])]).find((info) => info.name === name);
}

test('starts from bytes and from a compiled module', async () => {
  for (const sources of [[wasm, suite], await Promise.all([WebAssembly.compile(wasm), WebAssembly.compile(suite)])]) {
    const core = await loadCore(...sources);
    const session = core.open(demande, referentiel, kNow);
    assert.equal(session.form().numero, 'FINMS2009167M1');
    assert.deepEqual(session.counts().erreurs, 0);
    session.delete();
  }
});

test('rejects, and does not hang, when the bytes are no module', async () => {
  await assert.rejects(loadCore(new Uint8Array([1, 2, 3]), suite), WebAssembly.CompileError);
});

test('two files of different versions, as a cache may mix them, do not fit together', async () => {
  // What they share is named by the version (wasm/bindings/split.mjs).
  const names = WebAssembly.Module.imports(await WebAssembly.compile(suite)).filter(({ kind }) => kind === 'function').map(({ name }) => name);
  const version = names[0].slice(0, 6);
  assert.ok(names.every((name) => name.startsWith(version) || /^[a-z]+$/.test(name)), names.join(' '));
  const other = Buffer.from(Buffer.from(suite).toString('latin1').replaceAll(version, version === '000000' ? '000001' : '000000'), 'latin1');
  await assert.rejects(loadCore(wasm, other), WebAssembly.LinkError);
});

test('a document that is none is answered by sentences, with line and column', async () => {
  const core = await loadCore(wasm, suite);
  const opened = core.open(new TextEncoder().encode('{\n  "numeroASP": ,\n}'), referentiel, kNow);
  assert.equal(opened.errors.length, 1);
  assert.match(opened.errors[0], /ligne 2/);
});

test('text crosses as UTF-8, a lone surrogate as U+FFFD', async () => {
  const core = await loadCore(wasm, suite);
  const session = core.open(demande, referentiel, kNow);
  const { id } = fieldOf(session, 'nomMandataire');
  for (const [typed, kept] of [['Zoé Ôrêt ﬁ 𝛼 €', 'Zoé Ôrêt ﬁ 𝛼 €'], ['\ud800x', '\ufffdx'], ['', '']]) {
    const delta = session.set(id, 0, typed);
    assert.equal(delta.fields[0].text, kept);
    assert.equal(delta.fields[0].id, id);
  }
  session.delete();
});

test('what is typed comes back as a patch; a draft comes back whole', async () => {
  const core = await loadCore(wasm, suite);
  const session = core.open(demande, referentiel, kNow);
  session.set(fieldOf(session, 'dateFacture').id, 0, '05/06/2023');
  const { action, patch } = JSON.parse(session.submission('confirmer'));
  assert.equal(action, 'confirmer');
  assert.deepEqual(patch, [
    { op: 'test', path: '/commande/dateFacture', value: '2023-06-02' },
    { op: 'replace', path: '/commande/dateFacture', value: '2023-06-05' },
  ]);
  const again = core.open(demande, referentiel, kNow);
  assert.equal(again.restoreDraft(session.draft()).delta.refusal, '');
  assert.equal(again.submission('confirmer'), session.submission('confirmer'));
  session.delete();
  again.delete();
});
