// From one view to the other, by the button or because the canvas cannot stand there any longer: nothing that was typed, sent or said is lost.

import assert from 'node:assert/strict';
import { canvasDrawn, labels, pdf } from './harness.mjs';
import { canvas, click, drawn, editor, fieldOf, fill, input, kCell, kDate, kDemande, kMontant, patchOf, press, seen, undo } from './toile.mjs';

const toForm = (page) => page.getByRole('button', { name: 'Passer au formulaire' });
const toCanvas = (page) => page.getByRole('button', { name: 'Passer à la vue dense' });
const date = (page) => page.getByLabel(labels.date, { exact: true });
const note = (page, text) => page.getByRole('status').filter({ hasText: text });
const focused = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);
const kForced = 'La vue dense ne suit pas les couleurs imposées par votre système : le formulaire la remplace.';
const kLost = 'Le navigateur n’arrive plus à dessiner la vue dense : le formulaire la remplace.';

canvas('colours that are forced while the canvas is open lead to the form, in the middle of an edit, and it is said; once they are gone the button leads back', async ({ page }) => {
  await click(page, kCell(1, 'isStockageIdentite'));
  await fill(page, kDate, '31/02/2023');
  await page.emulateMedia({ forcedColors: 'active' });
  await note(page, kForced).waitFor();
  assert.equal(await date(page).inputValue(), '31/02/2023');
  assert.equal(await focused(date(page)), true, 'who types goes on typing');
  assert.equal(await date(page).getAttribute('aria-invalid'), 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05/06/2023');
  assert.deepEqual((await patchOf(page)).filter(({ op }) => op === 'replace').map(({ value }) => value).sort(), ['2023-06-05', false].sort());
  // Asked for again it is refused again, and nothing else happens.
  await toCanvas(page).click();
  await note(page, kForced).waitFor();
  assert.equal(await editor(page).locator('canvas').count(), 0);
  await page.emulateMedia({ forcedColors: 'none' });
  await toCanvas(page).click();
  await canvasDrawn(page);
  assert.equal(await note(page, kForced).count(), 0);
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
  // A step of its own for each view, and for the box.
  await click(page, kCell(0, 'FINESSGeo'));
  for (let i = 0; i < 3; ++i) await undo(page);
  assert.deepEqual(await patchOf(page), []);
}, { options: { viewport: { width: 1440, height: 2000 } } });

canvas('where the canvas was chosen and colours are forced at the next visit, the form stands there and it is said; the choice is not forgotten', async ({ page }) => {
  await page.evaluate(() => {
    localStorage['segur-solde-vue'] = 'canvas';
  });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.reload();
  await note(page, kForced).waitFor();
  await date(page).waitFor();
  await page.emulateMedia({ forcedColors: 'none' });
  await page.reload();
  await canvasDrawn(page);
});

/** « Coller depuis un tableur », open above the canvas. */
async function pasteDialog(page) {
  await seen(page, kCell(0, 'FINESSGeo'));
  await click(page, kCell(0, 'FINESSGeo'));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'rien');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await page.getByRole('dialog').waitFor();
  return page.getByRole('dialog');
}

canvas('what is open above the canvas goes on while colours are forced: the form comes once it is closed', async ({ page }) => {
  const dialog = await pasteDialog(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await dialog.getByRole('textbox').fill('a\tb');
  assert.equal(await editor(page).locator('canvas').count(), 1);
  await page.keyboard.press('Escape');
  await note(page, kForced).waitFor();
  await date(page).waitFor();
});

canvas('what is open above the canvas goes on while the page asks for the form: it comes once it is closed', async ({ page }) => {
  const dialog = await pasteDialog(page);
  await dialog.getByRole('textbox').fill('a\tb');
  const ask = (view) => editor(page).evaluate((element, value) => element.setAttribute('view', value), view);
  for (const view of ['form', 'canvas', 'form']) await ask(view);
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'a\tb');
  await page.keyboard.press('Escape');
  await date(page).waitFor();
  await ask('canvas');
  await canvasDrawn(page);
  // Asked for and no longer.
  await pasteDialog(page);
  for (const view of ['form', 'canvas']) await ask(view);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await editor(page).locator('canvas').count(), 1);
});

/** The graphics context goes; `back`: and returns. Until the canvas has heard of it. */
const lose = (page, back) => editor(page).evaluate(async ({ shadowRoot }, returns) => {
  const element = shadowRoot.querySelector('canvas');
  const extension = element.getContext('webgl2').getExtension('WEBGL_lose_context');
  const heard = (type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
  const lost = heard('webglcontextlost');
  extension.loseContext();
  await lost;
  globalThis.giveBack = () => {
    const restored = heard('webglcontextrestored');
    extension.restoreContext();
    return restored;
  };
  if (!returns) return;
  await new Promise((resolve) => setTimeout(resolve));
  await globalThis.giveBack();
}, back);

canvas('a graphics context that is lost and does not return leads to the form, in the middle of an edit, and it is said', async ({ page }) => {
  await fill(page, kDate, '05/06/2023');
  await lose(page, false);
  await page.keyboard.type(' matin');
  assert.equal(await editor(page).locator('canvas').count(), 1, 'not at once');
  await note(page, kLost).waitFor();
  assert.equal(await date(page).inputValue(), '05/06/2023 matin');
  assert.equal(await focused(date(page)), true);
  await toCanvas(page).click();
  await canvasDrawn(page);
  assert.equal((await fieldOf(page, kDate)).wrong, true);
  await click(page, kDate);
  assert.equal(await focused(input(page)), true);
  await undo(page);
  assert.deepEqual(await patchOf(page), [], 'one step, as the user made it');
});

canvas('a graphics context that returns leaves the canvas where it is, and no timer', async ({ page }) => {
  await page.clock.install();
  await fill(page, kDate, '05/06/2023');
  await lose(page, true);
  await page.clock.fastForward(60_000);
  assert.equal(await editor(page).locator('canvas').count(), 1);
  assert.equal(await note(page, kLost).count(), 0);
  await page.keyboard.type(' matin');
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023 matin');
});

for (const [what, come, go, why] of [
  ['a graphics context is lost', (page) => lose(page, false), (page) => page.evaluate(() => globalThis.giveBack()), kLost],
  ['colours are forced', (page) => page.emulateMedia({ forcedColors: 'active' }), (page) => page.emulateMedia({ forcedColors: 'none' }), kForced],
]) {
  canvas(`what is open above the canvas while ${what}, and no more: the canvas stays`, async ({ page }) => {
    await page.clock.install();
    const dialog = await pasteDialog(page);
    await come(page);
    await page.clock.fastForward(60_000);
    await go(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await note(page, why).count(), 0);
    await click(page, kCell(0, 'isStockageIdentite'));
    assert.equal((await fieldOf(page, kCell(0, 'isStockageIdentite'))).modified, true);
  });
}

/** Uploads stand still on their way until the test lets them go; `count()`: how many were sent. */
async function heldUploads(page) {
  let sent = 0;
  let release;
  const free = new Promise((resolve) => (release = resolve));
  await page.route('**/pieces', async (route) => {
    ++sent;
    await free;
    await route.continue();
  });
  return { release, count: () => sent };
}
const kPiece = 'ms2-dui-va1-bdc-00002.pdf';
const deposit = (page) => page.getByRole('group', { name: 'Déposer une pièce complémentaire' });
async function importPiece(page) {
  await deposit(page).getByLabel('Type de pièce complémentaire').selectOption({ index: 1 });
  await deposit(page).getByLabel('Fichier à ajouter').setInputFiles(pdf(kPiece));
  await deposit(page).getByRole('button', { name: 'Importer' }).click();
}
const drawnPiece = (page) => page.waitForFunction((name) => document.querySelector('segur-solde-editor').drawn().fields.some(({ text }) => text === name), kPiece);
/** Posts, and gives what the portal was told of pièces. */
async function postedPieces(page) {
  const posting = page.waitForRequest('**/modification');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  const { patch } = (await posting).postDataJSON();
  await page.getByRole('alert').getByRole('heading', { name: 'Modification confirmée' }).waitFor();
  return patch.filter(({ path }) => path.startsWith('/piecesJustificatives')).map(({ op, value }) => [op, value.nomFichier]);
}

canvas('a file that is on its way when the form becomes the canvas: it is said where it stands, it arrives once, and is posted', async ({ page }) => {
  await toForm(page).click();
  const uploads = await heldUploads(page);
  await importPiece(page);
  await deposit(page).getByRole('progressbar').waitFor();
  await toCanvas(page).click();
  await canvasDrawn(page);
  const line = page.getByRole('button', { name: new RegExp(`^${kPiece}.: `) });
  await line.waitFor();
  // The way to the file itself, and back.
  await line.click();
  await page.getByRole('dialog').getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  uploads.release();
  await note(page, 'Pièce ajoutée au dossier').waitFor({ state: 'attached' });
  await drawnPiece(page);
  await line.waitFor({ state: 'detached' });
  assert.equal(uploads.count(), 1);
  await press(page, labels.confirm);
  assert.deepEqual(await postedPieces(page), [['add', kPiece]]);
  // What came of it goes along as well.
  await toForm(page).click();
  await page.getByRole('alert').getByRole('heading', { name: 'Modification confirmée' }).waitFor();
  assert.equal(await focused(toCanvas(page)), true, 'the button keeps the keyboard');
});

canvas('a file that is on its way when the canvas becomes the form: it is shown in its list, arrives once, and is posted', async ({ page }) => {
  const uploads = await heldUploads(page);
  await seen(page, '/piecesJustificatives/3/nomFichier');
  await press(page, 'Déposer une pièce complémentaire');
  await importPiece(page);
  await page.getByRole('dialog').getByRole('progressbar').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await toForm(page).click();
  await deposit(page).getByRole('progressbar').waitFor();
  uploads.release();
  await deposit(page).getByText('Succès de l’envoi').waitFor();
  assert.equal(uploads.count(), 1);
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  assert.deepEqual(await postedPieces(page), [['add', kPiece]]);
});

const alert = (page, text) => page.getByRole('alert').filter({ hasText: text });

canvas('a posting that waits for the portal can be given up in either view, and the editing goes on', async ({ page, allow }) => {
  allow(/Failed to load resource/);
  await fill(page, kDate, '05/06/2023');
  await page.route('**/modification', (route) => route.abort());
  await press(page, labels.confirm);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  await alert(page, 'En attente d’envoi').waitFor();
  await toForm(page).click();
  await alert(page, 'En attente d’envoi').waitFor();
  assert.equal(await date(page).isDisabled(), true);
  await toCanvas(page).click();
  await canvasDrawn(page);
  await alert(page, 'En attente d’envoi').getByRole('button', { name: /^Annuler l’envoi/ }).click();
  await fill(page, kDate, '06/06/2023');
  assert.equal((await patchOf(page)).at(-1).value, '2023-06-06');
});

canvas('a merge that waits for a choice goes on in the other view, with what was chosen already', async ({ page, allow }) => {
  allow(/Failed to load resource/);
  await fill(page, kDate, '05/06/2023');
  await fill(page, kMontant, '1450');
  const kRead = `**/api/demandes/${kDemande}`;
  await page.route(kRead, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('1400.00', '1350.00').replace('2023-06-02', '2023-06-01') });
  });
  await page.route('**/modification', (route) => route.continue({ headers: { ...route.request().headers(), 'if-match': '"ancienne"' } }), { times: 1 });
  await press(page, labels.confirm);
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  const choice = (field, word) => page.getByRole('group', { name: field }).getByRole('radio', { name: new RegExp(`^${word}`) });
  await choice(/^Montant SEGUR/, 'Votre saisie').check();
  await toForm(page).click();
  assert.equal(await choice(/^Montant SEGUR/, 'Votre saisie').isChecked(), true);
  await choice(/^Date de la facture/, 'Valeur du portail').check();
  await toCanvas(page).click();
  await canvasDrawn(page);
  await page.getByRole('button', { name: 'Appliquer ces choix' }).click();
  await alert(page, 'Votre saisie est reportée sur la version à jour').waitFor();
  assert.deepEqual((await patchOf(page)).filter(({ op }) => op === 'replace').map(({ path, value }) => [path, value]), [[kMontant, 1450]]);
  assert.equal((await fieldOf(page, kDate)).text, '01/06/2023');
});

canvas('a search, a filter and a selection go along', async ({ page }) => {
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('266');
  await toForm(page).click();
  const search = page.getByRole('searchbox', { name: 'Rechercher un bénéficiaire' });
  assert.equal(await search.inputValue(), '266');
  await page.getByText('2 bénéficiaires sélectionnés, dont 1 que le filtre masque').waitFor();
  await search.fill('153');
  await toCanvas(page).click();
  await canvasDrawn(page);
  await click(page, kCell(0, 'FINESSGeo'));
  await page.keyboard.press('Control+f');
  assert.equal(await input(page).inputValue(), '153');
});

canvas('J+20 comes while the canvas is open: read-only at that instant, what was typed stays in sight, and it says what the form says', async ({ page }) => {
  await fill(page, kDate, '05/06/2023');
  await page.clock.fastForward('00:01:05');
  const alert = page.getByRole('alert').filter({ hasText: 'Le délai de modification a expiré le 02/07/2023' });
  await alert.getByText(/Ce que vous aviez modifié reste affiché, mais n’a pas été transmis/).waitFor({ state: 'attached' });
  const said = await alert.textContent();
  const locked = await drawn(page);
  assert.ok(locked.fields.every(({ editable }) => !editable));
  assert.deepEqual([(await fieldOf(page, kDate)).text, (await fieldOf(page, kDate)).modified], ['05/06/2023', true]);
  for (const name of [labels.confirm, labels.doNotModify, 'Déposer une pièce complémentaire']) assert.ok(locked.elements.every((element) => element.name !== name), name);
  assert.equal(await focused(editor(page).locator('canvas')), true, 'the field that had the focus is gone');
  await undo(page);
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
  // The keyboard goes on in what can be read.
  await page.keyboard.press('Tab');
  assert.notEqual(await editor(page).locator('canvas').getAttribute('aria-description'), '');
  await toForm(page).click();
  assert.equal(await editor(page).locator('.read-only').textContent(), said);
}, { clock: '2023-07-02T23:59:00+02:00', first: (page) => page.clock.install() });

canvas('what lies above the canvas when J+20 comes is closed with it', async ({ page }) => {
  await fill(page, kDate, '05/06/2023');
  await press(page, labels.confirm);
  await page.getByRole('dialog').waitFor();
  await page.clock.fastForward('00:01:05');
  await page.getByRole('alert').filter({ hasText: 'Le délai de modification a expiré' }).waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('dialog').count(), 0);
}, { clock: '2023-07-02T23:59:00+02:00', first: (page) => page.clock.install() });

canvas('the day turns while the canvas is open: who types goes on typing', async ({ page }) => {
  await fill(page, kDate, '05/06');
  await page.clock.fastForward('14:00:05');
  await note(page, /— 18.jours/).waitFor({ state: 'attached' });
  await page.keyboard.type('/2023');
  assert.equal((await fieldOf(page, kDate)).text, '05/06/2023');
  assert.equal(await focused(input(page)), true);
}, { first: (page) => page.clock.install() });
