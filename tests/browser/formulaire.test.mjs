// The element as a control of the page's own form, as a server renders it: name, value, validity, reset, disabled, what is sent, and what comes
// back with « Précédent ».

import assert from 'node:assert/strict';
import { labels } from './harness.mjs';
import { dateOf, embedding, ready } from './embedding.mjs';

const embedded = embedding();

const kForm = `<form id="f" action="/recu" method="post"><fieldset id="all"><legend>Demande</legend>
<label>Votre référence <input name="reference" value="R1"></label>
<segur-solde-editor id="a" name="modification"></segur-solde-editor></fieldset><button>Envoyer</button></form>`;
// Never from the browser's cache of whole pages: what is kept is then what the element gave.
const kNoStore = { serve: (pathname) => (pathname === '/' || pathname === '/recu' ? { headers: { 'Cache-Control': 'no-store' } } : null) };

const valueOf = (page) => page.evaluate(() => new FormData(document.getElementById('f')).get('modification'));
const onElement = (page, run) => page.evaluate(`(${run})(document.getElementById('a'))`);
const valid = (page) => page.evaluate(() => document.getElementById('f').checkValidity());
/** The label of what has the focus inside the element. */
const focused = (page) =>
  page.evaluate(() => {
    const active = document.getElementById('a').shadowRoot.activeElement;
    return active?.labels?.[0]?.textContent ?? active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  });

embedded('its value is what would be posted, under its name', kForm, async (page) => {
  await ready(page);
  assert.deepEqual(JSON.parse(await valueOf(page)), { action: 'confirmer', patch: [] });
  await dateOf(page).fill('05/06/2023');
  const value = JSON.parse(await valueOf(page));
  assert.deepEqual(value, {
    action: 'confirmer',
    patch: [
      { op: 'test', path: '/commande/dateFacture', value: '2023-06-02' },
      { op: 'replace', path: '/commande/dateFacture', value: '2023-06-05' },
    ],
  });
  assert.equal(await onElement(page, 'a => a.value'), JSON.stringify(value));
  assert.equal(await onElement(page, 'a => a.form.id'), 'f');
  assert.deepEqual(await page.evaluate(() => [...document.getElementById('f').elements].map(({ name }) => name).filter(Boolean)), ['reference', 'modification']);
  await onElement(page, "a => { a.name = 'autre'; }");
  assert.equal(await valueOf(page), null);
  assert.equal(await page.evaluate(() => new FormData(document.getElementById('f')).get('autre') !== null), true);
  await onElement(page, "a => a.removeAttribute('name')");
  assert.deepEqual(await page.evaluate(() => [...new FormData(document.getElementById('f')).keys()]), ['reference'], 'without a name it sends nothing, as any control');
});

embedded('is invalid while an error stands in the way; the form is not sent, and the first error takes the focus', kForm, async (page) => {
  await ready(page);
  assert.deepEqual(await onElement(page, 'a => [a.willValidate, a.checkValidity(), a.validity.valid, a.validationMessage]'), [true, true, true, '']);
  await page.getByLabel(labels.montant, { exact: true }).fill('0');
  await dateOf(page).fill('31/02/2023');
  await page.getByLabel('Votre référence').focus();
  assert.deepEqual(await onElement(page, 'a => [a.checkValidity(), a.validity.valid, a.validity.customError]'), [false, false, true]);
  assert.match(await onElement(page, 'a => a.validationMessage'), /2.erreurs/);
  assert.equal(await valid(page), false);
  assert.equal(await valueOf(page), null);

  assert.equal(await onElement(page, 'a => a.reportValidity()'), false);
  assert.equal(await focused(page), labels.date);
  await page.getByLabel('Votre référence').focus();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  assert.equal(await focused(page), labels.date);
  assert.equal(new URL(page.url()).pathname, '/', 'an invalid form is not sent');

  await dateOf(page).fill('05/06/2023');
  await page.getByLabel('Votre référence').focus();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  assert.equal(await focused(page), labels.montant, 'then the next one');
  await page.getByLabel(labels.montant, { exact: true }).fill('1450');
  assert.equal(await valid(page), true);
});

embedded('half a date that is left is the first error as well', kForm, async (page) => {
  await ready(page);
  await dateOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('02/0');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  assert.equal(await focused(page), labels.date);
});

embedded('a disabled fieldset, or its own attribute, disables it and takes it out of what is sent', kForm, async (page) => {
  await ready(page);
  await dateOf(page).fill('05/06/2023');
  for (const [disable, enable] of [
    ["a => { a.closest('fieldset').disabled = true; }", "a => { a.closest('fieldset').disabled = false; }"],
    ['a => { a.disabled = true; }', 'a => { a.disabled = false; }'],
  ]) {
    await onElement(page, disable);
    assert.equal(await dateOf(page).isDisabled(), true, disable);
    assert.equal(await page.getByRole('button', { name: labels.confirm, exact: true }).isDisabled(), true);
    assert.equal(await valueOf(page), null);
    assert.equal(await onElement(page, 'a => a.willValidate'), false);
    await onElement(page, enable);
    assert.equal(await dateOf(page).isDisabled(), false, enable);
    assert.equal(await dateOf(page).inputValue(), '05/06/2023');
    assert.notEqual(await valueOf(page), null);
  }
});

embedded('a reset of the form opens the demande anew', kForm, async (page) => {
  await ready(page);
  await dateOf(page).fill('31/02/2023');
  await page.evaluate(() => document.getElementById('f').reset());
  await ready(page, 2);
  assert.equal(await dateOf(page).inputValue(), '02/06/2023');
  assert.equal(await valid(page), true);
  assert.deepEqual(JSON.parse(await valueOf(page)).patch, []);
});

const sentBy = async (page, act) => {
  const [request] = await Promise.all([page.waitForRequest((asked) => asked.method() === 'POST'), act()]);
  await page.waitForURL(/recu/);
  await ready(page);
  return new URLSearchParams(request.postData());
};

embedded('the form’s own button sends it as any field', kForm, async (page) => {
  await ready(page);
  await dateOf(page).fill('05/06/2023');
  const sent = await sentBy(page, () => page.getByRole('button', { name: 'Envoyer' }).click());
  assert.deepEqual([...sent.keys()], ['reference', 'modification']);
  assert.equal(JSON.parse(sent.get('modification')).patch.at(-1).value, '2023-06-05');
});

embedded('« Confirmer » and « Ne pas modifier » send the form with their action', kForm, async (page) => {
  for (const [button, go, action] of [
    [labels.confirm, 'Confirmer la modification', 'confirmer'],
    [labels.doNotModify, 'Ne pas modifier la demande', 'ne_pas_modifier'],
  ]) {
    await ready(page);
    await page.getByRole('button', { name: button, exact: true }).click();
    const sent = await sentBy(page, () => page.getByRole('dialog').getByRole('button', { name: go }).click());
    assert.equal(JSON.parse(sent.get('modification')).action, action);
    await page.goto(new URL('/', page.url()).href);
  }
  await ready(page);
});

embedded(
  'what was typed comes back with « Précédent », beside the page’s other fields',
  kForm,
  async (page) => {
    await ready(page);
    await page.getByLabel('Votre référence').fill('R2');
    await dateOf(page).fill('31/02/2023');
    await page.getByLabel(labels.montant, { exact: true }).fill('1450');
    await page.goto(`${new URL(page.url()).origin}/recu`);
    await ready(page);
    await page.goBack();
    await ready(page);
    assert.equal(await page.getByLabel('Votre référence').inputValue(), 'R2');
    assert.equal(await dateOf(page).inputValue(), '31/02/2023', 'even what is wrong');
    assert.equal(await page.getByLabel(labels.montant, { exact: true }).inputValue(), '1450');
    assert.equal(await valid(page), false);
  },
  kNoStore,
);

embedded('its draft stays until the demande that the page gives shows what was typed', kForm, async (page) => {
  await ready(page);
  await dateOf(page).fill('05/06/2023');
  const again = async () => {
    await page.goto(new URL('/', page.url()).href);
    await ready(page);
  };
  // The page's form was sent, and its server refused: nothing is lost.
  await sentBy(page, () => page.getByRole('button', { name: 'Envoyer' }).click());
  await again();
  await page.getByText(/^Votre brouillon du .* a été repris/).waitFor();
  assert.equal(await dateOf(page).inputValue(), '05/06/2023');
  // Its server took it: the demande holds it now, and the draft goes without a word.
  await page.evaluate(() => {
    const editor = document.getElementById('a');
    editor.demande = editor.demande.replaceAll('2023-06-02', '2023-06-05');
  });
  await page.getByText('Aucune modification, aucune erreur').first().waitFor();
  assert.equal(await page.getByText(/Votre brouillon du/).count(), 0);
  await again();
  assert.equal(await dateOf(page).inputValue(), '02/06/2023');
});
