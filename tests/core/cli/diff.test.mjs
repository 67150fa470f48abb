// segur-solde diff: applied by a library of someone else, the patch gives the second file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsonPatch from 'fast-json-patch';
import { data, demande, file, lot, plain, run } from './programme.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
const changed = (path, change) => {
  const document = read(path);
  change(document);
  return document;
};

async function diff(before, after) {
  const paths = [before, after].map((document, i) => file(`${i}.json`, typeof document === 'string' ? document : JSON.stringify(document)));
  const { code, stdout, stderr } = await run(['diff', ...paths]);
  const patch = JSON.parse(stdout || 'null');
  if (code !== 2) {
    const result = jsonPatch.applyPatch(read(paths[0]), patch, true).newDocument; // validates, and fails on a test that does not hold
    assert.deepEqual(result, read(paths[1]));
    for (const [i, { op }] of patch.entries()) if (op === 'replace') assert.deepEqual([patch[i - 1].op, patch[i - 1].path], ['test', patch[i].path]);
  }
  return { code, patch, stderr };
}
const sites = (document) => document.beneficiaires.structure;

test('what people change in a demande', async () => {
  const before = read(demande);
  const cases = [
    [() => {}, 0],
    [(d) => (d.commande.dateFacture = '2023-06-01'), 2],
    [(d) => sites(d).splice(0, 1), 1],
    [(d) => (sites(d)[0].presentSolde = false), 2],
    [(d) => sites(d).splice(0, 1) && (sites(d)[0].operateurMessagerie = 'MAI_337'), 3],
    [(d) => d.piecesJustificatives.push({ nomFichier: 'a.pdf', formatFichier: 'PDF', typeFichier: 'VA' }), 1],
    [(d) => (d.inconnu = { 'a/b~c': [1, { d: null }] }), 1],
    [(d) => delete d.commande.indicateurDeploiementMSS, 1],
    [(d) => (d.commande = []), 2],
    [(d) => sites(d).reverse(), 2],
  ];
  for (const [change, operations] of cases) {
    const { code, patch } = await diff(before, changed(demande, change));
    assert.equal(patch.length, operations, `${change}: ${JSON.stringify(patch)}`);
    assert.equal(code, operations === 0 ? 0 : 1);
  }
});

test('200 bénéficiaires, a dozen of them removed', async () => {
  const path = data('demande-FINMS2009200M1.json');
  const { patch } = await diff(read(path), changed(path, (d) => (d.beneficiaires.structure = sites(d).filter((_, i) => i % 17 !== 3))));
  assert.equal(patch.length, 12);
  assert.ok(patch.every(({ op, path: at }) => op === 'remove' && at.startsWith('/beneficiaires/structure/')));
});

test('import files, byte order marks, any JSON', async () => {
  assert.equal((await diff(readFileSync(lot, 'utf8'), `\ufeff${readFileSync(lot, 'utf8')}`)).code, 0);
  assert.equal((await diff('{"a":1400}', '{"a":1400.00}')).code, 0);
  await diff(read(lot), changed(lot, (d) => d.lignesImport.unshift({ ...d.lignesImport[0], numLigne: 2, numeroASP: null })));
  await diff('{"a":[1,2,3]}', '[]');
  await diff('null', '"é\\u0000\\u009b"');
  await diff(read(lot), read(demande));
});

test('what cannot be compared', async () => {
  const { code, stderr } = await diff('{', '[1,]');
  assert.equal(code, 2);
  assert.match(plain(stderr), /Impossible de comparer «.*0\.json », ligne 1, colonne 2 : /);
  assert.match(plain(stderr), /Impossible de comparer «.*1\.json », ligne 1, colonne 4 : /);
  assert.equal((await run(['diff', demande, 'absent.json'])).code, 2);
  assert.equal((await run(['diff', demande, '-'], { input: readFileSync(demande) })).code, 0);
});
