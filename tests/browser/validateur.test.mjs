// The page /validateur/: all mistakes at once, on the supplier's own machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zip } from '../zip.mjs';
import { assertAccessible, assertReflows } from './harness.mjs';
import { share } from './partage.mjs';
import { guide, json, lot, openValidateur, plain } from './validateur.mjs';

const shared = share();
let view, page, choose, report, findings, saved;

async function open(options) {
  ({ view, page, choose, report, findings, saved } = await openValidateur(shared, options));
}

test('the home page leads to it', async () => {
  await open();
  await page.goto(shared.portal.url);
  await page.getByRole('link', { name: 'Contrôler un fichier avant de l’envoyer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Contrôler vos fichiers avant de les envoyer' }).waitFor();
  view.check();
  await view.close();
});

test('a file is checked where it is: rule, text, source, message, advice, excerpt, line and column, what was not checked', async () => {
  await open();
  const asked = [];
  page.on('request', (request) => asked.push(request.method() + ' ' + new URL(request.url()).pathname));
  await choose(json('import.json', guide.replace('"2023-06-02"', '"02/06/2023"')));
  await report().waitFor();
  assert.match(plain(await page.getByRole('heading', { level: 2, name: /Rapport/ }).textContent()), /2 erreurs/);
  const finding = page.getByRole('listitem').filter({ hasText: 'FAC-01' }).filter({ hasText: 'À faire' });
  const text = plain(await finding.textContent());
  for (const part of ['Erreur', 'import.json, ligne 14, colonne 24', '« 02/06/2023 »', 'À faire : ', 'Règle : ', 'Source : ']) assert.ok(text.includes(part), `${part} in ${text}`);
  assert.equal(await finding.locator('mark').textContent(), '"02/06/2023"');
  await page.getByText('Le plafond de la prestation n’est pas contrôlé').waitFor();
  assert.ok(asked.every((request) => request.startsWith('GET /validateur/')), asked.join());
  await assertAccessible(page, 'report');
  view.check();
  await view.close();
});

test('one-click mends: seen as a difference first, applied to a copy, undone; every other byte as it was', async () => {
  await open();
  const wrong = guide.replaceAll('"PDF"', '"pdf"');
  await choose(json('import.json', wrong));
  await page.getByRole('button', { name: 'Corriger (2 propositions)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Corriger une copie du fichier' });
  assert.deepEqual(await dialog.locator('del').allTextContents(), ['"pdf"', '"pdf"']);
  assert.deepEqual(await dialog.locator('ins').allTextContents(), ['"PDF"', '"PDF"']);
  await assertAccessible(page, 'mends');
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByRole('button', { name: 'Corriger', exact: true }).click();
  await page.getByRole('button', { name: 'Corriger (1 proposition)' }).click();
  await dialog.getByRole('button', { name: 'Corriger', exact: true }).click();
  const { name, text } = await saved(() => page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).click());
  assert.equal(name, 'import-corrigé.json');
  assert.equal(text, guide);
  await page.getByRole('button', { name: 'Annuler la dernière correction' }).click();
  await page.getByRole('button', { name: 'Corriger (1 proposition)' }).waitFor();
  view.check();
  await view.close();
});

test('the zip is held against the file', async () => {
  await open();
  await choose(json('import.json', guide), { name: 'pieces.zip', mimeType: 'application/zip', buffer: await zip([['ms2-dui-va1-va-00001.pdf'], ['de-trop.pdf', Buffer.alloc(0)]]) });
  await report().waitFor();
  await page.getByRole('listitem').filter({ hasText: 'ZIP-01' }).first().waitFor();
  assert.deepEqual(await findings(), ['PJ-09', 'ZIP-01', 'ZIP-02']);
  view.check();
  await view.close();
});

test('filters, groups and search; identical findings are folded', async () => {
  await open();
  await choose(json('lot.json', lot(201)));
  const folded = page.getByRole('listitem').filter({ hasText: 'BEN-07' }).filter({ hasText: '201 fois' });
  await folded.waitFor();
  await page.getByRole('radio', { name: 'Avertissements' }).check();
  // IMP-04 stands in the list before as well: what goes away tells that it is another one.
  await folded.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: 'IMP-04' }).first().waitFor();
  assert.deepEqual(await findings(), ['IMP-04']);
  await page.getByRole('radio', { name: 'Tout' }).check();
  await page.getByRole('radio', { name: 'Par ligne du fichier' }).check();
  await page.getByRole('heading', { level: 3, name: /Ligne 1 du fichier/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Chercher dans les constats' }).fill('imp-04');
  await page.getByRole('heading', { level: 3, name: /Ligne 1 du fichier/ }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 3, name: /Le fichier entier/ }).waitFor();
  assert.deepEqual(await findings(), ['IMP-04']);
  view.check();
  await view.close();
});

test('exports: the JSON of the command line, a table, a page that stands alone', async () => {
  await open();
  await choose(json('import.json', guide));
  await report().waitFor();
  const asJson = await saved(() => page.getByRole('button', { name: 'Exporter en JSON' }).click());
  assert.equal(asJson.name, 'import-rapport.json');
  assert.deepEqual(JSON.parse(asJson.text).fichiers[0].constats.map(({ regle }) => regle), ['BEN-07']);
  assert.match((await saved(() => page.getByRole('button', { name: 'Exporter en CSV' }).click())).text, /^\uFEFFFichier;Ligne;/);
  assert.match((await saved(() => page.getByRole('button', { name: 'Exporter en HTML' }).click())).text, /^<!DOCTYPE html>/);
  view.check();
  await view.close();
});

test('a table: columns said once, import files made and checked', async () => {
  await open();
  const table = { name: 'commandes.csv', mimeType: 'text/csv', buffer: Buffer.from('Ma commande;FINESS;Facturé le\n1;090001538;31/02/2023\n', 'latin1') };
  await choose(table);
  await page.getByLabel('Ma commande').selectOption('N° éditeur');
  await page.getByLabel('Facturé le').selectOption('Date de la facture');
  await assertAccessible(page, 'table');
  await page.getByRole('button', { name: 'Faire les fichiers d’import' }).click();
  await page.getByRole('heading', { level: 3, name: 'Fichiers d’import' }).waitFor();
  assert.ok((await findings()).includes('FAC-01'));
  const { name, text } = await saved(() => page.getByRole('button', { name: 'Enregistrer commandes-01.json' }).click());
  assert.equal(name, 'commandes-01.json');
  assert.equal(JSON.parse(text).lignesImport[0].numeroEditeur, '1');
  await choose(table);
  assert.equal(await page.getByLabel('Facturé le').inputValue(), 'dateFacture');
  view.check();
  await view.close();
});

test('what can’t be checked is said; pasted text is checked', async () => {
  await open();
  await choose({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await page.getByText('« photo.png » n’est ni un fichier JSON, ni un zip, ni un tableau CSV').waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, guide);
  await report().waitFor();
  await page.getByText('collage.json (').waitFor();
  view.check();
  await view.close();
});

test('works with the network off after the first visit', async () => {
  await open();
  await page.getByText('Prêt à servir hors ligne.').waitFor();
  await view.context.setOffline(true);
  await page.reload();
  await choose(json('import.json', guide));
  await report().waitFor();
  await page.locator('.constat').first().waitFor();
  assert.deepEqual(await page.locator('.constat .code').allTextContents(), ['BEN-07']);
  await view.close();
});

test('another date than today, for this report and no longer', async () => {
  await open();
  await choose(json('import.json', guide));
  await page.locator('.constat').first().waitFor();
  const codes = () => page.locator('.constat .code').allTextContents();
  assert.deepEqual(await codes(), ['BEN-07']);
  const day = page.getByLabel('Date du contrôle, si ce n’est pas aujourd’hui');
  await day.fill('2024-12-20');
  await page.getByText('Le dépôt des demandes de solde est clos').waitFor();
  assert.deepEqual(await codes(), ['DEM-05', 'MSS-02', 'BEN-07']);
  assert.match(plain(await report().textContent()), /contrôle au 20\/12\/2024 à 0 h 00 \(heure de Paris\)/);
  // The line that is opened lives on that day as well.
  await page.getByRole('button', { name: /Ouvrir la ligne 1 en formulaire \(MSS-02/ }).click();
  await page.getByRole('region', { name: /^Ligne 1/ }).getByText('L’indicateur Déploiement MSS n’est pas renseigné').waitFor();
  await page.getByRole('button', { name: 'Abandonner' }).click();
  await page.reload();
  assert.equal(await page.locator('#jour').inputValue(), '');
  view.check();
  await view.close();
});

test('320 px, and dark', async () => {
  await open({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await assertReflows(page, 'empty');
  await assertAccessible(page, 'empty, dark');
  await choose(json('import.json', guide.replaceAll('"PDF"', '"pdf"')));
  await report().waitFor();
  await page.locator('.constat').first().waitFor();
  await assertReflows(page, 'report');
  await assertAccessible(page, 'report, dark');
  view.check();
  await view.close();
});
