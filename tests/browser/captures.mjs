// node captures.mjs <folder> [<state>…]: a picture of each state, width and colour scheme.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { etats } from './etats.mjs';
import { launchChromium } from './harness.mjs';
import { opener } from './ouvrir.mjs';

const [folder, ...names] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
const open = await opener(browser);
for (const etat of etats.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const { page, close } = await open(etat, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  for (const width of [1440, 768, 320]) {
    for (const colorScheme of ['light', 'dark']) {
      const height = width === 320 ? 640 : 900;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      // A dialog is of the screen; the page is drawn whole, on a screen as high, so that its bar stands where it ends.
      const whole = await page.evaluate(() => (document.querySelector('segur-solde-editor').shadowRoot.querySelector('dialog[open]') === null ? document.documentElement.scrollHeight : 0));
      // Two hundred cards are drawn as far as a person would look.
      if (whole > height) await page.setViewportSize({ width, height: Math.min(whole, 6000) });
      await page.screenshot({ path: join(folder, `${etat.name}-${width}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
  await close();
  console.log(etat.name);
}
await open.stop();
await browser.close();
