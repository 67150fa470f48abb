// node captures.mjs <folder> [<state>…]: a picture of each state, width and colour scheme.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { etats } from './etats.mjs';
import { etatsCanvas } from './etats_canvas.mjs';
import { canvasFits } from './gestes_canvas.mjs';
import { launchChromium, startPortal } from './harness.mjs';
import { opener } from './ouvrir.mjs';
import { etatsValidateur, openEtatValidateur } from './validateur_etats.mjs';

const [folder, ...names] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
const open = await opener(browser);
async function each(page, name, take) {
  for (const width of [1440, 768, 320]) {
    for (const colorScheme of ['light', 'dark']) {
      const size = { width, height: width === 320 ? 640 : 900 };
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await take(size, { path: join(folder, `${name}-${width}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  console.log(name);
}

const hasDialog = (page, host) => page.evaluate((name) => (name === null ? document : document.querySelector(name).shadowRoot).querySelector('dialog[open]') !== null, host);

const draw = (page, name, dialogOf) =>
  each(page, name, async ({ width, height }, picture) => {
    // A dialog is of the screen; the page is drawn whole, on a screen as high, so that its bar stands where it ends.
    const whole = (await hasDialog(page, dialogOf)) ? 0 : await page.evaluate(() => document.documentElement.scrollHeight);
    // Two hundred cards are drawn as far as a person would look.
    if (whole > height) await page.setViewportSize({ width, height: Math.min(whole, 6000) });
    await page.screenshot(picture);
  });

/** The canvas is as high as the screen, and scrolls by itself. */
const drawCanvas = (page, { name, show }) =>
  each(page, name, async (size, picture) => {
    await canvasFits(page);
    await show?.(page);
    await page.screenshot({ ...picture, fullPage: !(await hasDialog(page, 'segur-solde-editor')) });
  });

const chosen = ({ name }) => names.length === 0 || names.includes(name);
const options = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' };
for (const etat of etats.filter(chosen)) {
  const { page, close } = await open(etat, options);
  await draw(page, etat.name, 'segur-solde-editor');
  await close();
}
for (const etat of etatsCanvas.filter(chosen)) {
  const { page, close } = await open(etat, options);
  await drawCanvas(page, etat);
  await close();
}
const portal = await startPortal();
for (const etat of etatsValidateur.filter(chosen)) {
  const { view, page } = await openEtatValidateur({ browser, portal }, etat, options);
  await draw(page, etat.name, null);
  await view.close();
}
await portal.stop();
await open.stop();
await browser.close();
