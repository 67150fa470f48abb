// 412: the demande has changed on the portal since it was opened. What was typed goes on the newer one, field by field; where both changed
// the same one, the user chooses, and confirms again.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { assertAccessible, assertReflows, fetchDemande, launchChromium, openDemande } from './harness.mjs';
import { alert, date, draftHolds, kDemande, kPosting, montant, notices, post, press, scene } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());
const merge = (name, run) => scene(() => browser, name, run);

const nom = (page) => page.getByLabel('Nom du mandataire', { exact: true });
const choice = (page, field, word) => page.getByRole('group', { name: field }).getByRole('radio', { name: new RegExp(`^${word}`) });

/**
 * The portal changes some of its values from now on: no colleague can do that in the demo portal, whose demande closes with its first
 * modification. The posting with the version of before is refused by the portal itself.
 */
async function changeOnPortal(page, changes) {
  await page.route(`**/api/demandes/${kDemande}`, async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const [before, after] of changes) {
      assert.ok(body.includes(before), before);
      body = body.replace(before, after);
    }
    await route.fulfill({ response, body });
  });
  await page.route(kPosting, (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"ancienne"' } }), { times: 1 });
}

merge('nothing in common: what was typed is carried over and listed, and confirmed again', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await changeOnPortal(page, [['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
  await post(page);
  await alert(page).getByText('Votre saisie est reportée sur la version à jour').waitFor();
  await alert(page).getByRole('listitem').filter({ hasText: /Date de la facture.: 02\/06\/2023.*05\/06\/2023/ }).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  assert.equal(await nom(page).inputValue(), 'AUTRE NOM', 'theirs');
  assert.equal((await fetchDemande(page, kDemande)).demande.statut, 'A modifier', 'nothing was sent by itself');
  await page.unroute(`**/api/demandes/${kDemande}`);
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
});

merge('both changed: nothing can be changed or confirmed before each choice is made', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await montant(page).fill('1 450,00');
  await nom(page).fill('DUPONT');
  await draftHolds(page, 'DUPONT');
  await changeOnPortal(page, [['1400.00', '1350.00'], ['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
  await post(page);
  await alert(page).getByRole('heading', { name: 'La demande a changé sur le portail' }).waitFor();
  const field = page.getByRole('group', { name: /^Montant SEGUR/ });
  await field.getByText(/Valeur d’origine.: 1.400,00.€/).waitFor();
  await choice(page, /^Montant SEGUR/, 'Valeur du portail.: 1.350,00.€').waitFor();
  await choice(page, /^Montant SEGUR/, 'Votre saisie.: 1.450,00.€').waitFor();
  assert.equal(await montant(page).isDisabled(), true);
  assert.equal(await page.getByRole('button', { name: 'Confirmer', exact: true }).isDisabled(), true);
  await assertAccessible(page, 'merge');
  await page.setViewportSize({ width: 320, height: 640 });
  await assertReflows(page, 'merge at 320 px');
  await page.setViewportSize({ width: 1440, height: 900 });

  await press(page, 'Appliquer ces choix');
  await alert(page).getByText('Choisissez une valeur pour chaque donnée.').waitFor();
  await choice(page, /^Montant SEGUR/, 'Votre saisie').check();
  // A page that is left in the middle of it finds the same choices again: the draft still is what was typed.
  await page.reload();
  await alert(page).getByRole('heading', { name: 'La demande a changé sur le portail' }).waitFor();
  await choice(page, /^Montant SEGUR/, 'Votre saisie').check();
  await choice(page, 'Nom du mandataire', 'Valeur du portail').check();
  await press(page, 'Appliquer ces choix');
  await alert(page).getByText('Votre saisie est reportée sur la version à jour').waitFor();
  assert.equal(await montant(page).inputValue(), '1 450,00');
  assert.equal(await montant(page).isDisabled(), false);
  assert.equal(await nom(page).inputValue(), 'AUTRE NOM');
  assert.equal(await date(page).inputValue(), '05/06/2023');
});

merge('« Tout reprendre de ma saisie », « Tout reprendre du portail »', async ({ page }) => {
  await montant(page).fill('1450');
  await nom(page).fill('DUPONT');
  await changeOnPortal(page, [['1400.00', '1350.00'], ['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
  await post(page);
  await press(page, 'Tout reprendre du portail');
  assert.equal(await choice(page, 'Nom du mandataire', 'Valeur du portail').isChecked(), true);
  await press(page, 'Tout reprendre de ma saisie');
  await press(page, 'Appliquer ces choix');
  assert.equal(await montant(page).inputValue(), '1450');
  assert.equal(await nom(page).inputValue(), 'DUPONT');
  // Each choice is a step that can be undone.
  await press(page, 'Défaire');
  assert.equal(await nom(page).inputValue(), 'AUTRE NOM');
});

merge('what can no longer be typed is said', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await nom(page).fill('DUPONT');
  await changeOnPortal(page, [['"isMandataire": true', '"isMandataire": false']]);
  await post(page);
  await alert(page).getByText('Modifications qui n’ont pas pu être reportées').waitFor();
  await alert(page).getByRole('listitem').filter({ hasText: /Nom du mandataire.: NOM MANDATAIRE.*DUPONT/ }).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
});

merge('the newer version can’t be read: nothing is lost, and it may be tried again', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await changeOnPortal(page, [['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
  await page.route(`**/api/demandes/${kDemande}`, (route) => route.abort('connectionfailed'), { times: 1 });
  await post(page);
  await alert(page).getByText(/Le portail ne répond pas/).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await press(page, 'Réessayer');
  await alert(page).getByText('Votre saisie est reportée sur la version à jour').waitFor();
});

merge('a draft found again on a demande that has changed since asks the same', async ({ page, portal }) => {
  await montant(page).fill('1450');
  await draftHolds(page, '1450');
  await changeOnPortal(page, [['1400.00', '1350.00']]);
  await openDemande(page, portal.url);
  await alert(page).getByRole('heading', { name: 'La demande a changé sur le portail' }).waitFor();
  await press(page, 'Tout reprendre du portail');
  await press(page, 'Appliquer ces choix');
  assert.equal(await montant(page).inputValue(), '1350,00');
  assert.equal(await notices(page).getByText(/brouillon du/).count(), 0);
});

merge('two hundred of them are shown twenty at a time; the first without a choice is brought', async ({ page, portal }) => {
  const numero = 'FINMS2009200M1';
  await openDemande(page, portal.url, numero);
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
  const actions = page.getByRole('group', { name: 'Actions sur la sélection' });
  await actions.getByRole('combobox').fill('GIP_26');
  await actions.getByRole('button', { name: /^Appliquer/ }).click();
  await page.getByRole('region', { name: 'Bilan et validation' }).getByText(/150.modifications/).waitFor();
  await page.route(`**/api/demandes/${numero}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/"operateurMessagerie": ?"(MAI_337|GIP_9|API_35)"/g, '"operateurMessagerie": "MAI_1"') });
  });
  await page.route(kPosting, (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"ancienne"' } }), { times: 1 });
  await post(page);
  const pages = page.getByRole('group', { name: /^Pages/ }).filter({ hasText: 'sur 150' }).first();
  await pages.getByText('1 à 20 sur 150').waitFor();
  const fields = page.getByRole('group', { name: /^Opérateur messagerie/ });
  assert.equal(await fields.count(), 20);
  for (const field of await fields.all()) await field.getByRole('radio').last().check();
  await press(page, 'Appliquer ces choix');
  await pages.getByText('21 à 40 sur 150').waitFor();
  assert.equal(await fields.first().getByRole('radio').first().evaluate((radio) => radio.getRootNode().activeElement === radio), true);
  await pages.getByRole('button', { name: 'Précédents' }).click();
  assert.equal(await fields.first().getByRole('radio').last().isChecked(), true, 'what was chosen is kept');
  await press(page, 'Tout reprendre de ma saisie');
  await press(page, 'Appliquer ces choix');
  await alert(page).getByText('Votre saisie est reportée sur la version à jour').waitFor();
  await page.getByRole('region', { name: 'Bilan et validation' }).getByText(/150.modifications/).waitFor();
});
