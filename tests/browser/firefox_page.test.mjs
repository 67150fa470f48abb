// Firefox, where it says things its own way: why a module does not run, what stands in a form, what comes back with « Précédent ».

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { labels } from './harness.mjs';
import { kAlone, kPage, kPolicy, startSite } from './embedding.mjs';

let site;
let browser;
before(async () => {
  site = await startSite();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.SEGUR_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR', 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false, 'webgl.disabled': true },
  });
});
after(async () => {
  await browser?.close();
  site.stop();
});

async function open(body, serve = () => null) {
  site.page = kPage(body);
  site.serve = serve;
  const page = await browser.newPage();
  await page.goto(site.url);
  return page;
}

const told = (page, wanted) => page.waitForFunction((type) => globalThis.told?.find(([name]) => name === type), {}, wanted);
const failure = async (page) => {
  await told(page, 'segur-error');
  return page.evaluate(() => globalThis.told.filter(([name]) => name === 'segur-error').map(([, , { message, error }]) => ({ message, cause: String(error.cause) }))[0]);
};
/** Runs in the page, on the control that has this label. */
const onField = (page, label, run) => page.evaluate(`(${run})([...document.getElementById('a').shadowRoot.querySelectorAll('label')].find((label) => label.textContent === ${JSON.stringify(label)}).control)`);
const type = (page, label, text) => onField(page, label, `(input) => { input.focus(); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new InputEvent('input', { bubbles: true })); input.blur(); }`);

const asWasm = (body) => (pathname) => (pathname.endsWith('.wasm') ? { headers: { 'Content-Type': 'application/wasm' }, body } : null);

for (const [name, sentence, cause, serve] of [
  ['the policy blocks WebAssembly', /politique de sécurité de cette page interdit WebAssembly/, /'wasm-unsafe-eval' in script-src/, (pathname) => (pathname === '/' ? { headers: { 'Content-Security-Policy': kPolicy.replace(" 'wasm-unsafe-eval'", '') } } : null)],
  ['a page of HTML is in the module’s place', /n’est pas le module de contrôle attendu/, /magic/, asWasm('<!doctype html><title>x</title>')],
  ['the module is cut', /est arrivé incomplet/, /segur-solde\.wasm/, asWasm(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 200]))],
]) {
  test(`says that ${name}`, async () => {
    const page = await open(kAlone, serve);
    const { message, cause: reason } = await failure(page);
    assert.match(message, sentence);
    assert.match(reason, cause);
    assert.ok((await page.evaluate(() => document.getElementById('a').shadowRoot.querySelector('[role="alert"]').innerText.replace(/\s+/g, ' '))).includes(message.replace(/\s+/g, ' ')));
    await page.close();
  });
}

const kForm = '<form id="f" action="/recu" method="post"><label>Votre référence <input name="reference" value="R1"></label><segur-solde-editor id="a" name="modification"></segur-solde-editor><button>Envoyer</button></form>';

test('stands in a form: value, validity, the focus on the first error, and « Précédent »', async () => {
  const page = await open(kForm);
  await told(page, 'segur-ready');
  await type(page, labels.montant, '0');
  await type(page, labels.date, '31/02/2023');
  assert.equal(await page.evaluate(() => document.getElementById('a').reportValidity()), false);
  const focused = () => page.evaluate(() => document.getElementById('a').shadowRoot.activeElement?.labels?.[0]?.textContent);
  assert.equal(await focused(), labels.date);
  await type(page, labels.date, '05/06/2023');
  await type(page, labels.montant, '1450');
  const patch = await page.evaluate(() => JSON.parse(new FormData(document.getElementById('f')).get('modification')).patch);
  assert.deepEqual(patch.filter(({ op }) => op === 'replace').map(({ value }) => value), ['2023-06-05', 1450]);
  // Not from the cache of whole pages, which Firefox spares for pages without this listener.
  await page.evaluate(() => addEventListener('unload', () => undefined));
  await page.goto(`${site.url}recu`);
  await told(page, 'segur-ready');
  await page.goBack();
  await told(page, 'segur-ready');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation')[0].type), 'back_forward', 'a page made anew');
  assert.equal(await onField(page, labels.date, '(input) => input.value'), '05/06/2023');
  await page.close();
});
