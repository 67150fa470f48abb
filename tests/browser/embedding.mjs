// A page of other people with the element in it, without a portal: the page has the documents, and gives them as properties, before and after
// the element is defined. Served by a small static server under a strict policy; each test chooses what it answers otherwise.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { labels, launchChromium, openPage, root } from './harness.mjs';

export const kPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
export const kTypes = { '.png': 'image/png', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

export const kPage = (body) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<link rel="icon" href="/icon.png"><script type="module" src="/page.js"></script></head><body><h1>Essai</h1>${body}</body></html>`;
const kScript = `
const [demande, referentiel] = await Promise.all(['demande-FINMS2009167M1', 'referentiel-demo'].map(async (name) => (await fetch('/data/' + name + '.json')).text()));
// The portal's clock is not there to ask: the delay of the guide's demande is put where today is.
const today = new Date().toISOString().slice(0, 10);
const current = JSON.parse(demande);
current.dateChangementStatut = today;
current.commande.indicateurDeploiementMSS = 'Cas 1';
current.historique.at(-1).date = today;
for (const editor of document.querySelectorAll('segur-solde-editor')) {
  editor.setAttribute('view', 'form');
  editor.demande = JSON.stringify(current);
  editor.referentiel = new TextEncoder().encode(referentiel.replace('2024-12-19T14:00:00+01:00', '2099-12-19T14:00:00+01:00'));
}
globalThis.told = [];
for (const type of ['segur-ready', 'segur-change', 'segur-verdict', 'segur-submitted', 'segur-error']) document.addEventListener(type, (event) => told.push([type, event.target.id, event.detail]));
const { defineSegurSoldeEditor } = await import('/dist/segur-solde.js');
defineSegurSoldeEditor();
`;


/** Starts the server; `site.page` and `site.serve` may be changed at any time. `serve(pathname)`: { status, headers, body, cut } or null; `cut` breaks the connection after the body. */
export async function startSite() {
  const site = { page: '', serve: () => null };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const special = site.serve(pathname);
    const file = pathname.startsWith('/dist/') ? join(root, 'web', pathname) : pathname.startsWith('/data/') ? join(root, 'demo', pathname) : null;
    const body = special?.body ?? (pathname === '/page.js' ? kScript : file === null ? site.page : await readFile(file).catch(() => null));
    response.writeHead(special?.status ?? (body === null ? 404 : 200), { 'Content-Type': kTypes[extname(pathname) || '.html'] ?? 'text/plain', 'Content-Security-Policy': kPolicy, ...special?.headers });
    if (special?.cut) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return site;
}

/** For one test file: a server and a Chromium, and the function that tests a page whose body is given. */
export function embedding() {
  let site;
  let browser;
  before(async () => ([site, browser] = await Promise.all([startSite(), launchChromium()])));
  after(async () => {
    await browser?.close();
    site.stop();
  });
  return function embedded(name, body, run, { serve = () => null, init = null, options = {} } = {}) {
    test(name, async () => {
      site.page = kPage(body);
      site.serve = serve;
      const opened = await openPage(browser, options);
      try {
        if (init !== null) await opened.page.addInitScript(init);
        await opened.page.goto(site.url);
        await run(opened.page, { ...opened, site });
        opened.check();
      } finally {
        await opened.close();
      }
    });
  };
}

export const kAlone = '<segur-solde-editor id="a"></segur-solde-editor>';

/** Waits until `count` demandes have been on the screen. */
export const ready = (page, count = 1) => page.waitForFunction((n) => globalThis.told?.filter(([type]) => type === 'segur-ready').length >= n, count);
export const dateOf = (within) => within.getByLabel(labels.date, { exact: true });
