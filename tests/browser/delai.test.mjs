// Time, in Chromium: « Modifiable jusqu’au … », the relance, the day that turns, J+20 while the page is open, and a demande that is only to be
// read. By the portal's clock and what has passed since, never by the visitor's.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertReflows, descriptionOf, kMorning, labels, launchChromium, logIn, openDemande, openPage, pdf, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';
const kRead = `**/api/demandes/${kDemande}`;

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** The demande opened at that moment of the portal. `first` runs before: fake clocks, bent answers. */
function at(clock, name, run, first = async () => {}) {
  test(name, async () => {
    const portal = await startPortal({ clock });
    const opened = await openPage(browser);
    try {
      await logIn(opened.page, portal.url);
      await first(opened.page);
      await openDemande(opened.page, portal.url);
      await run(opened.page, opened);
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}

const date = (page) => page.getByLabel(labels.date, { exact: true });
const head = async (page) => (await page.locator('segur-solde-editor .head').innerText()).replace(/\s+/g, ' ');
const says = (page, pattern) => page.getByText(pattern).first().waitFor();

for (const [clock, expected] of [
  ['2023-06-13T10:00:00+02:00', /Modifiable jusqu’au 02\/07\/2023 à minuit \(J\+20\) — 19 jours Sans action de votre part, un e-mail de relance vous sera envoyé le 22\/06\/2023 \(J\+10\)\./],
  ['2023-06-22T00:00:01+02:00', /— 10 jours Un e-mail de relance vous a été envoyé le 22\/06\/2023 \(J\+10\)\./],
  ['2023-07-02T12:00:00+02:00', /— dernier jour Un e-mail de relance vous a été envoyé/],
]) {
  at(clock, `on ${clock.slice(0, 10)}: until when, how many days, and the relance`, async (page) => assert.match(await head(page), expected));
}

at(
  kMorning,
  'the day turns while the page is open: the days left, and what is judged by the day',
  async (page) => {
    await date(page).fill('14/06/2023');
    assert.match(await descriptionOf(date(page)), /est dans le futur/);
    await page.clock.fastForward('14:00:05');
    await says(page, /— 18.jours/);
    await page.getByRole('status').filter({ hasText: /18.jours/ }).waitFor({ state: 'attached' });
    assert.doesNotMatch(await descriptionOf(date(page)), /futur/);
    assert.equal(await date(page).inputValue(), '14/06/2023');
    assert.equal(await date(page).evaluate((element) => element.getRootNode().activeElement === element), true, 'who types goes on typing');
    await page.clock.fastForward('24:00:00');
    await says(page, /— 17.jours/);
  },
  (page) => page.clock.install(),
);

at(
  '2023-07-02T23:59:00+02:00',
  'J+20 comes while the page is open: read-only at that instant, what was typed stays in sight, and it says what happened',
  async (page, { allow }) => {
    // The portal refuses what is still on its way then.
    allow(/Failed to load resource/);
    const group = page.getByRole('group', { name: 'Déposer une pièce complémentaire' });
    await group.getByLabel('Type de pièce complémentaire').selectOption('AUTRE_S');
    await group.getByLabel('Fichier à ajouter').setInputFiles(pdf('PJ_Demande.pdf'));
    await group.getByRole('button', { name: 'Importer' }).click();
    await group.getByText('Succès de l’envoi').waitFor();
    await date(page).fill('05/06/2023');
    await page.clock.fastForward('00:01:05');
    const alert = page.getByRole('alert').filter({ hasText: 'Le délai de modification a expiré le 02/07/2023' });
    await alert.getByText(/Ce que vous aviez modifié reste affiché, mais n’a pas été transmis/).waitFor();
    assert.equal(await alert.evaluate((element) => element.getRootNode().activeElement === element), true, 'the field that had the focus is gone');
    assert.equal(await page.getByRole('textbox').count(), 0);
    for (const name of [labels.confirm, labels.doNotModify, 'Importer', 'Supprimer PJ_Demande.pdf']) assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name);
    const informations = (await page.getByRole('region', { name: 'Informations de la demande' }).innerText()).replace(/\s+/g, ' ');
    assert.match(informations, /05\/06\/2023 Modifié Ancienne valeur : 02\/06\/2023/);
    await page.getByRole('table', { name: 'Pièces justificatives' }).getByText('PJ_Demande.pdf').waitFor();
    assert.doesNotMatch(await head(page), /Modifiable jusqu/);
    await page.keyboard.press('Control+z');
    assert.match(await page.getByRole('region', { name: 'Informations de la demande' }).innerText(), /05\/06\/2023/);
    await assertAccessible(page, 'locked while open');
  },
  (page) => page.clock.install(),
);

at('2023-07-02T23:59:56+02:00', 'the same by the real clocks of browser and portal', async (page) => {
  await date(page).fill('05/06/2023');
  await page.getByRole('alert').filter({ hasText: 'Le délai de modification a expiré' }).waitFor({ timeout: 15_000 });
  assert.equal(await page.getByRole('textbox').count(), 0);
});

// The page comes back after its clocks went apart: the machine slept, or somebody set its clock.
const week = async (page) => {
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 7 * 86_400_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
};
at(kMorning, 'the visitor’s clock is set a week ahead: the portal is asked, and nothing changes', async (page) => {
  const asked = page.waitForResponse((response) => response.request().method() === 'HEAD');
  await week(page);
  await asked;
  await date(page).fill('12/06/2023');
  assert.match(await head(page), /— 19 jours/);
});
at(kMorning, 'the machine slept a week: the portal’s clock says so', async (page) => {
  await page.route('**/api/referentiel', async (route) => route.fulfill({ status: 200, headers: { Date: 'Tue, 20 Jun 2023 08:00:00 GMT' } }));
  await week(page);
  await says(page, /— 12.jours/);
});
at(kMorning, 'the machine slept a week and is offline: what has passed here is the best guess', async (page, { context, allow }) => {
  allow(/Failed to load resource/);
  await context.setOffline(true);
  await week(page);
  await says(page, /— 12.jours/);
});

at(kMorning, 'one timer waits, that of the countdown; none for a demande that is only to be read', async (page) => {
  // What the opening itself set has run out.
  await page.waitForFunction(() => globalThis.timers.size === 1);
  const [delay] = await page.evaluate(() => [...globalThis.timers.values()]);
  assert.ok(delay > 13 * 3600_000 && delay <= 14 * 3600_000, `${delay} ms to midnight`);
  await page.goto(page.url().replace(kDemande, 'FINMS2009168M0'));
  await says(page, /elle se consulte/);
  await page.waitForFunction(() => globalThis.timers.size === 0);
}, (page) =>
  page.addInitScript(() => {
    globalThis.timers = new Map();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.setTimeout = (run, delay = 0) => {
      const id = set(() => (globalThis.timers.delete(id), run()), delay);
      globalThis.timers.set(id, delay);
      return id;
    };
    globalThis.clearTimeout = (id) => (globalThis.timers.delete(id), clear(id));
  }),
);

/** The portal's answer with something else in it. */
const bent = (change, headers = {}) => (page) =>
  page.route(kRead, async (route) => {
    const response = await route.fetch();
    const demande = await response.json();
    change(demande);
    await route.fulfill({ response, json: demande, headers: { ...response.headers(), ...headers } });
  });

async function assertReadOnly(page) {
  assert.equal(await page.getByRole('textbox').count() + await page.getByRole('combobox').count(), 0);
  assert.equal(await page.getByRole('button', { name: labels.confirm, exact: true }).count(), 0);
  assert.equal(await page.getByRole('group', { name: 'Déposer une pièce complémentaire' }).count(), 0);
  await page.getByRole('tab', { name: 'Détail demande' }).waitFor();
  await page.getByRole('link', { name: /^Consulter ms2-dui-va1-va-00001\.pdf/ }).waitFor();
}

for (const statut of ['En cours', 'Décidée', 'En attente de pièce jointe complémentaire', 'Régularisation en cours', 'Validée']) {
  at(
    kMorning,
    `« Consulter »: a demande « ${statut} »`,
    async (page) => {
      assert.ok((await head(page)).includes(`La demande est au statut « ${statut} » : elle se consulte, sans modification possible.`));
      assert.doesNotMatch(await head(page), /Modifiable/);
      await assertReadOnly(page);
    },
    bent((demande) => (demande.statut = statut)),
  );
}

at(
  kMorning,
  'after J+20, a demande that the portal has not put back to « En cours » yet: read-only, with the reason',
  async (page) => {
    assert.match(await head(page), /Le délai de modification a expiré le 02\/07\/2023 à minuit : la demande sera instruite en l’état\.$/);
    await assertReadOnly(page);
  },
  bent(() => {}, { date: 'Mon, 03 Jul 2023 08:00:00 GMT' }),
);

at('2023-07-03T08:00:00+02:00', 'after J+20, once the portal has put it back: « En cours », and its historique says why', async (page) => {
  assert.match(await head(page), /elle se consulte/);
  await assertReadOnly(page);
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.getByRole('table', { name: 'Historique' }).getByRole('row').filter({ hasText: /En cours\s*Délai de modification expiré/ }).waitFor();
  await assertReflows(page, 'after J+20');
});
