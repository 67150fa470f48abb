// From one view to the other, by the button or because the canvas cannot stand there any longer: nothing that was typed, sent or said is lost.

import assert from 'node:assert/strict';
import { canvasDrawn, labels } from './harness.mjs';
import { canvas, click, editor, fieldOf, input, kCell, kDate, patchOf, seen, undo } from './toile.mjs';

const toForm = (page) => page.getByRole('button', { name: 'Passer au formulaire' });
const toCanvas = (page) => page.getByRole('button', { name: 'Passer à la vue dense' });
const date = (page) => page.getByLabel(labels.date, { exact: true });
const note = (page, text) => page.getByRole('status').filter({ hasText: text });
const focused = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);
const replaced = async (page, pointer, text) => {
  await click(page, pointer);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};
const kForced = 'La vue dense ne suit pas les couleurs imposées par votre système : le formulaire la remplace.';
const kLost = 'Le navigateur n’arrive plus à dessiner la vue dense : le formulaire la remplace.';

canvas('colours that are forced while the canvas is open lead to the form, in the middle of an edit, and it is said; once they are gone the button leads back', async ({ page }) => {
  await click(page, kCell(1, 'isStockageIdentite'));
  await replaced(page, kDate, '31/02/2023');
  await page.emulateMedia({ forcedColors: 'active' });
  await note(page, kForced).waitFor();
  assert.equal(await date(page).inputValue(), '31/02/2023');
  assert.equal(await focused(date(page)), true, 'who types goes on typing');
  assert.equal(await date(page).getAttribute('aria-invalid'), 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  assert.deepEqual((await patchOf(page)).filter(({ op }) => op === 'replace').map(({ value }) => value).sort(), ['2023-06-05', false].sort());
  // Asked for again it is refused again, and nothing else happens.
  await toCanvas(page).click();
  await note(page, kForced).waitFor();
  assert.equal(await editor(page).locator('canvas').count(), 0);
  await page.emulateMedia({ forcedColors: 'none' });
  await toCanvas(page).click();
  await canvasDrawn(page);
  assert.equal(await note(page, kForced).count(), 0);
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
  // A step of its own for each view, and for the box.
  await click(page, kCell(0, 'FINESSGeo'));
  for (let i = 0; i < 3; ++i) await undo(page);
  assert.deepEqual(await patchOf(page), []);
}, { options: { viewport: { width: 1440, height: 2000 } } });

canvas('where the canvas was chosen and colours are forced at the next visit, the form stands there and it is said; the choice is not forgotten', async ({ page }) => {
  await page.evaluate(() => {
    localStorage['segur-solde-vue'] = 'canvas';
  });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.reload();
  await note(page, kForced).waitFor();
  await date(page).waitFor();
  await page.emulateMedia({ forcedColors: 'none' });
  await page.reload();
  await canvasDrawn(page);
});

canvas('what is open above the canvas goes on while colours are forced: the form comes once it is closed', async ({ page }) => {
  await seen(page, kCell(0, 'FINESSGeo'));
  await click(page, kCell(0, 'FINESSGeo'));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'rien');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  await dialog.getByRole('textbox').fill('a\tb');
  assert.equal(await editor(page).locator('canvas').count(), 1);
  await page.keyboard.press('Escape');
  await note(page, kForced).waitFor();
  await date(page).waitFor();
});

/** The graphics context goes; `back`: and returns. Until the canvas has heard of it. */
const lose = (page, back) => editor(page).evaluate(async ({ shadowRoot }, returns) => {
  const element = shadowRoot.querySelector('canvas');
  const extension = element.getContext('webgl2').getExtension('WEBGL_lose_context');
  const heard = (type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
  const lost = heard('webglcontextlost');
  extension.loseContext();
  await lost;
  if (!returns) return;
  await new Promise((resolve) => setTimeout(resolve));
  const restored = heard('webglcontextrestored');
  extension.restoreContext();
  await restored;
}, back);

canvas('a graphics context that is lost and does not return leads to the form, in the middle of an edit, and it is said', async ({ page }) => {
  await replaced(page, kDate, '05/06/2023');
  await lose(page, false);
  await page.keyboard.type(' matin');
  assert.equal(await editor(page).locator('canvas').count(), 1, 'not at once');
  await note(page, kLost).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023 matin');
  assert.equal(await focused(date(page)), true);
  await toCanvas(page).click();
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, kDate)).wrong, true);
  await click(page, kDate);
  assert.equal(await focused(input(page)), true);
  await undo(page);
  assert.deepEqual(await patchOf(page), [], 'one step, as the user made it');
});

canvas('a graphics context that returns leaves the canvas where it is, and no timer', async ({ page }) => {
  await page.clock.install();
  await replaced(page, kDate, '05/06/2023');
  await lose(page, true);
  await page.clock.fastForward(60_000);
  assert.equal(await editor(page).locator('canvas').count(), 1);
  assert.equal(await note(page, kLost).count(), 0);
  await page.keyboard.type(' matin');
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023 matin');
});
