// The network fails at each step of a posting: before a byte leaves, on the way, after the portal has answered. Whatever happens, the portal
// holds exactly one modification, and nothing typed is lost.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fetchDemande, launchChromium, openDemande, settled } from './harness.mjs';
import { alert, date, draftHolds, kDemande, kPosting, post, press, scene, stored } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());
const lost = (name, run) => scene(() => browser, name, async (opened) => {
  await settled(opened.page);
  const keys = [];
  opened.page.on('request', (request) => /\/modification$/.test(request.url()) && keys.push(request.headers()['idempotency-key']));
  await date(opened.page).fill('05/06/2023');
  await run({ ...opened, keys });
});

const queued = (page) => alert(page).getByText('En attente d’envoi').waitFor();
const confirmed = (page) => alert(page).getByText('Modification confirmée').waitFor();

/** One modification at the portal, with what was typed; nothing left in the browser. */
async function assertDone(page) {
  const { demande } = await fetchDemande(page, kDemande);
  assert.equal(demande.statut, 'En cours');
  assert.equal(demande.commande.dateFacture, '2023-06-05');
  assert.equal(demande.historique.filter(({ action }) => action === 'confirmer').length, 1);
  assert.deepEqual([...(await stored(page, 'brouillons')), ...(await stored(page, 'envois'))], []);
}

const assertUntouched = async (page) => assert.equal((await fetchDemande(page, kDemande)).demande.statut, 'A modifier');

lost('offline: nothing can be changed while it waits, and it goes once the connection is back', async ({ page, context, keys }) => {
  await context.setOffline(true);
  await post(page);
  await queued(page);
  await alert(page).getByText(/il ne répond pas/).waitFor();
  assert.equal(await date(page).isDisabled(), true);
  assert.equal(await page.getByRole('button', { name: 'Confirmer', exact: true }).isDisabled(), true);
  assert.equal((await stored(page, 'envois')).length, 1);
  await context.setOffline(false);
  await confirmed(page);
  assert.equal(new Set(keys).size, 1);
  await assertDone(page);
});

lost('before the portal hears: it is tried again by itself', async ({ page, keys }) => {
  await page.route(kPosting, (route) => route.abort('connectionfailed'), { times: 1 });
  await post(page);
  await queued(page);
  await confirmed(page);
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  await assertDone(page);
});

lost('« Renvoyer » does not wait for the next try', async ({ page }) => {
  await page.route(kPosting, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '3600' } }), { times: 2 });
  await post(page);
  await queued(page);
  await alert(page).getByText(/momentanément indisponible \(erreur 503\)/).waitFor();
  await press(page, 'Renvoyer');
  await page.getByRole('status').getByText('Envoi en cours…').waitFor();
  await press(page, 'Renvoyer');
  await confirmed(page);
  await assertDone(page);
});

lost('it goes when the page is looked at again', async ({ page }) => {
  await page.route(kPosting, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '3600' } }), { times: 1 });
  await post(page);
  await queued(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await confirmed(page);
  await assertDone(page);
});

lost('the answer is lost: the same key gets it again, and one modification is made', async ({ page, keys }) => {
  await page.route(
    kPosting,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await post(page);
  await queued(page);
  const { demande: stored1 } = await fetchDemande(page, kDemande);
  assert.equal(stored1.statut, 'En cours', 'the portal had heard');
  await press(page, 'Renvoyer');
  await confirmed(page);
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  assert.deepEqual((await fetchDemande(page, kDemande)).demande, stored1);
  await assertDone(page);
});

lost('an answer cut in its middle counts as lost', async ({ page, keys }) => {
  await page.route(
    kPosting,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).slice(0, 40) });
    },
    { times: 1 },
  );
  await post(page);
  await confirmed(page);
  assert.equal(new Set(keys).size, 1);
  await assertDone(page);
});

lost('the page crashes while the answer is on its way: the next visit gets the receipt', async ({ page, context, portal }) => {
  let arrived;
  const heard = new Promise((resolve) => (arrived = resolve));
  await page.route(kPosting, async (route) => {
    await route.fetch();
    arrived();
    // The page never hears of it.
  });
  await post(page);
  await heard;
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await openDemande(next, portal.url);
  await confirmed(next);
  await assertDone(next);
});

lost('closed while offline: the next visit sends it', async ({ page, context, portal }) => {
  await context.setOffline(true);
  await post(page);
  await queued(page);
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await openDemande(next, portal.url);
  await confirmed(next);
  await assertDone(next);
});

lost('given up: the editing is back with all that was typed, and nothing has been sent', async ({ page }) => {
  await page.route(kPosting, (route) => route.abort('connectionfailed'));
  await post(page);
  await queued(page);
  await press(page, 'Annuler l’envoi et reprendre la modification');
  await alert(page).getByText('En attente').waitFor({ state: 'detached' });
  assert.equal(await date(page).inputValue(), '05/06/2023');
  assert.equal(await date(page).isDisabled(), false);
  assert.deepEqual(await stored(page, 'envois'), []);
  await page.reload();
  await page.getByText(/Votre brouillon du/).waitFor();
  await assertUntouched(page);
});

lost('given up after a lost answer: the same content takes the same key', async ({ page, keys }) => {
  await page.route(
    kPosting,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await post(page);
  await queued(page);
  await press(page, 'Annuler l’envoi et reprendre la modification');
  await post(page);
  await confirmed(page);
  assert.equal(new Set(keys).size, 1);
  await assertDone(page);
});

lost('a refusal of the queued posting ends it, with its message, and gives the editing back', async ({ page }) => {
  let tries = 0;
  await page.route(kPosting, (route) => {
    tries += 1;
    if (tries === 1) return route.abort('connectionfailed');
    const body = JSON.parse(route.request().postData());
    if (tries === 2) body.patch.at(-1).value = '2022-01-01';
    return route.continue({ postData: JSON.stringify(body) });
  });
  await post(page);
  await queued(page);
  await alert(page).getByRole('listitem').filter({ hasText: /antérieure à la date de la commande/ }).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023');
  assert.equal(await date(page).isDisabled(), false);
  assert.deepEqual(await stored(page, 'envois'), []);
  await draftHolds(page, '05/06/2023');
  await assertUntouched(page);
});
