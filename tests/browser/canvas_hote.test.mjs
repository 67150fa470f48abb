// The canvas's host in Chromium: what a browser does to a view that it does not know the inside of. Zoom while it is open, several on a
// page, files, what comes of a posting.

import assert from 'node:assert/strict';
import { canvasDrawn, labels, pdf } from './harness.mjs';
import { canvas, click, drawn, editor, fieldOf, input, kDate, patchOf, press, seen } from './toile.mjs';

for (const zoom of [1.5, 2]) {
  canvas(`follows the page to ${zoom * 100} % while a field is open: crisp, the input where the field is`, async ({ page, context }) => {
    await click(page, kDate);
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setDeviceMetricsOverride', { width: Math.round(1440 / zoom), height: Math.round(1600 / zoom), deviceScaleFactor: zoom, mobile: false });
    await page.waitForFunction((ratio) => {
      const element = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
      return Math.abs(element.width - element.getBoundingClientRect().width * ratio) <= 1;
    }, zoom);
    const place = await seen(page, kDate);
    await page.mouse.click(place.x + 20, place.y + place.height / 2);
    const box = await input(page).boundingBox();
    for (const side of ['x', 'y', 'width', 'height']) assert.ok(Math.abs(place[side] - box[side]) <= 1, `${side}: ${place[side]} ${box[side]}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('05/06/2023');
    assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
  });
}

canvas('stands twice on a page, each with its own demande', async ({ page }) => {
  await page.evaluate(async () => {
    const second = document.createElement('segur-solde-editor');
    for (const { name, value } of document.querySelector('segur-solde-editor').attributes) second.setAttribute(name, value);
    second.setAttribute('numero', 'FINMS2009169M1');
    second.id = 'second';
    const ready = new Promise((resolve) => second.addEventListener('segur-ready', resolve, { once: true }));
    document.querySelector('segur-solde-editor').after(second);
    await ready;
  });
  await click(page, kDate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
  const other = await page.evaluate(() => {
    const second = document.querySelector('#second');
    return { numero: second.drawn().fields.find(({ pointer }) => pointer === '/numeroASP').text, modified: second.drawn().fields.some(({ modified }) => modified) };
  });
  assert.deepEqual(other, { numero: 'FINMS2009169M1', modified: false });
});

canvas('takes a file, shows it, and keeps it through both views', async ({ page }) => {
  await seen(page, '/piecesJustificatives/3/nomFichier');
  await press(page, 'Déposer une pièce complémentaire');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type de pièce complémentaire').selectOption({ index: 1 });
  await dialog.getByLabel('Fichier à ajouter').setInputFiles(pdf('ms2-dui-va1-bdc-00002.pdf'));
  await dialog.getByRole('button', { name: 'Importer' }).click();
  await page.waitForFunction(() => document.querySelector('segur-solde-editor').drawn().fields.some(({ text }) => text === 'ms2-dui-va1-bdc-00002.pdf'));
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  assert.equal((await patchOf(page)).at(-1).value.nomFichier, 'ms2-dui-va1-bdc-00002.pdf');
  await page.getByRole('button', { name: 'Passer au formulaire' }).click();
  await page.getByRole('button', { name: /^Supprimer .*ms2-dui-va1-bdc-00002\.pdf/ }).waitFor();
  await page.getByRole('button', { name: 'Passer à la vue dense' }).click();
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, '/piecesJustificatives/4/nomFichier')).text, 'ms2-dui-va1-bdc-00002.pdf');
});

canvas('asks before it posts, with what changes; then shows the demande as it is on the portal, to be read', async ({ page }) => {
  await click(page, kDate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  await press(page, labels.confirm);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('05/06/2023').waitFor();
  await dialog.getByRole('button', { name: 'Confirmer la modification' }).click();
  // Nothing can be changed while it is being sent, either: then « Confirmer » is still there.
  await page.waitForFunction((confirm) => {
    const { elements = [], fields = [] } = document.querySelector('segur-solde-editor').drawn() ?? {};
    return fields.length > 0 && elements.every(({ name }) => name !== confirm);
  }, labels.confirm);
  assert.ok((await drawn(page)).fields.every(({ editable }) => !editable));
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
});
