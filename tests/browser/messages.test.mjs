// What is said while somebody types, and how: at once where it can be known, later where a value is not finished; nothing moves, the focus
// stays, and whatever the bar counts is one click away, were there thousands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { descriptionOf, labels } from './harness.mjs';
import { share, withDemande } from './partage.mjs';
import { demandeOf, openAlone, startAlone } from './seul.mjs';

const shared = share();

const says = (name, run, options) => test(name, () => withDemande(shared, run, { options }));

const field = (page, label) => page.getByLabel(label, { exact: true });
const bar = (page) => page.getByRole('region', { name: 'Bilan et validation' });
/** By the form: the button that changes the view has a live region of its own. Spaces of any kind are one space: French typography has several. */
const said = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('segur-solde-editor').shadowRoot.querySelector('.editor [role=status]').textContent.replace(/\s+/g, ' ')),
    pattern.source,
    { timeout: 5000 },
  );
/** The accessible name of what has the focus. */
const active = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('segur-solde-editor').shadowRoot.activeElement;
    return element === null ? '' : (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  });

// What each field goes through, key by key: right, wrong, half, back.
const kTyped = [
  [labels.date, ['05/06/2023', '01/12/2022', '31/02/2023', '02/06/2023']],
  [labels.montant, ['1 450,00', '0', 'abc', '1500,001', '99999', '1400,00']],
  ['Nom du mandataire', ['UN NOM QUI NE TIENT PAS DANS LA LIGNE, SI LONG QU’IL DÉPASSE', 'NOM MANDATAIRE']],
  ['Email du mandataire', ['une.adresse.tres.longue@courriel.mandataire.example', 'a@b@c', 'mail@mandataire.fr']],
  ['Téléphone du mandataire', ['+33 6 12 34 56 78', '6', '0600000000']],
];

for (const [width, height] of [[320, 640], [768, 900], [1440, 900]]) {
  says(
    `no key moves anything on the page at ${width} px, nor takes the focus`,
    async (page) => {
      for (const [label, texts] of kTyped) {
        const input = field(page, label);
        await input.click();
        await page.evaluate(() => {
          globalThis.shifts = [];
          globalThis.observer?.disconnect();
          // All of them: what follows a key at once is no less a move for whoever reads on.
          globalThis.observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) => sources.map(({ previousRect: from, currentRect: to }) => `${from.x},${from.y} ${from.width}×${from.height} → ${to.x},${to.y} ${to.width}×${to.height}`).join("; "))));
          observer.observe({ type: 'layout-shift' });
        });
        const { x, y } = await input.boundingBox();
        for (const text of texts) {
          await input.press('Control+a');
          await input.press('Delete');
          for (const key of text) {
            await page.keyboard.type(key);
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
          }
          assert.equal(await input.inputValue(), text, 'as it was typed');
          assert.match(await active(page), new RegExp(`^${label}`));
        }
        const box = await input.boundingBox();
        assert.deepEqual([box.x, box.y], [x, y], label);
        assert.deepEqual(await page.evaluate(() => [...shifts, ...observer.takeRecords().map(({ value }) => value)]), [], label);
      }
    },
    { viewport: { width, height } },
  );
}

says('a value on its way is not wrong; left half-way it is, and is said', async (page) => {
  for (const [label, half, rest, message] of [
    [labels.date, '05/06', '/2023', /la date est incomplète/],
    [labels.montant, '1 4', '50', /n’est pas un montant/],
    ['Email du mandataire', 'autre', '@mandataire.fr', /n’a pas de « @ »/],
    ['Téléphone du mandataire', '06 00', ' 00 00 01', /dix chiffres/],
  ]) {
    const input = field(page, label);
    await input.fill('');
    await input.pressSequentially(half);
    assert.equal(await input.getAttribute('aria-invalid'), null, label);
    assert.doesNotMatch(await descriptionOf(input), /Erreur|Avertissement/, label);
    await bar(page).getByText('aucune erreur').waitFor();
    await input.press('Tab');
    assert.match(await descriptionOf(input), message, label);
    await said(page, message);
    await bar(page).getByText('1 erreur').waitFor();
    await input.focus();
    await page.keyboard.press('End');
    await input.pressSequentially(rest);
    assert.doesNotMatch(await descriptionOf(input), /Erreur/, label);
  }
});

says('what is wrong is said with its mend once typing pauses, then the counts', async (page) => {
  await field(page, labels.date).fill('31/02/2023');
  await said(page, /Erreur : .*31\/02\/2023.*n’existe pas.*Corrigez le jour ou le mois.* 1 modification, 1 erreur$/);
  await field(page, labels.date).fill('05/06/2023');
  await said(page, /^1 modification, aucune erreur$/);
});

says('undo and redo say what they did, and show it', async (page) => {
  await field(page, labels.date).fill('05/06/2023');
  await field(page, 'Nom du mandataire').fill('AUTRE NOM');
  await page.getByRole('checkbox', { name: /^Maître identité, / }).first().check();
  await page.getByRole('tab', { name: 'Historique' }).focus();
  await page.keyboard.press('Enter');

  // By the keys: the focus goes to what changed, on its tab.
  await page.keyboard.press('Control+z');
  await said(page, /^Annulé : Maître identité, FINESS .* — Non\. 2 modifications, aucune erreur$/);
  assert.match(await active(page), /^Maître identité, FINESS/);
  await page.keyboard.press('Control+z');
  await said(page, /^Annulé : Nom du mandataire — NOM MANDATAIRE\. 1 modification/);
  assert.match(await active(page), /^Nom du mandataire/);
  await page.keyboard.press('Control+Shift+z');
  await said(page, /^Refait : Nom du mandataire — AUTRE NOM\./);

  // By the buttons: the focus stays on them, and the field comes into view.
  await bar(page).getByRole('button', { name: 'Défaire' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await said(page, /^Annulé : Date de la facture — 02\/06\/2023\. Aucune modification, aucune erreur$/);
  assert.equal(await active(page), 'Défaire');
  // The portal's pages scroll smoothly.
  const foot = (await bar(page).boundingBox()).y;
  await page.waitForFunction(
    ([input, end]) => {
      const { top, bottom } = input.getBoundingClientRect();
      return top >= 0 && bottom <= end;
    },
    [await field(page, labels.date).elementHandle(), foot],
    { timeout: 5000 },
  );
  await page.keyboard.press('Enter');
  assert.equal(await active(page), 'Défaire');
});

says('the bar leads to each modification, error and warning by the keyboard', async (page) => {
  await field(page, labels.date).fill('01/12/2022');
  await field(page, labels.montant).fill('400,00');
  await field(page, 'Nom du mandataire').fill('AUTRE NOM');
  const toggle = bar(page).getByRole('button', { name: '3 modifications, 1 erreur' });
  const list = bar(page).getByRole('group', { name: 'Modifications et erreurs' });
  for (const [name, label] of [
    [/^Date de la facture :.*antérieure/, labels.date],
    [/^Nom du mandataire$/, 'Nom du mandataire'],
    [/^Montant SEGUR.*inférieur au montant déjà décidé/, labels.montant],
  ]) {
    await toggle.focus();
    await page.keyboard.press('Enter');
    assert.equal(await active(page), 'Modifications et erreurs');
    for (let presses = 0; !name.test((await active(page)).replace(/\s+/g, ' ')); presses++) {
      assert.ok(presses < 20, String(name));
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    assert.match(await active(page), new RegExp(`^${label}`));
    assert.equal(await list.isVisible(), false);
  }
  await toggle.press('Enter');
  assert.deepEqual((await list.getByRole('heading').allInnerTexts()).map((title) => title.trim()), ['Erreurs', 'Modifications', 'Avertissements']);
  await page.keyboard.press('Escape');
  assert.equal(await active(page).then((name) => name.replace(/\s+/g, ' ')), '3 modifications, 1 erreur');
});

/** The same on a document of its own. */
function saysOf(name, document, run) {
  test(name, async () => {
    const alone = await startAlone();
    const opened = await openAlone(shared.browser, alone, document);
    try {
      await run(opened.page);
      opened.check();
    } finally {
      await opened.close();
      alone.stop();
    }
  });
}

const kLowercase = demandeOf(3, (row, i) => (i === 1 ? { ...row, operateurMessagerie: 'gip_9' } : row));

saysOf('one click mends where there is exactly one way, and the focus goes to the field', kLowercase, async (page) => {
  const operateur = page.getByLabel(/^Opérateur messagerie, /).nth(1);
  assert.match(await descriptionOf(operateur), /Erreur : .*gip_9/);
  await page.getByRole('button', { name: /^Corriger : GIP_9/ }).click();
  assert.equal(await operateur.inputValue(), 'GIP_9');
  assert.match(await active(page), /^Opérateur messagerie, /);
  await bar(page).getByText('1 modification, aucune erreur').waitFor();
});

const kWrong = demandeOf(1200, (row) => ({ ...row, operateurMessagerie: 'ZZZ_1' }));

saysOf('a thousand errors come fifty at a time, the last as near as the first', kWrong, async (page) => {
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  const summary = page.getByRole('group', { name: /^1 200 erreurs empêchent de confirmer$/ });
  const pages = summary.getByRole('group', { name: 'Pages : erreurs' });
  await pages.getByText('1 à 50 sur 1 200').waitFor();
  assert.equal(await summary.getByRole('link').count(), 50);
  const next = pages.getByRole('button', { name: 'Suivants' });
  await next.focus();
  for (let presses = 0; presses < 23; presses++) await page.keyboard.press('Enter');
  await pages.getByText('1151 à 1200 sur 1 200').waitFor();
  assert.equal(await active(page), 'Suivants', 'the focus stays');
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  await said(page, /^1151 à 1200 sur 1 200$/);
  await summary.getByRole('link').last().click();
  assert.match(await active(page), /^Opérateur messagerie, /);
  assert.equal(await page.evaluate(() => document.querySelector('segur-solde-editor').shadowRoot.activeElement.closest('tr').dataset.row), '1199');
});

says('the confirmation shows all that changes and what remains to be checked; « Ne pas modifier » warns of what is lost', async (page) => {
  await field(page, labels.date).fill('05/06/2023');
  await field(page, labels.montant).fill('400,00');
  await page.getByRole('button', { name: labels.confirm, exact: true }).click();
  const confirmation = page.getByRole('dialog', { name: 'Confirmer la modification de la demande ?' });
  assert.match(await active(page), /^Confirmer la modification de la demande/);
  const rows = confirmation.getByRole('table', { name: 'Récapitulatif de vos modifications' }).getByRole('row');
  assert.deepEqual((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()), [
    'Donnée Avant Après',
    'Date de la facture 02/06/2023 05/06/2023',
    'Montant SEGUR total hors taxe déclaré lors du solde 1 400,00 € 400,00 €',
  ]);
  await confirmation.getByRole('listitem').filter({ hasText: /inférieur au montant déjà décidé/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: labels.doNotModify, exact: true }).click();
  const renunciation = page.getByRole('dialog', { name: 'Ne pas modifier la demande ?' });
  await renunciation.getByText('Attention : Vos 2 modifications ne seront pas envoyées.').waitFor();
  assert.equal(await renunciation.getByRole('table', { name: 'Ce qui ne sera pas envoyé' }).getByRole('row').count(), 3);
});
