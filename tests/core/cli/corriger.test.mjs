// segur-solde corriger: the safe mends, seen as a difference first, then applied to a copy.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { zip } from '../../zip.mjs';
import { guide, lot, plain, run } from './programme.mjs';

const home = mkdtempSync(join(tmpdir(), 'segur-corriger-'));
after(() => rmSync(home, { recursive: true, force: true }));
const valide = readFileSync(lot, 'utf8').replace('mail.responsable2.fr', 'mail@responsable2.fr');

let folders = 0;
function dossier(files) {
  const where = join(home, `${(folders += 1)}`);
  mkdirSync(join(where, 'sortie'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(where, name), bytes);
  return where;
}
async function corriger(where, ...args) {
  const { code, stdout, stderr } = await run(['corriger', ...args, ...guide], { cwd: where });
  return { code, stdout: plain(stdout), stderr: plain(stderr) };
}

const fautes = valide.replace('"2023-06-02"', '"02/06/2023"').replaceAll('"PDF"', '"pdf"').replace('"siret"', '"SIRET"');

test('without --sortie: what would be changed, before and after, and nothing is written', async () => {
  const where = dossier({ 'import.json': fautes });
  const { code, stdout, stderr } = await corriger(where, 'import.json');
  assert.deepEqual([code, stderr], [1, '']);
  assert.match(stdout, /^import\.json\n\n {2}4:3 {2}JSON-04 .*\n {4}- "SIRET"\n {4}\+ "siret"\n/);
  assert.match(stdout, / {2}14:24 {2}FAC-01 .*\n {4}- "02\/06\/2023"\n {4}\+ "2023-06-02"\n/);
  assert.match(stdout, /4 corrections sûres ; après elles, il reste : aucune erreur, aucun avertissement\. Rien n’est écrit : ajoutez --sortie DOSSIER\.\n$/);
  assert.deepEqual([readFileSync(join(where, 'import.json'), 'utf8'), readdirSync(join(where, 'sortie'))], [fautes, []]);
});

test('with --sortie: a copy, every other byte as it was; what is there is never replaced', async () => {
  const where = dossier({ 'import.json': fautes, 'juste.json': valide });
  const { code, stderr } = await corriger(where, 'import.json', 'juste.json', '--sortie', 'sortie');
  assert.equal(code, 0);
  assert.match(stderr, /La copie corrigée de « import\.json » est écrite dans « sortie\/import-corrigé\.json »\./);
  assert.deepEqual(readdirSync(join(where, 'sortie')), ['import-corrigé.json']);
  assert.equal(readFileSync(join(where, 'sortie/import-corrigé.json'), 'utf8'), valide);
  const again = await corriger(where, 'import.json', '--sortie', 'sortie/');
  assert.equal(again.code, 2);
  assert.match(again.stderr, /Impossible d’écrire « sortie\/import-corrigé\.json » : il existe déjà/);
});

test('only what a rule found', async () => {
  const where = dossier({ 'import.json': fautes });
  const { code } = await corriger(where, 'import.json', '--sortie', 'sortie', '--regle', 'FAC-01', '--regle', 'JSON-04');
  assert.equal(code, 1, 'errors are left');
  assert.equal(readFileSync(join(where, 'sortie/import-corrigé.json'), 'utf8'), valide.replaceAll('"PDF"', '"pdf"'));
  assert.match((await corriger(where, 'import.json', '--regle', 'FAC-99')).stderr, /La règle « FAC-99 » n’existe pas/);
});

test('a key that is mended brings a value to light: that is mended too', async () => {
  const where = dossier({ 'import.json': valide.replace('"dateFacture": "2023-06-02"', '"DateFacture": "02/06/2023"') });
  assert.equal((await corriger(where, 'import.json', '--sortie', 'sortie')).code, 0);
  assert.equal(readFileSync(join(where, 'sortie/import-corrigé.json'), 'utf8'), valide);
});

test('the same mend many times is shown once, with its places', async () => {
  const document = JSON.parse(fautes.replace('"SIRET"', '"siret"'));
  document.lignesImport = Array.from({ length: 182 }, (_, i) => ({ ...document.lignesImport[0], numLigne: i + 1 }));
  const where = dossier({ 'lot.json': JSON.stringify(document, null, 1) });
  const { stdout } = await corriger(where, 'lot.json');
  assert.match(stdout, /FAC-01 .*\n {4}- "02\/06\/2023"\n {4}\+ "2023-06-02"\n {4}Même constat 182 fois : 14:20, /);
  assert.equal(stdout.split('"02/06/2023"').length, 2);
  assert.match(stdout, /546 corrections sûres/);
});

test('a name that the zip writes otherwise; nothing to mend; what cannot be read', async () => {
  const where = dossier({ 'import.json': valide, 'p.zip': await zip([['MS2-dui-va1-va-00001.pdf'], ['ms2-dui-va1-facture-00001.pdf']]) });
  assert.match((await corriger(where, 'import.json', 'p.zip')).stdout, /ZIP-04 .*\n {4}- "ms2-dui-va1-va-00001\.pdf"\n {4}\+ "MS2-dui-va1-va-00001\.pdf"/);
  const none = await corriger(where, 'import.json');
  assert.deepEqual([none.code, none.stdout], [0, 'Aucune correction sûre ; après elles, il reste : aucune erreur, aucun avertissement.\n']);
  assert.equal((await corriger(where, 'absent.json')).code, 2);
});
