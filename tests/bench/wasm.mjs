// The WebAssembly core in Node, beside TextDecoder + JSON.parse + Ajv (standalone code, all errors) in the same run:
// node tests/bench/wasm.mjs <folder of documents> <file of results>. Medians of processor time.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore } from '../../web/dist/core.js';
import { loadValidateur } from '../../web/dist/validateur.js';
import { ajvPath } from './ajv.mjs';

const [, , folder, resultsFile] = process.argv;
const read = (name) => new Uint8Array(readFileSync(join(folder, name)));
const root = new URL('../../', import.meta.url);
const referentiel = new Uint8Array(readFileSync(new URL('demo/data/referentiel-demo.json', root)));
const now = 1_687_000_000;
const rounds = 15;

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds of processor time since the start, of all threads: compiling and collecting garbage are work as well. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of each, taken in turn so that what disturbs one disturbs the other. The first rounds warm up. */
function measure(works, times = rounds) {
  const samples = works.map(() => []);
  for (let round = -3; round < times; ++round) {
    works.forEach((work, i) => {
      const start = processorTime();
      work();
      if (round >= 0) samples[i].push(processorTime() - start);
    });
  }
  return samples.map(median);
}

const { validate, decoder } = ajvPath();

const dist = (path) => readFileSync(new URL(`web/dist/${path}`, root));
const validateur = await loadValidateur(dist('validateur/segur-solde-validateur.wasm'));
const core = await loadCore(dist('segur-solde.wasm'), dist('segur-solde-suite.wasm'));

const files = {};
for (const name of ['import', 'import-compact', 'import-erreurs']) {
  const bytes = read(`${name}.json`);
  const mb = bytes.length / 1e6;
  const report = JSON.parse(validateur.check(bytes, name, referentiel, now)).fichiers[0];
  if (validate(JSON.parse(decoder.decode(bytes))) !== (report.erreurs === 0)) throw new Error(`${name}: Ajv and the core do not agree`);
  const [ours, theirs, parse] = measure([
    () => validateur.check(bytes, name, referentiel, now),
    () => validate(JSON.parse(decoder.decode(bytes))),
    () => JSON.parse(decoder.decode(bytes)),
  ]);
  files[name] = { mb, errors: report.erreurs, core: (mb / ours) * 1000, ajv: (mb / theirs) * 1000, parse: (mb / parse) * 1000 };
}

/** Microseconds of a keystroke with its answer decoded, in batches that a clock can see. */
function keystroke(session, id, row, texts) {
  const batch = 2000;
  const [time] = measure([
    () => {
      for (let i = 0; i < batch; ++i) session.set(id, row, texts[i % 2]);
    },
  ]);
  return (time / batch) * 1000;
}

const sessions = {};
for (const count of [10, 10_000]) {
  const bytes = read(`demande-${count}.json`);
  const batch = Math.max(1, 1000 / count);
  const [opening] = measure([
    () => {
      for (let i = 0; i < batch; ++i) core.open(bytes, referentiel, now).delete();
    },
  ]);
  const session = core.open(bytes, referentiel, now);
  const field = session.form().blocs.flatMap(({ list }) => list?.columns ?? []).find(({ name }) => name === 'operateurMessagerie');
  sessions[count] = {
    openingMs: opening / batch,
    keystrokeMicroseconds: keystroke(session, field.id, count - 1, ['MAI_33', 'MAI_337']),
  };
  session.delete();
}
writeFileSync(resultsFile, JSON.stringify({ node: process.version, files, sessions }, null, 2));
