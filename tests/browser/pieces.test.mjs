// « Pièces justificatives » in Chromium: consult, add, take back; what is no PDF is refused before a byte is sent.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetchDemande, labels, launchChromium, logIn, openDemande, openPage, pdf, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';

let browser;
let portal;
let opened;
before(async () => {
  browser = await launchChromium();
  portal = await startPortal();
  opened = await openPage(browser);
  await logIn(opened.page, portal.url);
});
after(async () => {
  await opened?.close();
  await browser?.close();
  await portal?.stop();
});

test('only what was added now can be removed; confirmed pieces are stored', async () => {
  const { page, check } = opened;
  const uploads = [];
  page.on('request', (request) => request.url().endsWith('/pieces') && uploads.push(request.method()));
  await openDemande(page, portal.url, kDemande);
  const list = page.getByRole('table', { name: 'Pièces justificatives' });
  const type = page.getByLabel('Type de pièce complémentaire');
  const file = page.getByLabel('Fichier à ajouter');
  const send = page.getByRole('button', { name: 'Importer' });
  assert.equal(await list.getByRole('button', { name: /^Supprimer/ }).count(), 0);

  // Readable where it stands: the link's address answers with the PDF.
  const address = await list.getByRole('link', { name: /Consulter ms2-dui-va1-va-00001\.pdf/ }).getAttribute('href');
  assert.deepEqual(await page.evaluate(async (url) => [(await fetch(url)).status, (await fetch(url)).headers.get('Content-Type')], address), [200, 'application/pdf']);

  await send.click();
  await page.getByText('Sélectionnez d’abord le type de la pièce complémentaire.').first().waitFor();
  await type.selectOption('AUTRE_S');
  await file.setInputFiles({ name: 'PJ_Demande.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>not a PDF</html>') });
  await send.click();
  await page.getByRole('group', { name: 'Déposer une pièce complémentaire' }).getByText(/Erreur/).waitFor();
  assert.deepEqual(uploads, [], 'nothing was sent');

  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await send.click();
  await page.getByRole('group', { name: 'Déposer une pièce complémentaire' }).getByText('Pièce ajoutée au dossier').waitFor();
  assert.deepEqual(uploads, ['POST']);
  assert.equal(await list.getByRole('row').count(), 6);
  await list.getByRole('button', { name: 'Supprimer PJ_Demande.pdf' }).click();
  await page.getByRole('status').filter({ hasText: 'PJ_Demande.pdf : pièce supprimée du dossier.' }).waitFor({ state: 'attached' });
  assert.equal(await list.getByRole('row').count(), 5);

  await type.selectOption('AUTRE_S');
  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await send.click();
  await list.getByRole('button', { name: 'Supprimer PJ_Demande.pdf' }).waitFor();
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  await page.getByRole('alert').getByText('Modification confirmée').waitFor();
  const { demande } = await fetchDemande(page, kDemande);
  assert.deepEqual(demande.piecesJustificatives.at(-1), { nomFichier: 'PJ_Demande.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S' });
  check();
});
