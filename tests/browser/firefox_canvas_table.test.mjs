// The canvas's table in Firefox, where that browser has part in it: its quick find, its clipboard, the cursor, a trackpad's wheel. What each
// gesture comes to is tried in Chromium (canvas_table.test.mjs) and natively.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareFirefox, toileOf } from './renard_toile.mjs';

const kTable = 'Liste bénéficiaire(s)';
const cell = (row, key) => `/beneficiaires/structure/${row}/${key}`;

const { shared, quiet } = shareFirefox('FINMS2009200M1');
const { drawn, field, hold, patch, seen, shown } = toileOf(shared);
const root = (run, ...given) => shared.page.evaluate(run, ...given);
const key = (name) => shared.page.keyboard.press(name);
const ctrl = (name) => hold('Control', () => key(name));
/** The rows in sight, from the first to the last. */
const rows = () =>
  root(() =>
    document.querySelector('segur-solde-editor').drawn().fields
      .filter(({ pointer, rect }) => pointer.endsWith('/FINESSGeo') && rect.height > 0)
      .sort((a, b) => a.rect.y - b.rect.y)
      .map(({ pointer }) => Number(pointer.split('/')[3])));
const rect = async (pointer) => root((wanted) => document.querySelector('segur-solde-editor').drawn().fields.find((one) => one.pointer === wanted).rect.toJSON(), pointer);
const canvas = (run, ...given) => root(`(${run})(document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas'), ...${JSON.stringify(given)})`);
const focusCanvas = () => canvas((element) => element.focus({ preventScroll: true }));
const dialog = (pattern) =>
  shared.page.waitForFunction((text) => new RegExp(text).test(document.querySelector('segur-solde-editor').shadowRoot.querySelector('dialog[open]')?.textContent ?? ''), {}, pattern.source);

/** What stands in the clipboard from then on, put there as a person does. */
async function copied(text) {
  await root((block) => {
    const area = document.createElement('textarea');
    area.id = 'tableur';
    area.value = block;
    document.body.append(area);
    area.select();
  }, text);
  await ctrl('c');
  await root(() => document.getElementById('tableur').remove());
}

test('Ctrl+F searches the table, and Firefox does not search the page', async () => {
  await drawn();
  await root(() => addEventListener('keydown', (event) => event.key === 'f' && (globalThis.theirs = !event.defaultPrevented)));
  await seen(cell(0, 'FINESSGeo'));
  await focusCanvas();
  await ctrl('f');
  await shown('.canvas-input:focus');
  assert.equal(await root(() => globalThis.theirs), false);
  await shared.page.keyboard.type('fictif 187');
  assert.deepEqual(await rows(), [186]);
  // Firefox's own quick find.
  await root(() => addEventListener('keydown', (event) => event.key === '/' && (globalThis.slash = event.defaultPrevented), { once: true }));
  await key('/');
  assert.equal(await root(() => globalThis.slash), false, 'a letter of what is searched');
  assert.deepEqual(await rows(), []);
  await key('Escape');
  assert.ok((await rows()).length > 3);
  await key('Enter');
  assert.equal((await canvas((element) => element.getAttribute('aria-description'))).startsWith(`${kTable}, tableau`), true);
});

test('rows are copied to the clipboard of Firefox, and pasted back', async () => {
  await ctrl('Home');
  await key(' ');
  await hold('Shift', () => key('ArrowDown'));
  await ctrl('c');
  await ctrl('v');
  await dialog(/2\sont déjà ces valeurs/);
  await key('Escape');
  assert.deepEqual(await patch(), []);
});

test('cells of a spreadsheet are pasted with Ctrl+V, in one step', async () => {
  const finess = async (row) => (await field(cell(row, 'FINESSGeo'))).text.replace(/\s/g, '');
  await copied(`${await finess(0)}\tGIP_9\n${await finess(1)}\tMAI_337\toui\n`);
  await focusCanvas();
  await ctrl('v');
  await dialog(/2\sbénéficiaires seront modifiés/);
  await key('Enter');
  assert.equal((await patch()).filter(({ op }) => op === 'replace').length, 3);
  await ctrl('z');
  assert.deepEqual(await patch(), []);
});

test('a column is drawn wider by its edge, where the cursor says so', async () => {
  await key('Escape');
  const before = await rect(cell(0, 'nomResponsable'));
  const [x, y] = [before.x + before.width, before.y - 22];
  await shared.page.mouse.move(x + 3, y);
  await shared.page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').style.cursor === 'ew-resize');
  await shared.page.mouse.down();
  await shared.page.mouse.move(x + 43, y, { steps: 3 });
  await shared.page.mouse.up();
  // What the driver sends is on its way for a while.
  await shared.page.waitForFunction((pointer, width) => Math.abs(document.querySelector('segur-solde-editor').drawn().fields.find((one) => one.pointer === pointer).rect.width - width) <= 1, {}, cell(0, 'nomResponsable'), before.width + 40);
  assert.deepEqual((await rows()).slice(0, 2), [0, 1], 'nothing was sorted');
});

test('a trackpad scrolls the table sideways, quite level or not; the columns that name a row stay', async () => {
  await shared.page.setViewport({ width: 768, height: 900 });
  await shared.page.waitForFunction(() => {
    const { width, clientWidth } = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
    return innerWidth === 768 && Math.abs(width - clientWidth * devicePixelRatio) <= 1;
  });
  const named = await seen(cell(0, 'FINESSGeo'));
  const before = await rect(cell(0, 'nomResponsable'));
  await shared.page.mouse.move(named.x + 30, named.y + 20);
  for (let i = 0; i < 4; ++i) await shared.page.mouse.wheel({ deltaX: 15, deltaY: 1 });
  await shared.page.waitForFunction((pointer, right) => {
    const { rect: now } = document.querySelector('segur-solde-editor').drawn().fields.find((one) => one.pointer === pointer);
    return Math.abs(right - now.right - 60) <= 2;
  }, {}, cell(0, 'nomResponsable'), before.x + before.width);
  assert.equal((await rect(cell(0, 'FINESSGeo'))).x, named.x);
  assert.equal(await root(() => scrollX), 0);
});

quiet();
