// Hands on the canvas in Chromium, other than the mouse's first button: the second, a pen, a finger. As the browser itself makes their events.

import assert from 'node:assert/strict';
import { labels } from './harness.mjs';
import { canvas, click, drawn, editor, elementOf, fieldOf, fill, input, kCell, kDate, kMontant, patchOf, seen } from './toile.mjs';

const focused = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);
const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
/** The left end of a field, where its text stands. */
const inside = ({ x, y, height }) => [x + 20, y + height / 2];
const placeOf = async (page, name) => middle((await elementOf(page, name)).rect);

/** In the page: over what each menu of the browser was opened, and whether it was kept from opening. */
const watchMenus = (page) =>
  page.evaluate(() => {
    globalThis.menus = [];
    addEventListener('contextmenu', (event) => globalThis.menus.push([event.composedPath()[0].localName, event.defaultPrevented]));
  });
const menus = (page) => page.evaluate(() => globalThis.menus);

canvas('the second button over the text field that is open: the browser’s own menu of a text field, which stays as it is', async ({ page }) => {
  await watchMenus(page);
  await fill(page, kDate, '05/06/2023');
  await page.keyboard.press('Shift+Home');
  await page.mouse.click(...inside(await seen(page, kDate)), { button: 'right' });
  assert.deepEqual(await menus(page), [['input', false]]);
  assert.equal(await focused(input(page)), true);
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
});

canvas('the second button over a text field that is not open opens it, and the browser’s own menu is that of a text field', async ({ page }) => {
  await watchMenus(page);
  await fill(page, kDate, '05/06/2023');
  const place = inside(await seen(page, kMontant));
  await page.mouse.move(0, 0);
  // Without a move before it, as where two windows change places.
  await page.mouse.click(...place, { button: 'right' });
  assert.deepEqual(await menus(page), [['input', false]]);
  assert.equal(await input(page).getAttribute('aria-label'), labels.montant);
  assert.equal(await focused(input(page)), true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1450');
  assert.deepEqual((await patchOf(page)).filter(({ op }) => op === 'replace').map(({ value }) => value), ['2023-06-05', 1450]);
});

canvas('the second button does nothing else: no box is ticked, no row taken out or selected, nothing sorted, opened or confirmed', async ({ page }) => {
  await watchMenus(page);
  await seen(page, kCell(1, 'isStockageIdentite'));
  const cell = async (key) => middle(await seen(page, kCell(0, key)));
  const [box, name] = [await cell('isStockageIdentite'), await cell('FINESSGeo')];
  const { rect: grid } = (await drawn(page)).elements.find(({ role }) => role === 'grid');
  // « Retirer » stands at the end of its row.
  const remove = [grid.x + grid.width - 60, box[1]];
  const header = [name[0], grid.y + 20];
  const places = [box, name, remove, header, await cell('operateurMessagerie'), await placeOf(page, labels.confirm), await placeOf(page, 'Historique')];
  const view = async () => {
    const { elements, fields } = await drawn(page);
    return { elements: elements.map(({ name }) => name), fields };
  };
  const before = await view();
  for (const [x, y] of places) await page.mouse.click(x, y, { button: 'right' });
  await page.mouse.move(0, 0);
  assert.deepEqual(await menus(page), places.map(() => ['canvas', false]));
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.deepEqual(await view(), before);
  // Each is there to be pressed by the first.
  for (const [place, key] of [[box, 'isStockageIdentite'], [remove, 'presentSolde']]) {
    await page.mouse.click(...place);
    assert.equal((await patchOf(page)).at(-1).path, kCell(0, key));
  }
  await page.mouse.click(...header);
  assert.notDeepEqual((await view()).fields, before.fields);
});

canvas('the second button over an open list chooses nothing, not even in what lies below', async ({ page }) => {
  await seen(page, '/commande/indicateurDeploiementMSS');
  await click(page, '/commande/indicateurDeploiementMSS');
  const { x, y, height } = await seen(page, '/commande/indicateurDeploiementMSS');
  for (const below of [16, 48, 80]) await page.mouse.click(x + 30, y + height + below, { button: 'right' });
  assert.deepEqual(await patchOf(page), []);
  assert.equal(await input(page).isVisible(), false);
});

canvas('the second button pressed while the first is held: the first is let go where it is let go', async ({ page }) => {
  await seen(page, kCell(1, 'isStockageIdentite'));
  const confirm = await placeOf(page, labels.confirm);
  await page.mouse.move(...confirm);
  await page.mouse.down();
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(...middle(await seen(page, kCell(0, 'FINESSGeo'))));
  await page.mouse.up();
  await page.mouse.move(...confirm);
  await page.mouse.up({ button: 'right' });
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.mouse.click(...middle(await seen(page, kCell(0, 'isStockageIdentite'))));
  assert.equal((await patchOf(page)).at(-1).path, kCell(0, 'isStockageIdentite'));
});

canvas('Ctrl and the first button are the second on a Mac', async ({ page }) => {
  await seen(page, kCell(1, 'isStockageIdentite'));
  await page.keyboard.down('Control');
  await page.mouse.click(...(await placeOf(page, labels.doNotModify)));
  await page.keyboard.up('Control');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.mouse.click(...(await placeOf(page, labels.doNotModify)));
  await page.getByRole('dialog').waitFor();
}, { first: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' })) });

const high = async (page) => (await fieldOf(page, kDate)).rect.y;
const higher = (page, than) => page.waitForFunction(([pointer, y]) => document.querySelector('segur-solde-editor').drawn().fields.find((field) => field.pointer === pointer).rect.y < y, [kDate, than]);

/** A hand that the browser is told of, at a pace of its own (20 px in 8 ms) however slow the machine is. */
const hands = {
  finger: (protocol) => {
    const touch = (type) => (x, y, timestamp) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }], timestamp });
    return { down: touch('touchStart'), move: touch('touchMove'), up: touch('touchEnd') };
  },
  pen: (protocol) => {
    const mouse = (type, buttons) => (x, y, timestamp) => protocol.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1, pointerType: 'pen', timestamp });
    return { down: mouse('mousePressed', 1), move: mouse('mouseMoved', 1), up: mouse('mouseReleased', 0) };
  },
};
const hand = async (page, kind) => {
  const { down, move, up } = hands[kind](await page.context().newCDPSession(page));
  let time = Date.now() / 1000;
  const next = () => (time += 0.008);
  return {
    async tap([x, y]) {
      await down(x, y, next());
      await up(x, y, next());
    },
    async drag([x, y], by) {
      await down(x, y, next());
      for (let done = 20; done <= by; done += 20) await move(x, y - done, next());
      await up(x, y - by, next());
    },
  };
};
const options = { hasTouch: true };
/** There is much to scroll. */
const low = { ...options, viewport: { width: 1440, height: 640 } };

for (const kind of ['finger', 'pen']) {
  canvas(`a ${kind} taps: a text field is open, a box is ticked, once`, async ({ page }) => {
    const { tap } = await hand(page, kind);
    await tap(inside(await seen(page, kDate)));
    assert.equal(await focused(input(page)), true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('05/06/2023');
    await tap(middle(await seen(page, kCell(0, 'isStockageIdentite'))));
    const replaced = (await patchOf(page)).filter(({ op }) => op === 'replace').map(({ path }) => path);
    assert.deepEqual(replaced, [kDate, kCell(0, 'isStockageIdentite')]);
  }, { options });

  canvas(`a ${kind} that taps what opens a dialog presses nothing in it`, async ({ page }) => {
    const { tap } = await hand(page, kind);
    const heard = await page.evaluateHandle(() => {
      const list = [];
      document.querySelector('segur-solde-editor').shadowRoot.addEventListener('click', (event) => list.push(event.target.localName));
      return list;
    });
    await seen(page, kDate);
    await tap(await placeOf(page, labels.doNotModify));
    await page.getByRole('dialog').waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual((await heard.jsonValue()).filter((name) => name !== 'canvas'), []);
  }, { options });

  canvas(`a ${kind} that moves scrolls, goes on a little when it is let go, and presses nothing`, async ({ page }) => {
    const { drag } = await hand(page, kind);
    const place = inside(await seen(page, kDate));
    const before = await high(page);
    await drag(place, 160);
    await higher(page, before - 200);
    assert.equal(await input(page).isVisible(), false);
  }, { options: low });

  canvas(`a ${kind} that moves scrolls no further than it does, for whoever wants less motion`, async ({ page }) => {
    const { drag } = await hand(page, kind);
    const place = inside(await seen(page, kDate));
    const before = await high(page);
    await drag(place, 160);
    await higher(page, before - 100);
    const left = await high(page);
    assert.ok(left >= before - 160, `${before} to ${left}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.equal(await high(page), left);
  }, { options: { ...low, reducedMotion: 'reduce' } });
}

canvas('a pen above the canvas is seen as the mouse is', async ({ page, context }) => {
  const protocol = await context.newCDPSession(page);
  const cursor = () => editor(page).locator('canvas').evaluate(({ style }) => style.cursor);
  for (const [place, wanted] of [
    [inside(await seen(page, kDate)), 'text'],
    [await placeOf(page, labels.confirm), 'pointer'],
  ]) {
    await protocol.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: place[0], y: place[1], pointerType: 'pen' });
    await page.waitForFunction((name) => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').style.cursor === name, wanted);
    assert.equal(await cursor(), wanted);
  }
});

canvas('two fingers enlarge the page', async ({ page, context }) => {
  const protocol = await context.newCDPSession(page);
  const [x, y] = inside(await seen(page, kDate));
  const touch = (type, ...ys) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((at, id) => ({ x, y: at, id })) });
  await touch('touchStart', y);
  await touch('touchStart', y, y + 60);
  for (let apart = 5; apart <= 60; apart += 5) await touch('touchMove', y - apart, y + 60 + apart);
  await touch('touchEnd');
  await page.waitForFunction(() => visualViewport.scale > 1.5);
  assert.equal(await input(page).isVisible(), false);
}, { options });
