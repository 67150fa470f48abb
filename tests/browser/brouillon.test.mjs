// The draft: what was typed survives the page, is put back with a word about it, belongs to one demande and one account, and is erased as soon
// as it is of no more use.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { assertAccessible, assertReflows, launchChromium, logIn, openDemande, pdf } from './harness.mjs';
import { alert, date, draftHolds, kDemande, montant, notices, post, press, scene, stored } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());
const draft = (name, run, options) => scene(() => browser, name, run, options);

const restored = (page) => notices(page).getByText(/^Votre brouillon du 13\/06\/2023 à 10:0\d a été repris.: /);

draft('comes back after a reload, with its date and what it holds', async ({ page }) => {
  await date(page).fill('31/02/2023');
  await montant(page).fill('1450');
  await page.reload();
  await restored(page).getByText(/2.modifications, 1.erreur/).waitFor();
  assert.equal(await date(page).inputValue(), '31/02/2023', 'as it was typed, even where it is wrong');
  assert.equal(await montant(page).inputValue(), '1450');
  await assertAccessible(page, 'draft restored');
  await page.setViewportSize({ width: 320, height: 640 });
  await assertReflows(page, 'draft restored at 320 px');
});

draft('comes back after a crash', async ({ page, context, portal }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  const crashed = page.waitForEvent('crash');
  const debugging = await context.newCDPSession(page);
  void debugging.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await openDemande(next, portal.url);
  await restored(next).waitFor();
  assert.equal(await date(next).inputValue(), '05/06/2023');
});

draft('comes back in another tab after this one was closed', async ({ page, context, portal }) => {
  await date(page).fill('05/06/2023');
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await openDemande(next, portal.url);
  await restored(next).waitFor();
});

draft('« Effacer le brouillon » asks once more, then shows the demande as it is on the portal', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await page.getByText(/^Brouillon gardé dans ce navigateur le 13\/06\/2023/).waitFor();
  await press(page, 'Effacer le brouillon');
  await page.getByText('Votre saisie sera perdue.').waitFor();
  await press(page, 'Garder');
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await press(page, 'Effacer le brouillon');
  await press(page, 'Effacer');
  await page.getByText('Aucune modification, aucune erreur').first().waitFor();
  assert.equal(await date(page).inputValue(), '02/06/2023');
  assert.deepEqual(await stored(page, 'brouillons'), []);
});

draft('what is typed back to the original leaves none', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await date(page).fill('02/06/2023');
  while ((await stored(page, 'brouillons')).length > 0) await page.waitForTimeout(20);
  await page.reload();
  await date(page).waitFor();
  assert.equal(await restored(page).count(), 0);
});

draft('is erased once the portal has the modification', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
  assert.deepEqual(await stored(page, 'brouillons'), []);
});

draft('the pièces that were sent are back in the list, can be removed, or confirmed', async ({ page }) => {
  await page.getByLabel('Type de pièce complémentaire').selectOption('AUTRE_S');
  await page.getByLabel('Fichier à ajouter').setInputFiles(pdf('PJ_Demande.pdf'));
  await press(page, 'Importer');
  await page.getByText('Pièce ajoutée au dossier').first().waitFor();
  await date(page).fill('05/06/2023');
  await page.reload();
  await restored(page).getByText(/2.modifications/).waitFor();
  await page.getByRole('row', { name: /PJ_Demande\.pdf/ }).getByText('Ajoutée').waitFor();
  await post(page);
  await alert(page).getByRole('row', { name: /Pièce ajoutée, AUTRE_S.*PJ_Demande\.pdf/ }).waitFor();
});

draft('with it go the pièces that were sent for it', async ({ page }) => {
  const address = `/api/demandes/${kDemande}/pieces/PJ_Demande.pdf`;
  const status = () => page.evaluate(async (url) => (await fetch(url)).status, address);
  await page.getByLabel('Type de pièce complémentaire').selectOption('AUTRE_S');
  await page.getByLabel('Fichier à ajouter').setInputFiles(pdf('PJ_Demande.pdf'));
  await press(page, 'Importer');
  await page.getByText('Pièce ajoutée au dossier').first().waitFor();
  assert.equal(await status(), 200);
  await press(page, 'Effacer le brouillon');
  await press(page, 'Effacer');
  await page.getByText('Aucune modification, aucune erreur').first().waitFor();
  assert.equal(await status(), 404);
});

/** From now on the portal's clock shows that day. */
const setDay = (page, day) =>
  page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), date: new Date(day).toUTCString() } });
  });

draft('is erased after J+20', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await setDay(page, '2023-07-02T23:59:59+02:00');
  await page.reload();
  await notices(page).getByText(/a été repris/).waitFor();
  await page.unrouteAll();
  await setDay(page, '2023-07-03T00:00:00+02:00');
  await page.reload();
  await page.getByText(/Le délai de modification a expiré le 02\/07\/2023/).waitFor();
  assert.deepEqual(await stored(page, 'brouillons'), []);
  assert.equal(await notices(page).getByText(/brouillon/).count(), 0);
});

draft('is erased after J+20 when another demande is opened, too', async ({ page, portal }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await setDay(page, '2023-07-03T00:00:00+02:00');
  await openDemande(page, portal.url, 'FINMS2009169M1');
  assert.deepEqual(await stored(page, 'brouillons'), []);
});

draft('belongs to one account', async ({ page, portal, context }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await page.evaluate(() => {
    const editor = document.querySelector('segur-solde-editor');
    editor.account = 'quelqu’un d’autre';
    editor.remove();
    globalThis.other = editor;
  });
  await page.evaluate(() => document.querySelector('main, body').append(globalThis.other));
  await date(page).waitFor();
  assert.equal(await date(page).inputValue(), '02/06/2023');
  assert.equal(await restored(page).count(), 0);
  // Another fournisseur does not even reach the demande.
  await context.clearCookies();
  await logIn(page, portal.url, { identifiant: 'fournisseur40', motDePasse: 'demo-solution-40' });
  await page.goto(`${portal.url}/demandes/${kDemande}`);
  assert.equal(await page.locator('segur-solde-editor').count(), 0);
});

draft('two editors on one page keep each its own', async ({ page }) => {
  const add = () =>
    page.evaluate(() => {
      const editor = Object.assign(document.createElement('segur-solde-editor'), { id: 'second', numero: 'FINMS2009169M1', portal: '/api', account: 'fournisseur33' });
      document.querySelector('main, body').append(editor);
    });
  const second = page.locator('#second');
  await add();
  await date(page).first().fill('05/06/2023');
  await date(second).fill('06/06/2023');
  await draftHolds(page, '05/06/2023');
  await draftHolds(page, '06/06/2023');
  assert.equal((await stored(page, 'brouillons')).length, 2);
  await page.reload();
  await add();
  await second.getByText(/a été repris/).waitFor();
  assert.equal(await date(second).inputValue(), '06/06/2023');
  assert.equal(await date(page).first().inputValue(), '05/06/2023');
});

for (const [name, spoil] of [
  ['refused', () => Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } })],
  ['absent', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  ['silent', () => (IDBFactory.prototype.open = () => ({}))],
]) {
  draft(`where storage is ${name}, everything works, and it is said once that no draft is kept`, async ({ page, portal }) => {
    await page.addInitScript(spoil);
    await openDemande(page, portal.url);
    await notices(page).getByText('Aucun brouillon ne peut être gardé dans ce navigateur.').waitFor();
    await date(page).fill('05/06/2023');
    await post(page);
    await alert(page).getByText('Modification confirmée').waitFor();
    assert.equal(await notices(page).getByText(/Aucun brouillon/).count(), 0);
  });
}

draft('where there is no room left, it is said when it happens', async ({ page }) => {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await date(page).fill('05/06/2023');
  await notices(page).getByText('Aucun brouillon ne peut être gardé dans ce navigateur.').waitFor();
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
});

draft('draft="none" keeps nothing, and says nothing', async ({ page }) => {
  await page.evaluate(() => {
    const editor = document.querySelector('segur-solde-editor');
    editor.draft = 'none';
    editor.remove();
    globalThis.silent = editor;
  });
  await page.evaluate(() => document.querySelector('main, body').append(globalThis.silent));
  await date(page).fill('05/06/2023');
  await page.waitForTimeout(400);
  assert.deepEqual(await stored(page, 'brouillons'), []);
  assert.equal(await page.getByText(/rouillon/).count(), 0);
});

draft('an idle page runs no timer', async ({ page, portal }) => {
  await page.addInitScript(() => {
    globalThis.timers = 0;
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
      const original = globalThis[name];
      globalThis[name] = (...args) => {
        globalThis.timers += 1;
        return original(...args);
      };
    }
  });
  await openDemande(page, portal.url);
  await date(page).fill('05/06/2023');
  await page.waitForTimeout(1500);
  const before = await page.evaluate(() => globalThis.timers);
  await page.waitForTimeout(1000);
  const after = await page.evaluate(() => globalThis.timers);
  assert.ok(after - before <= 2, `${after - before} timers in a second: more than the countdown`);
});

scene(() => browser, 'what was typed before the page was loaded anew is undone by the button as well', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await page.reload();
  await page.getByRole('button', { name: 'Défaire', exact: true, disabled: false }).click();
  assert.equal(await date(page).inputValue(), '02/06/2023');
});
