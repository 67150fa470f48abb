// Where the core's module can't be had or can't run: a French sentence on the screen for whoever reads the page, what happened in English in the
// event's `error.cause` for whoever made it, and « Réessayer ».

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './harness.mjs';
import { embedding, kAlone, kPolicy, ready } from './embedding.mjs';

const wasm = await readFile(join(root, 'web/dist/segur-solde.wasm'));
const embedded = embedding();

const answering = (answer) => ({ serve: (pathname) => (pathname.endsWith('.wasm') ? answer : null) });
const asWasm = (body) => answering({ headers: { 'Content-Type': 'application/wasm' }, body });

for (const type of ['application/octet-stream', 'application/wasm; charset=utf-8', 'text/plain']) {
  embedded(`works where the server calls the module ${type}`, kAlone, (page) => ready(page), answering({ headers: { 'Content-Type': type } }));
}

for (const [name, sentence, cause, options, provoked] of [
  ['the module is missing', /\/dist\/segur-solde\.wasm\) est absent du serveur \(erreur 404\).*assistance/, /^GET http.*segur-solde\.wasm: HTTP 404$/, answering({ status: 404, body: 'Not found' }), /404/],
  ['the address answers a page of HTML', /segur-solde\.wasm n’est pas le module de contrôle attendu \(text\/html\)/, /Content-Type: text\/html.*magic/, answering({ headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>x</title>' })],
  ['HTML is called a module', /n’est pas le module de contrôle attendu/, /magic/, asWasm('<!doctype html><title>x</title>')],
  ['the module is cut', /segur-solde\.wasm\) est arrivé incomplet/, /Content-Type: application\/wasm/, asWasm(wasm.subarray(0, 5000))],
  ['the connection breaks while it arrives', /ne peut pas être téléchargé.*Vérifiez votre connexion/, /^GET http/, answering({ headers: { 'Content-Type': 'application/wasm', 'Content-Length': String(wasm.length) }, body: wasm.subarray(0, 5000), cut: true }), /CONTENT_LENGTH_MISMATCH|Failed to load|ERR_/],
  ['the module is another version’s', /n’est pas de la même version que le reste du composant/, /import/i, asWasm(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x7a, 0, 0]))],
  ['the policy blocks WebAssembly', /politique de sécurité de cette page interdit WebAssembly/, /'wasm-unsafe-eval' in script-src/, { serve: (pathname) => (pathname === '/' ? { headers: { 'Content-Security-Policy': kPolicy.replace(" 'wasm-unsafe-eval'", '') } } : null) }, /CSP|Content Security Policy/i],
  ['the browser has no WebAssembly', /n’exécute pas WebAssembly.*Utilisez une version récente de Firefox/, /globalThis\.WebAssembly is missing/, { init: 'delete globalThis.WebAssembly' }],
]) {
  embedded(
    `says that ${name}`,
    kAlone,
    async (page, opened) => {
      if (provoked) opened.allow(provoked);
      const alert = page.getByRole('alert');
      await alert.getByRole('heading', { name: 'La demande ne peut pas être affichée' }).waitFor();
      const told = await page.evaluate(() => globalThis.told.filter(([type]) => type === 'segur-error').map(([, id, { message, error }]) => ({ id, message, cause: error.cause })));
      assert.equal(told.length, 1);
      assert.equal(told[0].id, 'a');
      assert.match(told[0].message, sentence);
      assert.match(told[0].cause, cause);
      // On the screen: the sentence, and none of the English.
      const text = (await alert.innerText()).replace(/\s+/g, ' ');
      assert.ok(text.includes(told[0].message.replace(/\s+/g, ' ')), text);
      assert.ok(!text.includes(told[0].cause), text);
      await alert.getByRole('button', { name: 'Réessayer' }).waitFor();
    },
    options,
  );
}

embedded(
  'starts when it is tried again and the module is there',
  kAlone,
  async (page, opened) => {
    opened.allow(/503/);
    await page.getByRole('alert').waitFor();
    opened.site.serve = () => null;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await ready(page);
    assert.equal(await page.getByRole('alert').getByText('ne peut pas').count(), 0);
  },
  answering({ status: 503, body: '' }),
);

for (const [name, init, lacks] of [
  ['ElementInternals', 'delete HTMLElement.prototype.attachInternals', /lacks: ElementInternals/],
  ['constructable style sheets', 'delete Document.prototype.adoptedStyleSheets', /lacks: constructable style sheets/],
  ['<dialog>', 'delete globalThis.HTMLDialogElement', /lacks: HTMLDialogElement/],
]) {
  embedded(
    `a browser too old for ${name} is told so`,
    '<segur-solde-editor id="a"><p>Le formulaire se charge.</p></segur-solde-editor>',
    async (page) => {
      await page.getByRole('alert').getByText(/Ce navigateur est trop ancien pour afficher le formulaire\..*Firefox, Chrome, Edge ou Safari/).waitFor();
      assert.equal(await page.getByText('Le formulaire se charge.').count(), 0);
      const causes = await page.evaluate(() => told.filter(([type]) => type === 'segur-error').map(([, , { error }]) => error.cause));
      assert.equal(causes.length, 1);
      assert.match(causes[0], lacks);
    },
    { init },
  );
}

embedded('the page’s own sentence stays where no script runs', '<segur-solde-editor><p>Autorisez JavaScript pour ce site.</p></segur-solde-editor>', (page) => page.getByText('Autorisez JavaScript pour ce site.').waitFor(), { options: { javaScriptEnabled: false } });
