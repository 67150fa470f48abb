// Which of the two views a visitor sees first (`view="auto"`), and that the button's choice is remembered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accounts, labels, logIn, openDemande, openPage } from './harness.mjs';
import { share } from './partage.mjs';

const shared = share();

/** A visit to the guide's demande; `asked`: the files of the canvas that were fetched. */
async function visit({ init = null, ...options }, run) {
  const opened = await openPage(shared.browser, { view: null, ...options });
  opened.allow(/GPU stall due to ReadPixels/);
  const asked = [];
  opened.page.on('request', (request) => /canvas/.test(request.url()) && asked.push(request.url()));
  try {
    if (init !== null) await opened.page.addInitScript(init);
    await logIn(opened.page, shared.portal.url, accounts[33]);
    await opened.page.goto(`${shared.portal.url}/demandes/FINMS2009167M1`);
    await run(opened.page, asked);
    opened.check();
  } finally {
    await opened.close();
  }
}

const canvas = (page) => page.locator('segur-solde-editor canvas');
const date = (page) => page.getByLabel(labels.date, { exact: true });
const toForm = (page) => page.getByRole('button', { name: 'Passer au formulaire' });
const toCanvas = (page) => page.getByRole('button', { name: 'Passer à la vue dense' });

test('a first visit with a mouse, on a screen with room, gets the canvas; the button, first in the tab order, leads to the form; the choice is remembered', () =>
  visit({}, async (page) => {
    await canvas(page).waitFor();
    await page.locator('segur-solde-editor').evaluate(({ shadowRoot }) => shadowRoot.querySelector('canvas').focus());
    await page.keyboard.press('Shift+Tab');
    assert.equal(await toForm(page).evaluate((element) => element.getRootNode().activeElement === element), true);
    await page.keyboard.press('Enter');
    await date(page).waitFor();
    assert.equal(await canvas(page).count(), 0);
    await openDemande(page, shared.portal.url);
    assert.equal(await canvas(page).count(), 0, 'the form at the next visit');
    await toCanvas(page).click();
    await canvas(page).waitFor();
    await page.reload();
    await canvas(page).waitFor();
  }));

const kNoWebGl = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
  };
};

for (const [why, options] of [
  ['less than 640 px', { viewport: { width: 600, height: 800 } }],
  ['a finger for a pointer', { hasTouch: true, isMobile: true, viewport: { width: 900, height: 1200 } }],
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast asked for', { contrast: 'more' }],
  ['no WebGL 2', { init: kNoWebGl }],
]) {
  test(`the form, and nothing of the canvas fetched: ${why}`, () =>
    visit(options, async (page, asked) => {
      await date(page).waitFor();
      assert.equal(await toCanvas(page).isVisible(), true);
      assert.deepEqual(asked, []);
    }));
}

test('where the canvas was chosen and cannot be drawn any more, the form stands there and it is said', () =>
  visit({ view: 'canvas', init: kNoWebGl }, async (page) => {
    await date(page).waitFor();
    await page.getByText('Ce navigateur ne peut pas dessiner la vue dense (WebGL 2)').waitFor();
  }));

const kCountContexts = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  globalThis.contexts = 0;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    if (kind === 'webgl2') ++globalThis.contexts;
    return original.call(this, kind, ...rest);
  };
};

test('going to and fro takes one graphics context each time that the canvas is shown, and one in all to find out that there are any', () =>
  visit({ init: kCountContexts }, async (page) => {
    await canvas(page).waitFor();
    for (let i = 0; i < 3; ++i) {
      await toForm(page).click();
      await toCanvas(page).click();
      await canvas(page).waitFor();
    }
    assert.equal(await page.evaluate(() => globalThis.contexts), 1 + 4);
  }));

test('where the page says form, there is no button', () =>
  visit({}, async (page) => {
    await canvas(page).waitFor();
    await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'form'));
    await date(page).waitFor();
    assert.equal(await toCanvas(page).count(), 0);
  }));
