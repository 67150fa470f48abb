// The scene of most tests about keeping and sending: a portal of its own, a supplier logged in, the guide's demande on the screen.

import { test } from 'node:test';
import { labels, logIn, openDemande, openPage, startPortal } from './harness.mjs';

export const kDemande = 'FINMS2009167M1';
export const kPosting = '**/modification';

export const date = (page) => page.getByLabel(labels.date, { exact: true });
export const montant = (page) => page.getByLabel(labels.montant, { exact: true });
export const alert = (page) => page.getByRole('alert');
export const notices = (page) => page.getByRole('group', { name: 'À savoir' });
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

export async function post(page) {
  await press(page, labels.confirm);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
}

/** Until the draft in the browser's store holds that text. */
export async function draftHolds(page, text) {
  while (!JSON.stringify(await stored(page, 'brouillons')).includes(text)) await page.waitForTimeout(20);
}

/** What the store holds: records a shelf. */
export function stored(page, shelf) {
  return page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('segur-solde', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    shelf,
  );
}

/** `browser`: a function, since a test file launches it once its tests are declared. */
export function scene(browser, name, run, options = {}) {
  test(name, async () => {
    const portal = await startPortal(options);
    const opened = await openPage(browser(), options.page);
    // The browser logs the answers that these tests provoke.
    opened.allow(/Failed to load resource/);
    try {
      await logIn(opened.page, portal.url);
      await openDemande(opened.page, portal.url);
      await run({ ...opened, portal });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}
