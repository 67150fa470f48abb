// Each state of etats.mjs in Firefox, reached by accessible names: axe-core finds nothing, every id that is named exists, the HTML is sound, nothing
// is reached by scrolling sideways at 1440, 768 and 320 px, nor at 200 % zoom. Fails on any error of the console.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { etats } from './etats.mjs';
import { Gestes } from './gestes.mjs';
import { accounts, assertAccessible, assertReflows, launchFirefox, startPortal } from './harness.mjs';
import { logInFirefox } from './renard.mjs';
import { startAlone } from './seul.mjs';
import { assertHtml, assertReferences } from './source.mjs';

let browser;
let shared;
before(async () => ([browser, shared] = await Promise.all([launchFirefox(), startPortal()])));
after(async () => {
  await browser?.close();
  await shared?.stop();
});

for (const etat of etats) {
  test(`Firefox, ${etat.name}`, async () => {
    const { account = accounts[33], numero = 'FINMS2009167M1', own = false, document, provokes, reach } = etat;
    const context = await browser.createBrowserContext();
    const site = document !== undefined ? await startAlone(etat.now) : own ? await startPortal() : shared;
    try {
      const page = document === undefined ? await logInFirefox(context, site.url, account) : await context.newPage();
      const reports = [];
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
      page.on('pageerror', (error) => reports.push(String(error)));
      await page.setViewport({ width: 1440, height: 900 });
      if (document !== undefined) site.show(etat.source ?? document);
      await page.goto(document === undefined ? `${site.url}/demandes/${numero}` : site.url);
      const g = new Gestes(page);
      await g.see(/Détail de la demande numéro|ne peut pas être affichée/);
      await reach?.(g, site);
      await assertAccessible(page, etat.name);
      await assertReferences(page, etat.name);
      await assertHtml(page, etat.name);
      for (const [width, height] of [[1440, 900], [768, 900], [320, 640], [720, 450]]) {
        await page.setViewport({ width, height });
        await assertReflows(page, `${etat.name}, ${width} px`);
      }
      assert.deepEqual(reports.filter((report) => provokes === undefined || !provokes.test(report)), []);
    } finally {
      await context.close();
      if (site !== shared) await site.stop();
    }
  });
}
