// A modification, from the reading to the receipt: once and only once, whole or not at all, kept whatever happens.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import jsonpatch from 'fast-json-patch';
import { Portail, newKey, pdf, remplacer } from './portail.mjs';

const kNumero = 'FINMS2009167M1';
const kSolde = '/commande/montantSegurSoldeHT';

describe('Modification', () => {
  let portail;
  let compte;
  before(async () => {
    portail = await Portail.start();
    compte = await portail.login();
  });
  after(() => portail.stop());

  it('confirms: receipt, new ETag, « En cours », one entry in the historique, nothing else touched', async () => {
    const avant = await compte.demande(kNumero);
    const patch = [
      ...remplacer('/commande/dateFacture', '2023-06-02', '2023-06-05'),
      ...remplacer(kSolde, 1400, 1350.5),
      ...remplacer('/beneficiaires/structure/0/isMaitreIdentite', false, true),
    ];
    const answer = await compte.modifier(kNumero, { etag: avant.etag, patch });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.numero, kNumero);
    assert.equal(answer.json.statut, 'En cours');
    assert.match(answer.json.horodatage, /^2023-06-13T10:\d\d:\d\d\+02:00$/);
    assert.deepEqual(answer.json.modifications[0], { champ: 'dateFacture', libelle: 'Date de la facture', avant: '02/06/2023', apres: '05/06/2023' });
    assert.equal(answer.json.modifications.length, 3);

    const apres = await compte.demande(kNumero);
    assert.equal(apres.etag, answer.headers.etag);
    assert.notEqual(apres.etag, avant.etag);

    // What a JSON Patch library of somebody else makes of the same patch, but for what the portal itself writes.
    const expected = jsonpatch.applyPatch(JSON.parse(avant.bytes), patch, true).newDocument;
    const stored = JSON.parse(apres.bytes);
    assert.equal(stored.historique.length, expected.historique.length + 1);
    assert.equal(stored.historique.at(-1).statut, 'En cours');
    assert.equal(stored.historique.at(-1).recu, answer.json.recu);
    assert.deepEqual(stored.historique.at(-1).modifications, answer.json.modifications);
    assert.equal(stored.dateChangementStatut, '2023-06-13');
    Object.assign(expected, { statut: 'En cours', dateChangementStatut: '2023-06-13', historique: stored.historique });
    assert.deepEqual(stored, expected);
  });

  it('a second modification is refused: 409', async () => {
    const { etag } = await compte.demande(kNumero);
    const answer = await compte.modifier(kNumero, { etag, patch: [] });
    assert.equal(answer.status, 409, answer.text);
  });

  it('« Ne pas modifier »: « En cours », as it was, an empty receipt', async () => {
    const numero = 'FINMS2009170M1';
    const avant = await compte.demande(numero);
    const answer = await compte.modifier(numero, { etag: avant.etag, action: 'ne_pas_modifier' });
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(answer.json.modifications, []);
    const apres = await compte.demande(numero);
    assert.equal(apres.statut, 'En cours');
    assert.deepEqual(apres.commande, avant.commande);
    assert.deepEqual(apres.beneficiaires, avant.beneficiaires);
  });

  it('an ETag of which a browser holds the bytes: 304; If-Match takes a list', async () => {
    const numero = 'FINMS2009169M1';
    const { etag } = await compte.demande(numero);
    const cached = await compte.get(`/api/demandes/${numero}`, { 'If-None-Match': `"autre", W/${etag}` });
    assert.equal(cached.status, 304);
    assert.equal(cached.bytes.length, 0);
    const referentiel = await compte.get('/api/referentiel');
    assert.equal(referentiel.status, 200);
    assert.equal((await compte.get('/api/referentiel', { 'If-None-Match': referentiel.headers.etag })).status, 304);
    const answer = await compte.modifier(numero, { etag: `"autre", ${etag}`, action: 'ne_pas_modifier' });
    assert.equal(answer.status, 200, answer.text);
  });

  it('MAITRE_IDENTITE: allowed for the solution 0000000033, refused with its reason for 0000000040', async () => {
    const autre = await portail.login('fournisseur40');
    const { etag } = await autre.demande('FINMS2010040M1');
    const patch = remplacer('/beneficiaires/structure/0/isMaitreIdentite', false, true);
    const refused = await autre.modifier('FINMS2010040M1', { etag, patch });
    assert.equal(refused.status, 422, refused.text);
    assert.equal(refused.json.errors[0].pointer, '/beneficiaires/structure/0/isMaitreIdentite');
    assert.match(refused.json.errors[0].message, /MAITRE_IDENTITE/);
  });

  it('200 bénéficiaires changed at once', async () => {
    const numero = 'FINMS2009200M1';
    const avant = await compte.demande(numero);
    const patch = avant.beneficiaires.structure.flatMap(({ isStockageIdentite }, i) =>
      remplacer(`/beneficiaires/structure/${i}/isStockageIdentite`, isStockageIdentite, !isStockageIdentite),
    );
    const answer = await compte.modifier(numero, { etag: avant.etag, patch });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.modifications.length, 200);
  });
});

describe('Idempotence', () => {
  let portail;
  let compte;
  before(async () => {
    portail = await Portail.start();
    compte = await portail.login();
  });
  after(() => portail.stop());

  it('the same key and the same body again: the same answer, one modification', async () => {
    const { etag, historique } = await compte.demande(kNumero);
    const post = { etag, key: newKey(), patch: remplacer(kSolde, 1400, 1300) };
    const first = await compte.modifier(kNumero, post);
    assert.equal(first.status, 200, first.text);
    const second = await compte.modifier(kNumero, post);
    assert.equal(second.status, 200);
    assert.equal(second.text, first.text);
    assert.equal(second.headers.etag, first.headers.etag);
    assert.equal((await compte.demande(kNumero)).historique.length, historique.length + 1);

    const otherBody = await compte.modifier(kNumero, { ...post, patch: remplacer(kSolde, 1400, 1200) });
    assert.equal(otherBody.status, 422);
    assert.equal(otherBody.json.type, 'urn:segur-solde:probleme:cle-reutilisee');
    const otherDemande = await compte.modifier('FINMS2009169M1', post);
    assert.equal(otherDemande.status, 422);
    assert.equal(otherDemande.json.type, 'urn:segur-solde:probleme:cle-reutilisee');
    const otherKey = await compte.modifier(kNumero, { ...post, key: newKey() });
    assert.equal(otherKey.status, 409);
  });

  it('the key of a refused modification may be used again, once it is mended', async () => {
    const numero = 'FINMS2009169M1';
    const { etag } = await compte.demande(numero);
    const key = newKey();
    assert.equal((await compte.modifier(numero, { etag, key, patch: remplacer(kSolde, 1500, 0) })).status, 422);
    assert.equal((await compte.modifier(numero, { etag, key, patch: remplacer(kSolde, 1500, 1490) })).status, 200);
  });

  it('ten posts at once with one key: one modification, ten times the same answer', async () => {
    const numero = 'FINMS2009170M1';
    const { etag, historique } = await compte.demande(numero);
    const post = { etag, key: newKey(), patch: remplacer(kSolde, 2920, 2900) };
    const answers = await Promise.all(Array.from({ length: 10 }, () => compte.modifier(numero, post)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal((await compte.demande(numero)).historique.length, historique.length + 1);
  });

  it('ten posts at once with ten keys: one modification, nine refusals', async () => {
    const numero = 'FINMS2009171M1';
    const { etag, historique } = await compte.demande(numero);
    const answers = await Promise.all(Array.from({ length: 10 }, () => compte.modifier(numero, { etag, action: 'ne_pas_modifier' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(9).fill(409)]);
    assert.equal((await compte.demande(numero)).historique.length, historique.length + 1);
  });
});

describe('Durabilité', () => {
  it('kill -9 right after the 200, then a restart: the modification, its pièce and its key are there', async () => {
    let portail = await Portail.start();
    try {
      const piece = pdf('gardée');
      let compte = await portail.login();
      const { etag } = await compte.demande(kNumero);
      assert.equal((await compte.deposer(kNumero, { contenu: piece })).status, 201);
      const added = { nomFichier: 'PJ_Demande.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S' };
      const patch = [...remplacer(kSolde, 1400, 1234.56), { op: 'add', path: '/piecesJustificatives/-', value: added }];
      const post = { etag, key: newKey(), patch };
      const answer = await compte.modifier(kNumero, post);
      portail.child.kill('SIGKILL');
      assert.equal(answer.status, 200, answer.text);
      await portail.kill('SIGKILL');

      portail = await Portail.start({ dossier: portail.dossier });
      compte = await portail.login();
      const stored = await compte.demande(kNumero);
      assert.equal(stored.etag, answer.headers.etag);
      assert.equal(stored.commande.montantSegurSoldeHT, 1234.56);
      assert.deepEqual(stored.piecesJustificatives.at(-1), added);
      assert.deepEqual((await compte.get(`/api/demandes/${kNumero}/pieces/PJ_Demande.pdf`)).bytes, piece);
      const again = await compte.modifier(kNumero, post);
      assert.equal(again.status, 200);
      assert.equal(again.text, answer.text);
    } finally {
      await portail.stop();
    }
  });

  it('kill -9 while modifications are coming in: each is whole or not there at all', async () => {
    let portail = await Portail.start();
    try {
      let compte = await portail.login();
      const numeros = [kNumero, 'FINMS2009169M1', 'FINMS2009170M1', 'FINMS2009171M1', 'FINMS2009200M1'];
      const posts = await Promise.all(numeros.map(async (numero) => ({ numero, etag: (await compte.demande(numero)).etag, key: newKey() })));
      const answers = posts.map(({ numero, ...post }) => compte.modifier(numero, { ...post, action: 'ne_pas_modifier' }).catch(() => null));
      await Promise.race(answers);
      await portail.kill('SIGKILL');
      const confirmed = await Promise.all(answers);
      assert.ok(confirmed.some((answer) => answer?.status === 200));

      portail = await Portail.start({ dossier: portail.dossier });
      compte = await portail.login();
      for (const [i, { numero, ...post }] of posts.entries()) {
        const { statut, historique } = await compte.demande(numero);
        if (confirmed[i]) assert.equal(statut, 'En cours', `${numero} was confirmed`);
        assert.equal(historique.length, statut === 'En cours' ? 3 : 2, numero);
        // Whoever got no answer asks again with the same key, and it is done once.
        assert.equal((await compte.modifier(numero, { ...post, action: 'ne_pas_modifier' })).status, 200);
        assert.equal((await compte.demande(numero)).historique.length, 3, numero);
      }
    } finally {
      await portail.stop();
    }
  });
});
