// The element in pages of other people: in their form, twice on a page, taken out and put back, without a portal, and where the core's
// module can't be had. Served by a small static server, whose headers each test chooses.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { labels, launchChromium, openPage, root } from './harness.mjs';

const kPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
const kTypes = { '.png': 'image/png', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

// No portal: the page has the documents, and gives them as properties, before and after the element is defined.
const kPage = (body) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
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
  editor.demande = JSON.stringify(current);
  editor.referentiel = new TextEncoder().encode(referentiel.replace('2024-12-19T14:00:00+01:00', '2099-12-19T14:00:00+01:00'));
}
globalThis.told = [];
for (const type of ['segur-ready', 'segur-change', 'segur-verdict', 'segur-submitted', 'segur-error']) document.addEventListener(type, (event) => told.push([type, event.target.id]));
const { defineSegurSoldeEditor } = await import('/dist/segur-solde.js');
defineSegurSoldeEditor();
`;

let server;
let url;
let page;
let serve = () => null;

before(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const special = serve(pathname);
    const file = pathname.startsWith('/dist/') ? join(root, 'web', pathname) : pathname.startsWith('/data/') ? join(root, 'demo', pathname) : null;
    const body = special?.body ?? (pathname === '/page.js' ? kScript : file === null ? page : await readFile(file).catch(() => null));
    response.writeHead(special?.status ?? (body === null ? 404 : 200), { 'Content-Type': kTypes[extname(pathname) || '.html'] ?? 'text/plain', 'Content-Security-Policy': kPolicy, ...special?.headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

function embedded(name, body, run, special = () => null) {
  test(name, async () => {
    page = kPage(body);
    serve = special;
    const opened = await openPage(browser);
    try {
      await opened.page.goto(url);
      await run(opened.page, opened);
      opened.check();
    } finally {
      await opened.close();
    }
  });
}

const kForm = '<form id="f" action="/recu" method="get"><fieldset id="all"><segur-solde-editor id="a" name="modification"></segur-solde-editor></fieldset><button>Envoyer</button></form>';
const ready = (target, count = 1) => target.waitForFunction((n) => globalThis.told?.filter(([type]) => type === 'segur-ready').length >= n, count);
const date = (target) => target.getByLabel(labels.date, { exact: true });
const valueOf = (target) => target.evaluate(() => new FormData(document.getElementById('f')).get('modification'));

embedded('is a field of the page’s own form: value, validity, reset, disabled', kForm, async (target) => {
  await ready(target);
  assert.deepEqual(JSON.parse(await valueOf(target)), { action: 'confirmer', patch: [] });
  await date(target).fill('05/06/2023');
  const { action, patch } = JSON.parse(await valueOf(target));
  assert.equal(action, 'confirmer');
  assert.equal(patch.at(-1).value, '2023-06-05');
  assert.equal(await target.evaluate(() => document.getElementById('a').value), JSON.stringify({ action, patch }));

  await date(target).fill('31/02/2023');
  assert.equal(await target.evaluate(() => document.getElementById('f').checkValidity()), false);
  assert.match(await target.evaluate(() => document.getElementById('a').validationMessage), /1.erreur/);
  assert.equal(await valueOf(target), null);
  await target.getByRole('button', { name: 'Envoyer' }).click();
  assert.equal(new URL(target.url()).pathname, '/', 'an invalid form is not sent');

  await target.evaluate(() => (document.getElementById('all').disabled = true));
  assert.equal(await date(target).isDisabled(), true);
  await target.evaluate(() => (document.getElementById('all').disabled = false));
  assert.equal(await date(target).isDisabled(), false);

  await target.evaluate(() => document.getElementById('f').reset());
  await ready(target, 2);
  assert.equal(await date(target).inputValue(), '02/06/2023');
  assert.equal(await target.evaluate(() => document.getElementById('f').checkValidity()), true);

  // « Ne pas modifier » sends the form with that action.
  await target.getByRole('button', { name: labels.doNotModify }).click();
  await target.getByRole('dialog').getByRole('button', { name: 'Ne pas modifier la demande' }).click();
  await target.waitForURL(/recu/);
  assert.deepEqual(JSON.parse(new URL(target.url()).searchParams.get('modification')).action, 'ne_pas_modifier');
});

embedded('two on a page do not meet, and destroy() frees each', '<segur-solde-editor id="a"></segur-solde-editor><segur-solde-editor id="b"></segur-solde-editor>', async (target) => {
  await ready(target, 2);
  await target.locator('#a').getByLabel(labels.date, { exact: true }).fill('05/06/2023');
  assert.equal(await target.locator('#b').getByLabel(labels.date, { exact: true }).inputValue(), '02/06/2023');
  assert.deepEqual(await target.evaluate(() => told.filter(([type]) => type === 'segur-change')), [['segur-change', 'a']]);
  await target.evaluate(() => document.getElementById('a').destroy());
  assert.equal(await target.evaluate(() => document.getElementById('a').shadowRoot.querySelector('.editor')), null);
  // Moved within the page, what was typed stays; taken out, it is freed, and put back it starts anew.
  await target.locator('#b').getByLabel(labels.date, { exact: true }).fill('06/06/2023');
  await target.evaluate(() => document.body.prepend(document.getElementById('b')));
  assert.equal(await target.locator('#b').getByLabel(labels.date, { exact: true }).inputValue(), '06/06/2023');
  await target.evaluate(async () => {
    globalThis.kept = document.getElementById('b');
    kept.remove();
    await new Promise((resolve) => setTimeout(resolve));
  });
  assert.equal(await target.evaluate(() => kept.shadowRoot.querySelector('.editor')), null);
  await target.evaluate(() => document.body.append(kept));
  await ready(target, 3);
  assert.equal(await target.locator('#b').getByLabel(labels.date, { exact: true }).inputValue(), '02/06/2023');
});

const kAlone = '<segur-solde-editor id="a"></segur-solde-editor>';
const asWasm = (headers, extra = {}) => (pathname) => (pathname.endsWith('.wasm') ? { headers, ...extra } : null);

embedded('works where the server gives the module another type', kAlone, (target) => ready(target), asWasm({ 'Content-Type': 'application/octet-stream' }));

embedded(
  'says that the module is missing, and starts when it is tried again',
  kAlone,
  async (target, opened) => {
    opened.allow(/404/);
    await target.getByRole('alert').getByText(/segur-solde\.wasm\) est absent du serveur \(erreur 404\)/).waitFor();
    assert.ok((await target.evaluate(() => told)).some(([type]) => type === 'segur-error'));
    serve = () => null;
    await target.getByRole('button', { name: 'Réessayer' }).click();
    await ready(target);
  },
  asWasm({}, { status: 404, body: 'Not found' }),
);

embedded('says that the file is no module', kAlone, (target) => target.getByRole('alert').getByText(/n’est pas le module de contrôle attendu/).waitFor(), asWasm({}, { body: '<html></html>' }));

embedded(
  'says that the page’s policy blocks WebAssembly',
  kAlone,
  async (target, opened) => {
    opened.allow(/CSP|Content Security Policy/i);
    await target.getByRole('alert').getByText(/politique de sécurité de cette page interdit WebAssembly/).waitFor();
  },
  (pathname) => (pathname === '/' ? { headers: { 'Content-Security-Policy': "default-src 'self'" } } : null),
);
