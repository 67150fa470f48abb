// Firefox, driven by puppeteer-core: open, correct, confirm (points 2, 3 and 5 of the main path). Fails on any error of the console.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accounts, assertAccessible, labels, launchFirefox, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';

let browser;
let portal;
let page;
const reports = [];

before(async () => {
  portal = await startPortal();
  browser = await launchFirefox();
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(String(error)));
  await page.goto(`${portal.url}/connexion`);
  await (await find('input', 'Votre identifiant')).type(accounts[33].identifiant);
  await (await find('input', 'Votre mot de passe')).type(accounts[33].motDePasse);
  await Promise.all([page.waitForNavigation(), find('button', 'Valider').then((button) => button.click())]);
});
after(async () => {
  await browser?.close();
  await portal?.stop();
});

// By accessible name, in the shadow root: what the WebDriver selectors of Firefox do not reach, a look from inside does.
const find = (role, name) =>
  page.waitForFunction(
    (wantedRole, wantedName) => {
      const roots = [document, document.querySelector('segur-solde-editor')?.shadowRoot].filter(Boolean);
      const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();
      for (const root of roots) {
        for (const element of root.querySelectorAll(wantedRole)) if (nameOf(element) === wantedName && element.checkVisibility()) return element;
      }
      return null;
    },
    {},
    role,
    name,
  );
const shadowText = (selector) => page.evaluate((css) => document.querySelector('segur-solde-editor').shadowRoot.querySelector(css)?.innerText ?? '', selector);
// Spaces of any kind are one space: French typography has several.
const waitForText = (pattern, part = '.editor') =>
  page.waitForFunction(
    (source, css) => new RegExp(source).test((document.querySelector('segur-solde-editor')?.shadowRoot?.querySelector(css)?.innerText ?? '').replace(/\s+/g, ' ')),
    {},
    pattern.source,
    part,
  );
const described = async (handle) =>
  (await handle.evaluate((element) => element.getAttribute('aria-describedby').split(' ').map((id) => element.getRootNode().getElementById(id).textContent).join(' '))).replace(/\s+/g, ' ');
async function type(handle, text) {
  await handle.evaluate((element) => {
    element.focus();
    element.select();
  });
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

test('shows the demande in the guide’s order', async () => {
  await page.goto(`${portal.url}/demandes/${kDemande}`);
  await waitForText(/Détail de la demande numéro FINMS2009167M1 - Statut : A modifier le 12\/06\/2023/);
  const titles = await page.evaluate(() => [...document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('section h3')].filter((title) => title.checkVisibility()).map((title) => title.innerText));
  assert.deepEqual(titles, ['Récapitulatif', 'Commentaire du gestionnaire', 'Informations de la demande', 'Bénéficiaire(s) et Scénario d’installation', 'Pièces justificatives']);
  assert.equal(await (await find('input', labels.date)).evaluate((element) => element.value), '02/06/2023');
});

test('marks changes in words, says what is wrong, and blocks « Confirmer »', async () => {
  const date = await find('input', labels.date);
  const montant = await find('input', labels.montant);
  await type(date, '05/06/2023');
  assert.match(await described(date), /Modifié.*Ancienne valeur : 02\/06\/2023/);
  await type(date, '02/06/2023');
  assert.doesNotMatch(await described(date), /Modifié/);
  for (const [field, wrong, message] of [
    [date, '01/12/2022', /Erreur : .*antérieure à la date de la commande/],
    [date, '31/02/2023', /Erreur : .*n’existe pas/],
    [montant, '0', /Erreur : .*supérieur à 0/],
    [montant, 'abc', /Erreur : .*n’est pas un montant/],
    [montant, '1 500,005', /Erreur : .*deux décimales/],
  ]) {
    await type(field, wrong);
    assert.match(await described(field), message, wrong);
  }
  await (await find('button', labels.confirm)).click();
  await waitForText(/2 erreurs empêchent de confirmer/);
  assert.equal(await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.activeElement.className), 'summary');
});

test('sends several files with their progress, and takes one back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'segur-pieces-'));
  try {
    const files = ['ms2-dui-va1-va-00002.pdf', 'ms2-dui-va1-bdc-00002.pdf'].map((name) => join(folder, name));
    for (const file of files) await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(200_000, 10), Buffer.from('%%EOF\n')]));
    await (await find('input', 'Fichier à ajouter')).uploadFile(...files);
    assert.equal(await (await find('select', 'Type de document, ms2-dui-va1-bdc-00002.pdf')).evaluate((element) => element.value), 'BON_COMMANDE');
    await (await find('button', 'Importer')).click();
    await waitForText(/2 pièces ajoutées au dossier/);
    await (await find('button', 'Supprimer ms2-dui-va1-bdc-00002.pdf')).click();
    await waitForText(/ms2-dui-va1-bdc-00002\.pdf : pièce supprimée du dossier/);
    assert.match(await shadowText('.bloc-pieces table'), /ms2-dui-va1-va-00002\.pdf/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('searches the bénéficiaires, chooses an operator by typing, changes all at once and undoes it', async () => {
  const search = await find('input', 'Rechercher un bénéficiaire');
  await type(search, '0002668');
  await waitForText(/1 bénéficiaire sur 2/);
  await type(search, '');
  await waitForText(/Tous 2/);
  const operator = await find('input', 'Opérateur messagerie, FINESS 09 000 153 8');
  await type(operator, 'apicrypt');
  await page.keyboard.press('Enter');
  assert.match(await described(operator), /Modifié.*Ancienne valeur : GIP_26/);
  assert.equal(await operator.evaluate((element) => element.value), 'API_35');
  const header = await find('th', 'FINESS Géographique');
  await (await header.$('button')).click();
  assert.equal(await header.evaluate((element) => element.ariaSort ?? element.getAttribute('aria-sort')), 'ascending');
  await (await find('input', 'Tout sélectionner')).click();
  await waitForText(/2 bénéficiaires sélectionnés/);
  await (await find('button', 'Cocher Maître identité')).click();
  await waitForText(/\d modifications/);
  const maitre = await find('input', 'Maître identité, FINESS 09 000 266 8');
  assert.equal(await maitre.evaluate((element) => element.checked), true);
  for (let step = 0; step < 2; step++) await (await find('button', 'Défaire')).click();
  // Sorting has drawn the rows again.
  const again = await find('input', 'Opérateur messagerie, FINESS 09 000 153 8');
  assert.equal(await again.evaluate((element) => element.value), 'GIP_26');
  assert.equal(await maitre.evaluate((element) => element.checked), false);
});

test('what is typed comes back after a reload; a posting without an answer waits, and may be given up', async () => {
  await type(await find('input', labels.date), '05/06/2023');
  await page.reload();
  await waitForText(/Votre brouillon du 13\/06\/2023 à 10:0\d a été repris/, '.notices');
  assert.equal(await (await find('input', labels.date)).evaluate((element) => element.value), '05/06/2023');
  await type(await find('input', labels.montant), '1450');
  await page.evaluate(() => {
    globalThis.realFetch = globalThis.fetch;
    globalThis.fetch = (url, init) => (init?.method === 'POST' ? Promise.reject(new TypeError('lost')) : globalThis.realFetch(url, init));
  });
  await (await find('button', labels.confirm)).click();
  await (await find('button', 'Confirmer la modification')).click();
  await waitForText(/En attente d’envoi/);
  assert.equal(await (await find('input', labels.date)).evaluate((element) => element.matches(':disabled')), true);
  await (await find('button', 'Annuler l’envoi et reprendre la modification')).click();
  await page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('.outcome').childElementCount === 0);
  assert.equal(await (await find('input', labels.montant)).evaluate((element) => element.matches(':disabled')), false);
  await page.evaluate(() => (globalThis.fetch = globalThis.realFetch));
});

test('confirms after a summary; read-only then, and after a reload', async () => {
  await type(await find('input', labels.date), '05/06/2023');
  await type(await find('input', labels.montant), '1450');
  await assertAccessible(page, 'Firefox, modified');
  await (await find('button', labels.confirm)).click();
  const go = await find('button', 'Confirmer la modification');
  assert.match(await shadowText('dialog[open]'), /02\/06\/2023[\s\S]*05\/06\/2023/);
  await go.click();
  await waitForText(/Modification confirmée[\s\S]*R-20230613-/);
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await waitForText(/Statut : En cours le 13\/06\/2023/);
    assert.equal(await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('.field :is(input, select)').length), 0);
    assert.match(await shadowText('.bloc-informations'), /05\/06\/2023[\s\S]*1.450,00/);
    assert.match(await shadowText('.bloc-pieces table'), /ms2-dui-va1-va-00002\.pdf/);
  }
  assert.deepEqual(reports, []);
});
