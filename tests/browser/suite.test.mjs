// What is loaded before the form is on the screen, and what right after it: nobody waits for the second, no press is lost while it is on its way,
// what did not come is said, and once all is there nothing but the posting needs a network.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { firstLoad } from '../web/premier_chargement.mjs';
import { labels, launchChromium, pdf, settled } from './harness.mjs';
import { alert, date, press, scene } from './scene.mjs';

const kSuite = /\/segur-solde\.suite-\w+\.js$/;

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** The demande opened anew, with the suite on its way until `release()`. */
const held = (name, run) =>
  scene(() => browser, name, async (opened) => {
    const { page } = opened;
    // What the page before the reload still fetches is none of this one's.
    await settled(page);
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route(kSuite, async (route) => {
      await released;
      await route.continue();
    });
    const asked = new Set();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.replace('/composant/', '')));
    await page.reload();
    await date(page).waitFor();
    await run({ ...opened, release, asked });
  });

held('the form judges what is typed when exactly the first load has come', async ({ page, asked, release }) => {
  await date(page).fill('01/12/2022');
  await page.keyboard.press('Tab');
  await page.getByText(/antérieure à la date de la commande/).first().waitFor();
  await press(page, 'Défaire');
  assert.equal(await date(page).inputValue(), '02/06/2023');
  assert.deepEqual([...asked].filter((name) => /^segur-solde.*\.(js|wasm)$/.test(name) && !kSuite.test(`/${name}`)).sort(), (await firstLoad()).sort());
  release();
  await settled(page);
});

for (const [what, button, answer] of [
  ['« Confirmer »', labels.confirm, (page) => page.getByRole('dialog', { name: 'Confirmer la modification de la demande ?' })],
  ['« Ne pas modifier »', labels.doNotModify, (page) => page.getByRole('dialog', { name: 'Ne pas modifier la demande ?' })],
  ['the list of what was modified', /^Aucune modification/, (page) => page.getByRole('group', { name: 'Modifications et erreurs' })],
]) {
  held(`${what}, pressed twice before its part has come, is answered once it is there`, async ({ page, release }) => {
    const pressed = page.getByRole('button', { name: button, exact: true });
    await pressed.click();
    await pressed.click();
    await page.getByRole('status').getByText('Chargement…').waitFor();
    release();
    await answer(page).waitFor();
  });
}

scene(() => browser, 'what could not be fetched is said in its place, and comes when it is tried again', async ({ page }) => {
  await page.route(kSuite, (route) => route.abort('connectionfailed'));
  await page.reload();
  await date(page).fill('05/06/2023');
  const lacking = page.getByRole('region', { name: 'Pièces justificatives' }).getByText('Une partie du formulaire n’a pas pu être chargée');
  await lacking.waitFor();
  await press(page, labels.confirm);
  const said = page.getByRole('alert').filter({ hasText: 'rechargez la page : votre saisie est conservée' });
  // Both: the part's own, and what answers the press.
  await said.nth(1).waitFor();
  await page.unroute(kSuite);
  await said.first().getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('dialog').getByText('Récapitulatif de vos modifications').waitFor();
  assert.equal(await said.count(), 0);
  await press(page, 'Revenir à la saisie');
  await page.getByRole('heading', { name: 'Déposer une pièce complémentaire' }).waitFor();
});

scene(() => browser, 'once it is there, everything but the posting works without a network', async ({ page, context }) => {
  await settled(page);
  await context.setOffline(true);
  await date(page).fill('05/06/2023');
  await page.getByRole('button', { name: /1 modification/ }).click();
  await page.getByRole('group', { name: 'Modifications et erreurs' }).getByRole('link', { name: labels.date }).click();
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.getByRole('tabpanel', { name: 'Historique' }).getByRole('table').first().waitFor();
  await page.getByRole('tab', { name: 'Modification demande' }).click();
  await page.getByLabel('Fichier à ajouter').setInputFiles(pdf('avenant.pdf'));
  await page.getByText('avenant.pdf').first().waitFor();
  await page.getByRole('button', { name: 'Retirer' }).first().click();
  await press(page, labels.confirm);
  await page.getByRole('dialog').getByText('Récapitulatif de vos modifications').waitFor();
  await press(page, 'Confirmer la modification');
  await alert(page).getByText('En attente d’envoi').waitFor();
});
