// The keyboard alone goes all the way, at 1440 and at 320 px: every command is reached by Tab in the order of the page, what has the focus is seen,
// and rows that are not drawn yet are found.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Gestes } from './gestes.mjs';
import { labels, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

async function withPage(options, numero, run) {
  const portal = await startPortal();
  const opened = await openPage(browser, options);
  try {
    await logIn(opened.page, portal.url);
    await openDemande(opened.page, portal.url, numero);
    await run(opened.page, new Gestes(opened.page));
    opened.check();
  } finally {
    await opened.close();
    await portal.stop();
  }
}

/** What has the focus lies on the screen, over everything else, and shows it. */
async function assertFocusSeen(page) {
  const problem = await page.evaluate(() => {
    const root = document.querySelector('segur-solde-editor').shadowRoot;
    const element = root.activeElement;
    if (element === null) return '';
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 60)}`;
    if (width === 0 || height === 0) return `${name}: has no size`;
    const [left, top] = [x + Math.min(width, 40) / 2, y + Math.min(height, 20) / 2];
    if (left < 0 || top < 0 || left > innerWidth || top > innerHeight) return `${name}: off the screen (${left}, ${top})`;
    const hit = root.elementFromPoint(left, top);
    // A control may be drawn by its label's own parts, which then lie over it and have its ring.
    const parts = [element, ...[...(element.labels ?? [])].flatMap((label) => [label, ...label.querySelectorAll('*')])];
    if (hit === null || !(parts.includes(hit) || element.contains(hit) || hit.contains(element))) return `${name}: under ${hit?.className}`;
    const ringed = parts.some((part) => getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) >= 2);
    return ringed ? '' : `${name}: no focus ring`;
  });
  assert.equal(problem, '');
}

for (const [width, height] of [[1440, 900], [320, 640]]) {
  test(`the keyboard alone corrects and confirms at ${width} px`, () =>
    withPage({ viewport: { width, height }, reducedMotion: 'reduce' }, 'FINMS2009169M1', async (page, g) => {
      const tabTo = async (name) => {
        for (let presses = 0; presses < 150; presses++) {
          if (name.test(await g.active())) return;
          await g.press('Tab');
          await assertFocusSeen(page);
        }
        assert.fail(`${name} is not reached`);
      };
      await page.locator('main').focus();
      await tabTo(/^Modification demande$/);
      await g.press('ArrowRight');
      assert.match(await g.active(), /^Historique$/);
      await g.press('ArrowLeft');
      await tabTo(/^Date de la facture$/);
      await g.press('Control+a');
      await page.keyboard.type('05/06/2023');
      await tabTo(/^Rétablir Date de la facture$/);
      await tabTo(/^Maître identité, /);
      await g.press('Space');
      await tabTo(/^2 modifications, aucune erreur$/);
      await tabTo(/^Défaire$/);
      await tabTo(/^Ne pas modifier$/);
      await tabTo(/^Confirmer$/);
      await g.press('Enter');
      await page.getByRole('dialog').waitFor();
      assert.match(await g.active(), /Confirmer la modification de la demande/);
      // A dialog keeps the keyboard.
      for (let presses = 0; presses < 6; presses++) {
        await g.press('Tab');
        assert.equal(await page.evaluate(() => {
          const { activeElement } = document.querySelector('segur-solde-editor').shadowRoot;
          return activeElement === null || activeElement.closest('dialog') !== null;
        }), true);
      }
      await tabTo(/^Confirmer la modification$/);
      await g.press('Enter');
      await g.see(/Modification confirmée/);
      assert.match(await g.active(), /^Modification confirmée/, 'the receipt has the focus');
    }));
}

test('Escape gives up a confirmation, and the focus is where it was', () =>
  withPage({}, 'FINMS2009167M1', async (page, g) => {
    await g.fill(labels.date, '05/06/2023');
    await g.find('button', labels.confirm).then((button) => button.focus());
    await g.press('Enter');
    await page.getByRole('dialog').waitFor();
    await g.press('Escape');
    assert.equal(await g.active(), labels.confirm);
    assert.equal(await page.getByLabel(labels.date, { exact: true }).inputValue(), '05/06/2023');
  }));

test('200 bénéficiaires: rows come as they are scrolled to, and links find those that are not there yet', () =>
  withPage({}, 'FINMS2009200M1', async (page, g) => {
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
    await g.fill(labels.date, '05/06/2023');
    await page.getByRole('button', { name: /^2 modifications/ }).click();
    await page.getByRole('group', { name: 'Modifications et erreurs' }).getByRole('link', { name: /^Maître identité, / }).click();
    await page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.activeElement?.closest('tr')?.dataset.row === '199');
  }));
