// The canvas view in Chromium: clicked and typed at where it says that its fields are, left by the keyboard, changed for the form and back in
// the middle of an edit. What it decides is the core's, and tested there; here stands what only a browser can show.

import assert from 'node:assert/strict';
import { assertAccessible, canvasDrawn, labels } from './harness.mjs';
import { canvas, click, editor, elementOf, fieldOf, input, kCell, kDate, kMontant, patchOf, seen, undo } from './toile.mjs';

canvas('is typed into where it says that its fields are, through a real input that has the field’s name and look', async ({ page }) => {
  await click(page, kDate);
  assert.equal(await input(page).getAttribute('aria-label'), labels.date);
  assert.equal(await input(page).evaluate((element) => element.getRootNode().activeElement === element), true);
  const place = await seen(page, kDate);
  const box = await input(page).boundingBox();
  for (const side of ['x', 'y', 'width', 'height']) assert.ok(Math.abs(place[side] - box[side]) <= 1, `${side}: ${place[side]} ${box[side]}`);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
  assert.equal((await fieldOf(page, kDate)).modified, true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31/02/2023');
  assert.equal((await fieldOf(page, kDate)).wrong, true);
  assert.equal(await input(page).getAttribute('aria-invalid'), 'true');
  assert.equal(await editor(page).evaluate((element) => element.checkValidity()), false);
  await undo(page);
  await undo(page);
  assert.deepEqual(await patchOf(page), []);
});

canvas('takes what an input method composes, what is pasted, and letters of two keys', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await click(page, '/beneficiaires/nomMandataire');
  await page.keyboard.press('Control+a');
  const protocol = await context.newCDPSession(page);
  await protocol.send('Input.imeSetComposition', { text: 'ê', selectionStart: 1, selectionEnd: 1 });
  await protocol.send('Input.imeSetComposition', { text: 'êt', selectionStart: 2, selectionEnd: 2 });
  await protocol.send('Input.insertText', { text: 'être' });
  await page.keyboard.insertText(' à 5 € 🏥');
  assert.equal((await patchOf(page)).at(-1).value, 'être à 5 € 🏥');
  await page.evaluate(() => navigator.clipboard.writeText('Collé'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  assert.equal((await patchOf(page)).at(-1).value, 'Collé');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Collé');
});

canvas('changes the bénéficiaires by the mouse and by the keyboard alone', async ({ page }) => {
  await click(page, kCell(0, 'isStockageIdentite'));
  assert.equal((await patchOf(page)).at(-1).path, kCell(0, 'isStockageIdentite'));
  await click(page, kCell(1, 'operateurMessagerie'));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal((await patchOf(page)).at(-1).path, kCell(1, 'operateurMessagerie'));
  // All rows, then one change for all: one step.
  await page.keyboard.press('Control+a');
  const bulk = await elementOf(page, 'Maître identité\u00a0: Cocher');
  await page.mouse.click(bulk.rect.x + 10, bulk.rect.y + 10);
  assert.equal((await patchOf(page)).filter(({ op, path }) => op === 'replace' && path.endsWith('/isMaitreIdentite')).length, 2);
  await undo(page);
  assert.equal((await patchOf(page)).filter(({ path }) => path.endsWith('/isMaitreIdentite')).length, 0);
});

canvas('gives the selected rows to a spreadsheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^Nom du responsable\t/);
  assert.match(lines[2], /GIP_9$/);
});

canvas('goes from form to canvas and back in the middle of an edit: nothing is lost, not a step', async ({ page }) => {
  const button = page.getByRole('button', { name: /^Passer/ });
  await click(page, kDate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31/02/2023');
  await click(page, kCell(1, 'isStockageIdentite'));
  await button.click();
  assert.equal(await page.getByLabel(labels.date, { exact: true }).inputValue(), '31/02/2023');
  assert.equal(await page.getByLabel('Stockage identité, FINESS 09 000 266 8').isChecked(), false);
  assert.equal(await button.evaluate((element) => element.getRootNode().activeElement === element), true, 'the button keeps the keyboard');
  assert.equal(await page.getByRole('button', { name: 'Défaire', exact: true }).getAttribute('aria-disabled'), null, 'the form undoes what was done on the canvas');
  await page.getByLabel(labels.montant, { exact: true }).fill('1450');
  await button.click();
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, kDate)).wrong, true);
  assert.match((await fieldOf(page, kMontant)).text, /^1450/);
  // Steps of both views, from the last to the first.
  await click(page, kCell(0, 'FINESSGeo'));
  for (let i = 0; i < 3; ++i) await undo(page);
  assert.deepEqual(await patchOf(page), []);
});

canvas('takes over what was typed in the form, with its steps, when it is first shown', async ({ page }) => {
  await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'form'));
  await page.getByLabel(labels.date, { exact: true }).waitFor();
  await page.reload();
  await page.getByLabel(labels.date, { exact: true }).fill('05/06/2023');
  await page.getByLabel(labels.montant, { exact: true }).fill('abc');
  await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'canvas'));
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, kMontant)).wrong, true);
  await click(page, kMontant);
  await undo(page);
  assert.deepEqual((await patchOf(page)).map(({ op }) => op), ['test', 'replace']);
  await undo(page);
  assert.deepEqual(await patchOf(page), []);
});

canvas('is entered and left by Tab in both directions, and passes accessibility rules', async ({ page }) => {
  await page.getByRole('button', { name: 'Passer au formulaire' }).focus();
  const inside = () => editor(page).evaluate(({ shadowRoot }) => shadowRoot.activeElement?.matches('canvas, .canvas-input') ?? false);
  await page.keyboard.press('Tab');
  assert.equal(await inside(), true);
  const seenNames = [];
  for (let i = 0; i < 60 && (await inside()); ++i) {
    seenNames.push(await editor(page).evaluate(({ shadowRoot }) => shadowRoot.activeElement.matches('input') ? shadowRoot.activeElement.ariaLabel : shadowRoot.activeElement.getAttribute('aria-description')));
    await page.keyboard.press('Tab');
  }
  assert.equal(await inside(), false, 'Tab leads out');
  for (const name of ['Modification demande, onglet', labels.date, 'Liste bénéficiaire(s), tableau', 'Confirmer, bouton']) assert.ok(seenNames.some((one) => one.startsWith(name)), `${name} in ${seenNames}`);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await inside(), true);
  assert.match(await editor(page).locator('canvas').getAttribute('aria-description'), /^Confirmer/);
  await assertAccessible(page, 'canvas view');
});

canvas('lets the page scroll once it is at its end', async ({ page }) => {
  const stage = await editor(page).locator('canvas').boundingBox();
  await page.mouse.move(stage.x + stage.width / 2, stage.y + 40);
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => scrollY), 0, 'its own content first');
  for (let i = 0; i < 30; ++i) await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => scrollY > 0);
});

canvas('draws nothing and wants nothing while nobody does anything', async ({ page }) => {
  const frames = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    let count = 0;
    const { prototype } = WebGL2RenderingContext;
    const original = prototype.drawElements;
    prototype.drawElements = function (...rest) {
      ++count;
      return original.apply(this, rest);
    };
    const before = globalThis.requestAnimationFrame;
    let asked = 0;
    globalThis.requestAnimationFrame = (callback) => {
      ++asked;
      return before(callback);
    };
    await new Promise((resolve) => setTimeout(resolve, 600));
    return { count, asked };
  });
  assert.deepEqual(frames, { count: 0, asked: 0 });
});

canvas('comes back when the graphics context was lost', async ({ page }) => {
  const lose = () => editor(page).evaluate(async ({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve, { once: true }));
    extension.loseContext();
    await lost;
    // Only once its event is over may it come back.
    await new Promise((resolve) => setTimeout(resolve));
    const back = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve, { once: true }));
    extension.restoreContext();
    await back;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.mouse.move(5, 5);
  const before = await editor(page).locator('canvas').screenshot();
  await lose();
  const after = await editor(page).locator('canvas').screenshot();
  assert.ok(before.equals(after), 'the same picture');
  await click(page, kDate);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
}, { options: { viewport: { width: 1000, height: 700 } } });

for (const deviceScaleFactor of [1, 1.5, 2]) {
  canvas(`stands on the device’s own pixels at ${deviceScaleFactor}`, async ({ page }) => {
    const { canvas: pixels, css } = await editor(page).evaluate(({ shadowRoot }) => {
      const element = shadowRoot.querySelector('canvas');
      const { width, height } = element.getBoundingClientRect();
      return { canvas: { width: element.width, height: element.height }, css: { width, height } };
    });
    assert.ok(Math.abs(pixels.width - css.width * deviceScaleFactor) <= 1 && Math.abs(pixels.height - css.height * deviceScaleFactor) <= 1, JSON.stringify({ pixels, css }));
    const { height } = await seen(page, kDate);
    assert.ok(Math.abs(height - 40) <= 1, `as high as the form view’s, whatever the device: ${height}`);
    await click(page, kDate);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('05/06/2023');
    assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
  }, { options: { deviceScaleFactor, viewport: { width: 1200, height: 800 } } });
}

canvas('follows the page into the dark', async ({ page }) => {
  const before = await editor(page).locator('canvas').screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(300);
  const after = await editor(page).locator('canvas').screenshot();
  assert.ok(!before.equals(after));
});

canvas('says that the browser can’t draw it, and leaves the form', async ({ page }) => {
  await page.getByText('Ce navigateur ne peut pas dessiner la vue dense').waitFor();
  await page.getByLabel(labels.date, { exact: true }).fill('05/06/2023');
  assert.equal((await patchOf(page)).at(-1).value, '2023-06-05');
}, { shown: false, first: (page) => page.addInitScript(() => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
  };
}) });
