// One verdict: of each file of the corpus, the validator's page (its worker and its module) and the command line say the same, to the byte, as
// JSON, as HTML and as CSV; and they make the same import files of a table.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { appel, corpus, ecrire, familles } from '../corpus/corpus.mjs';
import { hostiles } from '../corpus/hostile.mjs';
import { rapports, rapportsDuTableau } from './validateur.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'segur-corpus-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Standard output; exit status 1 only says that there are errors. */
function segurSolde(args, cwd) {
  return new Promise((resolve, reject) => {
    execFile(join(root, 'build/native/bin/segur-solde'), args, { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

const tous = await corpus();
for (const famille of familles) {
  test(`${famille}: the page says what the command line says, to the byte`, async (t) => {
    for (const cas of tous.filter((each) => each.famille === famille)) {
      await t.test(cas.nom, async () => {
        const where = join(folder, famille, cas.nom);
        await ecrire(cas, where);
        const referentiel = await readFile(cas.referentiel);
        const table = cas.famille === 'tableau';
        const page = table
          ? await rapportsDuTableau([cas.document, cas.fichiers.get(cas.document)], cas.numeroAns, cas.siret, referentiel, cas.date)
          : await rapports([...cas.fichiers], referentiel, cas.date);
        for (const format of ['json', 'html', 'csv']) {
          const sortie = table ? ['--sortie', format] : [];
          if (table) await mkdir(join(where, format));
          assert.equal(page[format], await segurSolde([...appel(cas, format), ...sortie], where), format);
        }
        if (!table) return;
        const made = await readdir(join(where, 'json'));
        assert.deepEqual(page.fichiers.map(({ nom }) => nom), made.sort());
        for (const { nom, json } of page.fichiers) assert.equal(json, await readFile(join(where, 'json', nom), 'utf8'));
      });
    }
  });
}

test(`${hostiles.length} hostile files at once: the same report`, async () => {
  const where = join(folder, 'hostile');
  await mkdir(where);
  const files = hostiles.map(({ octets }, i) => [`${i}.json`, octets]);
  await Promise.all(files.map(([nom, octets]) => writeFile(join(where, nom), octets)));
  const referentiel = join(root, 'demo/data/referentiel-demo.json');
  const page = await rapports(files, await readFile(referentiel), '2023-06-13');
  for (const format of ['json', 'html', 'csv']) {
    const native = await segurSolde(['check', ...files.map(([nom]) => nom), '--date', '2023-06-13', '--referentiel', referentiel, '--format', format], where);
    assert.ok(page[format] === native, `${format}: ${page[format].length} and ${native.length} characters`);
  }
});
