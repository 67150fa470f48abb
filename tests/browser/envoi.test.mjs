// What a posting may meet: a stale version, another statut, a refusal, an expired session, a lost answer. Each says what to do, and nothing
// typed is lost. The portal is the real one; what is bent is the request on its way, or the answer.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetchDemande, labels, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';
const kPosting = '**/modification';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

const date = (page) => page.getByLabel(labels.date, { exact: true });
const alert = (page) => page.getByRole('alert');

async function post(page) {
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
}

function meets(name, run) {
  test(name, async () => {
    const portal = await startPortal();
    const opened = await openPage(browser);
    // The browser logs the answers that these tests provoke.
    opened.allow(/Failed to load resource/);
    try {
      await logIn(opened.page, portal.url);
      await openDemande(opened.page, portal.url);
      await date(opened.page).fill('05/06/2023');
      await run({ ...opened, portal });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}

meets('a stale version (412): what was typed goes onto the new one', async ({ page }) => {
  await page.route(kPosting, (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"ancienne"' } }), { times: 1 });
  await post(page);
  await alert(page).getByText(/a changé sur le portail depuis que vous l’avez ouverte/).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await alert(page).getByRole('button', { name: 'Reporter ma saisie sur la version à jour' }).click();
  await alert(page).getByText('Votre saisie est reportée sur la version à jour').waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
});

meets('a demande that is no more « A modifier » (409)', async ({ page, context, portal }) => {
  const other = await context.newPage();
  await openDemande(other, portal.url);
  await other.getByRole('button', { name: labels.doNotModify }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Ne pas modifier la demande' }).click();
  await alert(other).getByText('Demande transmise sans modification').waitFor();
  await post(page);
  await alert(page).getByText('La demande n’a pas été transmise').waitFor();
  await alert(page).getByText(/plus au statut.*A modifier.*En cours/).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
});

meets('a refusal by the portal’s own judge (422): its words, and the typed values stay', async ({ page }) => {
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
  await post(page);
  await alert(page).getByText('Modification confirmée').waitFor();
});

meets('an expired session (401): log in elsewhere, try again', async ({ page, context, portal }) => {
  await context.clearCookies();
  await post(page);
  await alert(page).getByText(/Votre session a expiré/).waitFor();
  const other = await context.newPage();
  await logIn(other, portal.url);
  await alert(page).getByRole('button', { name: 'Réessayer' }).click();
  await alert(page).getByText('Modification confirmée').waitFor();
});

meets('a network that fails before the portal hears', async ({ page }) => {
  await page.route(kPosting, (route) => route.abort('connectionfailed'), { times: 1 });
  await post(page);
  await alert(page).getByText(/Le portail ne répond pas/).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await alert(page).getByRole('button', { name: 'Réessayer' }).click();
  await alert(page).getByText('Modification confirmée').waitFor();
});

meets('an answer that is lost: the same key, one modification', async ({ page }) => {
  const keys = [];
  page.on('request', (request) => request.method() === 'POST' && keys.push(request.headers()['idempotency-key']));
  await page.route(
    kPosting,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await post(page);
  await alert(page).getByText(/rien ne sera envoyé deux fois/).waitFor();
  const { demande: stored } = await fetchDemande(page, kDemande);
  assert.equal(stored.statut, 'En cours', 'the portal had heard');
  await alert(page).getByRole('button', { name: 'Réessayer' }).click();
  await alert(page).getByText('Modification confirmée').waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  assert.deepEqual((await fetchDemande(page, kDemande)).demande, stored);
});
