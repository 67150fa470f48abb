// The canvas in Firefox, which draws WebGL on a display only: one is started for it. A page on which the guide's demande is open, for all tests
// of a file; Firefox starts slowly.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launchFirefox, startPortal } from './harness.mjs';
import { logInFirefox } from './renard.mjs';

/** Xvfb on a free number, which it tells by its third channel. */
async function startDisplay() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
  });
  return { number, stop: () => child.kill() };
}

/** `page` is there from the first test of the file on; once all are through, nothing may have been reported. */
export function shareFirefox(numero = 'FINMS2009167M1') {
  const shared = { page: null };
  const reports = [];
  let display;
  let browser;
  let portal;
  before(async () => {
    [display, portal] = await Promise.all([startDisplay(), startPortal()]);
    browser = await launchFirefox({ 'webgl.force-enabled': true, 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 }, { ...process.env, DISPLAY: `:${display.number}` });
    const page = (shared.page = await logInFirefox(browser.defaultBrowserContext(), portal.url));
    await page.setViewport({ width: 1440, height: 900 });
    await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
    page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(String(error)));
    await page.goto(`${portal.url}/demandes/${numero}`);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
    display?.stop();
  });
  return { shared, quiet: () => test('no error of the console, no report of the policy', () => assert.deepEqual(reports, [])) };
}

/** What is done on the canvas of that page. */
export const toileOf = (shared) => {
  const inPage = (run, ...given) => shared.page.evaluate(run, ...given);
  const field = (pointer) => inPage((wanted) => document.querySelector('segur-solde-editor').drawn().fields.find((one) => one.pointer === wanted), pointer);
  async function hold(key, run) {
    await shared.page.keyboard.down(key);
    await run();
    await shared.page.keyboard.up(key);
  }
  return {
    field,
    hold,
    shown: (selector) => shared.page.waitForFunction((css) => document.querySelector('segur-solde-editor').shadowRoot.querySelector(css), {}, selector),
    patch: () => inPage(() => JSON.parse(document.querySelector('segur-solde-editor').value || '{"patch":[]}').patch),
    press: (name) => inPage((text) => [...document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === text).click(), name),
    drawn: () => shared.page.waitForFunction(() => document.querySelector('segur-solde-editor')?.drawn?.()?.fields.length > 0),
    /** Scrolled to at once, and with no event of the driver's that would still be on its way. */
    seen: (pointer) =>
      inPage((wanted) => {
        const editor = document.querySelector('segur-solde-editor');
        const canvas = editor.shadowRoot.querySelector('canvas');
        scrollTo({ top: 0, behavior: 'instant' });
        const { x, y } = canvas.getBoundingClientRect();
        const wheel = (deltaY) => canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: x + 8, clientY: y + 8, bubbles: true, cancelable: true }));
        wheel(-1e6);
        wheel(editor.drawn().fields.find(({ pointer: one }) => one === wanted).rect.y - y - 120);
        const { rect, name } = editor.fieldRect(wanted);
        return { x: rect.x, y: rect.y, width: rect.width, height: rect.height, name };
      }, pointer),
    async replaced(text) {
      await hold('Control', () => shared.page.keyboard.press('a'));
      await shared.page.keyboard.type(text);
    },
  };
};
