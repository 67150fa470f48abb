// J+10 and J+20 by the portal's clock: the reminder, the lock, the last minute.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Portail, pdf } from './portail.mjs';

// « A modifier » since 12/06/2023: the reminder on 22/06/2023, the last day is 02/07/2023.
const kNumero = 'FINMS2009167M1';

async function at(horloge, test) {
  const portail = await Portail.start({ horloge });
  try {
    await test(await portail.login(), portail);
  } finally {
    await portail.stop();
  }
}

async function courriels(compte, numero = kNumero) {
  const { text } = await compte.get('/courriels');
  return text.split('<article').slice(1).filter((courriel) => courriel.includes(`/demandes/${numero}"`));
}

describe('Échéances', () => {
  it('the Date header is the portal’s clock, and it runs', async () => {
    await at('2023-07-02T23:59:58+02:00', async (compte) => {
      const first = Date.parse((await compte.get('/api/referentiel')).headers.date);
      assert.ok(first >= Date.parse('2023-07-02T21:59:58Z') && first < Date.parse('2023-07-02T22:00:30Z'));
    });
  });

  it('before J+10: the invitation only', async () => {
    await at('2023-06-21T23:50:00+02:00', async (compte) => {
      const list = await courriels(compte);
      assert.equal(list.length, 1);
      assert.match(list[0], /12\/06\/2023/);
      assert.match(list[0], /Ceci est le commentaire du gestionnaire/);
    });
  });

  it('from J+10: the reminder as well, once', async () => {
    await at('2023-06-22T00:00:01+02:00', async (compte) => {
      await compte.demande(kNumero);
      await compte.demande(kNumero);
      const list = await courriels(compte);
      assert.equal(list.length, 2);
      assert.match(list[0], /22\/06\/2023/);
      assert.match(list[0], /Ceci est le commentaire du gestionnaire/);
      assert.equal((await compte.demande(kNumero)).statut, 'A modifier');
    });
  });

  it('in the last minute of J+20 it may still be confirmed', async () => {
    await at('2023-07-02T23:59:00+02:00', async (compte) => {
      const { etag, statut } = await compte.demande(kNumero);
      assert.equal(statut, 'A modifier');
      assert.equal((await compte.modifier(kNumero, { etag, action: 'ne_pas_modifier' })).status, 200);
    });
  });

  it('after J+20: « En cours » as it was, in the list too, and a modification comes too late: 409', async () => {
    await at('2023-07-03T00:00:01+02:00', async (compte) => {
      const demande = await compte.demande(kNumero);
      assert.equal(demande.statut, 'En cours');
      assert.equal(demande.commande.montantSegurSoldeHT, 1400);
      assert.equal(demande.historique.length, 3);
      assert.equal((await courriels(compte)).length, 3);
      assert.deepEqual((await compte.get('/api/demandes?statut=A%20modifier')).json.demandes, []);
      const late = await compte.modifier(kNumero, { etag: demande.etag, action: 'ne_pas_modifier' });
      assert.equal(late.status, 409);
      assert.equal((await compte.deposer(kNumero)).status, 409);
    });
  });

  it('it locks while the portal runs: whoever was typing gets 409, and what was deposited goes', async () => {
    await at('2023-07-02T23:59:57+02:00', async (compte) => {
      const { etag } = await compte.demande(kNumero);
      assert.equal((await compte.deposer(kNumero, { contenu: pdf() })).status, 201);
      await new Promise((resolve) => setTimeout(resolve, 4000));
      const late = await compte.modifier(kNumero, { etag, action: 'ne_pas_modifier' });
      assert.equal(late.status, 409, late.text);
      assert.equal((await compte.demande(kNumero)).historique.length, 3);
      assert.equal((await compte.get(`/api/demandes/${kNumero}/pieces/PJ_Demande.pdf`)).status, 404);
    });
  });

  it('a demande of which the delay ends soon: still open on the eve, its reminder sent', async () => {
    await at('2023-06-13T10:00:00+02:00', async (compte) => {
      assert.equal((await compte.demande('FINMS2009171M1')).statut, 'A modifier');
      assert.equal((await courriels(compte, 'FINMS2009171M1')).length, 2);
    });
  });

  it('a base that slept through J+20 wakes up locked, without a second e-mail', async () => {
    let portail = await Portail.start();
    await portail.kill('SIGTERM');
    portail = await Portail.start({ dossier: portail.dossier, horloge: '2023-08-01T10:00:00+02:00' });
    await portail.kill('SIGTERM');
    portail = await Portail.start({ dossier: portail.dossier, horloge: '2023-08-02T10:00:00+02:00' });
    try {
      const compte = await portail.login();
      assert.equal((await compte.demande(kNumero)).statut, 'En cours');
      assert.equal((await courriels(compte)).length, 3);
    } finally {
      await portail.stop();
    }
  });
});
