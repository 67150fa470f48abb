// « Pièces justificatives » in Chromium: the type, the files, « Importer »; each file's progress, cancel and second try; what is refused before
// a byte is sent; what was added now, and only that, taken back; the portal holds what the page shows.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertReflows, fetchDemande, labels, launchChromium, logIn, openDemande, openPage, pdf, startPortal } from './harness.mjs';

const kDemande = 'FINMS2009167M1';
const kPieces = '**/pieces';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** A test on the guide's demande, with the words that it finds things by. */
function deposit(name, run, options = {}) {
  test(name, async () => {
    const portal = await startPortal();
    const opened = await openPage(browser, options);
    const { page } = opened;
    try {
      await logIn(page, portal.url);
      await openDemande(page, portal.url, kDemande);
      const group = page.getByRole('group', { name: 'Déposer une pièce complémentaire' });
      await run({
        ...opened,
        portal,
        group,
        list: page.getByRole('table', { name: 'Pièces justificatives' }),
        type: group.getByLabel('Type de pièce complémentaire'),
        file: group.getByLabel('Fichier à ajouter'),
        send: group.getByRole('button', { name: 'Importer' }),
        row: (text) => group.getByRole('listitem').filter({ hasText: text }),
        said: (text) => page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' }),
      });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}

const names = (list) => list.getByRole('rowheader').evaluateAll((cells) => cells.map((cell) => cell.querySelector('.value').textContent).slice(4));
const confirm = (page) => page.getByRole('button', { name: labels.confirm, exact: true });

/** What the portal answers about a pièce of that name. */
const held = (page, name) =>
  page.evaluate(async ([numero, file]) => {
    const response = await fetch(`/api/demandes/${numero}/pieces/${encodeURIComponent(file)}`, { cache: 'no-store' });
    return response.ok ? (await response.text()).length : response.status;
  }, [kDemande, name]);
async function becomes(ask, expected) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await ask()) === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(await ask(), expected);
}
const focused = (page) => page.evaluate(() => (document.querySelector('segur-solde-editor').shadowRoot.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

deposit('the type, the file, « Importer »; then only what was added now can be taken back', async ({ page, group, list, type, file, send, said, allow }) => {
  allow(/Failed to load resource/); // asked below for what is gone
  assert.equal(await list.getByRole('button', { name: /^Supprimer/ }).count(), 0);
  await send.click();
  await group.getByRole('alert').getByText('Sélectionnez d’abord le type de la pièce complémentaire.').waitFor();
  assert.equal(await type.evaluate((element) => element.getRootNode().activeElement === element), true);
  await type.selectOption('AUTRE_S');
  await send.click();
  await group.getByRole('alert').getByText('Choisissez le fichier à ajouter.').waitFor();
  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await group.getByText('Prêt à importer').waitFor();
  await send.click();
  await group.getByText('Succès de l’envoi').waitFor();
  await said('Pièce ajoutée au dossier');
  assert.deepEqual(await names(list), ['PJ_Demande.pdf']);
  await list.getByRole('button', { name: 'Supprimer PJ_Demande.pdf' }).click();
  await said('PJ_Demande.pdf : pièce supprimée du dossier.');
  assert.deepEqual(await names(list), []);
  assert.equal(await held(page, 'PJ_Demande.pdf'), 404);
});

deposit('several at once: each its own type, suggested by its name; in the order in which they were chosen', async ({ page, group, list, type, file, send, row, said }) => {
  const chosen = ['ms2-dui-va1-va-00002.pdf', 'ms2-dui-va1-bdc-00002.pdf', 'courrier.pdf'];
  await file.setInputFiles(chosen.map(pdf));
  const typeOf = (name) => group.getByLabel(`Type de document, ${name}`);
  assert.deepEqual(await Promise.all(chosen.map((name) => typeOf(name).inputValue())), ['VA', 'BON_COMMANDE', '']);
  await assertAccessible(page, 'files chosen');
  await send.click();
  await row('courrier.pdf').getByRole('alert').getByText('Sélectionnez d’abord le type de la pièce complémentaire.').waitFor();
  assert.equal(await typeOf('courrier.pdf').evaluate((element) => element.getRootNode().activeElement === element), true);
  assert.deepEqual(await names(list), [], 'nothing goes before all is said');
  await typeOf('courrier.pdf').selectOption('AUTRE_S');
  // The common type goes to the files that have none of their own.
  await type.selectOption('FACTURE');
  assert.deepEqual(await Promise.all(chosen.map((name) => typeOf(name).inputValue())), ['FACTURE', 'FACTURE', 'AUTRE_S']);
  await typeOf(chosen[0]).selectOption('VA');
  await send.click();
  await said('3 pièces ajoutées au dossier');
  assert.deepEqual(await names(list), chosen);
  await assertAccessible(page, 'files added');
  await confirm(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  await page.getByRole('alert').getByText('Modification confirmée').waitFor();
  const { demande } = await fetchDemande(page, kDemande);
  assert.deepEqual(demande.piecesJustificatives.slice(4).map(({ nomFichier, typeFichier }) => [nomFichier, typeFichier]), [[chosen[0], 'VA'], [chosen[1], 'FACTURE'], [chosen[2], 'AUTRE_S']]);
});

const encrypted = '%PDF-1.6\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n';
const refusals = [
  ['no PDF', 'page.pdf', Buffer.from('<html>not a PDF</html>'), /n’est pas un PDF/],
  ['another extension', 'devis.docx', pdf('x').buffer, /ne se termine pas par/],
  ['protected by a password', 'secret.pdf', Buffer.from(encrypted), /chiffré ou protégé par un mot de passe/],
  ['empty', 'vide.pdf', Buffer.alloc(0), /Le fichier est vide/],
  ['more than 10 Mio', 'grand.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(10 * 1024 * 1024)]), /dépasse la taille maximale, 10.Mio/],
  ['a name that the dossier has', 'ms2-dui-va1-va-00001.pdf', pdf('x').buffer, /figure deux fois/],
];
deposit('what the core refuses is said beside the file, and not a byte is sent', async ({ page, list, type, file, send, row }) => {
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await type.selectOption('AUTRE_S');
  await file.setInputFiles(refusals.map(([, name, buffer]) => ({ name, buffer, mimeType: 'application/pdf' })));
  for (const [kind, name, , why] of refusals) {
    await row(name).getByText('Fichier refusé').waitFor();
    assert.match((await row(name).getByRole('alert').innerText()).replace(/\s+/g, ' '), why, kind);
  }
  await send.click();
  assert.deepEqual(sent, []);
  await assertAccessible(page, 'refused files');
  // Taken out of the list, the next one has the focus; the last one leaves it to the control.
  await row('page.pdf').getByRole('button', { name: 'Retirer page.pdf' }).click();
  assert.equal(await focused(page), 'Retirer devis.docx');
  for (const [, name] of refusals.slice(1)) await row(name).getByRole('button', { name: `Retirer ${name}` }).click();
  assert.equal(await file.evaluate((element) => element.getRootNode().activeElement === element), true);
  // Two of one name among those chosen: the first goes, the second meets the rule.
  await file.setInputFiles([pdf('double.pdf'), pdf('double.pdf')]);
  await send.click();
  await row('double.pdf').getByText('Fichier refusé').waitFor();
  assert.deepEqual(await names(list), ['double.pdf']);
  assert.equal(sent.length, 1);
});

deposit('progress, cancel half-way, and once more', async ({ page, context, group, list, type, file, send, row, said, allow }) => {
  allow(/Failed to load resource/); // what is taken back after a cancel is not there, most of the time
  const network = await context.newCDPSession(page);
  const slow = (uploadThroughput) => network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  await type.selectOption('AUTRE_S');
  await file.setInputFiles([{ ...pdf('lent.pdf'), buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3_000_000)]) }, pdf('suivant.pdf'), pdf('dernier.pdf')]);
  await slow(200_000);
  await send.click();
  await row('lent.pdf').getByText(/^Envoi.: [1-9]\d?.%$/).waitFor();
  assert.ok((await row('lent.pdf').getByRole('progressbar', { name: 'lent.pdf' }).evaluate((element) => element.value)) > 0);
  await row('suivant.pdf').getByText('En attente').waitFor();
  await assertAccessible(page, 'sending');
  await confirm(page).click();
  await group.getByRole('alert').getByText(/L’envoi de «.lent.pdf.» n’est pas terminé/).waitFor();
  await row('suivant.pdf').getByRole('button', { name: 'Annuler l’envoi suivant.pdf' }).click();
  const cancel = row('lent.pdf').getByRole('button', { name: 'Annuler l’envoi lent.pdf' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await row('lent.pdf').getByText('Envoi annulé').waitFor();
  assert.equal(await focused(page), 'Réessayer lent.pdf', 'whoever pressed it is not lost');
  await slow(-1);
  await said('Pièce ajoutée au dossier');
  assert.deepEqual(await names(list), ['dernier.pdf'], 'the others go on');
  await row('lent.pdf').getByRole('button', { name: 'Réessayer lent.pdf' }).click();
  await row('lent.pdf').getByText('Succès de l’envoi').waitFor();
  await row('suivant.pdf').getByRole('button', { name: 'Retirer suivant.pdf' }).click();
  assert.deepEqual(await names(list), ['dernier.pdf', 'lent.pdf']);
});

deposit('a sending that fails is tried again, and stands in the way of « Confirmer » until then', async ({ page, context, portal, group, list, type, file, send, row, allow }) => {
  allow(/Failed to load resource/);
  await type.selectOption('AUTRE_S');
  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await confirm(page).click();
  await group.getByRole('alert').getByText(/«.PJ_Demande.pdf.» est choisi mais pas importé/).waitFor();
  assert.equal(await focused(page), 'Fichiers à importer');

  await page.route(kPieces, (route) => route.abort('connectionfailed'), { times: 1 });
  await send.click();
  await row('PJ_Demande.pdf').getByRole('alert').getByText(/Le portail ne répond pas/).waitFor();
  await assertAccessible(page, 'failed');
  await confirm(page).click();
  await group.getByRole('alert').getByText(/L’envoi de «.PJ_Demande.pdf.» a échoué/).waitFor();

  // The answer alone was lost: the same file again is no second pièce.
  await page.route(
    kPieces,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  const retry = row('PJ_Demande.pdf').getByRole('button', { name: 'Réessayer PJ_Demande.pdf' });
  await retry.click();
  await row('PJ_Demande.pdf').getByText('Échec de l’envoi').waitFor();

  // A session that ends in between: the same button, once logged in again.
  await context.clearCookies();
  await retry.click();
  await row('PJ_Demande.pdf').getByRole('alert').getByText(/Votre session a expiré/).waitFor();
  const other = await context.newPage();
  await logIn(other, portal.url);
  await retry.click();
  await row('PJ_Demande.pdf').getByText('Succès de l’envoi').waitFor();
  assert.deepEqual(await names(list), ['PJ_Demande.pdf']);
});

deposit('a name that waits at the portal from an earlier visit: replaced when the user says so', async ({ page, list, type, file, send, row, allow }) => {
  allow(/Failed to load resource/);
  await page.evaluate(async (numero) => {
    const body = new FormData();
    body.append('typeFichier', 'AUTRE_S');
    body.append('fichier', new File(['%PDF-1.4\nof another day\n%%EOF\n'], 'PJ_Demande.pdf', { type: 'application/pdf' }));
    await fetch(`/api/demandes/${numero}/pieces`, { method: 'POST', body });
  }, kDemande);
  await type.selectOption('AUTRE_S');
  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await send.click();
  await row('PJ_Demande.pdf').getByRole('alert').getByText(/déjà déposée/).waitFor();
  await row('PJ_Demande.pdf').getByRole('button', { name: 'Remplacer le fichier déposé PJ_Demande.pdf' }).click();
  await row('PJ_Demande.pdf').getByText('Succès de l’envoi').waitFor();
  assert.deepEqual(await names(list), ['PJ_Demande.pdf']);
  assert.equal(await held(page, 'PJ_Demande.pdf'), pdf('').buffer.length);
});

deposit('undo and redo: the portal holds what the list shows, and what is posted is there', async ({ page, list, type, file, send, row, allow }) => {
  allow(/Failed to load resource/);
  const undo = page.getByRole('button', { name: 'Défaire' });
  const redo = page.getByRole('button', { name: 'Refaire' });
  const size = pdf('').buffer.length;
  await type.selectOption('AUTRE_S');
  await file.setInputFiles(pdf('PJ_Demande.pdf'));
  await send.click();
  await row('PJ_Demande.pdf').getByText('Succès de l’envoi').waitFor();
  await undo.click();
  assert.deepEqual(await names(list), []);
  await becomes(() => held(page, 'PJ_Demande.pdf'), 404);
  await redo.click();
  assert.deepEqual(await names(list), ['PJ_Demande.pdf']);
  await becomes(() => held(page, 'PJ_Demande.pdf'), size);
  await list.getByRole('button', { name: 'Supprimer PJ_Demande.pdf' }).click();
  await becomes(() => held(page, 'PJ_Demande.pdf'), 404);
  await undo.click();
  await becomes(() => held(page, 'PJ_Demande.pdf'), size);
  await row('PJ_Demande.pdf').getByText('Succès de l’envoi').waitFor();
  await confirm(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  await page.getByRole('alert').getByText('Modification confirmée').waitFor();
  assert.deepEqual((await fetchDemande(page, kDemande)).demande.piecesJustificatives.at(-1), { nomFichier: 'PJ_Demande.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S' });
});

deposit('taken back by the keyboard, the focus goes to a neighbour; a failure is said beside the pièce', async ({ page, list, type, file, send, said, allow }) => {
  allow(/Failed to load resource/);
  await type.selectOption('AUTRE_S');
  await file.setInputFiles([pdf('a.pdf'), pdf('b.pdf')]);
  await send.click();
  await said('2 pièces ajoutées au dossier');
  const remove = (name) => list.getByRole('button', { name: `Supprimer ${name}` });
  await page.route('**/pieces/a.pdf', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.continue()), { times: 1 });
  await remove('a.pdf').press('Enter');
  await list.getByRole('alert').getByText(/Le portail ne répond pas.*«.Supprimer.»/).waitFor();
  assert.deepEqual(await names(list), ['a.pdf', 'b.pdf']);
  await remove('a.pdf').press('Enter');
  await said('a.pdf : pièce supprimée du dossier.');
  assert.equal(await focused(page), 'Supprimer b.pdf');
  await page.keyboard.press('Enter');
  await said('b.pdf : pièce supprimée du dossier.');
  assert.match(await focused(page), /^Consulter ms2-dui-va1-bdc-00001\.pdf/);
});

deposit('a click opens a pièce, one of the dossier or one just added', async ({ page, context, list, type, file, send, said }) => {
  await type.selectOption('AUTRE_S');
  await file.setInputFiles(pdf('pièce nº 1.pdf'));
  await send.click();
  await said('Pièce ajoutée au dossier');
  for (const name of ['ms2-dui-va1-va-00001.pdf', 'pièce nº 1.pdf']) {
    const link = list.getByRole('link', { name: `Consulter ${name} (nouvelle fenêtre)` });
    const answer = context.waitForEvent('response', (response) => decodeURIComponent(response.url()).endsWith(`/pieces/${name}`));
    await link.click();
    const response = await answer;
    assert.deepEqual([response.status(), response.headers()['content-type']], [200, 'application/pdf'], name);
  }
});

deposit('files dropped on the block are those chosen', async ({ page, group, list, type, send, row, said }) => {
  await type.selectOption('AUTRE_S');
  const block = page.getByRole('region', { name: 'Pièces justificatives' });
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    for (const name of ['a.pdf', 'b.pdf']) data.items.add(new File(['%PDF-1.4\n%%EOF\n'], name, { type: 'application/pdf' }));
    return data;
  });
  const shown = () => group.evaluate((element) => getComputedStyle(element, '::after').content);
  await block.dispatchEvent('dragenter', { dataTransfer: files });
  assert.match(await shown(), /Déposez vos fichiers ici/);
  await block.dispatchEvent('drop', { dataTransfer: files });
  assert.equal(await shown(), 'none');
  await row('b.pdf').getByText('Prêt à importer').waitFor();
  await send.click();
  await said('2 pièces ajoutées au dossier');
  assert.deepEqual(await names(list), ['a.pdf', 'b.pdf']);
  // A text that is dragged over is none of its business.
  await block.dispatchEvent('dragenter', { dataTransfer: await page.evaluateHandle(() => new DataTransfer()) });
  assert.equal(await shown(), 'none');
});

deposit(
  'the keyboard alone, at 320 px',
  async ({ page, group, list, type, row, said }) => {
    await type.focus();
    await page.keyboard.press('a'); // « AUTRE_S »
    assert.equal(await type.inputValue(), 'AUTRE_S');
    await page.keyboard.press('Tab');
    // Intercepted from before on, else the key may come first.
    const chooser = page.waitForEvent('filechooser');
    await page.evaluate(() => {});
    await page.keyboard.press('Enter');
    assert.equal((await chooser).isMultiple(), true);
    await (await chooser).setFiles([pdf('a.pdf'), pdf('un-nom-de-fichier-bien-trop-long-pour-tenir-sur-une-ligne.pdf')]);
    await row('a.pdf').getByText('Prêt à importer').waitFor();
    await assertReflows(page, 'chosen');
    await assertAccessible(page, 'chosen, 320 px');
    for (let presses = 0; presses < 10 && (await focused(page)) !== 'Importer'; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said('2 pièces ajoutées au dossier');
    assert.equal((await names(list)).length, 2);
    await assertReflows(page, 'added');
    assert.match((await group.innerText()).replace(/\s+/g, ' '), /PDF, sans mot de passe, 10 Mio au plus/);
  },
  { viewport: { width: 320, height: 800 } },
);
