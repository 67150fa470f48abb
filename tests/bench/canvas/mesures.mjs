// node mesures.mjs <documents> <results.json>: drives Chromium through the pages of serveur.mjs, each with the same 10,000 bénéficiaires.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launchChromium, root } from '../../browser/harness.mjs';
import { idleOf } from '../../browser/repos.mjs';
import { serve } from './serveur.mjs';
import { frameTimes } from './trames.mjs';

const [documents, results] = process.argv.slice(2);
const server = await serve(documents);
const browser = await launchChromium();
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const percentile = (values, part) => sorted(values)[Math.floor(values.length * part)];
const spread = (values) => ({ median: median(values), p95: percentile(values, 0.95) });

let named = '';
const say = (what) => console.log(`${named}: ${what}`);

/** Bytes in brotli of what the canvas adds. */
async function canvasSize() {
  const dist = join(root, 'web', 'dist');
  const names = (await readdir(dist)).filter((name) => /^segur-solde[.-]canvas.*\.(js|wasm)$/.test(name));
  return (await Promise.all(names.map((name) => readFile(join(dist, name))))).reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

/** A gesture whose end never comes would hold the run for ever. */
const kPatience = 60_000;
const within = (what, promise) => {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`${what}: nothing after ${kPatience} ms`)), kPatience)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

async function withPage(name, run) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const reports = [];
  page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(error.message));
  try {
    await page.goto(`${server.url}/${name}.html`);
    await page.waitForFunction(() => globalThis.place !== undefined);
    await page.evaluate(() => globalThis.afterFrame());
    named = name;
    const found = await run(page, await context.newCDPSession(page));
    // Figures of a page that failed would be another page's.
    if (reports.length > 0) throw new Error(`${name}: ${reports.join('\n')}`);
    return found;
  } finally {
    await context.close();
  }
}

/** Where that is, once it is in sight: what has no element of its own (no height where it is scrolled away) is scrolled to by the wheel. */
async function place(page, what) {
  for (let i = 0; i < 40; ++i) {
    const { x, y, height } = await page.evaluate((name) => globalThis.place[name](), what);
    if (height > 16 && y < 780) return { x, y };
    const before = await page.evaluate(() => globalThis.draws);
    await page.mouse.move(1200, 160);
    await page.mouse.wheel(0, y > 450 ? 120 : -120);
    await page.waitForFunction((draws) => globalThis.draws > draws + 1, before);
  }
  throw new Error(`${what} does not come into sight`);
}
async function click(page, what) {
  const { x, y } = await place(page, what);
  await page.mouse.click(x, y);
  await page.evaluate(() => globalThis.afterFrame());
}

/** What each of so many gestures took, and of how many frames; the first few warm up. */
async function gestures(page, count, gesture, type, { expected = () => null, from = type } = {}) {
  say(`${count} of ${type}`);
  const samples = [];
  for (let i = -6; i < count; i++) {
    const before = await page.evaluate(([of, seen, start]) => {
      globalThis.next(of, seen, start);
      return globalThis.draws;
    }, [type, expected(i), from]);
    await gesture(i);
    const sample = await within(`${type}, ${i}`, page.evaluate(() => globalThis.sample));
    // A frame more would come with the next one.
    const draws = (await page.evaluate(async () => (await globalThis.afterFrame(), globalThis.draws))) - before;
    if (i >= 0) samples.push({ ...sample, draws });
  }
  return { ms: median(samples.map(({ ms }) => ms)), frames: median(samples.map(({ frames }) => frames)), draws: Math.max(...samples.map(({ draws }) => draws)) };
}

/** A third decimal makes the amount wrong, Backspace right again. */
const wrong = (i) => i % 2 === 0;
const typeAmount = (page) => (i) => page.keyboard.press(wrong(i) ? '9' : 'Backspace');
async function keys(page) {
  say('keys');
  await click(page, 'amount');
  await page.keyboard.press('End');
  const found = await gestures(page, 60, typeAmount(page), 'input', { expected: wrong, from: 'keydown' });
  if (await page.evaluate(() => globalThis.verdict?.() ?? false)) throw new Error('the amount is wrong at the end');
  return found;
}

/** Names that many rows have, a letter at a time, and away again; at last the only row of one name. */
async function filter(page) {
  say('search');
  await click(page, 'search');
  const needle = 'fictif 99';
  const found = await gestures(page, 48, (i) => page.keyboard.press((i + 6) % 18 < 9 ? needle[(i + 6) % 18] : 'Backspace'), 'input', { from: 'keydown' });
  await page.keyboard.type('fictif 9999');
  const shown = await page.evaluate(async () => (await globalThis.afterFrame(), globalThis.shown()));
  if (shown !== 1) throw new Error(`${shown} rows of one name`);
  for (let i = 0; i < 11; ++i) await page.keyboard.press('Backspace');
  return found;
}

async function sort(page) {
  say('sorting');
  const { x, y } = await place(page, 'sort');
  return gestures(page, 18, () => page.mouse.click(x, y), 'click');
}

/** Five seconds of the wheel, in the browser's own pace; and back. */
const turn = (protocol, { x, y }, yDistance) => protocol.send('Input.synthesizeScrollGesture', { x, y, yDistance, speed: 8000, gestureSourceType: 'mouse', preventFling: true });
async function fling(page, protocol) {
  say('wheel');
  const at = await place(page, 'rows');
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => globalThis.watchFrames());
  await turn(protocol, at, -40_000);
  const times = await page.evaluate(() => globalThis.scrolled());
  await turn(protocol, at, 45_000);
  return spread(times);
}

/** Bytes, once garbage is collected: `page`, the browser's own account (JavaScript, DOM), which leaves WebAssembly out. */
async function memory(page, protocol) {
  say('memory');
  await protocol.send('HeapProfiler.collectGarbage');
  const { bytes, breakdown } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  const held = await page.evaluate(() => globalThis.holds());
  // A canvas is in that account as well: it is counted by its pixels here.
  const canvas = breakdown.filter(({ types }) => types.includes('Canvas')).reduce((sum, part) => sum + part.bytes, 0);
  const sum = { ...held, page: bytes - canvas };
  return { ...sum, all: sum.wasm + sum.textures + sum.buffers + sum.drawing + sum.page };
}

/** Processor time of each frame: up to the draw lists, and with all commands to WebGL. The same is done once before: an afternoon's typing is of
 * code that the browser has compiled. */
async function frames(what, page, act) {
  say(`frames: ${what}`);
  await act();
  const times = await frameTimes(browser, page, act);
  return { layout: spread(times.map(({ layout }) => layout)), whole: spread(times.map(({ whole }) => whole)) };
}
async function repeated(page, count, gesture) {
  for (let i = 0; i < count; ++i) {
    await gesture(i);
    await page.evaluate(() => globalThis.afterFrame());
  }
}

const found = { browser: browser.version(), load: [loadavg()[0]], size: await canvasSize() };
found.empty = { key: await withPage('vide', keys) };
for (const name of ['form', 'grille']) {
  found[name] = await withPage(name, async (page, protocol) => ({ memory: await memory(page, protocol), key: await keys(page), scroll: await fling(page, protocol), filter: await filter(page), sort: await sort(page) }));
}
found.canvas = await withPage('canvas', async (page, protocol) => {
  const out = { memory: await memory(page, protocol), key: await keys(page) };
  out.amount = await frames('amount', page, () => repeated(page, 100, typeAmount(page)));
  out.scroll = await fling(page, protocol);
  const at = await place(page, 'rows');
  out.wheel = await frames('wheel', page, () => turn(protocol, at, -20_000));
  out.pointer = await frames('pointer', page, () => repeated(page, 100, (i) => page.mouse.move(at.x + (i % 50) * 5, at.y + (i % 7) * 9)));
  out.move = await gestures(page, 60, (i) => page.mouse.move(at.x + (i & 1) * 150, at.y), 'pointermove');
  await page.mouse.click(at.x, at.y);
  out.arrow = await gestures(page, 60, () => page.keyboard.press('ArrowDown'), 'keydown');
  out.arrows = await frames('arrows', page, () => repeated(page, 100, () => page.keyboard.press('ArrowDown')));
  out.filter = await filter(page);
  out.sort = await sort(page);
  out.worked = await memory(page, protocol);
  out.idle = await idleOf(page, 5000);
  return out;
});
// The form first, as a visit that changes the view: two modules.
found.turned = await withPage('form', async (page, protocol) => {
  await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'canvas'));
  await page.waitForFunction(() => globalThis.draws > 0);
  return { memory: await memory(page, protocol) };
});
await browser.close();
server.stop();
found.load.push(loadavg()[0]);
await writeFile(results, JSON.stringify(found, null, 2));
