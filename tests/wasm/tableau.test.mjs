// The table of bénéficiaires through WebAssembly: tests/core/form has each sentence; here, that what crosses the border is what the core said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { core, demande, demandeDuGuide, epoch, kMoment, referentiel } from './coeur.mjs';

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

function ouvrir(t, bytes = demandeDuGuide) {
  const session = core.open(bytes, referentiel, epoch(kMoment));
  t.after(() => session.delete());
  const { columns } = session.form().blocs.find((bloc) => bloc.id === 'beneficiaires').list;
  const id = (name) => columns.find((info) => info.name === name).id;
  const ask = (request) => session.askTable({ text: '', state: 0, sort: -1, descending: false, ...request });
  return { session, id, ask };
}

const deuxCents = await demande('FINMS2009200M1');

test('le tableau : comptes, recherche, état, tri, et ses lignes dans l’ordre affiché', (t) => {
  const { session, id, ask } = ouvrir(t, deuxCents);
  assert.deepEqual(session.table().counts, [200, 0, 0, 0]);
  assert.equal(plain(session.table().summary), '200 bénéficiaires');
  const found = ask({ text: 'gip_26', sort: id('finessGeographique'), descending: true });
  assert.equal(found.shown, 50);
  assert.equal(plain(found.summary), '50 bénéficiaires sur 200');
  const [first, second, ...others] = session.tableRows(0, 2);
  assert.deepEqual(others, []);
  assert.ok(first.row > second.row);
  assert.equal(plain(second.place), 'ligne 2 sur 50');
  assert.deepEqual(first, { ...session.rows('beneficiaire', first.row, first.row + 1)[0], selected: false, place: first.place });
  assert.equal(session.tablePosition(second.row), 1);
  assert.equal(session.table().several, true);
  session.set(id('operateurMessagerie'), first.row, 'MAI_999');
  const table = session.table();
  assert.deepEqual(table.counts, [200, 1, 1, 0]);
  assert.equal(plain(table.stale), '1 ligne affichée ne correspond plus au filtre.');
  assert.equal(table.shown, 50);
  assert.deepEqual(table.request, { text: 'gip_26', state: 0, sort: id('finessGeographique'), descending: true });
  assert.equal(ask({ state: 2 }).shown, 1);
  assert.equal(session.tablePosition(0), -1);
  assert.equal(session.table().shown, 1, 'asking where it is shows nothing');
  assert.equal(session.showRow(0).shown, 200, 'what hides it is lifted');
  assert.equal(session.tablePosition(0), 0);
  assert.deepEqual([session.sortTable(id('operateurMessagerie')), session.sortTable(id('operateurMessagerie')), session.sortTable(id('operateurMessagerie'))].map(({ request: { sort, descending } }) => [sort, descending]), [
    [id('operateurMessagerie'), false],
    [id('operateurMessagerie'), true],
    [-1, false],
  ]);
});

test('la sélection, et une modification pour plusieurs en une seule étape', (t) => {
  const { session, id, ask } = ouvrir(t, deuxCents);
  session.select(10, true, false);
  assert.equal(plain(session.select(14, true, true).selection), '5 bénéficiaires sélectionnés');
  assert.deepEqual(session.tableRows(9, 12).map(({ selected }) => selected), [false, true, true]);
  assert.equal(session.table().ticked, 1);
  ask({ text: 'GIP_26' });
  assert.match(plain(session.selectAll(true).selection), /^5\d bénéficiaires sélectionnés, dont 4 que le filtre masque$/);
  assert.equal(session.table().ticked, 2);
  const { done, delta } = session.applyToSelection(id('operateurMessagerie'), 'API_35');
  assert.match(plain(done), /^5\d bénéficiaires modifiés\.$/);
  assert.equal(delta.refusal, '');
  assert.equal(session.undo().counts.modifications, 0);
  assert.equal(session.selectAll(false).selected, 0);
  assert.notEqual(session.applyToSelection(id('operateurMessagerie'), 'API_35').delta.refusal, '');
});

test('chaque action dit pourquoi elle ne peut pas se faire', (t) => {
  const { session, id } = ouvrir(t);
  const refusal = (name, text) => session.table().actions.find((action) => action.field === id(name) && action.text === text).refusal;
  session.selectAll(true);
  assert.match(refusal('presentSolde', 'false'), /au moins un bénéficiaire/);
  assert.match(session.applyToSelection(id('presentSolde'), 'false').delta.refusal, /au moins un bénéficiaire/);
  assert.equal(refusal('maitreIdentite', 'true'), '');
});

test('après une commande pour beaucoup, la réponse reste petite et tout se redessine', (t) => {
  const { session, id } = ouvrir(t, deuxCents);
  session.selectAll(true);
  const { delta } = session.applyToSelection(id('operateurMessagerie'), 'API_35');
  assert.deepEqual([delta.everything, delta.fields, delta.rows], [true, [], []]);
  assert.equal(delta.counts.modifications, 150);
  assert.equal(session.undo().everything, true);
  assert.equal(session.set(id('operateurMessagerie'), 0, 'API_35').everything, false);
});

test('les choix se filtrent par code ou libellé', (t) => {
  const { session, id } = ouvrir(t);
  const found = session.choices(id('operateurMessagerie'), 'apicrypt');
  assert.deepEqual(found.choices, [{ value: 'API_35', label: 'API_35 – APICEM Apicrypt v2', refusal: '' }]);
  assert.equal(session.choices(id('operateurMessagerie'), 'apicem apicrypt v2').value, 'API_35');
  assert.equal(plain(found.announcement), '1 choix');
});

test('un bloc collé : l’aperçu d’abord, puis une seule étape', (t) => {
  const { session, id } = ouvrir(t);
  const block = '090001538\tMAI_337\toui\n012345678\tMAI_337\n';
  const preview = session.pastePreview(block);
  assert.equal(session.isBlock(block), true);
  assert.equal(session.isBlock('MAI_337'), false);
  assert.equal(preview.changed, 1);
  assert.deepEqual(preview.left, [{ line: 2, text: '012345678 MAI_337', reason: 'Aucun bénéficiaire de la demande n’a ce FINESS ou ce SIRET.' }]);
  assert.equal(session.counts().modifications, 0, 'nothing before it is applied');
  assert.match(plain(session.paste(block).done), /^1 bénéficiaire modifié, 1 ligne non reprise\.$/);
  assert.equal(session.field(id('maitreIdentite'), 0).text, 'true');
  assert.equal(session.undo().counts.modifications, 0);
});

test('tous les mots du tableau sont là', (t) => {
  const words = ouvrir(t).session.tableWords();
  for (const [name, word] of Object.entries(words)) for (const text of [word].flat()) assert.notEqual(text, '', name);
});

test('a request, a row or a choice that does not exist does no harm', (t) => {
  const { session, ask } = ouvrir(t);
  assert.equal(ask({ state: 9, sort: 1e9 }).shown, 2);
  assert.equal(session.sortTable(1e9).shown, 2);
  assert.equal(session.tablePosition(99), -1);
  assert.equal(session.showRow(99).shown, 2);
  assert.equal(session.select(99, true, false).selected, 0);
  assert.equal(session.select(-1, true, true).selected, 0);
  assert.deepEqual(session.tableRows(5, 2), []);
  assert.deepEqual(session.choices(-1, '').choices, []);
  assert.notEqual(session.applyToSelection(1e9, 'x').delta.refusal, '');
});
