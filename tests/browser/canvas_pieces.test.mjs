// The pièces that the canvas shows, in Chromium: a link where there is something to read, and where it leads.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdf } from './harness.mjs';
import { canvas, drawn, elementOf, fill, kDate, patchOf, press, seen } from './toile.mjs';

const kOwn = 'ms2-dui-va1-va-00001.pdf';
const kAdded = 'ms2-dui-va1-bdc-00002.pdf';
const kFirst = '/piecesJustificatives/0/nomFichier';
const link = (name) => `Consulter ${name} (nouvelle fenêtre)`;
const links = async (page) => (await drawn(page)).elements.filter(({ role, name }) => role === 'link' && name.startsWith('Consulter')).map(({ name }) => name);

async function deposit(page) {
  await press(page, 'Déposer une pièce complémentaire');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type de pièce complémentaire').selectOption({ index: 1 });
  await dialog.getByLabel('Fichier à ajouter').setInputFiles(pdf(kAdded));
  await dialog.getByRole('button', { name: 'Importer' }).click();
  await page.waitForFunction((name) => document.querySelector('segur-solde-editor').drawn().fields.some(({ text }) => text === name), kAdded);
  await dialog.getByRole('button', { name: 'Fermer' }).click();
}

canvas('a click on a link opens the pièce, of the dossier or just added, in a window that knows nothing of this one', async ({ page, context }) => {
  await seen(page, kFirst);
  await deposit(page);
  for (const name of [kOwn, kAdded]) {
    const answer = context.waitForEvent('response', (response) => response.url().endsWith(`/pieces/${name}`));
    const opened = context.waitForEvent('page');
    await press(page, link(name));
    const response = await answer;
    assert.deepEqual([response.status(), response.headers()['content-type']], [200, 'application/pdf'], name);
    const other = await opened;
    assert.equal(await other.evaluate(() => globalThis.opener), null);
    await other.close();
  }
});

/** As from the user's own files. */
async function drop(page, pointer, path) {
  const { x, y } = await seen(page, pointer);
  const protocol = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop']) await protocol.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 10, data: { items: [], files: [path], dragOperationsMask: 1 } });
}
async function fileOf(name, run) {
  const folder = await mkdtemp(join(tmpdir(), 'segur-piece-'));
  try {
    await writeFile(join(folder, name), pdf(name).buffer);
    await run(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

canvas('a file dropped anywhere on the canvas is one that was chosen: its type is asked for, then it is sent', ({ page }) =>
  fileOf(kAdded, async (path) => {
    await fill(page, kDate, '05/06/2023');
    await drop(page, kDate, path);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(kAdded).first().waitFor();
    await dialog.getByLabel('Type de pièce complémentaire').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Importer' }).click();
    await page.waitForFunction((name) => document.querySelector('segur-solde-editor').drawn().fields.some(({ text }) => text === name), kAdded);
    assert.deepEqual((await patchOf(page)).map(({ op, value }) => [op, value?.nomFichier ?? value]).filter(([op]) => op !== 'test'), [['replace', '2023-06-05'], ['add', kAdded]]);
  }));

canvas('a file dropped on a canvas that is only to be read goes nowhere, and the page stays', ({ page }) =>
  fileOf(kAdded, async (path) => {
    // What is not prevented here is the browser's: it opens the file.
    await page.evaluate(() => addEventListener('dragover', ({ defaultPrevented, dataTransfer }) => (globalThis.over = [defaultPrevented, dataTransfer.dropEffect])));
    await drop(page, kDate, path);
    assert.deepEqual(await page.evaluate(() => globalThis.over), [true, 'none']);
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal((await drawn(page)).fields.some(({ text }) => text === kAdded), false);
  }), { clock: '2023-07-03T08:00:00+02:00' });

canvas('Enter on a link opens the pièce as well', async ({ page, context }) => {
  await seen(page, kFirst);
  await press(page, 'Déposer une pièce complémentaire');
  await page.keyboard.press('Escape');
  const spoken = () => page.locator('segur-solde-editor canvas').getAttribute('aria-description');
  for (let i = 0; i < 12 && !(await spoken()).startsWith('Consulter'); ++i) await page.keyboard.press('Shift+Tab');
  assert.match(await spoken(), /^Consulter .* \(nouvelle fenêtre\), lien/);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Enter');
  await (await opened).close();
});

canvas('what was only deposited is gone at J+20: it has no link any more, the others have', async ({ page }) => {
  await seen(page, kFirst);
  await deposit(page);
  assert.notEqual(await elementOf(page, link(kAdded)), undefined);
  await page.clock.fastForward('00:01:05');
  await page.getByRole('alert').filter({ hasText: 'Le délai de modification a expiré' }).waitFor({ state: 'attached' });
  await seen(page, '/piecesJustificatives/4/nomFichier');
  const there = await links(page);
  assert.equal(there.includes(link(kAdded)), false);
  assert.equal(there.includes(link(kOwn)), true);
}, { clock: '2023-07-02T23:59:00+02:00', first: (page) => page.clock.install() });
