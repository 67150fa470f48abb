// One core, one verdict: the command line (native) and the page (WebAssembly) judge the same documents, and say the same to the byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadValidateur } from '../../web/dist/validateur.js';
import { faultyDocuments } from './documents.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kSeed = 20230613;
const kDocuments = 2400;
const kBatch = 200; // files a call of the command line
const kMoment = '2023-06-13T10:00:00+02:00';

/** Exit status 1 only says that there are errors. */
function check(folder, names) {
  const args = ['check', '--format', 'json', '--date', kMoment, '--referentiel', join(root, 'demo/data/referentiel-demo.json'), ...names];
  return new Promise((resolve, reject) => {
    execFile(join(root, 'build/native/bin/segur-solde'), args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

test(`native and WebAssembly: the same report on ${kDocuments} generated documents (seed ${kSeed})`, async (t) => {
  const read = (path) => readFile(join(root, path));
  const validateur = await loadValidateur(await read('web/dist/validateur/segur-solde-validateur.wasm'));
  const referentiel = await read('demo/data/referentiel-demo.json');
  const samples = await Promise.all(['import-solde-ms2', 'demande-FINMS2009167M1', 'demande-FINMS2010040M1'].map((name) => read(`demo/data/${name}.json`)));
  const documents = faultyDocuments(samples.map(String), kSeed, kDocuments);

  const folder = await mkdtemp(join(tmpdir(), 'segur-differential-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let findings = 0;
  const rules = new Set();
  for (let from = 0; from < documents.length; from += kBatch) {
    const batch = documents.slice(from, from + kBatch);
    const names = batch.map((_, index) => `${from + index}.json`);
    await Promise.all(batch.map((bytes, index) => writeFile(join(folder, names[index]), bytes)));
    const native = await check(folder, names);
    // The report of many files is that of each, side by side.
    const reports = batch.map((bytes, index) => validateur.check(bytes, names[index], referentiel, Date.parse(kMoment) / 1000));
    const start = reports[0].indexOf('"fichiers":[') + '"fichiers":['.length;
    const end = (report) => report.lastIndexOf('],"nonControle":');
    const joined = reports[0].slice(0, start) + reports.map((report) => report.slice(start, end(report))).join(',') + reports[0].slice(end(reports[0]));
    assert.equal(joined, native);
    for (const { constats } of JSON.parse(native).fichiers) {
      findings += constats.length;
      for (const { regle } of constats) rules.add(regle);
    }
  }
  t.diagnostic(`${findings} findings of ${rules.size} rules`);
  // Documents that break nothing would prove nothing.
  assert.ok(findings > kDocuments, `only ${findings} findings`);
  assert.ok(rules.size > 50, `only the rules ${[...rules].sort().join(' ')}`);
});
