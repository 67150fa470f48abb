// The corpus, file by file: what segur-solde says of each mistake that suppliers make, and where. SEGUR_CORPUS=ecrire holds what it says now.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appel, constatsDe, corpus, ecrire, familles } from '../../corpus/corpus.mjs';
import { run } from './programme.mjs';

const folder = await mkdtemp(join(tmpdir(), 'segur-corpus-'));
after(() => rm(folder, { recursive: true, force: true }));
const tous = await corpus();

async function rapport(cas, where) {
  await ecrire(cas, where);
  const { code, stdout, stderr } = await run(appel(cas), { cwd: where });
  assert.notEqual(code, 2, stderr);
  return { code, report: JSON.parse(stdout) };
}

for (const famille of familles) {
  test(`${famille}: each file, its mistake, and what is said of it`, async (t) => {
    for (const cas of tous.filter((each) => each.famille === famille)) {
      await t.test(`${cas.nom}: ${cas.faute}`, async () => {
        const { code, report } = await rapport(cas, join(folder, famille, cas.nom));
        const constats = constatsDe(report);
        if (process.env.SEGUR_CORPUS === 'ecrire') return cas.tenir(constats);
        assert.deepEqual(constats, cas.attendus);
        assert.equal(code, cas.attendus.some((line) => / erreur /.test(line)) ? 1 : 0);
      });
    }
  });
}

// About a modification, which no file holds; JSON-08 is hostile.test.mjs's.
const ailleurs = /^(MOD-\d\d|PJ-10|JSON-08)$/;

test('every rule that a file can break has its file', async () => {
  const { regles } = JSON.parse((await run(['regles', '--format', 'json'])).stdout);
  const said = new Set(tous.flatMap(({ attendus }) => attendus.map((line) => line.match(/[A-Z]{2,4}-\d\d/)[0])));
  assert.deepEqual(regles.map(({ code }) => code).filter((code) => !said.has(code) && !ailleurs.test(code)), []);
  assert.ok(tous.length >= 60);
});
