// The page's own exports are what the command line writes, to the byte: a few of each kind of the corpus, tables too. tests/wasm/corpus.test.mjs
// has all of them, without a page.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appel, corpus, ecrire } from '../corpus/corpus.mjs';
import { openPage, root } from './harness.mjs';
import { share } from './partage.mjs';

const choisis = ['import/plusieurs-fautes', 'import/windows-1252', 'import/deux-cent-une-lignes', 'demande/e-mail-du-responsable', 'zip/autre-casse', 'zip/tronque', 'tableau/cellule-de-trop', 'tableau/windows-1252'];
const cas = (await corpus()).filter(({ famille, nom }) => choisis.includes(`${famille}/${nom}`));
const folder = await mkdtemp(join(tmpdir(), 'segur-page-'));

const shared = share();
after(() => rm(folder, { recursive: true, force: true }));

/** Exit status 1 only says that there are errors. */
const segurSolde = (args, cwd) =>
  new Promise((resolve, reject) => {
    execFile(join(root, 'build/native/bin/segur-solde'), args, { cwd, maxBuffer: 1 << 28 }, (error, stdout) => (error !== null && error.code !== 1 ? reject(error) : resolve(stdout)));
  });

test('each export of the page is the report of the command line', async () => {
  assert.equal(cas.length, choisis.length);
  const view = await openPage(shared.browser, { acceptDownloads: true });
  const { page } = view;
  await page.clock.setFixedTime(new Date('2023-06-13T00:00:00+02:00'));
  for (const each of cas) {
    const where = join(folder, each.famille, each.nom);
    await ecrire(each, where);
    await page.goto(`${shared.portal.url}/validateur/`);
    await page.getByLabel('Choisir des fichiers').setInputFiles([...each.fichiers.keys()].map((nom) => join(where, nom)));
    const table = each.famille === 'tableau';
    if (table) {
      await page.getByLabel('N° ANS de la solution').fill(each.numeroAns);
      await page.getByLabel('SIRET du fournisseur').fill(each.siret);
      await page.getByRole('button', { name: 'Faire les fichiers d’import' }).click();
      await page.getByRole('heading', { name: 'Fichiers d’import', exact: true }).waitFor();
    } else {
      await page.getByRole('region', { name: /^Rapport/ }).waitFor();
    }
    for (const format of ['json', 'html', 'csv']) {
      const name = `${table ? 'Exporter les constats' : 'Exporter'} en ${format.toUpperCase()}`;
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      if (table) await mkdir(join(where, format));
      const native = await segurSolde([...appel(each, format), ...(table ? ['--sortie', format] : [])], where);
      assert.equal(await readFile(await download.path(), 'utf8'), native, `${each.nom}, ${format}`);
    }
  }
  view.check();
  await view.close();
});
