// The portal's pages in a browser: axe-core finds nothing, nothing scrolls sideways at 320 px, the keyboard reaches what the mouse does.
// The form inside the page of a demande is tested in tests/browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chooseView } from '../browser/harness.mjs';
import { Portail } from './portail.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const launch = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

describe('Accessibilité des pages', () => {
  let portail;
  let browser;
  before(async () => {
    [portail, browser] = await Promise.all([Portail.start(), chromium.launch(launch)]);
  });
  after(async () => {
    await browser?.close();
    await portail.stop();
  });

  async function openPage(options) {
    // axe is evaluated from here: the pages' own policy would refuse it, as it should.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    await context.addInitScript(chooseView, 'form');
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && !/status of 40[14]/.test(message.text()) && failures.push(message.text()));
    return { page, failures, close: () => context.close() };
  }

  async function connect(page, motDePasse = 'demo-solution-33') {
    await page.goto(`${portail.origin}/connexion`);
    await page.getByLabel('Votre identifiant').fill('fournisseur33');
    await page.getByLabel('Votre mot de passe').fill(motDePasse);
    await page.getByRole('button', { name: 'Valider' }).click();
  }

  async function check(page, what) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => {
      // Forced colours are the user's own: their contrast is no affair of the page, and axe reads the ones that were forced away.
      const rules = { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } };
      return globalThis.axe.run({ exclude: ['segur-solde-editor'] }, { rules });
    });
    assert.deepEqual(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`), []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${what} scrolls sideways by ${overflow} px`);
  }

  for (const [width, colorScheme, forcedColors] of [
    [320, 'light', 'none'],
    [768, 'dark', 'none'],
    [1440, 'light', 'none'],
    [1440, 'dark', 'active'],
  ]) {
    it(`every page at ${width} px, ${colorScheme}${forcedColors === 'active' ? ', forced colours' : ''}`, async () => {
      const { page, failures, close } = await openPage({ viewport: { width, height: 800 }, colorScheme, forcedColors });
      try {
        for (const path of ['/', '/connexion', '/aide', '/rien']) {
          await page.goto(portail.origin + path);
          await check(page, path);
        }
        await connect(page, 'faux');
        await page.getByRole('alert').waitFor();
        await check(page, '/connexion, refused');
        await connect(page);
        for (const path of ['/demandes', '/demandes?type=RIEN', '/courriels', '/compte', '/demandes/FINMS2009167M1']) {
          await page.goto(portail.origin + path);
          await page.locator('details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
          await check(page, path);
        }
        assert.deepEqual(failures, []);
      } finally {
        await close();
      }
    });
  }

  it('with the keyboard alone and without a script: connect, search, open, disconnect', async () => {
    const { page, close } = await openPage({ javaScriptEnabled: false });
    try {
      await page.goto(`${portail.origin}/demandes`);
      await page.keyboard.press('Tab');
      assert.equal(await page.locator(':focus').textContent(), 'Aller au contenu');
      await page.getByLabel('Votre identifiant').focus();
      await page.keyboard.type('fournisseur33');
      await page.keyboard.press('Tab');
      await page.keyboard.type('demo-solution-33');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/demandes');
      await page.getByLabel('Statut de la demande').selectOption('En cours');
      await page.getByRole('button', { name: 'Rechercher' }).press('Enter');
      await page.waitForURL('**/demandes?*');
      assert.equal(await page.getByRole('row').count(), 2, 'the header and one demande');
      await page.getByRole('link', { name: 'Consulter la demande FINMS2009168M0' }).press('Enter');
      await page.waitForURL('**/demandes/FINMS2009168M0');
      assert.match(await page.locator('segur-solde-editor').innerText(), /JavaScript ou WebAssembly/);
      await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter');
      await page.waitForURL('**/connexion');
    } finally {
      await close();
    }
  });
});
