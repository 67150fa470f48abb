// The table of bénéficiaires, by accessible names: search, filter, sort, selection, one change for many, paste, the searchable operator; 10,000
// rows, cards at 320 px, the keyboard alone. The sentences themselves are the core's (tests/core/form).

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { tenThousand } from './dix_mille.mjs';
import { assertAccessible, assertReflows, descriptionOf, openPage } from './harness.mjs';
import { share, withDemande } from './partage.mjs';

const kDeuxCents = 'FINMS2009200M1';

const shared = share();

const walk = (name, run, where) => test(name, () => withDemande(shared, run, { numero: kDeuxCents, ...where }));

const plain = (text) => text.replace(/\s+/g, ' ').trim();
const table = (page) => page.getByRole('table', { name: 'Liste bénéficiaire(s)' });
const search = (page) => page.getByRole('searchbox', { name: 'Rechercher un bénéficiaire' });
const state = (page, name) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const box = (page, place, of = 200) => page.getByRole('checkbox', { name: new RegExp(`^Sélectionner .*, ligne\\s${place} sur\\s${of}$`) });
const operators = (page) => page.getByRole('combobox', { name: /^Opérateur messagerie, FINESS/ });
const bulk = (page) => page.getByRole('group', { name: 'Actions sur la sélection' });
const counts = (page) => page.getByRole('region', { name: 'Bilan et validation' });
const said = (page, text) => page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
const rows = async (page) => Number(await table(page).getAttribute('aria-rowcount')) - 1;
const focused = (page) => page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.activeElement?.getAttribute('aria-label') ?? document.querySelector('segur-solde-editor').shadowRoot.activeElement?.textContent ?? '');

walk('« Rechercher » finds rows that are not drawn; the states count and filter', async (page) => {
  assert.equal(await rows(page), 200);
  assert.deepEqual(await page.getByRole('group', { name: 'Afficher' }).getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.labels[0].innerText.replace(/\s+/g, ' '))), ['Tous 200', 'Modifiés 0', 'En erreur 0', 'Retirés 0']);
  await search(page).fill('fictif 187');
  assert.equal(await rows(page), 1);
  await table(page).getByText('NOM FICTIF 187').waitFor();
  await said(page, /1\sbénéficiaire sur\s200/);
  await search(page).press('Enter');
  assert.match(plain(await focused(page)), /^Sélectionner FINESS .*, ligne 1 sur 1$/, 'Enter leads to the first row found');
  await search(page).fill('n’existe pas');
  await page.getByText('Aucun bénéficiaire ne correspond.').first().waitFor();
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  assert.equal(await rows(page), 200);
  assert.equal(await search(page).evaluate((input) => input.getRootNode().activeElement === input), true, 'the focus is not lost with the button');

  await operators(page).first().fill('XYZ');
  await operators(page).first().press('Tab');
  await page.getByRole('button', { name: /^Supprimer le bénéficiaire/ }).nth(1).click();
  await state(page, 'En erreur 1').check({ force: true });
  assert.equal(await rows(page), 1);
  await state(page, 'Retirés 1').check({ force: true });
  assert.equal(await rows(page), 1);
  await state(page, 'Modifiés 2').check({ force: true });
  assert.equal(await rows(page), 2);
});

walk('a row that no longer answers the filter stays until it is asked again, and that is said', async (page) => {
  await search(page).fill('GIP_26');
  assert.equal(await rows(page), 50);
  const first = operators(page).first();
  await first.fill('API_35');
  await first.press('Enter');
  assert.equal(await rows(page), 50);
  await page.getByText(/1\sligne affichée ne correspond plus au filtre/).waitFor();
  assert.equal(await first.inputValue(), 'API_35');
  await page.getByRole('button', { name: 'Actualiser' }).click();
  assert.equal(await rows(page), 49);
  assert.equal(await search(page).evaluate((input) => input.getRootNode().activeElement === input), true);
});

walk('headers sort up, down, then as the demande; the rows say where they stand', async (page) => {
  const header = table(page).getByRole('columnheader', { name: 'Nom du responsable' });
  const sort = header.getByRole('button');
  const firstName = () => table(page).locator('tr[aria-rowindex="2"] .cell-nomResponsable').innerText();
  await sort.click();
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  assert.equal(await firstName(), 'NOM FICTIF 001');
  await sort.press('Enter');
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  assert.equal(await firstName(), 'NOM FICTIF 200');
  assert.match(await box(page, 1).getAttribute('aria-label'), /^Sélectionner FINESS/);
  await said(page, /Trier par Nom du responsable, Ordre décroissant/);
  await sort.click();
  assert.equal(await header.getAttribute('aria-sort'), null);
  assert.equal(await firstName(), 'NOM FICTIF 001');
});

walk('a range with Maj, « Tout sélectionner », and one operator for many as one step', async (page) => {
  await search(page).scrollIntoViewIfNeeded();
  const moved = await box(page, 2).evaluate((input) => {
    const top = () => input.getBoundingClientRect().top;
    const before = top();
    input.click();
    return top() - before;
  });
  assert.ok(Math.abs(moved) < 2, 'nothing moves under the finger when the actions come');
  await box(page, 5).click({ modifiers: ['Shift'] });
  assert.equal(await box(page, 4).isChecked(), true);
  await page.getByText(/^4\sbénéficiaires sélectionnés$/).first().waitFor();
  // By keys: from box to box, and a range with Maj and Espace.
  await box(page, 5).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.getByText(/^6\sbénéficiaires sélectionnés$/).first().waitFor();

  const operator = bulk(page).getByRole('combobox', { name: /^Opérateur messagerie/ });
  await operator.fill('apicrypt');
  await operator.press('Enter');
  assert.equal(await operator.inputValue(), 'API_35');
  await bulk(page).getByRole('button', { name: 'Appliquer Opérateur messagerie' }).click();
  await said(page, /bénéficiaires modifiés/);
  for (const place of [1, 4]) assert.equal(await operators(page).nth(place).inputValue(), 'API_35');
  await page.getByRole('button', { name: 'Défaire' }).click();
  await counts(page).getByText('Aucune modification').waitFor();
  assert.equal(await operators(page).nth(1).inputValue(), 'GIP_26');

  await bulk(page).getByRole('button', { name: 'Supprimer' }).click();
  await counts(page).getByText(/6\smodifications/).waitFor();
  await said(page, /6\sbénéficiaires retirés du solde/);
  assert.equal(await table(page).getByText('Retiré du solde').count(), 6);
  await bulk(page).getByRole('button', { name: 'Ré-ajouter' }).click();
  await counts(page).getByText('Aucune modification').waitFor();

  await page.getByRole('button', { name: 'Effacer la sélection' }).click();
  assert.equal(await bulk(page).isVisible(), false);
  const all = page.getByRole('checkbox', { name: 'Tout sélectionner' });
  assert.equal(await all.evaluate((input) => input.getRootNode().activeElement === input), true);
  await search(page).fill('GIP_26');
  await all.check();
  await page.getByText(/^50\sbénéficiaires sélectionnés$/).first().waitFor();
  await bulk(page).getByRole('button', { name: 'Décocher Stockage identité' }).click();
  await said(page, /déjà cette valeur|bénéficiaires? modifiés?/);
});

walk('what can’t be done for the selected ones says why', async (page) => {
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
  const remove = bulk(page).getByRole('button', { name: 'Supprimer' });
  assert.equal(await remove.getAttribute('aria-disabled'), 'true');
  assert.match(await descriptionOf(remove), /au moins un bénéficiaire/);
  await remove.dispatchEvent('click');
  await said(page, /au moins un bénéficiaire/);
  await counts(page).getByText('Aucune modification').waitFor();
  await assertAccessible(page, 'all selected');
}, { numero: 'FINMS2009167M1' });

walk('the operator is found by its code or label; an unknown one is an error only once it is left', async (page) => {
  const operator = operators(page).first();
  await operator.click();
  const list = page.getByRole('listbox', { name: 'Opérateur messagerie' });
  assert.deepEqual(await list.getByRole('option').allInnerTexts(), ['MAI_337', 'GIP_26', 'GIP_9', 'API_35 – APICEM Apicrypt v2']);
  assert.equal(await list.getByRole('option', { selected: true }).innerText(), 'GIP_26');
  await assertAccessible(page, 'list of operators open');
  await operator.press('Escape');
  assert.equal(await list.count(), 0);
  await operator.fill('xyz');
  await said(page, /Aucun choix ne correspond/);
  assert.doesNotMatch(await descriptionOf(operator), /Erreur/);
  await operator.press('Tab');
  assert.match(await descriptionOf(operator), /Erreur : .*xyz/);
  await operator.fill('apicem apicrypt v2');
  await operator.press('Tab');
  assert.equal(await operator.inputValue(), 'API_35', 'a label becomes its code');
  assert.match(await descriptionOf(operator), /Modifié/);
  await operator.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  assert.equal(await operator.inputValue(), 'GIP_9');
  await operator.fill('ma');
  await operator.press('Escape');
  assert.equal(await operator.inputValue(), 'GIP_9');
}, { numero: 'FINMS2009167M1' });

walk('cells of a spreadsheet: a preview with what does not match, then one step', async (page) => {
  await page.getByRole('button', { name: 'Coller depuis un tableur' }).click();
  const dialog = page.getByRole('dialog', { name: 'Coller depuis un tableur' });
  await dialog.getByRole('textbox', { name: 'Cellules copiées' }).fill('09 000 153 8\tMAI_337\toui\n90002668\tAPICEM Apicrypt v2\n012345678\tMAI_337\n090001538\tpeut-être');
  await dialog.getByText(/2\sbénéficiaires seront modifiés, 2\slignes ne sont pas reprises/).waitFor();
  assert.equal(await dialog.getByRole('table', { name: 'Lignes non reprises' }).getByRole('row').count(), 3);
  await dialog.getByRole('cell', { name: /Aucun bénéficiaire de la demande n’a ce FINESS/ }).waitFor();
  await assertAccessible(page, 'paste');
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await said(page, /2\sbénéficiaires modifiés, 2\slignes non reprises/);
  assert.equal(await operators(page).nth(1).inputValue(), 'API_35');
  await counts(page).getByText(/3\smodifications/).waitFor();
  await page.getByRole('button', { name: 'Défaire' }).click();
  await counts(page).getByText('Aucune modification').waitFor();

  // Pasted onto the table itself: a block opens the same preview, a single value goes into its field.
  const paste = (text) => operators(page).first().evaluate((input, block) => {
    input.focus();
    const data = new DataTransfer();
    data.setData('text/plain', block);
    return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }, text);
  assert.equal(await paste('MAI_337'), true);
  assert.equal(await paste('090001538\tMAI_337\r\n'), false);
  await dialog.getByText(/1\sbénéficiaire sera modifié/).waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await operators(page).first().inputValue(), 'MAI_337');
  assert.equal(await operators(page).first().evaluate((input) => input.getRootNode().activeElement === input), true, 'the focus comes back');
}, { numero: 'FINMS2009167M1' });

walk('at 320 px each row is a card, with the same gestures', async (page) => {
  await page.getByRole('combobox', { name: 'Trier par' }).selectOption({ label: 'FINESS Géographique' });
  await page.getByRole('button', { name: 'Ordre croissant' }).click();
  assert.equal(await table(page).locator('tr[aria-rowindex="2"] .cell-nomResponsable').innerText(), 'NOM FICTIF 200');
  await box(page, 1).click();
  const toggle = page.getByRole('button', { name: 'Actions sur la sélection' });
  assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
  await toggle.click();
  await bulk(page).getByRole('button', { name: 'Supprimer' }).click();
  await counts(page).getByText(/1\smodification/).waitFor();
  await operators(page).nth(1).click();
  await page.getByRole('listbox').waitFor();
  await assertReflows(page, 'cards, list open');
  await assertAccessible(page, 'cards');
  for (const target of [box(page, 2), toggle, state(page, 'Tous').locator('..')]) {
    const { width, height } = await target.boundingBox();
    assert.ok(width >= 22 && height >= 22, `${width} × ${height}`);
  }
}, { options: { viewport: { width: 320, height: 700 } } });

walk('what has the focus stays when its row goes far away', async (page) => {
  await search(page).scrollIntoViewIfNeeded();
  await box(page, 1).focus();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await box(page, 200).waitFor();
  assert.match(plain(await focused(page)), /, ligne 1 sur 200$/);
  await page.keyboard.press('End');
  assert.match(plain(await focused(page)), /, ligne 200 sur 200$/);
  await page.keyboard.press('ArrowUp');
  assert.match(plain(await focused(page)), /, ligne 199 sur 200$/);
  await page.waitForFunction(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('tr[data-row="0"]') === null);
});

test('10,000 bénéficiaires: few rows are drawn, any is found, and a change for all is one step', async () => {
  const opened = await openPage(shared.browser);
  const { page } = opened;
  try {
    await tenThousand(page, shared.portal.url);
    assert.equal(await table(page).getAttribute('aria-rowcount'), '10001');
    await search(page).scrollIntoViewIfNeeded();
    await box(page, 1, '10\\s000').waitFor();
    const drawn = () => table(page).locator('tr[data-row]').count();
    assert.ok((await drawn()) <= 60, `${await drawn()} rows are drawn`);
    await search(page).fill('fictif 9876');
    await table(page).getByText('NOM FICTIF 9876').waitFor();
    await search(page).fill('');
    await box(page, 1, '10\\s000').focus();
    await page.keyboard.press('End');
    assert.match(plain(await focused(page)), /, ligne 10 000 sur 10 000$/);
    await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
    await page.getByText(/^10\s000\sbénéficiaires sélectionnés$/).first().waitFor();
    await bulk(page).getByRole('combobox').fill('API_35');
    await bulk(page).getByRole('button', { name: 'Appliquer Opérateur messagerie' }).click();
    await counts(page).getByText(/7\s500\smodifications/).waitFor();
    assert.ok((await drawn()) <= 120);
    await page.keyboard.press('Control+z');
    await counts(page).getByText('Aucune modification').waitFor();
    opened.check();
  } finally {
    await opened.close();
  }
});
