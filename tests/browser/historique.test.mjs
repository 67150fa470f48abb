// « Historique » in Chromium: the statuts of a demande, and its earlier modifications with receipt, before and after.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accounts, assertAccessible, assertReflows, labels } from './harness.mjs';
import { share, withDemande } from './partage.mjs';

const shared = share();

const cells = async (table) => (await table.locator('tbody').getByRole('row').allInnerTexts()).map((row) => row.split(/\s*\t\s*|\n+/).map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean));
const statuts = (page) => page.getByRole('table', { name: 'Historique' });
const changes = (page, title) => page.getByRole('table', { name: title });

for (const width of [320, 1440]) {
  test(`an earlier modification, its receipt, before and after, at ${width} px`, () =>
    withDemande(
      shared,
      async (page) => {
        await page.getByRole('tab', { name: 'Historique' }).click();
        // On a card, what there is none of is left out.
        const none = width < 640 ? [] : ['—', '—'];
        assert.deepEqual(await cells(statuts(page)), [
          ['07/04/2023', 'En cours', ...none],
          ['14/04/2023', 'A modifier', ...none],
          ['18/04/2023', 'En cours', 'Modification confirmée', 'R-20230418-5B0E19C4'],
          ['28/04/2023', 'Décidée', ...none],
          ['15/05/2023', 'Régularisation en cours', ...none],
        ]);
        const title = 'Modification du 18/04/2023, reçu R-20230418-5B0E19C4';
        assert.deepEqual(await cells(changes(page, title)), [
          ['Date de la facture', '02/03/2023', '20/03/2023'],
          ['Opérateur messagerie, FINESS 99 000 013 5', 'GIP_9', 'GIP_26'],
        ]);
        await assertAccessible(page, `historique, ${width} px`);
        await assertReflows(page, `historique, ${width} px`);
        await page.getByText(new RegExp(`${title}.: 2.données`)).click();
        assert.equal(await changes(page, title).isVisible(), false);
      },
      { numero: 'FINMS2007947M2', account: accounts[40], options: { viewport: { width, height: 900 } } },
    ));
}

test('what is confirmed stands in the historique at once, with the number of its receipt', () =>
  withDemande(shared, async (page) => {
    await page.getByRole('tab', { name: 'Historique' }).click();
    assert.deepEqual(await cells(statuts(page)), [['02/05/2023', 'En cours'], ['12/06/2023', 'A modifier']]);
    await page.getByRole('tab', { name: 'Modification demande' }).click();
    await page.getByLabel(labels.date, { exact: true }).fill('05/06/2023');
    await page.getByRole('button', { name: labels.confirm, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
    const recu = /R-20230613-[0-9A-F]{8}/.exec(await page.getByRole('alert').filter({ hasText: 'Modification confirmée' }).innerText())[0];
    await page.getByRole('tab', { name: 'Historique' }).click();
    assert.deepEqual((await cells(statuts(page))).at(-1), ['13/06/2023', 'En cours', 'Modification confirmée', recu]);
    assert.deepEqual(await cells(changes(page, `Modification du 13/06/2023, reçu ${recu}`)), [['Date de la facture', '02/06/2023', '05/06/2023']]);
    await assertAccessible(page, 'historique after a modification');
  }));
