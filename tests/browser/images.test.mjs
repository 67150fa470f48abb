// What the canvas looks like, in Chromium: pictures of its states, light and dark, wide and narrow, on a fine screen. That none of its green marks can
// go unseen is shown where there is one: the change is taken back in the same view, and the picture does not pass any more.

import { test } from 'node:test';
import { etatsCanvas } from './etats_canvas.mjs';
import { canvasFits, click, editor, fill, kCell, kDate, seen } from './gestes_canvas.mjs';
import { assertImage, assertOther } from './images.mjs';
import { shareStates } from './partage.mjs';

const kFacture = '02/06/2023'; // as the guide's demande has it
const retype = { mark: kDate, takeBack: (page) => fill(page, kDate, kFacture) };
const untick = { mark: kCell(0, 'isMaitreIdentite'), takeBack: (page) => click(page, kCell(0, 'isMaitreIdentite')) };

// etat: of etats_canvas.mjs, shown that high; width, height: the canvas's, in CSS pixels; fine: two device pixels for each.
const scenes = [
  { etat: 'ouverte', width: 700, height: 360 },
  { etat: 'modifiee', width: 640, height: 360, ...retype },
  { etat: 'modifiee', width: 480, height: 300, fine: true, dark: true, ...retype },
  { etat: 'en-erreur', width: 640, height: 400, dark: true },
  { etat: 'liste', width: 480, height: 300 },
  { etat: 'bilan', width: 700, height: 360 },
  { etat: 'tableau', width: 1248, height: 500, high: 256, ...untick },
  { etat: 'dix-mille', width: 760, height: 420, high: 160, dark: true },
  { etat: 'pieces', width: 288, height: 480 },
];

const open = shareStates();

/** Where a field stands in the picture. */
async function areaOf(page, pointer) {
  const field = await seen(page, pointer);
  const { x, y, ratio } = await editor(page).evaluate(({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const { left, top, width } = canvas.getBoundingClientRect();
    return { x: left, y: top, ratio: canvas.width / width };
  });
  const [left, top, width, height] = [field.x - x, field.y - y, field.width, field.height].map((css) => Math.round(css * ratio));
  return { x: left, y: top, width, height };
}

for (const { etat, width, height, high, fine, dark, mark, takeBack } of scenes) {
  const name = [etat, dark ? 'sombre' : 'clair', ...(fine ? ['fin'] : [])].join('-');
  test(`${name}, ${width} × ${height}`, async () => {
    const row = etatsCanvas.find((one) => one.name === `canvas-${etat}`);
    const options = { viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light', deviceScaleFactor: fine ? 2 : 1 };
    const { page, check, close } = await open(row, options);
    try {
      await editor(page).evaluate(({ style }, size) => {
        style.inlineSize = `${size.width}px`;
        style.setProperty('--segur-canvas-height', `${size.height}px`);
      }, { width, height });
      await canvasFits(page);
      await row.show?.(page, high);
      const expected = await assertImage(page, name);
      if (mark !== undefined) {
        const area = await areaOf(page, mark);
        await takeBack(page);
        await row.show(page, high);
        await assertOther(page, expected, area);
      }
      check();
    } finally {
      await close();
    }
  });
}
