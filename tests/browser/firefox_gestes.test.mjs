// Firefox, what wants more than one gesture: two tabs on one demande, a merge, many bénéficiaires at once. Fails on any error of the console.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Gestes } from './gestes.mjs';
import { labels, launchFirefox, startPortal } from './harness.mjs';
import { logInFirefox } from './renard.mjs';

let browser;
before(async () => (browser = await launchFirefox()));
after(() => browser?.close());

function walk(name, numero, run) {
  test(`Firefox: ${name}`, async () => {
    const portal = await startPortal();
    const context = await browser.createBrowserContext();
    try {
      const page = await logInFirefox(context, portal.url);
      const reports = [];
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
      page.on('pageerror', (error) => reports.push(String(error)));
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(`${portal.url}/demandes/${numero}`);
      const g = new Gestes(page);
      await g.see(/Détail de la demande numéro/);
      await run(g);
      assert.deepEqual(reports, []);
    } finally {
      await context.close();
      await portal.stop();
    }
  });
}

const valueOf = async (g, name) => (await g.find('textbox', name)).evaluate(({ value, disabled }) => ({ value, disabled: disabled || false }));

walk('of two tabs one edits; « Reprendre ici » brings over what was typed, and back', 'FINMS2009167M1', async (first) => {
  await first.fill(labels.date, '05/06/2023');
  await first.see(/1 modification/);
  const second = await first.newTab();
  await second.page.goto(first.page.url());
  await second.see(/déjà ouverte dans un autre onglet/);
  await first.see(/aussi ouverte dans un autre onglet/);
  await second.click('button', 'Reprendre ici');
  await second.see(/Votre brouillon du .* a été repris/);
  assert.equal((await valueOf(second, labels.date)).value, '05/06/2023');
  await first.see(/se poursuit dans un autre onglet/);
  await second.fill(labels.date, '06/06/2023');
  await first.page.bringToFront();
  await first.click('button', 'Reprendre ici');
  await first.see(/Votre brouillon du .* a été repris/);
  assert.equal((await valueOf(first, labels.date)).value, '06/06/2023');
});

walk('what both changed is put to the user, who chooses', 'FINMS2009167M1', async (g) => {
  await g.fill(labels.montant, '1450');
  await g.fill('Nom du mandataire', 'DUPONT');
  await g.changeOnPortal([['1400.00', '1350.00'], ['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
  await g.confirm();
  await g.click('button', 'Confirmer la modification');
  await g.see(/La demande a changé sur le portail/);
  await g.click('button', 'Appliquer ces choix');
  await g.see(/Choisissez une valeur pour chaque donnée/);
  await g.click('button', 'Tout reprendre du portail');
  await g.click('radio', /^Votre saisie : DUPONT/);
  await g.click('button', 'Appliquer ces choix');
  await g.see(/Votre saisie est reportée sur la version à jour/);
  assert.equal((await valueOf(g, labels.montant)).value, '1350,00');
  assert.equal((await valueOf(g, 'Nom du mandataire')).value, 'DUPONT');
});

walk('a range with Maj, then all; one operator for many as one step', 'FINMS2009200M1', async (g) => {
  await g.click('checkbox', /^Sélectionner .*, ligne 2 sur 200$/);
  await g.page.keyboard.down('Shift');
  await g.click('checkbox', /^Sélectionner .*, ligne 5 sur 200$/);
  await g.page.keyboard.up('Shift');
  await g.see(/4 bénéficiaires sélectionnés/);
  await g.click('checkbox', /^Tout sélectionner/);
  await g.see(/200 bénéficiaires sélectionnés/);
  await g.fill('Opérateur messagerie', 'apicrypt');
  await g.press('Enter');
  await g.click('button', 'Appliquer Opérateur messagerie');
  await g.see(/150 modifications/);
  await g.click('button', 'Défaire');
  await g.see(/Aucune modification/);
});
