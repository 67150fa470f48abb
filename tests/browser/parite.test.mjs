// Two views, one truth: for every sample the form and the canvas offer the same fields, by the same names, in the same states, and the same actions.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { accounts, canvasDrawn, labels, logIn, openDemande, openPage, root } from './harness.mjs';
import { share } from './partage.mjs';

const shared = share();

/** What the form's elements say. */
const formSays = () => {
  const { shadowRoot } = document.querySelector('segur-solde-editor');
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const seen = (selector) => [...shadowRoot.querySelector('[part=editor]').querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const nameOf = (element) => plain(element.getAttribute('aria-label') ?? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' '));
  // Search, filter and selection are the table's, the deposit's controls a dialog's in the canvas.
  const own = seen('input, select, textarea').filter((element) => element.closest('.depot') === null && !['radio', 'search', 'file'].includes(element.type) && !/^(Tout sélectionner|Sélectionner )/.test(nameOf(element)));
  return {
    fields: own.map((element) => ({
      name: nameOf(element),
      value: element.type === 'checkbox' ? (element.checked ? 'Oui' : 'Non') : plain(element.value),
      modified: element.closest('.is-modified') !== null,
      wrong: element.getAttribute('aria-invalid') === 'true',
    })),
    removals: seen('button[aria-label$="bénéficiaire"], button[aria-label*="le bénéficiaire "]').map((element) => plain(element.getAttribute('aria-label'))),
    filters: seen('input[type=radio]').map(nameOf),
    actions: seen('button, a, summary')
      .filter((element) => element.closest('th, .depot, .view-switch, dialog') === null)
      .map((element) => plain(element.getAttribute('aria-label') ?? element.textContent))
      // A row's own stand in the canvas's grid: a cell is removed, put back and restored there.
      .filter((name) => !/le bénéficiaire FINESS|^Rétablir .*, FINESS/.test(name)),
    text: plain(shadowRoot.querySelector('[part=editor]').textContent),
  };
};

const canvasSays = () => {
  const { fields, elements } = document.querySelector('segur-solde-editor').drawn();
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  return {
    fields: fields.map(({ pointer, name, text, editable, modified, wrong }) => ({ pointer, name: plain(name), text: plain(text), editable, modified, wrong })),
    elements: elements.map(({ name, role }) => ({ name: plain(name), role })),
  };
};

const byName = (a, b) => (a.name < b.name ? -1 : 1);

async function compare(page) {
  const form = await page.evaluate(formSays);
  await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'canvas'));
  await canvasDrawn(page);
  const canvas = await page.evaluate(canvasSays);
  await page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'form'));
  await page.locator('segur-solde-editor canvas').waitFor({ state: 'detached' });

  const presence = /\/presentSolde$/;
  const editable = canvas.fields.filter(({ editable: can, pointer }) => can && !presence.test(pointer));
  assert.deepEqual(
    editable.map(({ name, text, modified, wrong }) => ({ name, value: text, modified, wrong })).sort(byName),
    form.fields.sort(byName),
    'fields that can be changed',
  );
  // Removing a bénéficiaire is a button in the form, a cell in the canvas's grid.
  assert.deepEqual(
    canvas.fields.filter(({ editable: can, pointer }) => can && presence.test(pointer)).map(({ name }) => name.split(', ')[1]),
    form.removals.map((name) => name.slice(name.indexOf('FINESS'))),
    'bénéficiaires that can be removed or put back',
  );
  for (const { name, text } of canvas.fields.filter(({ editable: can }) => !can)) {
    assert.ok(form.text.includes(name.split(', ')[0]), `the label « ${name} » in the form`);
    assert.ok(form.text.includes(text), `« ${text} » (${name}) in the form`);
  }
  const actions = canvas.elements.filter(({ role }) => ['button', 'link', 'tab'].includes(role)).map(({ name }) => name);
  const filters = form.filters.map((name) => `Afficher : ${name.replace(/ (\d+)$/, ' ($1)')}`);
  const deposit = canvas.elements.some(({ name }) => name === 'Déposer une pièce complémentaire') ? ['Déposer une pièce complémentaire'] : [];
  assert.deepEqual(actions.filter((name) => !deposit.includes(name)).sort(), [...form.actions, ...filters].sort(), 'actions');
  assert.equal(deposit.length > 0, form.text.includes('Déposer une pièce complémentaire'), 'the deposit of pièces');
}

/** Of its 200 bénéficiaires each view draws those in sight: they are compared as they are found, some at a time. */
const kDeuxCents = 'FINMS2009200M1';
const samples = (await readdir(join(root, 'demo', 'data'))).map((name) => /^demande-(\w+)\.json$/.exec(name)?.[1]).filter((numero) => numero !== undefined && numero !== kDeuxCents);

async function opened(numero, run) {
  const account = ['FINMS2007947M2', 'FINMS2010040M1'].includes(numero) ? accounts[40] : accounts[33];
  const context = await openPage(shared.browser, { viewport: { width: 1440, height: 2600 } });
  context.allow(/GPU stall due to ReadPixels/);
  try {
    await logIn(context.page, shared.portal.url, account);
    await openDemande(context.page, shared.portal.url, numero);
    // What comes after the form (src/suite): the deposit.
    await context.page.waitForLoadState('networkidle');
    await context.page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'form'));
    await run(context.page);
    context.check();
  } finally {
    await context.close();
  }
}

for (const numero of samples) test(`${numero}: none missing on either side`, () => opened(numero, (page) => compare(page)));

test(`${kDeuxCents}: none missing on either side, and what was searched is still searched in the other view`, () =>
  opened(kDeuxCents, async (page) => {
    const search = page.getByRole('searchbox', { name: 'Rechercher un bénéficiaire' });
    for (const [text, found] of [['fictif 00', 9], ['fictif 11', 10], ['99 002 199', 1]]) {
      await search.fill(text);
      await page.waitForFunction((count) => document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('tr[data-row]').length === count, found);
      await compare(page);
      await search.waitFor();
      assert.equal(await search.inputValue(), text);
    }
  }));

test('the same with what was typed, right and wrong, a box unticked, a bénéficiaire removed', () =>
  opened('FINMS2009167M1', async (page) => {
    await page.getByLabel(labels.date, { exact: true }).fill('31/02/2023');
    await page.getByLabel(labels.montant, { exact: true }).fill('1450');
    await page.getByLabel('Stockage identité, FINESS 09 000 153 8').uncheck();
    await page.getByRole('button', { name: 'Supprimer le bénéficiaire FINESS 09 000 266 8' }).click();
    await page.getByLabel('Nom du mandataire', { exact: true }).focus();
    await compare(page);
  }));
