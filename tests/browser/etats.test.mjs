// Each state of the page in Chromium: axe-core finds nothing, nothing is reached by scrolling sideways at 320, 768 and 1440 px, in both
// colour schemes and in forced colours; the keyboard alone goes all the way; 200 bénéficiaires are drawn as they come near.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertReflows, labels, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';

let browser;
let portal;
before(async () => {
  browser = await launchChromium();
  portal = await startPortal();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
});

async function withPage(options, run, numero) {
  const opened = await openPage(browser, options);
  try {
    await logIn(opened.page, portal.url);
    await openDemande(opened.page, portal.url, numero);
    await run(opened.page);
    opened.check();
  } finally {
    await opened.close();
  }
}

const field = (page, label) => page.getByLabel(label, { exact: true });

/** Every id that an aria attribute names exists. */
async function assertReferences(page, state) {
  const missing = await page.evaluate(() => {
    const root = document.querySelector('segur-solde-editor').shadowRoot;
    return ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap((name) =>
      [...root.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name).split(' ').filter((id) => root.getElementById(id) === null).map((id) => `${name} ${id}`)),
    );
  });
  assert.deepEqual(missing, [], state);
}

async function assertSound(page, state) {
  await assertAccessible(page, state);
  await assertReflows(page, state);
  await assertReferences(page, state);
}

/** Through all states of a demande but the last; each is looked at. */
async function throughStates(page, look) {
  await look('as opened');
  await field(page, labels.date).fill('01/12/2022');
  await field(page, labels.montant).fill('1450');
  await page.getByRole('checkbox', { name: /^Maître identité, / }).first().check();
  await page.getByRole('button', { name: /^Supprimer le bénéficiaire / }).last().click();
  await look('modified and wrong');
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  await look('error summary');
  await page.getByRole('button', { name: /modifications, 1 erreur/ }).click();
  await look('bar open');
  await page.keyboard.press('Escape');
  await field(page, labels.date).fill('05/06/2023');
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  await look('confirmation');
  await page.getByRole('dialog').getByRole('button', { name: 'Revenir à la saisie' }).click();
  await page.getByRole('button', { name: labels.doNotModify }).click();
  await look('ne pas modifier');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Historique' }).click();
  await look('historique');
}

for (const [width, colorScheme] of [[320, 'light'], [768, 'dark'], [1440, 'light'], [1440, 'dark']]) {
  test(`no violation at ${width} px, ${colorScheme}`, () =>
    withPage({ viewport: { width, height: 900 }, colorScheme }, (page) => throughStates(page, (state) => assertSound(page, `${width} px, ${colorScheme}: ${state}`))));
}

test('forced colours and 200 % zoom keep all within reach', async () => {
  await withPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, forcedColors: 'active' }, (page) => throughStates(page, (state) => assertSound(page, state)));
});

test('the keyboard alone corrects and confirms', () =>
  withPage({}, async (page) => {
    const active = () => page.evaluate(() => {
      const element = document.querySelector('segur-solde-editor').shadowRoot.activeElement;
      return element === null ? '' : (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
    });
    const tabTo = async (name) => {
      for (let presses = 0; presses < 80; presses++) {
        if (name.test(await active())) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`${name} is not reached`);
    };
    await page.locator('main').focus();
    await tabTo(/^Modification demande$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await active(), /^Historique$/);
    await page.keyboard.press('ArrowLeft');
    await tabTo(/^Date de la facture$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('05/06/2023');
    await tabTo(/^Maître identité, FINESS 09 000 100 4|^Maître identité, /);
    await page.keyboard.press('Space');
    await tabTo(/^Confirmer$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    assert.match(await active(), /Confirmer la modification de la demande/);
    await tabTo(/^Confirmer la modification$/);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Modification confirmée').waitFor();
    assert.match(await active(), /^Modification confirmée/, 'the receipt has the focus');
    await assertSound(page, 'receipt, read-only');
  }, 'FINMS2009169M1'));

test('200 bénéficiaires: rows come as they are scrolled to, and links find those that are not there yet', () =>
  withPage({}, async (page) => {
    const table = page.getByRole('table', { name: 'Liste bénéficiaire(s)' });
    assert.equal(await table.getAttribute('aria-rowcount'), '201');
    const drawn = () => table.locator('tbody tr[data-row]').count();
    assert.ok((await drawn()) < 120, 'not all rows are drawn');
    await table.locator('tbody').last().scrollIntoViewIfNeeded();
    const last = table.locator('tr[data-row="199"]');
    await last.waitFor();
    assert.equal(await last.getAttribute('aria-rowindex'), '201');
    await last.getByRole('checkbox', { name: /^Maître identité, / }).click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('tr[data-row="0"]') !== null);
    await field(page, labels.date).fill('05/06/2023');
    await page.getByRole('button', { name: /^2 modifications/ }).click();
    await page.getByRole('group', { name: 'Modifications et erreurs' }).getByRole('link', { name: /^Maître identité, / }).click();
    await page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.activeElement?.closest('tr')?.dataset.row === '199');
    await assertReflows(page, '200 rows');
  }, 'FINMS2009200M1'));
