// What is heard of the canvas, by its live region and its descriptions. The sentences are the view's (tests/wasm/canvas/parole_test.cpp); that
// they are heard, whole and at the right time, is what only a browser shows.

import assert from 'node:assert/strict';
import { assertAccessible } from './harness.mjs';
import { canvas, click, editor, input, kCell, kDate, kMontant } from './toile.mjs';

const plain = (text) => text.replace(/\s+/g, ' ').trim();
const status = (page) => editor(page).locator('.canvas-view > [role=status]');
/** Waits for it; what is heard instead is in the failure. */
async function said(page, pattern) {
  const heard = async () => plain(await status(page).textContent());
  for (const end = Date.now() + 20_000; Date.now() < end && !pattern.test(await heard()); ) await page.waitForTimeout(50);
  assert.match(await heard(), pattern);
}
const described = async (page) => plain((await editor(page).locator('canvas').getAttribute('aria-description')) ?? '');
const tab = async (page, name) => {
  for (let i = 0; i < 40 && !(await described(page)).startsWith(name); ++i) await page.keyboard.press('Tab');
};
const enter = async (page) => {
  await page.getByRole('button', { name: 'Passer au formulaire' }).focus();
  await page.keyboard.press('Tab');
};

canvas('the arrows say each cell: its column, its row, its value and where it stands', async ({ page }) => {
  await enter(page);
  await tab(page, 'Liste bénéficiaire(s), tableau');
  await said(page, /^Liste bénéficiaire\(s\), tableau, FINESS Géographique, FINESS 09 000 153 8/);
  await page.keyboard.press('ArrowDown');
  await said(page, /^FINESS Géographique, FINESS 09 000 266 8, 09 000 266 8, ligne 2 sur 2$/);
  await page.keyboard.press('ArrowRight');
  await said(page, /^Nom du responsable, FINESS 09 000 266 8, .*ligne 2 sur 2$/);
  assert.match(await described(page), /^Liste bénéficiaire\(s\), tableau, Nom du responsable, /);
});

canvas('a box that is ticked says so with what came of it, and with how the demande stands then', async ({ page }) => {
  await click(page, kCell(0, 'isStockageIdentite'));
  await said(page, /Stockage identité, .*, non cochée, Modifié, Ancienne valeur : Oui, ligne 1 sur 2\. 1 modification, aucune erreur$/);
  await page.keyboard.press('Control+z');
  await said(page, /^Annulé : .*cochée, ligne.*Aucune modification, aucune erreur$/);
});

canvas('the first click on a header says the order, and not only where the keyboard has come to', async ({ page }) => {
  await click(page, kCell(0, 'FINESSGeo'));
  const { x, y } = await editor(page).evaluate((element, name) => element.fieldRect(name).rect.toJSON(), kCell(0, 'nomResponsable'));
  await editor(page).evaluate(({ shadowRoot }) => shadowRoot.activeElement.blur());
  await page.mouse.click(x + 12, y - 22);
  await said(page, /^Liste bénéficiaire\(s\), tableau, Nom du responsable, en-tête de colonne, Ordre croissant$/);
});

canvas('rows that are chosen are counted', async ({ page }) => {
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+a');
  await said(page, /^2 bénéficiaires sélectionnés/);
  await page.keyboard.press('Escape');
  await said(page, /^2 bénéficiaires\. /);
});

canvas('the keyboard comes to each text field anew: its name is heard, and its description', async ({ page }) => {
  await enter(page);
  for (let i = 0; i < 12 && (await input(page).getAttribute('aria-label')) !== 'Nom du mandataire'; ++i) await page.keyboard.press('Tab');
  await input(page).evaluate((element) => element.addEventListener('focus', () => element.setAttribute('data-come', element.ariaLabel)));
  await page.keyboard.press('Tab');
  // By the time that the browser tells of the focus, the field is the next one.
  assert.equal(await input(page).getAttribute('data-come'), 'Email du mandataire');
  assert.match(await input(page).getAttribute('aria-description'), /nom@domaine\.fr/);
});

canvas('an error that is typed describes its field at once, and is said with the counts once typing pauses', async ({ page }) => {
  await click(page, kMontant);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('mille');
  assert.match(plain(await input(page).getAttribute('aria-description')), /Modifié, Ancienne valeur : .*Erreur : /);
  await said(page, /^Modifié, Ancienne valeur : .*Erreur : .*[^.]\. 1 modification, 1 erreur$/);
});

canvas('half a date is not called wrong, and not counted, while it is being typed', async ({ page }) => {
  await click(page, kDate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/20');
  assert.doesNotMatch(await input(page).getAttribute('aria-description'), /Erreur/);
  await page.keyboard.press('Tab');
  await said(page, /1 modification, 1 erreur$/);
});

canvas('the keyboard comes back from a dialog to the cell that it was in', async ({ page }) => {
  await click(page, kCell(1, 'FINESSGeo'));
  const before = await described(page);
  assert.match(before, /ligne 2 sur 2$/);
  await editor(page).evaluate(({ shadowRoot }) => {
    const event = new ClipboardEvent('paste', { bubbles: true, composed: true, clipboardData: new DataTransfer() });
    event.clipboardData.setData('text/plain', 'x\ty');
    shadowRoot.querySelector('canvas').dispatchEvent(event);
  });
  const dialog = editor(page).locator('dialog[open]');
  await dialog.waitFor();
  await assertAccessible(page, 'paste over the canvas');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await described(page), before);
});

canvas('a gesture that comes before the one before was heard takes nothing from it', async ({ page }) => {
  await click(page, kCell(0, 'FINESSGeo'));
  await said(page, /ligne 1 sur 2/);
  const heard = await editor(page).evaluate(async ({ shadowRoot }) => {
    const texts = [];
    new MutationObserver((records) => texts.push(...records.flatMap(({ addedNodes }) => [...addedNodes].map((node) => node.data)))).observe(shadowRoot.querySelector('.canvas-view > [role=status]'), { childList: true });
    for (const key of ['ArrowDown', 'ArrowRight']) {
      shadowRoot.querySelector('canvas').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await null;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return texts;
  });
  assert.deepEqual(heard.map((text) => text.split(',')[0]), ['FINESS Géographique', 'Nom du responsable']);
});
