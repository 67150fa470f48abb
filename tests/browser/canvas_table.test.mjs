// The canvas's table of bénéficiaires in Chromium: searched, filtered, sorted, its columns drawn wider, selected, pasted and copied, scrolled
// sideways; 10,000 rows. What each gesture comes to is the view's and tested natively (tests/wasm/canvas); here stands what a browser has part in:
// its own shortcuts, the clipboard, the cursor, the wheel, the width of the screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tenThousand } from './dix_mille.mjs';
import { canvasDrawn, openPage } from './harness.mjs';
import { share } from './partage.mjs';
import { canvas, canvasFits, click, drawn, editor, elementOf, fieldOf, input, kCell, patchOf, press, undo } from './toile.mjs';

const kTable = 'Liste bénéficiaire(s)';
const kSearch = 'Rechercher un bénéficiaire';
const numero = 'FINMS2009200M1';
const clipboard = { options: { permissions: ['clipboard-read', 'clipboard-write'] } };

/** The keyboard in the grid, and the grid in sight. */
async function toGrid(page) {
  // At once: the page would glide there.
  await editor(page).evaluate(({ shadowRoot }) => {
    const stage = shadowRoot.querySelector('canvas');
    stage.scrollIntoView({ behavior: 'instant', block: 'end' });
    stage.focus({ preventScroll: true });
  });
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Enter');
}
/** The rows in sight, from the first to the last. */
const rows = async (page) =>
  (await drawn(page)).fields
    .filter(({ pointer, rect }) => pointer.endsWith('/FINESSGeo') && rect.height > 0)
    .sort((a, b) => a.rect.y - b.rect.y)
    .map(({ pointer }) => Number(pointer.split('/')[3]));
const column = async (page, key) => (await drawn(page)).fields.find(({ pointer, rect }) => pointer.endsWith(`/${key}`) && rect.height > 0)?.rect;
/** The middle of a column's header. */
async function header(page, key) {
  const { x, width } = await column(page, key);
  return { x: x + width / 2, y: (await elementOf(page, kTable)).rect.y + 22 };
}
const cursor = (page) => editor(page).evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').style.cursor);
const until = (page, test, expected) => page.waitForFunction(test, expected);
const hasKeyboard = (page, name) => editor(page).evaluate(({ shadowRoot }, wanted) => shadowRoot.activeElement?.matches('canvas') && (shadowRoot.activeElement.getAttribute('aria-description') ?? '').startsWith(wanted), name);

canvas('Ctrl+F searches the table and not the page; Échap clears, Entrée goes to the rows', async ({ page }) => {
  await page.evaluate(() => addEventListener('keydown', (event) => event.key === 'f' && (globalThis.theirs = !event.defaultPrevented)));
  await click(page, '/commande/dateFacture');
  await page.keyboard.press('Control+f');
  assert.equal(await page.evaluate(() => globalThis.theirs), false, 'the browser does not search as well');
  assert.equal(await input(page).getAttribute('aria-label'), kSearch);
  await page.keyboard.type('fictif 187');
  assert.deepEqual(await rows(page), [186]);
  await page.keyboard.press('Escape');
  assert.equal(await input(page).inputValue(), '');
  assert.equal(await input(page).evaluate((element) => element.getRootNode().activeElement === element), true, 'to search anew');
  assert.equal((await rows(page)).includes(186), false);
  await page.keyboard.type('FICTIF  187');
  await page.keyboard.press('Enter');
  assert.equal(await hasKeyboard(page, `${kTable}, tableau`), true);
  await page.keyboard.press('Delete');
  assert.deepEqual((await patchOf(page)).map(({ path }) => path), [kCell(186, 'presentSolde'), kCell(186, 'presentSolde')]);
  assert.equal(await editor(page).locator('.canvas-input').isVisible(), false);
}, { numero });

canvas('each state shows its rows', async ({ page }) => {
  // What no list of the canvas offers is typed in the form.
  await editor(page).evaluate((element) => element.setAttribute('view', 'form'));
  const operators = page.getByRole('combobox', { name: /^Opérateur messagerie, FINESS/ });
  await operators.nth(2).fill('XYZ');
  await operators.nth(2).press('Tab');
  await editor(page).evaluate((element) => element.setAttribute('view', 'canvas'));
  await canvasDrawn(page);
  await toGrid(page);
  await click(page, kCell(1, 'isStockageIdentite'));
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  for (const [name, expected] of [['En erreur (1)', [2]], ['Retirés (1)', [4]], ['Modifiés (3)', [1, 2, 4]]]) {
    await press(page, `Afficher\u00a0: ${name}`);
    assert.deepEqual(await rows(page), expected, name);
  }
  await press(page, 'Afficher\u00a0: Tous (200)');
  assert.deepEqual((await rows(page)).slice(0, 4), [0, 1, 2, 3]);
}, { numero });

canvas('a click on a header sorts up, down, then as the demande', async ({ page }) => {
  await toGrid(page);
  for (const [first, said] of [[[0, 1], /Ordre croissant$/], [[199, 198], /Ordre décroissant$/], [[0, 1], /en-tête de colonne$/]]) {
    const { x, y } = await header(page, 'nomResponsable');
    await page.mouse.click(x, y);
    assert.deepEqual((await rows(page)).slice(0, 2), first);
    assert.match(await editor(page).locator('canvas').getAttribute('aria-description'), said);
  }
  assert.deepEqual(await patchOf(page), []);
}, { numero });

canvas('a column’s edge is taken where the cursor says so, follows the mouse, and is let go outside of the canvas', async ({ page }) => {
  await toGrid(page);
  const before = await column(page, 'nomResponsable');
  const next = await column(page, 'emailResponsable');
  const { y } = await header(page, 'nomResponsable');
  const edge = before.x + before.width;
  await page.mouse.move(edge - 40, y);
  await until(page, () => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').style.cursor === 'pointer');
  for (const beside of [-4, 4]) {
    await page.mouse.move(edge + 40, y + 60);
    await page.mouse.move(edge + beside, y);
    await until(page, () => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').style.cursor === 'ew-resize');
  }
  await page.mouse.move(edge, y);
  await page.mouse.down();
  await page.mouse.move(edge + 30, y, { steps: 3 });
  assert.ok(Math.abs((await column(page, 'nomResponsable')).width - before.width - 30) <= 1, 'at once');
  assert.equal(await cursor(page), 'ew-resize');
  await page.mouse.move(edge + 60, 2, { steps: 3 });
  await page.mouse.up();
  assert.ok(Math.abs((await column(page, 'nomResponsable')).width - before.width - 60) <= 1);
  assert.equal((await column(page, 'emailResponsable')).width, next.width);
  await page.mouse.move(edge + 120, y, { steps: 3 });
  assert.ok(Math.abs((await column(page, 'nomResponsable')).width - before.width - 60) <= 1, 'let go');
  await until(page, () => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').style.cursor === 'pointer');
  assert.deepEqual((await rows(page)).slice(0, 2), [0, 1], 'nothing was sorted');
}, { numero });

canvas('Ctrl+clic adds a row, Maj+clic all up to it, Ctrl+A all that are shown; Ctrl+C gives them to a spreadsheet', async ({ page }) => {
  const copied = async () => {
    await page.keyboard.press('Control+c');
    return (await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n').slice(1).map((line) => line.split('\t')[0]);
  };
  const clickRow = async (row, modifiers = []) => {
    const { x, y, height } = (await fieldOf(page, kCell(row, 'FINESSGeo'))).rect;
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.click(x + 20, y + height / 2);
    for (const key of modifiers) await page.keyboard.up(key);
  };
  await toGrid(page);
  await clickRow(1);
  await clickRow(4, ['Control']);
  assert.deepEqual(await copied(), ['NOM FICTIF 002', 'NOM FICTIF 005']);
  await clickRow(6, ['Shift']);
  assert.deepEqual(await copied(), ['NOM FICTIF 002', 'NOM FICTIF 005', 'NOM FICTIF 006', 'NOM FICTIF 007']);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fictif 00');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  assert.equal((await copied()).length, 9);
  assert.equal(await page.evaluate(() => getSelection().toString()), '', 'of the page nothing is selected');
  await page.keyboard.press('Escape');
  assert.deepEqual(await copied(), ['NOM FICTIF 001'], 'the current one where none is chosen');
}, { numero, ...clipboard });

canvas('cells of a spreadsheet, pasted with Ctrl+V: what they would change, then one step', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Coller depuis un tableur' });
  await page.evaluate(() => navigator.clipboard.writeText('090001538\tMAI_337\tnon\tnon\r\n090002668\tAPICEM Apicrypt v2\r\n012345678\tMAI_337\r\n'));
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+v');
  await dialog.getByText(/2\sbénéficiaires seront modifiés, 1\sligne n’est pas reprise/).waitFor();
  assert.deepEqual(await patchOf(page), [], 'nothing before it is applied');
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const replaced = (await patchOf(page)).filter(({ op }) => op === 'replace').map(({ path, value }) => [path, value]);
  assert.deepEqual(replaced, [[kCell(0, 'isStockageIdentite'), false], [kCell(0, 'operateurMessagerie'), 'MAI_337'], [kCell(1, 'operateurMessagerie'), 'API_35']]);
  assert.equal(await hasKeyboard(page, `${kTable}, tableau`), true, 'the keyboard is back in the table');
  await undo(page);
  assert.deepEqual(await patchOf(page), []);
}, clipboard);

canvas('what was copied is pasted back: nothing to change', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Coller depuis un tableur' });
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await dialog.getByText(/2\s(?:bénéficiaires )?ont déjà ces valeurs/).waitFor();
  assert.equal(await dialog.getByRole('button', { name: 'Appliquer' }).getAttribute('aria-disabled'), 'true');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await patchOf(page), []);
}, clipboard);

for (const width of [320, 768]) {
  canvas(`a trackpad scrolls the table sideways at ${width} px: the columns that name a row stay, the page does not move`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await canvasFits(page);
    await toGrid(page);
    const { x, y } = (await fieldOf(page, kCell(1, 'FINESSGeo'))).rect;
    const named = await column(page, 'FINESSGeo');
    await page.mouse.move(x + 30, y + 20);
    const right = ({ x: left, width: wide }) => left + wide;
    const before = right(await column(page, 'nomResponsable'));
    // No finger is quite level.
    for (let i = 0; i < 4; ++i) await page.mouse.wheel(15, 1);
    // Cut by the screen where that is narrow.
    await until(page, ([from, cut]) => {
      const { rect } = document.querySelector('segur-solde-editor').drawn().fields.find(({ pointer }) => pointer === '/beneficiaires/structure/1/nomResponsable');
      return cut ? rect.right < from - 30 : Math.abs(from - rect.right - 60) <= 1;
    }, [before, width === 320]);
    const after = await column(page, 'FINESSGeo');
    assert.deepEqual([after.x, after.width], [named.x, named.width]);
    for (let i = 0; i < 14; ++i) {
      await page.mouse.wheel(100, 0);
      const cells = (await drawn(page)).fields.filter(({ pointer, rect }) => pointer.startsWith('/beneficiaires/structure/') && rect.width > 0 && rect.height > 0);
      for (const { pointer, rect } of cells) {
        if (pointer.endsWith('/FINESSGeo')) assert.equal(rect.x, named.x);
        else assert.ok(rect.x >= named.x + named.width && rect.x + rect.width <= width, `${pointer}: ${JSON.stringify(rect)}`);
      }
    }
    await until(page, () => !document.querySelector('segur-solde-editor').drawn().fields.some(({ pointer, rect }) => pointer.endsWith('/FINESSJuridique') && rect.width > 0));
    // What passes behind is not clicked at.
    await page.mouse.click(named.x + named.width - 10, named.y + 20);
    assert.deepEqual(await patchOf(page), []);
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.evaluate(() => [scrollX, document.documentElement.scrollWidth - document.documentElement.clientWidth]), [0, 0]);
  }, { numero, options: { viewport: { width, height: 800 } } });
}

const shared = share();

test('10,000 bénéficiaires: few rows are drawn, any is reached, found and sorted, and a change for all is one step', async () => {
  const opened = await openPage(shared.browser);
  // The software renderer says so when the page is photographed, or much is drawn.
  opened.allow(/GPU stall due to ReadPixels/);
  const { page } = opened;
  try {
    await tenThousand(page, shared.portal.url, 'canvas');
    await canvasDrawn(page);
    await toGrid(page);
    const few = async () => {
      const { length } = (await drawn(page)).fields.filter(({ pointer }) => pointer.endsWith('/FINESSGeo'));
      assert.ok(length > 0 && length <= 40, `${length} rows are drawn`);
    };
    await few();
    await page.keyboard.press('Control+End');
    assert.equal((await rows(page)).at(-1), 9999);
    for (let i = 0; i < 3; ++i) await page.keyboard.press('PageUp');
    assert.match((await editor(page).locator('canvas').getAttribute('aria-description')).replace(/\s/g, ' '), /ligne 9 970 sur 10 000$/);
    assert.ok((await rows(page)).includes(9969));
    await few();
    // Dragged by the bar to about the middle.
    const { rect } = await elementOf(page, kTable);
    await page.mouse.click(rect.x + rect.width - 5, rect.y + 44 + (rect.height - 44) / 2);
    const [middle] = await rows(page);
    assert.ok(middle > 4500 && middle < 5500, String(middle));
    const { x, y } = await header(page, 'nomResponsable');
    await page.mouse.click(x, y);
    await page.mouse.click(x, y);
    await page.keyboard.press('Control+Home');
    assert.deepEqual((await rows(page))[0], 9998, 'NOM FICTIF 9999 is the last by the alphabet');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('fictif 987');
    assert.deepEqual((await rows(page)).slice(0, 3), [9878, 9877, 9876]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await press(page, 'Opérateur messagerie');
    await press(page, 'API_35 – APICEM Apicrypt v2');
    const summary = () => editor(page).evaluate((element) => element.drawn().elements.map(({ name }) => name.replace(/\s/g, ' ')).find((name) => /modification/.test(name)));
    assert.match(await summary(), /^7 500 modifications/);
    await few();
    await undo(page);
    assert.match(await summary(), /^Aucune modification/);
    opened.check();
  } finally {
    await opened.close();
  }
});

canvas('Ctrl+F stays the browser’s where there is one bénéficiaire, and nothing to search', async ({ page }) => {
  const taken = () => editor(page).evaluate(({ shadowRoot }) => !shadowRoot.querySelector('canvas').dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true })));
  assert.equal(await taken(), false);
}, { numero: 'FINMS2009168M0' });
