// What comes into the canvas's text field otherwise than by a key, in Chromium: composed by an input method while the view changes, filled in by
// the browser, dropped.

import assert from 'node:assert/strict';
import { canvasDrawn, labels } from './harness.mjs';
import { canvas, click, editor, fieldOf, fill, input, kDate, patchOf, seen, undo } from './toile.mjs';

const kNom = '/beneficiaires/nomMandataire';
const nom = (page) => page.getByLabel('Nom du mandataire', { exact: true });
const toForm = (page) => page.getByRole('button', { name: 'Passer au formulaire' });
const toCanvas = (page) => page.getByRole('button', { name: 'Passer à la vue dense' });
const view = (page, name) => editor(page).evaluate((element, value) => element.setAttribute('view', value), name);
const values = async (page) => (await patchOf(page)).filter(({ op }) => op === 'replace').map(({ value }) => value);

/** « Zoé », of which the last letter is not yet chosen. */
async function compose(page) {
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Zo');
  const protocol = await page.context().newCDPSession(page);
  for (const text of ['´', 'é']) await protocol.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
}

const ways = [
  ['the button', (page) => toForm(page).click()],
  ['the page', (page) => view(page, 'form')],
  ['colours that are forced', (page) => page.emulateMedia({ forcedColors: 'active' })],
];
for (const [what, leave] of ways) {
  canvas(`what is being composed when ${what} leads to the form is there, once`, async ({ page }) => {
    await click(page, kNom);
    await compose(page);
    await leave(page);
    await nom(page).waitFor();
    await editor(page).locator('canvas').waitFor({ state: 'detached' });
    assert.equal(await nom(page).inputValue(), 'Zoé');
    assert.deepEqual(await values(page), ['Zoé']);
    await nom(page).press('End');
    await page.keyboard.type(' K');
    assert.deepEqual(await values(page), ['Zoé K']);
  });
}

canvas('what is being composed in the form when the button leads to the canvas is there, once, and is one step', async ({ page }) => {
  await toForm(page).click();
  await nom(page).focus();
  await compose(page);
  await toCanvas(page).click();
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, kNom)).text, 'Zoé');
  assert.deepEqual(await values(page), ['Zoé']);
  await click(page, kNom);
  assert.equal(await input(page).inputValue(), 'Zoé');
  await undo(page);
  assert.deepEqual(await patchOf(page), []);
});

canvas('what is being composed in the search when the button leads to the form is searched there', async ({ page }) => {
  await seen(page, '/beneficiaires/structure/0/FINESSGeo');
  await click(page, '/beneficiaires/structure/0/FINESSGeo');
  await page.keyboard.press('Control+f');
  await compose(page);
  await toForm(page).click();
  assert.equal(await page.getByRole('searchbox', { name: 'Rechercher un bénéficiaire' }).inputValue(), 'Zoé');
});

canvas('Enter, Tab and the arrows that choose in an input method’s list do not leave the field', async ({ page }) => {
  await click(page, kNom);
  await compose(page);
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) {
    await input(page).evaluate((element, name) => element.dispatchEvent(new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, composed: true, cancelable: true })), key);
    assert.equal(await input(page).getAttribute('aria-label'), 'Nom du mandataire', key);
  }
  assert.equal((await fieldOf(page, kNom)).text, 'Zoé');
});

canvas('what the browser fills in by itself is the modification', async ({ page }) => {
  await click(page, kNom);
  // As autofill and password managers do: no key, no beforeinput.
  await input(page).evaluate((element) => {
    element.value = 'DURAND';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  assert.deepEqual(await values(page), ['DURAND']);
});

canvas('text that is dropped into the open field is taken, where it is dropped', async ({ page, context }) => {
  await fill(page, kDate, '05/06/');
  const { x, y, width, height } = await seen(page, kDate);
  const protocol = await context.newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: '2023' }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await protocol.send('Input.dispatchDragEvent', { type, x: x + width - 20, y: y + height / 2, data });
  await page.waitForFunction(([name, text]) => document.querySelector('segur-solde-editor').drawn().fields.find(({ pointer }) => pointer === name).text === text, [kDate, '05/06/2023']);
  assert.deepEqual(await values(page), ['2023-06-05']);
  assert.equal(await input(page).getAttribute('aria-label'), labels.date);
});
