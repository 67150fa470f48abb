// On paper, from either view: the demande as the form shows it, whole; the receipt alone where that is asked for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canvasDrawn, labels } from './harness.mjs';
import { share } from './partage.mjs';
import { demandeOf, openAlone, startAlone } from './seul.mjs';
import { canvas, editor, fieldOf, fill, input, kDate, press } from './toile.mjs';

const shared = share();
const date = (page) => page.getByLabel(labels.date, { exact: true });
const alert = (page) => page.getByRole('alert');
const sheets = async (page) => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
const view = (page, name) => editor(page).evaluate((element, value) => element.setAttribute('view', value), name);

/** What the browser tells a page before it prints, and after; what is drawn in between is as on paper. */
async function onPaper(page, look) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

canvas('the canvas on paper is the form, with what was typed; the canvas itself is as it was before', async ({ page }) => {
  await fill(page, kDate, '05/06/2023');
  await onPaper(page, async () => {
    assert.equal(await date(page).nth(1).isVisible(), true);
    assert.equal(await date(page).nth(1).inputValue(), '05/06/2023');
    await page.getByRole('table', { name: 'Historique' }).waitFor();
    // Nothing else has a place there.
    assert.equal((await editor(page).locator('.canvas-view').boundingBox()).height, 0);
    for (const hidden of [editor(page).locator('canvas'), page.getByRole('button', { name: /^(Confirmer|Passer|Défaire|Restaurer|Retirer)/ }), page.getByRole('navigation').first()]) assert.equal(await hidden.filter({ visible: true }).count(), 0);
  });
  assert.equal(await date(page).count(), 1, 'the canvas’s own input');
  await page.pdf();
  assert.equal(await input(page).evaluate((element) => element.getRootNode().activeElement === element), true);
  await page.keyboard.type(' matin');
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023 matin');
});

canvas('what stands in for the canvas on paper is not seen on the screen meanwhile', async ({ page }) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await date(page).count(), 1);
  assert.equal(await date(page).isVisible(), false);
  assert.equal(await editor(page).locator('canvas').isVisible(), true);
  // A browser that says nothing once it has printed, and prints again.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await date(page).count(), 1);
});

canvas('as many sheets from one view as from the other', async ({ page }) => {
  const here = await sheets(page);
  await view(page, 'form');
  await date(page).waitFor();
  assert.equal(await sheets(page), here);
  assert.ok(here > 1);
});

canvas('« Imprimer le reçu » above the canvas puts the receipt alone on paper; the browser’s own « Imprimer » the demande as well', async ({ page }) => {
  await page.evaluate(() => {
    // As window.print() tells of itself; the dialog of the browser is open until the test says otherwise.
    globalThis.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await fill(page, kDate, '05/06/2023');
  await press(page, labels.confirm);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  await alert(page).getByRole('heading', { name: 'Modification confirmée' }).waitFor();
  await canvasDrawn(page);
  await page.getByRole('button', { name: 'Imprimer le reçu' }).click();
  await page.emulateMedia({ media: 'print' });
  await alert(page).getByRole('row', { name: 'Date de la facture 02/06/2023 05/06/2023' }).waitFor();
  const comment = page.getByText('Commentaire du gestionnaire', { exact: true });
  const seen = (locator) => locator.filter({ visible: true }).count();
  for (const hidden of [comment, page.getByRole('button'), editor(page).locator('canvas'), page.getByRole('navigation').first()]) assert.equal(await seen(hidden), 0);
  assert.equal(await sheets(page), 1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  assert.equal(await editor(page).locator('canvas').isVisible(), true);
  await onPaper(page, async () => {
    assert.equal(await alert(page).getByRole('heading', { name: 'Modification confirmée' }).isVisible(), true);
    assert.equal(await seen(comment), 1);
  });
});

for (const [count, printed, said] of [
  [200, 200, ''],
  [600, 500, 'Seuls les 500 premiers bénéficiaires sur 600 sont imprimés.'],
]) {
  for (const name of ['form', 'canvas']) {
    test(`a long table goes on paper whole, up to 500 rows, and it is said: ${count}, ${name}`, async () => {
      const alone = await startAlone();
      const opened = await openAlone(shared.browser, alone, demandeOf(count), { view: name });
      const { page } = opened;
      opened.allow(/GPU stall due to ReadPixels/);
      try {
        await onPaper(page, async () => {
          const names = await page.locator('segur-solde-editor .rows-beneficiaire tbody tr:not(.spacer)').count();
          assert.equal(names, printed);
          assert.equal(await page.getByText(/^Seuls les/).filter({ visible: true }).allInnerTexts().then((texts) => texts.join('')), said);
        });
        assert.equal(await page.getByText(/^Seuls les/).filter({ visible: true }).count(), 0);
        opened.check();
      } finally {
        await opened.close();
        alone.stop();
      }
    });
  }
}
