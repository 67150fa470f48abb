// The page is left: the browser asks first while a posting or a file is on its way, and at no other time.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launchChromium, pdf } from './harness.mjs';
import { alert, date, draftHolds, kPosting, post, press, scene } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** Until the page would ask, or would not. */
async function asks(page, expected) {
  await page.waitForFunction((wanted) => !dispatchEvent(new Event('beforeunload', { cancelable: true })) === wanted, expected);
}

/** Requests to `url` wait for `release`. */
async function hold(page, url) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

scene(() => browser, 'while a posting has no answer yet', async ({ page }) => {
  await asks(page, false);
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await asks(page, false);
  const release = await hold(page, kPosting);
  await post(page);
  await asks(page, true);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  release();
  await alert(page).getByText('Modification confirmée').waitFor();
  await asks(page, false);
});

scene(() => browser, 'not while it is kept for the next try, nor once it is given up', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await page.route(kPosting, (route) => route.abort('connectionfailed'));
  await post(page);
  await alert(page).getByText('En attente d’envoi').waitFor();
  await asks(page, false);
  await press(page, 'Annuler l’envoi et reprendre la modification');
  await asks(page, false);
});

scene(
  () => browser,
  'while it waits and nothing can be kept: this page is all that knows of it',
  async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await page.reload();
    await date(page).fill('05/06/2023');
    await page.route(kPosting, (route) => route.abort('connectionfailed'));
    await post(page);
    await alert(page).getByText('tant que cette page reste ouverte').waitFor();
    await asks(page, true);
    await press(page, 'Annuler l’envoi et reprendre la modification');
    await asks(page, false);
  },
);

scene(() => browser, 'while a file is being sent, until it is there or cancelled', async ({ page }) => {
  const release = await hold(page, '**/pieces');
  await page.getByLabel('Type de pièce complémentaire').selectOption('AUTRE_S');
  await page.getByLabel('Fichier à ajouter').setInputFiles([pdf('premier.pdf'), pdf('second.pdf')]);
  await asks(page, false);
  await press(page, 'Importer');
  await asks(page, true);
  release();
  await page.getByText('2 pièces ajoutées').first().waitFor();
  await asks(page, false);
  await hold(page, '**/pieces');
  await page.getByLabel('Fichier à ajouter').setInputFiles(pdf('troisieme.pdf'));
  await press(page, 'Importer');
  await asks(page, true);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await asks(page, false);
});
