// node mesures.mjs <documents> <results.json>: drives Chromium through the validator's page.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../../browser/harness.mjs';
import { serve } from './serveur.mjs';
import { longestTask } from './taches.mjs';

const [documents, results] = process.argv.slice(2);
const server = await serve(documents);
// As a server of its own, so that its processes can be seen.
const host = await chromium.launchServer({ executablePath: process.env.SEGUR_CHROMIUM ?? '/usr/bin/chromium', headless: true, args: chromiumArguments });
const browser = await chromium.connect(host.wsEndpoint());
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
const file = (name) => join(documents, name);
const sizeOf = async (name) => (await stat(file(name))).size;

/** In the page: `since(selector)`: milliseconds from the drop until that is there and its frame was handed over; long tasks; the progress. */
const sonde = () => {
  // The guide's day; a clock of the test tool would round the times.
  Date.now = () => 1686643200000;
  globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
  globalThis.afterFrame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      }),
    );
  globalThis.since = async (selector) => {
    while (document.querySelector(selector) === null) await globalThis.afterFrame();
    await globalThis.afterFrame();
    return performance.now() - globalThis.dropped;
  };
  // A drop and a choice give the same File objects; a script cannot drop a file of the disk.
  addEventListener('change', (event) => {
    if (event.target.type !== 'file') return;
    globalThis.dropped = performance.now();
    globalThis.times = Promise.all([globalThis.since('.constat'), globalThis.since('#rapport:not([hidden]) .non-controle')]);
  }, true);
};

async function withPage(path, run) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.addInitScript(sonde);
  try {
    await page.goto(`${server.url}${path}`);
    // What the page does once it is there (its copy for offline use, its worker) is not the file's.
    await page.waitForTimeout(1500);
    await page.evaluate(() => (globalThis.longTasks.length = 0));
    return await run(page);
  } finally {
    await context.close();
  }
}
const drop = (page, name) => page.getByLabel('Choisir des fichiers').setInputFiles(file(name));
const longest = (page) => page.evaluate(() => Math.max(0, ...globalThis.longTasks.map(({ duration }) => duration)));

/** First finding, whole report: each on a page that has never seen a file. */
async function dropped(name) {
  const samples = [];
  for (let i = 0; i < 7; i++) {
    samples.push(
      await withPage('/validateur/', async (page) => {
        await drop(page, name);
        const [first, whole] = await page.evaluate(() => globalThis.times);
        return { first, whole: Math.max(first, whole), longTask: await longest(page) };
      }),
    );
  }
  return { first: median(samples.map(({ first }) => first)), whole: median(samples.map(({ whole }) => whole)), longTask: Math.max(...samples.map(({ longTask }) => longTask)) };
}

/** A file chosen, scrolled through; `line`: one opened and typed in. */
const tasks = (name, line) =>
  withPage('/validateur/', (page) =>
    longestTask(browser, page, async () => {
      await drop(page, name);
      await page.evaluate(() => globalThis.times);
      await page.evaluate(async () => {
        for (let i = 0; i < 30; i++) {
          scrollBy(0, 900);
          await globalThis.afterFrame();
        }
        scrollTo(0, 0);
        await globalThis.afterFrame();
      });
      if (!line) return;
      await page.getByRole('button', { name: /^Ouvrir la ligne/ }).first().click();
      await page.locator('#ligne:not([hidden])').waitFor();
      await page.keyboard.type('123');
      await page.evaluate(() => globalThis.afterFrame());
    }),
  );

/** Ajv's path, cold as a page that was just opened, and warm. */
const ajv = (name) =>
  withPage('/ajv.html', async (page) => {
    const bytes = await readFile(file(name));
    const samples = await page.evaluate(async (url) => {
      const octets = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const times = [];
      for (let i = 0; i < 12; i++) {
        const start = performance.now();
        globalThis.juger(octets);
        times.push(performance.now() - start);
      }
      return times;
    }, `/${name}`);
    return { mb: bytes.length / 1e6, cold: samples[0], warm: median(samples.slice(2)) };
  });

/** Bytes of memory of all renderers of this browser, worker and wasm included. */
async function renderers() {
  let sum = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !(await isOurs(pid))) continue;
      sum += Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}
async function isOurs(pid) {
  for (let at = Number(pid); at > 1; ) {
    if (at === host.process().pid) return true;
    at = Number((await readFile(`/proc/${at}/stat`, 'utf8')).replace(/^.*\) \S+ /s, '').split(' ')[0]);
  }
  return false;
}

const large = () =>
  withPage('/validateur/', async (page) => {
    const size = await sizeOf('import-100.json');
    // The worker is there and has judged something small: what it needs anyway is not the file's.
    await drop(page, 'import-compact.json');
    await page.evaluate(() => globalThis.times).catch(() => undefined);
    await page.getByRole('button', { name: /^Retirer / }).click();
    await page.evaluate(() => {
      globalThis.longTasks.length = 0;
      globalThis.seen = [];
      const bar = document.getElementById('progression');
      const look = () => {
        if (bar.checkVisibility() && globalThis.seen.at(-1)?.value !== bar.value) globalThis.seen.push({ value: bar.value, at: performance.now() });
        requestAnimationFrame(look);
      };
      look();
    });
    const before = await renderers();
    let peak = before;
    let running = true;
    const watch = (async () => {
      while (running) peak = Math.max(peak, await renderers());
    })();
    await drop(page, 'import-100.json');
    await page.locator('#rapport:not([hidden])').waitFor({ timeout: 120_000 });
    running = false;
    await watch;
    const { seen, total } = await page.evaluate(() => ({ seen: globalThis.seen, total: performance.now() - globalThis.dropped }));
    const gaps = seen.slice(1).map(({ at }, i) => at - seen[i].at);
    const longTask = await longest(page);
    // Cancelling, at several moments of the way.
    const cancels = [];
    for (const percent of [5, 30, 60, 90]) {
      await drop(page, 'import-100.json');
      await page.waitForFunction((at) => document.getElementById('progression').value >= at, percent, { polling: 'raf' });
      cancels.push(
        await page.evaluate(async () => {
          const start = performance.now();
          document.getElementById('interrompre').click();
          while (!document.getElementById('avancement').hidden) await globalThis.afterFrame();
          await globalThis.afterFrame();
          return performance.now() - start;
        }),
      );
    }
    return { mb: size / 1e6, total, memory: (peak - before) / size, steps: seen.length, stillest: Math.max(...gaps), longTask, cancel: Math.max(...cancels) };
  });

/** Milliseconds of each frame while the wheel turns. */
const scrolling = (path, before) =>
  withPage(path, async (page) => {
    await before(page);
    return page.evaluate(async () => {
      const times = [];
      for (let i = 0; i < 120; i++) {
        const start = performance.now();
        scrollBy(0, 900);
        await globalThis.afterFrame();
        times.push(performance.now() - start);
      }
      return times;
    });
  });

const found = { browser: browser.version(), load: [loadavg()[0]] };
found.three = await dropped('import-erreurs.json');
found.ajv = await ajv('import-erreurs.json');
found.tasks = { three: await tasks('import-erreurs.json', true), constats: await tasks('import-constats.json', false), line: await tasks('import-constats.json', true) };
found.large = await large();
found.constats = await dropped('import-constats.json');
const list = await scrolling('/validateur/', async (page) => {
  await drop(page, 'import-constats.json');
  await page.evaluate(() => globalThis.times);
});
const empty = await scrolling('/vide.html', async () => undefined);
found.scroll = { median: median(list), worst: percentile(list, 0.95), emptyMedian: median(empty), emptyWorst: percentile(empty, 0.95) };
await browser.close();
await host.close();
server.stop();
found.load.push(loadavg()[0]);
await writeFile(results, JSON.stringify(found, null, 2));
