// The sentences of the guide through WebAssembly: what a page's commands do, as tests/core/edition has them natively.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avec, core, demande, demandeDuGuide, epoch, kMoment, referentiel } from './coeur.mjs';

function ouvrir(t, bytes = demandeDuGuide, moment = kMoment) {
  const session = core.open(bytes, referentiel, epoch(moment));
  assert.equal(session.errors, undefined);
  t.after(() => session.delete());
  const infos = session.form().blocs.flatMap((bloc) => [...bloc.groups.flatMap(({ fields }) => fields), ...(bloc.list?.columns ?? [])]);
  const id = (name) => infos.find((info) => info.name === name).id;
  return { session, id };
}

const patchOf = (session) => JSON.parse(session.submission('confirmer')).patch;
const codes = (session, severity = 'erreur') => session.findings(severity, 0, 100).items.map(({ message }) => message.rule);

test('« 1500 », « 1500.00 », « 1 500,00 » with any space are the same amount', (t) => {
  const { session, id } = ouvrir(t);
  for (const typed of ['1500', '1500.00', '1 500,00', '1\u00a0500,00', '1\u202f500,00 €', ' 1500,00 ']) {
    const delta = session.set(id('montantSolde'), 0, typed);
    assert.equal(delta.fields[0].text, typed);
    assert.equal(delta.fields[0].modified, true);
    assert.deepEqual(patchOf(session).at(-1), { op: 'replace', path: '/commande/montantSegurSoldeHT', value: 1500 });
  }
});

test('une donnée modifiée porte son ancienne valeur ; la remettre fait disparaître la marque', (t) => {
  const { session, id } = ouvrir(t);
  let [field] = session.set(id('dateFacture'), 0, '05/06/2023').fields;
  assert.deepEqual([field.modified, field.before, field.display], [true, '02/06/2023', '05/06/2023']);
  [field] = session.set(id('dateFacture'), 0, '2/6/2023').fields;
  assert.deepEqual([field.modified, field.before], [false, '']);
  assert.equal(session.counts().modifications, 0);
});

test('une donnée non conforme : un message, qui dit comment la corriger', (t) => {
  const { session, id } = ouvrir(t);
  const cas = [
    ['dateFacture', '31/02/2023', 'FAC-01'], ['dateFacture', '27/12/2022', 'FAC-02'], ['dateFacture', '14/06/2023', 'FAC-03'],
    ['montantSolde', '0', 'MNT-02'], ['montantSolde', 'abc', 'MNT-01'], ['montantSolde', '1 500,005', 'MNT-01'], ['montantSolde', '1500,01', 'MNT-03'],
    ['emailMandataire', 'mail', 'MAN-03'], ['telephoneMandataire', '06', 'MAN-04'], ['indicateurDeploiementMss', 'Cas 3', 'MSS-01'],
  ];
  for (const [name, typed, rule] of cas) {
    const { fields, counts } = session.set(id(name), 0, typed);
    assert.deepEqual(fields[0].messages.map((message) => message.rule), [rule], `${name} ${typed}`);
    assert.ok(fields[0].messages[0].advice.length > 0);
    assert.equal(counts.erreurs, 1);
    assert.equal(counts.summary.replaceAll('\u00a0', ' '), '1 modification, 1 erreur');
    session.restore(id(name), 0);
  }
  assert.equal(session.counts().erreurs, 0);
});

test('compatibles avec les profils référencés de votre solution', (t) => {
  const { session, id } = ouvrir(t, avec(demandeDuGuide, { '/numeroAns': '0000000040', '/beneficiaires/structure/1/operateurMessagerie': 'GIP_26' }));
  const [field] = session.set(id('maitreIdentite'), 0, 'true').fields;
  assert.equal(field.messages[0].rule, 'SCN-01');
  assert.equal(field.messages[0].mend, 'false');
  assert.match(field.refusal, /MAITRE_IDENTITE/);
  session.set(id('maitreIdentite'), 0, field.messages[0].mend);
  assert.equal(session.counts().erreurs, 0);
  session.set(id('stockageIdentite'), 0, 'false'); // unticking is always allowed
  assert.equal(session.counts().erreurs, 0);
  session.set(id('operateurMessagerie'), 0, 'GIP_9');
  assert.deepEqual(codes(session), ['SCN-04']);
});

test('chaque demande doit contenir au moins un bénéficiaire', (t) => {
  const { session, id } = ouvrir(t);
  const removed = session.remove(1);
  assert.deepEqual(removed.rows.map(({ row, removed: gone }) => [row, gone]).sort(), [[0, false], [1, true]]);
  assert.notEqual(session.rows('beneficiaire', 0, 1)[0].removalRefusal, '');
  assert.match(session.remove(0).refusal, /au moins un bénéficiaire/);
  assert.match(session.set(id('operateurMessagerie'), 1, 'API_35').refusal, /pas modifiable/);
  assert.equal(session.putBack(1).refusal, '');
  assert.equal(session.counts().modifications, 0);
});

test('il n’est pas possible d’ajouter ou supprimer un mandataire', async (t) => {
  const { session } = ouvrir(t, await demande('FINMS2009169M1'));
  const names = session.form().blocs.flatMap((bloc) => bloc.groups.flatMap(({ fields }) => fields)).map(({ name }) => name);
  assert.ok(!names.includes('nomMandataire') && !names.includes('isMandataire'));
});

test('pièces : ajout uniquement', (t) => {
  const { session } = ouvrir(t);
  const bytes = (text) => new TextEncoder().encode(text);
  const check = (name, type, content, size = content.length) =>
    session.checkPiece({ name, type, size, head: bytes(content), tail: bytes(content) }).map(({ rule }) => rule);
  assert.deepEqual(check('a.pdf', 'AUTRE_S', '%PDF-1.7\n'), []);
  assert.deepEqual(check('a.pdf', 'AUTRE_S', '%PDF-1.7\n', 10_485_761), ['PJ-05']);
  assert.deepEqual(check('a.pdf', 'AUTRE_S', 'PK'), ['PJ-07']);
  assert.deepEqual(check('a.pdf', 'AUTRE_S', '%PDF-1.7 /Encrypt 5 0 R'), ['PJ-08']);
  assert.deepEqual(check('a.pdf', 'AUTRE_S', ''), ['PJ-09']);
  assert.deepEqual(check('MS2-DUI-VA1-VA-00001.pdf', 'INCONNU', '%PDF-1.7'), ['PJ-02', 'PJ-04']);
  const added = session.addPiece('PJ_Demande.pdf', 'AUTRE_S');
  assert.equal(added.listChanged, true);
  assert.equal(session.rowCount('piece'), 5);
  assert.match(session.removePiece(0).refusal, /présente avant modification/);
  assert.equal(session.removePiece(4).refusal, '');
  assert.equal(session.rowCount('piece'), 4);
});

test('annuler tout rend l’original ; rétablir tout rend la saisie', (t) => {
  const { session, id } = ouvrir(t);
  session.set(id('dateFacture'), 0, '05/06/2023');
  session.set(id('montantSolde'), 0, '14');
  session.set(id('montantSolde'), 0, '1450');
  session.remove(0);
  session.addPiece('a.pdf', 'AUTRE_S');
  const posted = session.submission('confirmer');
  let steps = 0;
  for (let delta = session.undo(); delta.refusal === ''; delta = session.undo()) steps += 1;
  assert.equal(steps, 4); // the keystrokes of a field are one step
  assert.equal(session.submission('confirmer'), '{"action":"confirmer","patch":[]}');
  while (session.redo().refusal === '');
  assert.equal(session.submission('confirmer'), posted);
});

test('seule une demande « A modifier » se modifie, et jusqu’à J+20', (t) => {
  const enCours = ouvrir(t, avec(demandeDuGuide, { '/statut': 'En cours' }));
  assert.equal(enCours.session.form().editable, false);
  assert.match(enCours.session.form().readOnlyReason, /En cours/);
  assert.notEqual(enCours.session.set(enCours.id('dateFacture'), 0, '05/06/2023').refusal, '');
  assert.equal(ouvrir(t, demandeDuGuide, '2023-07-02T23:59:59+02:00').session.form().editable, true);
  const locked = ouvrir(t, demandeDuGuide, '2023-07-03T00:00:00+02:00').session.form();
  assert.equal(locked.editable, false);
  assert.equal(locked.lockedAt, epoch('2023-07-03T00:00:00+02:00'));
});

test('le temps passe sur une demande ouverte: le jour tourne, puis J+20 la verrouille avec ce qui y est saisi', (t) => {
  const { session, id } = ouvrir(t);
  session.set(id('dateFacture'), 0, '14/06/2023');
  assert.equal(session.counts().erreurs, 1);
  assert.equal(session.form().changesAt, epoch('2023-06-14T00:00:00+02:00'));
  const delta = session.advance(session.form().changesAt);
  assert.equal(delta.counts.erreurs, 0);
  assert.deepEqual(delta.fields.find((field) => field.id === id('dateFacture')).messages, []);
  assert.match(session.form().delay, /18.jours$/);
  session.advance(session.form().lockedAt);
  const { editable, changesAt, readOnlyReason } = session.form();
  assert.deepEqual([editable, changesAt], [false, null]);
  assert.match(readOnlyReason, /n’a pas été transmis/);
  assert.equal(session.field(id('dateFacture'), 0).display, '14/06/2023');
});

test('une modification antérieure se relit avec son reçu, avant et après', (t) => {
  const modifications = [{ champ: 'dateFacture', libelle: 'Date de la facture', avant: '01/06/2023', apres: '02/06/2023' }];
  const entree = { date: '2023-06-05', statut: 'En cours', action: 'confirmer', recu: 'R-20230605-4F7A2C91', modifications };
  const { session } = ouvrir(t, avec(demandeDuGuide, { '/historique': [{ date: '2023-05-02', statut: 'En cours' }, entree] }));
  assert.deepEqual(session.rows('historique', 1, 2)[0].fields.map(({ display }) => display), ['05/06/2023', 'En cours', 'Modification confirmée', entree.recu]);
  assert.deepEqual(session.pastChanges(1), { title: `Modification du 05/06/2023, reçu ${entree.recu}`, lines: [{ label: 'Date de la facture', before: '01/06/2023', after: '02/06/2023' }] });
  assert.deepEqual(session.pastChanges(0).lines, []);
});

test('le nom d’un fichier dit son type, comme dans le guide', (t) => {
  const { session } = ouvrir(t);
  assert.equal(session.suggestType('ms2-dui-va1-bdc-00001.pdf'), 'BON_COMMANDE');
  assert.equal(session.suggestType('\ud800.pdf'), '');
  assert.equal(session.form().pieces.notAdded, 'L’envoi de «\u00a0{1}\u00a0» a échoué. Réessayez ou retirez le fichier, puis confirmez.');
});

test('a keystroke judges as many rules at 10 bénéficiaires as at 10,000', (t) => {
  const beneficiaire = JSON.parse(demandeDuGuide).beneficiaires.structure[0];
  const costs = [10, 10_000].map((count) => {
    const structure = Array.from({ length: count }, (_, index) => ({ ...beneficiaire, FINESSGeo: String(100_000_000 + index) }));
    const { session, id } = ouvrir(t, avec(demandeDuGuide, { '/beneficiaires/structure': structure }));
    return [['dateFacture', 0, '05/06/2023'], ['operateurMessagerie', 7, 'API_35'], ['montantSolde', 0, '1']].map(([name, row, typed]) => {
      const before = session.evaluations();
      const delta = session.set(id(name), row, typed);
      assert.ok(delta.fields.length <= 3, 'a delta is small');
      return session.evaluations() - before;
    });
  });
  assert.deepEqual(costs[0], costs[1]);
});

test('a number that names no field or row is refused, not followed', (t) => {
  const { session, id } = ouvrir(t);
  for (const [field, row] of [[-1, 0], [1e9, 0], [NaN, 0], [id('operateurMessagerie'), 2], [id('operateurMessagerie'), -1], [id('operateurMessagerie'), 1.5e10], [0, 0]]) {
    assert.notEqual(session.set(field, row, 'x').refusal, '', `${field} ${row}`);
  }
  assert.equal(session.counts().modifications, 0);
  assert.deepEqual(session.rows('beneficiaire', 5, 2), []);
  assert.equal(session.rows('beneficiaire', 0, 1e12).length, 2);
  assert.equal(session.rowCount('inconnu'), 0);
});
