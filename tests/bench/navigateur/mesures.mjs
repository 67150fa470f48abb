// node mesures.mjs <documents> <results.json>: drives Chromium through the pages of serveur.mjs.
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { launchChromium, root } from '../../browser/harness.mjs';
import { idleOf } from '../../browser/repos.mjs';
import { serve } from './serveur.mjs';

const [documents, results] = process.argv.slice(2);
const server = await serve(documents);
const browser = await launchChromium();
const median = (values) => values.toSorted?.((a, b) => a - b)[values.length >> 1] ?? [...values].sort((a, b) => a - b)[values.length >> 1];

// A library's 10,000 rows take a while; a page that takes longer than this is not one that anybody waits for.
const kPatience = 240_000;

async function withPage(path, run) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(kPatience);
  const page = await context.newPage();
  try {
    await page.goto(`${server.url}${path}`);
    await page.waitForFunction(() => globalThis.drawn !== undefined);
    await page.evaluate(() => globalThis.drawn);
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Median milliseconds from a key to the frame with its verdict: a third decimal makes the amount wrong, Backspace right again. */
const keystrokes = (path, count) =>
  withPage(path, async (page) => {
    await page.evaluate(() => {
      field().focus();
      field().setSelectionRange(field().value.length, field().value.length);
    });
    const samples = [];
    for (let i = -4; i < count; i++) {
      const wrong = i % 2 === 0;
      await page.evaluate((expected) => nextKey(expected), wrong);
      await page.keyboard.press(wrong ? '9' : 'Backspace');
      const sample = await page.evaluate(() => globalThis.sample);
      if (i >= 0) samples.push(sample);
    }
    return median(samples);
  });

/** Milliseconds to open so many rows, the page and its code being there. */
const openings = (path, rows, times) =>
  withPage(path, async (page) => {
    const samples = [];
    for (let i = 0; i < times; i++) samples.push(await page.evaluate((n) => reopen(n), rows));
    return median(samples);
  });

/** Lighthouse's mobile: a quarter of this processor, 1.6 Mbit/s, 150 ms there and back. */
async function mobile(path) {
  const samples = [];
  for (let i = 0; i < 3; i++) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${server.url}${path}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.drawn !== undefined);
    samples.push(await page.evaluate(() => interactive()));
    await context.close();
  }
  return median(samples);
}

const segur = (n) => `/segur.html?n=${n}`;
const jsonforms = (n) => `/jsonforms.html?n=${n}`;
const kRows = [10, 1000, 10_000];
const found = { sizes: server.sizes, browser: browser.version(), versions: createRequire(import.meta.url)('@jsonforms/core/package.json').version, keys: {}, openings: {} };
found.keys.empty = await keystrokes('/vide.html', 60);
for (const n of kRows) {
  found.keys[n] = { segur: await keystrokes(segur(n), 60) };
  // Seconds each, where the rows are many.
  found.keys[n].jsonforms = await keystrokes(jsonforms(n), n > 1000 ? 2 : n > 10 ? 10 : 40);
  found.openings[n] = { segur: await openings(segur(10), n, 5), jsonforms: await openings(jsonforms(10), n, n > 1000 ? 1 : 3) };
}
found.mobile = { segur: await mobile(segur(10)), jsonforms: await mobile(jsonforms(10)) };
found.idle = await withPage(segur(10_000), (page) => idleOf(page, 5000));
await browser.close();
server.stop();
await writeFile(results, JSON.stringify(found, null, 2));
