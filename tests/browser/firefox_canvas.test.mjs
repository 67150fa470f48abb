// The canvas view in Firefox: the view of a first visit, typed into where it says that its fields are, changed for the form and back. Firefox draws
// WebGL on a display only, so that one of its own is started.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { accounts, labels, launchFirefox, startPortal } from './harness.mjs';

const kDate = '/commande/dateFacture';

let display;
let browser;
let portal;
let page;
const reports = [];

/** Xvfb on a free number, which it tells by its third channel. */
async function startDisplay() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
  });
  return { number, stop: () => child.kill() };
}

before(async () => {
  [display, portal] = await Promise.all([startDisplay(), startPortal()]);
  browser = await launchFirefox({ 'webgl.force-enabled': true, 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 }, { ...process.env, DISPLAY: `:${display.number}` });
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(String(error)));
  await page.goto(`${portal.url}/connexion`);
  await page.type('[name=identifiant]', accounts[33].identifiant);
  await page.type('input[type=password]', accounts[33].motDePasse);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.goto(`${portal.url}/demandes/FINMS2009167M1`);
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  display?.stop();
});

const shown = (selector) => page.waitForFunction((css) => document.querySelector('segur-solde-editor').shadowRoot.querySelector(css), {}, selector);
const field = (pointer) => page.evaluate((wanted) => document.querySelector('segur-solde-editor').drawn().fields.find((one) => one.pointer === wanted), pointer);
const rect = (pointer) =>
  page.evaluate((wanted) => {
    const found = document.querySelector('segur-solde-editor').fieldRect(wanted);
    return found === null ? null : { x: found.rect.x, y: found.rect.y, height: found.rect.height, name: found.name };
  }, pointer);
const patch = () => page.evaluate(() => JSON.parse(document.querySelector('segur-solde-editor').value || '{"patch":[]}').patch);
const press = (name) => page.evaluate((text) => [...document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === text).click(), name);
async function replaced(text) {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

test('a first visit gets the canvas; what is typed at fieldRect is the modification', async () => {
  await shown('canvas');
  let place = await rect(kDate);
  for (let i = 0; i < 20 && (place === null || place.height < 30); ++i) {
    await page.mouse.move(700, 500);
    await page.mouse.wheel({ deltaY: 200 });
    place = await rect(kDate);
  }
  assert.equal(place.name, labels.date);
  await page.mouse.click(place.x + 20, place.y + place.height / 2);
  await shown('.canvas-input:focus');
  await replaced('05/06/2023');
  assert.equal((await patch()).at(-1).value, '2023-06-05');
  assert.equal((await field(kDate)).modified, true);
});

test('letters that no single key gives, and a wrong value, are taken as typed', async () => {
  await replaced('31/02/2023 é€');
  assert.equal((await field(kDate)).wrong, true);
  assert.equal((await field(kDate)).text, '31/02/2023 é€');
});

test('to the form and back in the middle of it: nothing is lost, and undo goes on', async () => {
  await press('Passer au formulaire');
  await shown('.editor');
  const typed = await page.evaluate((label) => [...document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label)).control.value, labels.date);
  assert.equal(typed, '31/02/2023 é€');
  await press('Passer à la vue dense');
  await shown('canvas');
  assert.equal((await field(kDate)).wrong, true);
  await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').focus());
  for (let i = 0; i < 2; ++i) {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  }
  assert.deepEqual(await patch(), []);
});

test('a graphics context that does not return leads to the form', async () => {
  await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await shown('.editor');
  const said = await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('.view-switch [role=status]').textContent);
  assert.match(said, /n’arrive plus à dessiner la vue dense/);
});

test('no error of the console, no report of the policy', () => assert.deepEqual(reports, []));
