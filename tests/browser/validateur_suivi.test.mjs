// The same file again once it was mended elsewhere: « Revérifier », or by itself where the browser lets files be watched.
import assert from 'node:assert/strict';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { share } from './partage.mjs';
import { guide, openValidateur } from './validateur.mjs';

const wrong = guide.replace('"2023-06-02"', '"2023-02-31"');
const shared = share();
let view, page, choose, report, findings;

/** Chosen through the browser's own picker, which a test cannot press: it gives a real handle, of a file of the origin. */
async function openWatched(text) {
  ({ view, page, choose, report, findings } = await openValidateur(shared));
  await page.evaluate(async (content) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('import.json', { create: true });
    globalThis.save = async (bytes) => {
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
    };
    await globalThis.save(content);
    globalThis.showOpenFilePicker = () => Promise.resolve([handle]);
  }, text);
  await page.getByLabel('Choisir des fichiers').click();
  await page.locator('.constat').first().waitFor();
}
const save = (text) => page.evaluate((content) => globalThis.save(content), text);
const title = (pattern) => page.getByRole('heading', { level: 2, name: pattern }).waitFor();

test('a watched file is checked again by itself', async () => {
  await openWatched(wrong);
  await title(/Rapport : 2.erreurs/);
  await save(guide);
  await title(/Rapport : 1.erreur,/);
  view.check();
  await view.close();
});

test('not over what was mended here: that is said, and « Revérifier » does it', async () => {
  await openWatched(wrong.replaceAll('"PDF"', '"pdf"'));
  await page.getByRole('button', { name: 'Corriger (2 propositions)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger', exact: true }).click();
  await page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).waitFor();
  await save(guide);
  await page.getByText('Un fichier a changé sur le disque.').waitFor();
  await page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).waitFor();
  await page.getByRole('button', { name: 'Revérifier' }).click();
  await title(/Rapport : 1.erreur,/);
  view.check();
  await view.close();
});

test('a file of a plain file input, which the browser does not read again, says to choose it anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'segur-suivi-'));
  try {
    ({ view, page, choose, report, findings } = await openValidateur(shared));
    const path = join(folder, 'import.json');
    await writeFile(path, wrong);
    await choose(path);
    await title(/Rapport : 2.erreurs/);
    await page.getByRole('button', { name: 'Revérifier' }).click();
    await title(/Rapport : 2.erreurs/);
    assert.ok((await findings()).includes('FAC-01'));
    await writeFile(path, `${guide}\n`);
    await page.getByRole('button', { name: 'Revérifier' }).click();
    await page.getByRole('alert').getByText('choisissez-le de nouveau').waitFor();
    assert.equal(await report().isVisible(), false);
    await choose(path);
    await title(/Rapport : 1.erreur,/);
    view.check();
  } finally {
    await view.close();
    await rm(folder, { recursive: true, force: true });
  }
});
