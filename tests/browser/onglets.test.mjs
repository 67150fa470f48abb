// Two tabs on one demande: one edits, the other looks on, and both say so.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launchChromium, openDemande } from './harness.mjs';
import { alert, date, draftHolds, notices, post, press, scene } from './scene.mjs';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** A second tab on the demande that the first one edits. `insecure`: a page outside of a secure context has no Web Locks. */
const tabs = (name, run, { insecure = false } = {}) =>
  scene(
    () => browser,
    name,
    async (opened) => {
      const { context, portal } = opened;
      if (insecure) {
        await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
        await openDemande(opened.page, portal.url);
      }
      await date(opened.page).fill('05/06/2023');
      const second = await context.newPage();
      await openDemande(second, portal.url);
      await notices(second).getByText('Cette demande est déjà ouverte dans un autre onglet.').waitFor();
      await notices(opened.page).getByText('Cette demande est aussi ouverte dans un autre onglet.').waitFor();
      assert.equal(await date(second).isDisabled(), true);
      assert.equal(await date(opened.page).isDisabled(), false);
      await run({ ...opened, first: opened.page, second });
    },
  );

tabs('« Reprendre ici » brings over what was typed, to the last key; the first looks on', async ({ first, second }) => {
  await date(first).fill('06/06/2023');
  await press(second, 'Reprendre ici');
  await notices(second).getByText(/Votre brouillon du/).waitFor();
  assert.equal(await date(second).inputValue(), '06/06/2023');
  assert.equal(await date(second).isDisabled(), false);
  await notices(first).getByText('La modification se poursuit dans un autre onglet.').waitFor();
  assert.equal(await date(first).isDisabled(), true);
  // And back.
  await date(second).fill('07/06/2023');
  await press(first, 'Reprendre ici');
  await notices(first).getByText(/Votre brouillon du/).waitFor();
  assert.equal(await date(first).inputValue(), '07/06/2023');
  assert.equal(await date(second).isDisabled(), true);
});

tabs('the first is closed: the second goes on where it was', async ({ first, second }) => {
  await draftHolds(first, '05/06/2023');
  await first.close();
  await notices(second).getByText(/Votre brouillon du/).waitFor();
  assert.equal(await date(second).inputValue(), '05/06/2023');
  assert.equal(await date(second).isDisabled(), false);
});

tabs('the second is closed: the first says no more of it', async ({ first, second }) => {
  await second.close();
  await notices(first).getByText(/aussi ouverte/).waitFor({ state: 'detached' });
});

tabs('one posts: the other can’t, says why, and reloads', async ({ first, second }) => {
  await post(first);
  await alert(first).getByText('Modification confirmée').waitFor();
  await notices(second).getByText('Cette demande a été envoyée depuis un autre onglet.').waitFor();
  assert.equal(await date(second).isDisabled(), true);
  await press(second, 'Recharger');
  await second.getByRole('heading', { name: /Statut : En cours/ }).waitFor();
  assert.equal(await notices(second).getByText(/brouillon/).count(), 0);
});

tabs(
  'without Web Locks the tabs still tell each other',
  async ({ first, second }) => {
    await press(second, 'Reprendre ici');
    await notices(second).getByText(/Votre brouillon du/).waitFor();
    assert.equal(await date(second).isDisabled(), false);
    assert.equal(await date(first).isDisabled(), true);
  },
  { insecure: true },
);

scene(() => browser, 'two demandes in two tabs do not meet', async ({ page, context, portal }) => {
  const other = await context.newPage();
  await openDemande(other, portal.url, 'FINMS2009169M1');
  await date(page).fill('05/06/2023');
  await draftHolds(page, '05/06/2023');
  assert.equal(await date(other).isDisabled(), false);
  assert.equal(await notices(page).getByText(/onglet/).count(), 0);
  await other.reload();
  await date(other).waitFor();
  assert.equal(await notices(other).getByText(/brouillon/).count(), 0);
});
