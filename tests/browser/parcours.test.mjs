// The path that matters, in Chromium, by accessible names: open, correct, confirm. Each test has a portal of its own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import jsonpatch from 'fast-json-patch';
import { accounts, descriptionOf, fetchDemande, labels, launchChromium, logIn, openDemande, openPage, settled, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';
const kFirst = 'FINESS 09 000 153 8';
const kSecond = 'FINESS 09 000 266 8';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** A test on a demande that is open in a page; fails on whatever the console or the policy reports. */
function walk(name, run, { numero = kDemande, account = accounts[33] } = {}) {
  test(name, async () => {
    const portal = await startPortal();
    const opened = await openPage(browser);
    try {
      await logIn(opened.page, portal.url, account);
      await openDemande(opened.page, portal.url, numero);
      await run({ ...opened, portal, numero });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}

const date = (page) => page.getByLabel(labels.date, { exact: true });
const montant = (page) => page.getByLabel(labels.montant, { exact: true });
const confirm = (page) => page.getByRole('button', { name: labels.confirm, exact: true });
const counts = (page) => page.getByRole('region', { name: 'Bilan et validation' });
const status = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

walk('shows the demande in the guide’s words and order', async ({ page }) => {
  const editor = page.locator('segur-solde-editor');
  assert.match((await editor.getByRole('heading', { level: 2 }).innerText()).replace(/\s+/g, ' '), /^Détail de la demande numéro FINMS2009167M1 - Statut : A modifier le 12\/06\/2023$/);
  assert.deepEqual(await editor.getByRole('heading', { level: 3 }).allInnerTexts(), [
    'Récapitulatif',
    'Commentaire du gestionnaire',
    'Informations de la demande',
    'Bénéficiaire(s) et Scénario d’installation',
    'Pièces justificatives',
  ]);
  const recapitulatif = await page.getByRole('region', { name: 'Récapitulatif' }).innerText();
  for (const text of ['438', 'Fournisseur MS2', '32 rue DE LA REPUBLIQUE , 33000, Bordeaux', 'A modifier', '12/06/2023']) assert.ok(recapitulatif.includes(text), text);
  await page.getByText('Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.').waitFor();
  assert.equal(await date(page).inputValue(), '02/06/2023');
  assert.equal(await montant(page).inputValue(), '1400,00');
  assert.equal(await page.getByLabel('Email du mandataire', { exact: true }).inputValue(), 'mail@mandataire.fr');
  const table = page.getByRole('table', { name: 'Liste bénéficiaire(s)' });
  assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [
    'Sélectionner',
    'Nom du responsable',
    'E-mail du responsable',
    'Numéro de téléphone du responsable',
    'Finess Juridique',
    'FINESS Géographique',
    'Présent solde',
    'Ancienne version',
    'Maître identité',
    'Stockage identité',
    'Opérateur messagerie',
    'Action',
  ]);
  assert.equal(await table.getByRole('row').count(), 3);
  assert.equal(await page.getByLabel(`Stockage identité, ${kFirst}`).isChecked(), true);
  assert.equal(await page.getByLabel(`Opérateur messagerie, ${kSecond}`).inputValue(), 'GIP_9');
  assert.equal(await page.getByRole('table', { name: 'Pièces justificatives' }).getByRole('row').count(), 5);
  await counts(page).getByText('Aucune modification').waitFor();
});

walk('marks a change in words, and takes the mark back with the value', async ({ page }) => {
  await date(page).fill('05/06/2023');
  assert.match(await descriptionOf(date(page)), /Modifié.*Ancienne valeur : 02\/06\/2023/);
  await montant(page).fill('1450');
  assert.match(await descriptionOf(montant(page)), /Modifié.*Ancienne valeur : 1.400,00/);
  await counts(page).getByText('2 modifications').waitFor();
  await date(page).fill('02/06/2023');
  assert.doesNotMatch(await descriptionOf(date(page)), /Modifié/);
  // The same amount, however it is written, with any kind of space.
  for (const same of ['1400', '1400.00', '1 400,00', '1\u00a0400,00', '1\u202f400,00', '1400,00 €']) {
    await montant(page).fill(same);
    assert.doesNotMatch(await descriptionOf(montant(page)), /Modifié|Erreur/, same);
    assert.equal(await montant(page).inputValue(), same);
  }
  await montant(page).fill('1300');
  await page.getByRole('button', { name: `Rétablir ${labels.montant}` }).click();
  assert.equal(await montant(page).inputValue(), '1400,00');
  await counts(page).getByText('Aucune modification').waitFor();
});

walk('says at once what is wrong and how to mend it, and blocks « Confirmer »', async ({ page }) => {
  for (const [field, wrong, message] of [
    [date, '01/12/2022', /Erreur : .*antérieure à la date de la commande.*Saisissez/],
    [date, '31/02/2023', /Erreur : .*31\/02\/2023.*n’existe pas.*Corrigez/],
    [montant, '0', /Erreur : .*Saisissez un montant supérieur à 0/],
    [montant, 'abc', /Erreur : .*abc.*n’est pas un montant.*Écrivez/],
    [montant, '1 500,005', /Erreur : .*deux décimales au plus.*Arrondissez/],
  ]) {
    await field(page).fill(wrong);
    assert.match(await descriptionOf(field(page)), message, wrong);
    assert.equal(await field(page).getAttribute('aria-invalid'), 'true', wrong);
  }
  await date(page).fill('01/12/2022');
  await counts(page).getByText('2 erreurs').waitFor();
  await confirm(page).click();
  const summary = page.getByRole('group', { name: '2 erreurs empêchent de confirmer' });
  await summary.waitFor();
  assert.equal(await summary.evaluate((element) => element.getRootNode().activeElement === element), true, 'the summary takes the focus');
  assert.equal(await page.getByRole('dialog').count(), 0);
  // The very words that stand beside the field; the link leads there.
  const link = summary.getByRole('link', { name: new RegExp(labels.date) });
  const words = (await link.innerText()).split(' : ').slice(1).join(' : ');
  assert.ok((await descriptionOf(date(page))).replace(/\s/g, ' ').includes(words.replace(/\s/g, ' ')), words);
  await link.click();
  assert.equal(await date(page).evaluate((element) => element.getRootNode().activeElement === element), true);
  await date(page).fill('02/06/2023');
  await montant(page).fill('1400');
  assert.equal(await summary.getByRole('listitem').filter({ hasText: 'Corrigé' }).filter({ has: page.locator('.is-mended') }).count(), 2);
  assert.match(await summary.ariaSnapshot(), /Corrigé[\s\S]*Corrigé/);
  await counts(page).getByText('aucune erreur').waitFor();
});

walk('waits for the field to be left before it calls half a date wrong', async ({ page }) => {
  await date(page).fill('');
  await date(page).pressSequentially('05/06');
  assert.doesNotMatch(await descriptionOf(date(page)), /Erreur/);
  await counts(page).getByText('aucune erreur').waitFor();
  await date(page).press('Tab');
  assert.match(await descriptionOf(date(page)), /Erreur : .*incomplète/);
  await counts(page).getByText('1 erreur').waitFor();
  await date(page).press('End');
  await date(page).pressSequentially('/2023');
  assert.doesNotMatch(await descriptionOf(date(page)), /Erreur/);
});

walk('undoes and redoes by buttons and by keys', async ({ page }) => {
  const undo = page.getByRole('button', { name: 'Défaire' });
  const redo = page.getByRole('button', { name: 'Refaire' });
  assert.equal(await undo.getAttribute('aria-disabled'), 'true');
  await date(page).fill('05/06/2023');
  await montant(page).fill('1450');
  await undo.click();
  assert.equal(await montant(page).inputValue(), '1400,00');
  await redo.click();
  assert.equal(await montant(page).inputValue(), '1450');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  assert.equal(await date(page).inputValue(), '02/06/2023');
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await date(page).inputValue(), '05/06/2023');
  await page.keyboard.press('Control+y');
  assert.equal(await montant(page).inputValue(), '1450');
});

walk('lets the solution 0000000033 tick « Maître identité », change operators, remove and put back a bénéficiaire', async ({ page }) => {
  const maitre = page.getByLabel(`Maître identité, ${kFirst}`);
  await maitre.check();
  assert.match(await descriptionOf(maitre), /Modifié.*Ancienne valeur : Non/);
  await maitre.uncheck();
  const operateur = page.getByLabel(`Opérateur messagerie, ${kFirst}`);
  await operateur.fill('mai');
  await operateur.press('Enter');
  assert.match(await descriptionOf(operateur), /Modifié.*Ancienne valeur : GIP_26/);

  await page.getByRole('button', { name: `Supprimer le bénéficiaire ${kFirst}` }).click();
  const row = page.getByRole('row').filter({ hasText: '09 000 153 8' });
  await row.getByText('Retiré du solde').waitFor();
  const last = page.getByRole('button', { name: `Supprimer le bénéficiaire ${kSecond}` });
  assert.equal(await last.getAttribute('aria-disabled'), 'true');
  assert.match(await descriptionOf(last), /au moins un bénéficiaire/);
  // Not with click(), which waits for the button to be enabled.
  await last.dispatchEvent('click');
  await status(page, /au moins un bénéficiaire/);
  assert.equal(await page.getByText('Retiré du solde').count(), 1);
  await page.getByRole('button', { name: `Ré-ajouter le bénéficiaire ${kFirst}` }).click();
  assert.equal(await page.getByText('Retiré du solde').count(), 0);
  assert.equal(await page.getByLabel(`Opérateur messagerie, ${kFirst}`).inputValue(), 'MAI_337', 'what was changed before it was removed');
});

walk('corrects the mandataire’s name, e-mail and telephone', async ({ page }) => {
  await page.getByLabel('Nom du mandataire', { exact: true }).fill('AUTRE MANDATAIRE');
  await page.getByLabel('Email du mandataire', { exact: true }).fill('autre@mandataire.fr');
  await page.getByLabel('Téléphone du mandataire', { exact: true }).fill('06 11 22 33 44');
  await counts(page).getByText('3 modifications, aucune erreur').waitFor();
  await page.getByLabel('Email du mandataire', { exact: true }).fill('mandataire.fr');
  await page.getByLabel('Nom du mandataire', { exact: true }).focus();
  assert.match(await descriptionOf(page.getByLabel('Email du mandataire', { exact: true })), /Erreur/);
});

walk(
  'refuses « Maître identité » to the solution 0000000040, with the reason; unticking is always allowed',
  async ({ page }) => {
    const maitre = page.getByRole('checkbox', { name: /^Maître identité, / }).first();
    assert.equal(await maitre.getAttribute('aria-disabled'), 'true');
    const reason = /profil|référencé/i;
    assert.match(await descriptionOf(maitre), reason);
    await maitre.dispatchEvent('click');
    assert.equal(await maitre.isChecked(), false);
    await status(page, reason);
    const ticked = await page.getByRole('checkbox', { name: /^Stockage identité, /, checked: true }).first().getAttribute('aria-label');
    const stockage = page.getByLabel(ticked);
    await stockage.uncheck();
    assert.match(await descriptionOf(stockage), /Modifié.*Ancienne valeur : Oui/);
  },
  { numero: 'FINMS2010040M1', account: accounts[40] },
);

walk('confirms after a summary, and the portal stores exactly the patch', async ({ page, context, portal }) => {
  await date(page).fill('05/06/2023');
  await montant(page).fill('1 450,50');
  await page.getByLabel(`Maître identité, ${kFirst}`).check();
  await page.getByLabel(`Opérateur messagerie, ${kFirst}`).fill('MAI_337');
  await page.getByRole('button', { name: `Supprimer le bénéficiaire ${kSecond}` }).click();
  const { demande: original, etag } = await fetchDemande(page, kDemande);
  await confirm(page).click();
  const dialog = page.getByRole('dialog', { name: /Confirmer la modification/ });
  assert.match(await dialog.getByRole('row', { name: new RegExp(labels.date) }).innerText(), /02\/06\/2023\s+05\/06\/2023/);
  assert.match(await dialog.getByRole('row', { name: new RegExp(labels.montant) }).innerText(), /1.400,00.*\s+1.450,50/);
  await dialog.getByRole('button', { name: 'Revenir à la saisie' }).click();
  assert.equal(await date(page).inputValue(), '05/06/2023', 'nothing is lost by going back');

  await confirm(page).click();
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await dialog.getByRole('button', { name: 'Confirmer la modification' }).click();
  const request = await posted;
  const headers = request.headers();
  assert.equal(headers['if-match'], etag);
  assert.ok(headers['idempotency-key'].length >= 16);
  const body = JSON.parse(request.postData());
  assert.equal(body.action, 'confirmer');
  await page.getByRole('alert').getByText('Modification confirmée').waitFor();
  await page.getByRole('alert').getByText(/R-20230613-/).waitFor();

  const { demande: stored } = await fetchDemande(page, kDemande);
  const expected = jsonpatch.applyPatch(structuredClone(original), body.patch, true).newDocument;
  assert.deepEqual(stored.commande, expected.commande);
  assert.deepEqual(stored.beneficiaires, expected.beneficiaires);
  assert.deepEqual(stored.piecesJustificatives, expected.piecesJustificatives);
  assert.equal(stored.commande.dateFacture, '2023-06-05');
  assert.equal(stored.commande.montantSegurSoldeHT, 1450.5);
  assert.equal(stored.beneficiaires.structure[1].presentSolde, false);
  assert.equal(stored.statut, 'En cours');

  // Read-only at once, and after a reload, with the new values and the historique.
  for (const reload of [false, true]) {
    if (reload) await openDemande(page, portal.url);
    assert.equal(await page.getByRole('textbox').count(), 0);
    assert.equal(await confirm(page).count(), 0);
    await page.getByRole('region', { name: 'Informations de la demande' }).getByText('05/06/2023').waitFor();
    await page.getByText(/statut.«.En cours.»/).first().waitFor();
  }
  await page.getByRole('tab', { name: 'Historique' }).click();
  await page.getByRole('table', { name: 'Historique' }).getByRole('row').filter({ hasText: '13/06/2023' }).waitFor();

  // The same key again is the same modification: the same receipt, nothing new.
  const again = await page.evaluate(async ({ url, headers, body }) => {
    const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'If-Match': headers['if-match'], 'Idempotency-Key': headers['idempotency-key'] }, body });
    return { status: response.status, receipt: await response.json() };
  }, { url: request.url(), headers, body: request.postData() });
  assert.equal(again.status, 200);
  assert.deepEqual((await fetchDemande(page, kDemande)).demande, stored);
  assert.equal((await context.cookies()).length > 0, true);
});

walk('« Ne pas modifier » sends the demande back as it was', async ({ page }) => {
  const { demande: original } = await fetchDemande(page, kDemande);
  await date(page).fill('05/06/2023');
  await page.getByRole('button', { name: labels.doNotModify }).click();
  const dialog = page.getByRole('dialog', { name: /Ne pas modifier la demande/ });
  await dialog.getByText('Votre modification ne sera pas envoyée').waitFor();
  await dialog.getByRole('button', { name: 'Ne pas modifier la demande' }).click();
  await page.getByRole('alert').getByText('Demande transmise sans modification').waitFor();
  const { demande: stored } = await fetchDemande(page, kDemande);
  assert.deepEqual(stored.commande, original.commande);
  assert.deepEqual(stored.beneficiaires, original.beneficiaires);
  assert.equal(stored.statut, 'En cours');
});

walk('runs under the strict policy, with nothing inline', async ({ page, portal }) => {
  await settled(page);
  const response = await page.goto(`${portal.url}/demandes/${kDemande}`);
  assert.equal(response.headers()['content-security-policy'], "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'");
  await date(page).fill('31/02/2023');
  await confirm(page).click();
  const inline = await page.evaluate(() => {
    const root = document.querySelector('segur-solde-editor').shadowRoot;
    return [document, root].flatMap((tree) => [...tree.querySelectorAll('style, script:not([src]), [style], [onclick], [onload]')].map((element) => element.outerHTML.slice(0, 100)));
  });
  assert.deepEqual(inline, []);
});
