// After a posting: a receipt to read, to print, to keep as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { assertAccessible, labels, launchChromium } from './harness.mjs';
import { alert, date, post, press, scene } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

scene(() => browser, 'a receipt says number, date, before and after; as a file it says the same', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await post(page);
  await alert(page).getByRole('heading', { name: 'Modification confirmée' }).waitFor();
  const text = (await alert(page).innerText()).replace(/\s+/g, ' ');
  const [number] = /R-\d{8}-[0-9A-F]{8}/.exec(text);
  assert.match(text, /N° ASP de la demande FINMS2009167M1/);
  assert.match(text, /Reçu le 13\/06\/2023 à 10 h 0\d \(heure de Paris\)/);
  await alert(page).getByRole('row', { name: 'Date de la facture 02/06/2023 05/06/2023' }).waitFor();
  await assertAccessible(page, 'receipt');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger le reçu' }).click()]);
  assert.equal(download.suggestedFilename(), `recu-FINMS2009167M1-${number}.txt`);
  const file = (await readFile(await download.path(), 'utf8')).replace(/[^\S\n]+/g, ' ');
  for (const line of ['Modification confirmée', `N° du reçu : ${number}`, '- Date de la facture', ' Avant : 02/06/2023', ' Après : 05/06/2023']) {
    assert.ok(file.split('\n').includes(line), `« ${line} » in\n${file}`);
  }
});

scene(() => browser, '« Imprimer le reçu » puts the receipt alone on paper; the browser’s own « Imprimer » the demande as well', async ({ page }) => {
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await date(page).fill('05/06/2023');
  await post(page);
  await alert(page).getByRole('heading', { name: 'Modification confirmée' }).waitFor();
  await press(page, 'Imprimer le reçu');
  assert.equal(await page.evaluate(() => globalThis.printed), 1);
  await page.emulateMedia({ media: 'print' });
  await alert(page).getByText('Modification confirmée').waitFor();
  for (const hidden of [page.getByText('Commentaire du gestionnaire', { exact: true }), page.getByRole('button', { name: 'Imprimer le reçu' }), page.getByRole('navigation').first()]) {
    assert.equal(await hidden.isVisible(), false);
  }
  assert.equal((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, 'one sheet');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.getByText('Commentaire du gestionnaire', { exact: true }).isVisible(), true);
});

scene(() => browser, '« Ne pas modifier » has its receipt as well', async ({ page }) => {
  await press(page, labels.doNotModify);
  await page.getByRole('dialog').getByRole('button', { name: 'Ne pas modifier la demande' }).click();
  await alert(page).getByRole('heading', { name: 'Demande transmise sans modification' }).waitFor();
  await alert(page).getByText('La demande sera instruite en l’état dans les prochains jours.').waitFor();
  await alert(page).getByRole('link', { name: 'Télécharger le reçu' }).waitFor();
  assert.equal(await alert(page).getByRole('table').count(), 0);
});
