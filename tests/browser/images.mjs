// Pictures of the canvas, held against those in images/: taken from its own pixels, in the frame that draws them, so that neither the page around it
// nor the moment counts. What is drawn is the same on every machine (glyphs are the module's own) but for how a driver rounds.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { editor } from './gestes_canvas.mjs';
import { root } from './harness.mjs';

/** How far a colour may be off, from 0 to 1, as the eye weighs it; edges that are only smoothed otherwise do not count. */
export const kColour = 0.05;
/** How many pixels of a picture may be further off. The smallest green mark is 2,800 (images.test.mjs proves it). */
export const kPixels = 150;

const kPatience = 30_000;
const renew = process.env.SEGUR_IMAGES === 'ecrire';
const held = join(root, 'tests', 'browser', 'images');
const failed = join(root, 'build', 'images');

/** What stands on the canvas, on the page's ground, without a pointer over it. */
export async function take(page) {
  const url = await editor(page).evaluate(async ({ shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    const copy = document.createElement('canvas');
    // The view draws in the next frame; what is asked for after it comes after it, and before the browser takes the pixels away.
    canvas.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', clientX: -1e5, clientY: -1e5 }));
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        [copy.width, copy.height] = [canvas.width, canvas.height];
        const context = copy.getContext('2d');
        context.fillStyle = getComputedStyle(document.body).backgroundColor;
        context.fillRect(0, 0, copy.width, copy.height);
        context.drawImage(canvas, 0, 0);
        resolve();
      }),
    );
    return copy.toDataURL('image/png');
  });
  return PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** Colours by steps of four: a fourth less to keep, and nothing that an eye or the comparison sees. */
function coarse(image) {
  const out = new PNG(image);
  out.data = image.data.map((value) => Math.min(255, Math.round(value / 4) * 4));
  return out;
}

const encode = (image) => PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/** How many pixels differ; all of them where the sizes do. */
export function difference(one, other, into = null) {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return width * height;
  return pixelmatch(one.data, other.data, into?.data, width, height, { threshold: kColour });
}

/** A part of a picture. */
export function part(image, { x, y, width, height }) {
  const out = new PNG({ width, height });
  PNG.bitblt(image, out, x, y, width, height);
  return out;
}

/** Takes pictures until one is as it has to be; gives the last one. */
async function until(page, holds) {
  let image;
  for (const end = Date.now() + kPatience; ; ) {
    image = await take(page);
    if (holds(image) || Date.now() > end) return image;
  }
}

const same = (one, other) => one !== null && one.data.equals(other.data);

/** The picture of that name, written anew where that is asked for. */
async function heldImage(page, name) {
  const path = join(held, `${name}.png`);
  if (renew) {
    let before = null;
    const image = await until(page, (now) => {
      const still = same(before, now);
      before = now;
      return still;
    });
    await mkdir(held, { recursive: true });
    await writeFile(path, encode(coarse(image)));
  }
  return PNG.sync.read(await readFile(path));
}

/** The canvas looks as the picture of that name does; gives that picture. */
export async function assertImage(page, name) {
  const expected = await heldImage(page, name);
  const actual = await until(page, (image) => difference(expected, image) <= kPixels);
  const off = difference(expected, actual);
  if (off <= kPixels) return expected;
  const [seen, marked] = [join(failed, `${name}.png`), join(failed, `${name}.ecart.png`)];
  const marks = new PNG({ width: expected.width, height: expected.height });
  difference(expected, actual, marks);
  await mkdir(failed, { recursive: true });
  await Promise.all([writeFile(seen, encode(actual)), writeFile(marked, encode(marks))]);
  assert.fail(`${name}: ${off} pixels are not as in ${relative(root, join(held, `${name}.png`))} (${kPixels} may be). Seen: ${relative(root, seen)}; marked: ${relative(root, marked)}. Where it is meant: SEGUR_IMAGES=ecrire.`);
}

/** The canvas does not look as that picture does, and already `area` of it would be too far off. */
export async function assertOther(page, expected, area) {
  const off = (image) => difference(part(expected, area), part(image, area));
  const actual = await until(page, (image) => off(image) > kPixels);
  assert.ok(off(actual) > kPixels, `${off(actual)} pixels off, ${kPixels} may be`);
  assert.ok(difference(expected, actual) > kPixels);
}
