// A new version of the validator's page: it is offered, it asks, and « Recharger » loads all of it, with the network off from then on.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium, openPage, root } from './harness.mjs';

const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
let browser, server, folder, url;
before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'segur-version-'));
  await cp(join(root, 'web/dist/validateur'), folder, { recursive: true });
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const body = await readFile(join(folder, pathname === '/' ? 'index.html' : pathname)).catch(() => null);
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': kTypes[extname(pathname) || '.html'] }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a build would make of a changed title: the file, and the service worker that names its version. */
async function publish(title) {
  const page = join(folder, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<h1>.*<\/h1>/, `<h1>${title}</h1>`));
  const worker = join(folder, 'sw.js');
  const version = createHash('sha256').update(title).digest('hex').slice(0, 16);
  const text = await readFile(worker, 'utf8');
  assert.match(text, /"[0-9a-f]{16}"/);
  await writeFile(worker, text.replace(/"[0-9a-f]{16}"/, `"${version}"`));
  return `segur-validateur-${version}`;
}
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

test('is offered, asks, and comes whole; another window is told', async () => {
  const view = await openPage(browser);
  const { page, context } = view;
  await page.goto(url);
  await page.getByText('Prêt à servir hors ligne.').waitFor();
  const cache = await publish('Deuxième version');
  await page.reload();
  await page.getByText('Une nouvelle version est prête').waitFor();
  // Nothing changes under the user's hands, not even by loading the page again.
  await heading(page, 'Contrôler vos fichiers avant de les envoyer');
  const other = await context.newPage();
  await other.goto(url);
  await heading(other, 'Contrôler vos fichiers avant de les envoyer');

  await page.getByRole('button', { name: 'Recharger' }).click();
  await heading(page, 'Deuxième version');
  await page.getByText('Prêt à servir hors ligne.').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), [cache]);

  await other.getByText('Une autre fenêtre a chargé la nouvelle version').waitFor();
  await heading(other, 'Contrôler vos fichiers avant de les envoyer');
  await context.setOffline(true);
  await other.getByRole('button', { name: 'Recharger' }).click();
  await heading(other, 'Deuxième version');
  view.check();
  await view.close();
});

test('a version of which a file cannot be had is not taken', async () => {
  const view = await openPage(browser);
  const { page } = view;
  await page.goto(url);
  await page.getByText('Prêt à servir hors ligne.').waitFor();
  const title = await page.locator('h1').textContent();
  await publish('Troisième version');
  await rm(join(folder, 'validateur.css'));
  await page.reload();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
    while (registration.installing !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await heading(page, title);
  assert.equal(await page.getByRole('button', { name: 'Recharger' }).count(), 0);
  assert.equal(await page.evaluate(() => document.styleSheets.length), 2);
  await view.close();
});
