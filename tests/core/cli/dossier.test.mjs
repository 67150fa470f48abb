// A folder as an argument: what a supplier has gathered for a sending.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { zip } from '../../zip.mjs';
import { guide, lot, plain, run } from './programme.mjs';

const home = mkdtempSync(join(tmpdir(), 'segur-dossier-'));
after(() => rmSync(home, { recursive: true, force: true }));

let folders = 0;
/** A folder of these files, by their paths. */
function dossier(files) {
  const where = join(home, `envoi-${(folders += 1)}`);
  mkdirSync(where);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(where, name)), { recursive: true });
    writeFileSync(join(where, name), bytes);
  }
  return where;
}
const bytes = readFileSync(lot);
const pieces = await zip([['ms2-dui-va1-va-00001.pdf'], ['ms2-dui-va1-facture-00001.pdf'], ['de-trop.pdf']]);
async function check(where, ...args) {
  const { code, stdout, stderr } = await run(['check', where, ...guide, '--format', 'json', ...args], { cwd: home });
  const { fichiers } = stdout === '' ? { fichiers: [] } : JSON.parse(stdout);
  return { code, stderr: plain(stderr), noms: fichiers.map(({ fichier }) => fichier.replace(`${where}/`, '')), fichiers };
}

test('its JSON files, those of its folders too, in the order of their names, and nothing else', async () => {
  const where = dossier({ 'b.json': bytes, 'a/z.JSON': bytes, 'a/b/c.json': bytes, 'A.json': bytes, 'notes.txt': 'x', 'table.csv': 'x', '.cache/x.json': bytes, '.x.json': bytes, '.json': bytes });
  symlinkSync(where, join(where, 'boucle'));
  symlinkSync(join(where, 'b.json'), join(where, 'lien.json'));
  const { code, stderr, noms } = await check(where);
  assert.deepEqual(noms, ['A.json', 'a/b/c.json', 'a/z.JSON', 'b.json', 'lien.json']);
  assert.deepEqual([code, stderr], [1, '']);
  assert.deepEqual((await check(`${where}/`)).noms.length, 5);
});

test('beside other files and folders, each once where it is named', async () => {
  const one = dossier({ 'a.json': bytes });
  const { code, noms } = await check(one, lot, join(one, 'a.json'));
  assert.deepEqual([code, noms], [1, ['a.json', lot, 'a.json']]);
});

test('the only zip of a folder is the one of its pièces', async () => {
  const where = dossier({ 'import.json': bytes, 'pieces/pieces.ZIP': pieces });
  const { noms, fichiers } = await check(where);
  assert.deepEqual(noms, ['import.json', 'pieces/pieces.ZIP']);
  assert.deepEqual(fichiers[1].constats.map(({ regle }) => regle), ['ZIP-02']);
});

test('a zip among the files as well; of two, which one is asked', async () => {
  const where = dossier({ 'import.json': bytes, '1.zip': pieces, '2.zip': pieces });
  const first = join(where, '1.zip');
  assert.deepEqual((await check(where, first)).noms, ['import.json', '1.zip']);
  const both = await check(where);
  assert.equal(both.code, 2);
  assert.match(both.stderr, /Plusieurs zips : « .*1\.zip », « .*2\.zip »\. Nommez celui des pièces avec --pieces\./);
  assert.deepEqual(both.noms, ['import.json'], 'the files are judged all the same');
  const said = await check(where, '--pieces', first);
  assert.deepEqual([said.code, said.noms], [1, ['import.json', '1.zip']]);
  assert.match(said.stderr, /Non contrôlé, puisque --pieces nomme un autre zip : « .*2\.zip »\./);
  assert.match((await check(lot, first, '--pieces', join(where, '2.zip'))).stderr, /Un seul zip se contrôle avec les fichiers/);
});

test('a folder without JSON, and one that is too deep', async () => {
  const empty = await check(dossier({ 'notes.txt': '' }));
  assert.deepEqual([empty.code, empty.noms], [2, []]);
  assert.match(empty.stderr, /Le dossier « .* » ne contient aucun fichier \.json\. Vérifiez son nom, ou nommez les fichiers\./);
  const deep = await check(dossier({ 'a.json': bytes, [`${'x/'.repeat(20)}b.json`]: bytes }));
  assert.deepEqual([deep.code, deep.noms], [2, ['a.json']]);
  assert.match(deep.stderr, /contient trop de fichiers ou de sous-dossiers : la suite n’est pas lue/);
});

test('with --jsonl, its JSON Lines', async () => {
  const line = JSON.stringify(JSON.parse(bytes));
  const where = dossier({ 'a.jsonl': `${line}\n${line}\n`, 'b/c.ndjson': `${line}\n`, 'd.json': bytes, 'p.zip': 'x' });
  const { code, stdout, stderr } = await run(['check', '--jsonl', where, ...guide]);
  assert.equal(code, 1, stderr);
  assert.deepEqual(stdout.trimEnd().split('\n').map((each) => JSON.parse(each).fichier.replace(`${where}/`, '')), ['a.jsonl:1', 'a.jsonl:2', 'b/c.ndjson:1']);
});
