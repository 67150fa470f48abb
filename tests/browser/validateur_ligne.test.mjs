// « A line opened in the form view to mend it by hand »: from a finding to its field, live verdict, back into the mended copy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertReflows } from './harness.mjs';
import { share } from './partage.mjs';
import { guide, json, lot, openValidateur, plain } from './validateur.mjs';

const shared = share();
let view, page, choose, report, findings, saved;

async function open(text, options) {
  ({ view, page, choose, report, findings, saved } = await openValidateur(shared, options));
  await choose(json('import.json', text));
  await page.locator('.constat').first().waitFor();
}
const opener = (code) => page.getByRole('button', { name: new RegExp(`Ouvrir la ligne \\d+ en formulaire \\(${code}`) });
const form = () => page.getByRole('region', { name: /^Ligne \d+ du fichier/ });
const bar = (name) => form().getByRole('region', { name: 'Bilan et validation' }).getByRole('button', { name });
const focused = () => page.evaluate(() => {
  const { activeElement } = document.getElementById('ligne-formulaire').shadowRoot ?? document;
  return activeElement?.labels?.[0]?.textContent ?? activeElement?.textContent;
});

test('a finding opens its line at its field; the verdict is live; what is applied changes these bytes and no other', async () => {
  const wrong = lot(3, (line, i) => i === 1 && (line.commande.dateFacture = '2023-02-31'));
  await open(wrong);
  await opener('FAC-01').click();
  await form().waitFor();
  assert.equal(plain(await page.getByRole('heading', { level: 2, name: /Ligne/ }).textContent()), 'Ligne 2 du fichier import.json');
  assert.equal(await focused(), 'Date de la facture');
  await assertAccessible(page, 'line');
  const date = form().getByLabel('Date de la facture');
  // The words of a form, not those of a file.
  await form().getByText('Écrivez-la sous la forme JJ/MM/AAAA').waitFor();
  await date.fill('05/06/2023');
  await form().getByText('ce jour n’existe pas').waitFor({ state: 'detached' });
  await bar('1 modification, 1 erreur').waitFor();
  await bar('Appliquer').click();
  await report().waitFor();
  assert.match(plain(await page.locator('h2:focus').textContent()), /^Rapport : 3 erreurs/);
  const { text } = await saved(() => page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).click());
  assert.equal(text, wrong.replace('"2023-02-31"', '"2023-06-05"'));
  await page.getByRole('button', { name: 'Annuler la dernière correction' }).click();
  await opener('FAC-01').waitFor();
  view.check();
  await view.close();
});

test('given up, nothing has changed and the focus is back on the button', async () => {
  await open(guide.replace('"2023-06-02"', '"2023-02-31"'));
  await opener('FAC-01').focus();
  await page.keyboard.press('Enter');
  await form().waitFor();
  await form().getByLabel('Date de la facture').fill('1');
  await bar('Abandonner').click();
  await report().waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Ouvrir la ligne 1 en formulaire \(FAC-01/);
  assert.equal(await page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).count(), 0);
  view.check();
  await view.close();
});

test('by keyboard alone: typed, undone and done again, mended in one press, from the list of errors to a field, applied', async () => {
  await open(guide.replace('"0700000000"', '"07 00 00 00 00"'));
  await opener('BEN-08').focus();
  await page.keyboard.press('Enter');
  await form().waitFor();
  assert.equal(await focused(), 'Numéro de téléphone du responsable');
  const phone = form().getByRole('group', { name: /^Bénéficiaire 2/ }).getByLabel('Numéro de téléphone du responsable');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0711111111');
  await page.keyboard.press('Control+z');
  assert.equal(await phone.inputValue(), '07 00 00 00 00');
  await page.keyboard.press('Control+Shift+Z');
  assert.equal(await phone.inputValue(), '0711111111');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Tab');
  assert.match(plain(await focused()), /^Corriger : 0700000000/);
  await page.keyboard.press('Enter');
  assert.equal(await phone.inputValue(), '0700000000');
  await bar(/1 modification, 1 erreur/).focus();
  await page.keyboard.press('Enter');
  await form().getByRole('link', { name: /^E-mail du responsable/ }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'E-mail du responsable');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('mail@responsable2.fr');
  await bar('Appliquer').focus();
  await page.keyboard.press('Enter');
  await report().getByText('Aucune erreur, aucun avertissement.').waitFor();
  const { text } = await saved(() => page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).click());
  assert.equal(text, guide.replace('mail.responsable2.fr', 'mail@responsable2.fr'));
  view.check();
  await view.close();
});

test('what the line lacks is added: a block, a pièce; many bénéficiaires are paged', async () => {
  const text = lot(1, (line) => {
    delete line.commande;
    line.piecesJustificatives.pop();
    line.beneficiaires.structure = Array.from({ length: 35 }, () => line.beneficiaires.structure[1]);
  });
  await open(text);
  await page.getByRole('radio', { name: 'Par ligne du fichier' }).check();
  await page.getByRole('button', { name: /Ouvrir la ligne 1 en formulaire \(import.json\)/ }).click();
  assert.match(await page.locator('h2:focus').textContent(), /^Ligne 1/);
  await form().getByLabel('Date de la commande').fill('28/12/2022');
  await form().getByRole('button', { name: 'Ajouter une pièce' }).click();
  assert.equal(await focused(), 'Nom du fichier');
  await page.keyboard.type('facture.pdf');
  await form().getByRole('group', { name: /^Pièce justificative 2/ }).getByLabel('Type de document').selectOption('FACTURE');
  assert.equal(await form().getByRole('group', { name: /^Bénéficiaire \d/ }).count(), 10);
  await form().getByRole('group', { name: 'Pages : Liste bénéficiaire(s)' }).getByRole('button', { name: 'Suivants' }).click();
  await form().getByRole('group', { name: /^Bénéficiaire 11/ }).waitFor();
  await form().getByRole('button', { name: 'Ajouter un bénéficiaire' }).click();
  await form().getByRole('group', { name: /^Bénéficiaire 36/ }).waitFor();
  await bar('Défaire').click();
  await form().getByRole('group', { name: /^Bénéficiaire 36/ }).waitFor({ state: 'detached' });
  await bar('Appliquer').click();
  const line = JSON.parse((await saved(() => page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).click())).text).lignesImport[0];
  assert.deepEqual(line.commande, { dateCommande: '2022-12-28' });
  assert.deepEqual(line.piecesJustificatives.at(-1), { nomFichier: 'facture.pdf', formatFichier: 'PDF', typeFichier: 'FACTURE' });
  assert.equal(line.beneficiaires.structure.length, 35);
  view.check();
  await view.close();
});

test('any line of the file opens by its number, in the file’s own line and no other', async () => {
  await open(lot(3));
  const number = page.getByLabel('Ligne de import.json à ouvrir en formulaire');
  await number.fill('3');
  await number.press('Enter');
  await form().waitFor();
  assert.equal(await form().getByLabel('N° de ligne').inputValue(), '3');
  await bar('Abandonner').click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ouvrir');
  for (const wrong of ['4', 'x', '']) {
    await number.fill(wrong);
    await number.press('Enter');
    await page.getByRole('alert').getByText('Cette ligne ne s’ouvre pas en formulaire').waitFor();
    await page.evaluate(() => document.getElementById('depot-messages').replaceChildren());
  }
  view.check();
  await view.close();
});

test('a line that cannot be opened says why', async () => {
  await open(`${guide.trimEnd().slice(0, -1)}, "numeroAns" 1}`);
  await opener('BEN-07').click();
  await page.getByRole('alert').getByText('Cette ligne ne s’ouvre pas en formulaire').waitFor();
  view.check();
  await view.close();
});

test('320 px, dark, with the network off', async () => {
  await open(guide, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await page.getByText('Prêt à servir hors ligne.').waitFor();
  await view.context.setOffline(true);
  await opener('BEN-07').click();
  await form().waitFor();
  assert.equal(await focused(), 'E-mail du responsable');
  await assertReflows(page, 'line');
  await assertAccessible(page, 'line, dark');
  assert.deepEqual(await findings(), []);
  view.check();
  await view.close();
});
