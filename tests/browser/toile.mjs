// The scene of the canvas's tests: a demande that is open in that view, found and clicked at where the view says that its fields are.

import { after, before, test } from 'node:test';
import { accounts, canvasDrawn, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';

export const kDemande = 'FINMS2009167M1';
export const kDate = '/commande/dateFacture';
export const kMontant = '/commande/montantSegurSoldeHT';
export const kCell = (row, key) => `/beneficiaires/structure/${row}/${key}`;

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser?.close());

/** A test on a demande that is open in the canvas view. */
export function canvas(name, run, { options = {}, numero = kDemande, init = null, shown = true } = {}) {
  test(name, async () => {
    const portal = await startPortal();
    const opened = await openPage(browser, options);
    // The software renderer says so when the page is photographed.
    opened.allow(/GPU stall due to ReadPixels/);
    try {
      if (init !== null) await opened.page.addInitScript(init);
      await logIn(opened.page, portal.url, accounts[33]);
      await openDemande(opened.page, portal.url, numero);
      await opened.page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'canvas'));
      if (shown) await canvasDrawn(opened.page);
      await run({ ...opened, portal });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}

export const editor = (page) => page.locator('segur-solde-editor').first();
export const drawn = (page) => editor(page).evaluate((element) => {
  const plain = ({ rect, ...rest }) => ({ ...rest, rect: { x: rect.x, y: rect.y, width: rect.width, height: rect.height } });
  const { elements, fields } = element.drawn();
  return { elements: elements.map(plain), fields: fields.map(plain) };
});
export const fieldOf = async (page, pointer) => (await drawn(page)).fields.find((field) => field.pointer === pointer);
export const elementOf = async (page, name) => (await drawn(page)).elements.find((element) => element.name === name);
export const patchOf = async (page) => JSON.parse((await editor(page).evaluate((element) => element.value)) || 'null')?.patch ?? null;
export const input = (page) => page.locator('segur-solde-editor .canvas-input');
export const undo = (page) => page.keyboard.press('Control+z');

/** Scrolls the canvas until the field is in sight, and gives its place. */
export async function seen(page, pointer) {
  const stage = await editor(page).locator('canvas').boundingBox();
  for (let i = 0; i < 12; ++i) {
    const found = await editor(page).evaluate((element, name) => {
      const field = element.fieldRect(name);
      return field === null ? null : { x: field.rect.x, y: field.rect.y, width: field.rect.width, height: field.rect.height, name: field.name };
    }, pointer);
    if (found !== null && found.height > 20) return found;
    await page.mouse.move(stage.x + stage.width / 2, stage.y + 60);
    await page.mouse.wheel(0, 250);
  }
  throw new Error(`${pointer} does not come into sight`);
}

export async function click(page, pointer) {
  const { x, y, width, height } = await seen(page, pointer);
  await page.mouse.click(x + Math.min(18, width / 2), y + height / 2);
}
