// What the portal may answer to a posting besides yes: another statut, a refusal, an expired session. Each says what to do, and nothing
// typed is lost. The portal is the real one; what is bent is the request on its way. (Lost connections: reseau.test.mjs; a stale version:
// fusion.test.mjs.)

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fetchDemande, labels, launchChromium, logIn, openDemande, openPage } from './harness.mjs';
import { alert, date, draftHolds, kDemande, kPosting, notices, post, press, scene, stored } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());
const meets = (name, run) => scene(() => browser, name, run);

/** Somebody at the same fournisseur's, on another machine, is done with the demande. */
async function colleagueEnds({ url }) {
  const { page, close } = await openPage(browser);
  await logIn(page, url);
  await openDemande(page, url);
  await press(page, labels.doNotModify);
  await page.getByRole('dialog').getByRole('button', { name: 'Ne pas modifier la demande' }).click();
  await alert(page).getByText('Demande transmise sans modification').waitFor();
  await close();
}

meets('a demande that is no more « A modifier » (409): reloaded, it shows what was typed and not sent', async ({ page, portal }) => {
  await date(page).fill('05/06/2023');
  await colleagueEnds(portal);
  await post(page);
  await alert(page).getByText('La demande n’a pas été transmise').waitFor();
  await alert(page).getByText(/plus au statut.*A modifier.*En cours/).waitFor();
  await alert(page).getByText(/Ce que vous avez saisi est conservé/).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  for (const reload of [() => press(page, 'Recharger la demande'), () => page.reload()]) {
    await reload();
    await notices(page).getByText(/Votre brouillon du 13\/06\/2023 à 10:0\d n’a pas été envoyé/).waitFor();
    await notices(page).getByText('Date de la facture : 02/06/2023 → 05/06/2023').waitFor();
    await page.getByRole('heading', { name: /Statut : En cours/ }).waitFor();
  }
  await press(page, 'Effacer le brouillon');
  await press(page, 'Effacer');
  await notices(page).getByText(/n’a pas été envoyé/).waitFor({ state: 'detached' });
  assert.deepEqual(await stored(page, 'brouillons'), []);
});

meets('a refusal by the portal’s own judge (422): its words, and the typed values stay', async ({ page }) => {
  await date(page).fill('05/06/2023');
  await page.route(
    kPosting,
    (route) => {
      const body = JSON.parse(route.request().postData());
      for (const operation of body.patch) if (operation.op === 'replace') operation.value = '2022-01-01';
      return route.continue({ postData: JSON.stringify(body) });
    },
    { times: 1 },
  );
  await post(page);
  await alert(page).getByRole('listitem').filter({ hasText: /antérieure à la date de la commande/ }).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  assert.equal(await date(page).isDisabled(), false);
  assert.deepEqual(await stored(page, 'envois'), []);
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
  assert.deepEqual(await stored(page, 'brouillons'), []);
});

meets('an expired session (401): logged in elsewhere, it goes when the page is looked at again', async ({ page, context, portal }) => {
  await date(page).fill('05/06/2023');
  await context.clearCookies();
  await post(page);
  await alert(page).getByText('En attente d’envoi').waitFor();
  await alert(page).getByText(/votre session a expiré/).waitFor();
  assert.equal(await date(page).isDisabled(), true);
  const other = await context.newPage();
  await logIn(other, portal.url);
  await press(page, 'Renvoyer');
  await alert(page).getByText('Modification confirmée').waitFor();
});

meets('an expired session (401): « Se reconnecter » leads to the log-in and back, and finds it all', async ({ page, context }) => {
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  await context.clearCookies();
  await post(page);
  await press(page, 'Se reconnecter');
  await page.getByLabel('Votre identifiant').fill('fournisseur33');
  await page.getByLabel('Votre mot de passe').fill('demo-solution-33');
  await press(page, 'Valider');
  await alert(page).getByText('Modification confirmée').waitFor();
  const { demande } = await fetchDemande(page, kDemande);
  assert.equal(demande.statut, 'En cours');
  assert.equal(demande.commande.dateFacture, '2023-06-05');
  assert.deepEqual([...(await stored(page, 'brouillons')), ...(await stored(page, 'envois'))], []);
});

meets('an expired session (401): the sending given up, the typed values are there after logging in', async ({ page, context, portal }) => {
  await date(page).fill('05/06/2023');
  await context.clearCookies();
  await post(page);
  await press(page, 'Annuler l’envoi et reprendre la modification');
  await alert(page).getByText('En attente').waitFor({ state: 'detached' });
  assert.equal(await date(page).isDisabled(), false);
  assert.deepEqual(await stored(page, 'envois'), []);
  await date(page).fill('06/06/2023');
  await draftHolds(page, '06/06/2023');
  await logIn(page, portal.url);
  await openDemande(page, portal.url);
  await notices(page).getByText(/Votre brouillon du .* a été repris.: 1.modification/).waitFor();
  assert.equal(await date(page).inputValue(), '06/06/2023');
});
