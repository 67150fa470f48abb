// Connection, disconnection, and what a page of another site cannot do.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Compte, Portail } from './portail.mjs';

describe('Session', () => {
  let portail;
  before(async () => {
    portail = await Portail.start();
  });
  after(() => portail.stop());

  const connect = (fields) => portail.postForm('/connexion', { identifiant: 'fournisseur33', motDePasse: 'demo-solution-33', ...fields });

  it('the cookie is out of reach of scripts and of other sites, and new each time', async () => {
    const [first, second] = [await connect(), await connect()];
    const cookie = first.headers['set-cookie'][0];
    assert.match(cookie, /^session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/);
    assert.notEqual(cookie, second.headers['set-cookie'][0]);
  });

  it('a connection without cookie leads to the connection page, and back to where one was going', async () => {
    const answer = await portail.request('GET', '/demandes/FINMS2009167M1');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.location, '/connexion?suite=%2Fdemandes%2FFINMS2009167M1');
    const page = await portail.request('GET', answer.headers.location);
    assert.match(page.text, /name="suite" value="\/demandes\/FINMS2009167M1"/);
    assert.equal((await connect({ suite: '/demandes/FINMS2009167M1' })).headers.location, '/demandes/FINMS2009167M1');
  });

  it('« suite » never leads out of the portal', async () => {
    for (const suite of ['https://exemple.example/', '//exemple.example', '/\\exemple.example', '/demandes/../x', '/api/demandes', 'javascript:alert(1)', '/demandes/<b>']) {
      assert.equal((await connect({ suite })).headers.location, '/demandes', suite);
      const page = await portail.request('GET', `/connexion?suite=${encodeURIComponent(suite)}`);
      assert.match(page.text, /name="suite" value="\/demandes"/);
    }
  });

  it('wrong password and unknown identifiant get the same page', async () => {
    const wrong = await connect({ motDePasse: 'faux' });
    const unknown = await connect({ identifiant: 'inconnu' });
    for (const answer of [wrong, unknown]) {
      assert.equal(answer.status, 401);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.match(answer.text, /role="alert"/);
      assert.match(answer.text, /L’identifiant ou le mot de passe est incorrect/);
      assert.doesNotMatch(answer.text, /inconnu|faux/);
    }
    assert.equal(wrong.text, unknown.text);
  });

  it('odd forms are refused and nothing else', async () => {
    for (const fields of [{ motDePasse: '' }, { identifiant: '' }, { motDePasse: 'x'.repeat(5000) }, { identifiant: "' OR 1=1 --" }, { motDePasse: '\0' }]) {
      const other = await Portail.start();
      try {
        assert.equal((await other.postForm('/connexion', { identifiant: 'fournisseur33', motDePasse: 'demo-solution-33', ...fields })).status, 401);
      } finally {
        await other.stop();
      }
    }
    const tooLong = await portail.postForm('/connexion', { identifiant: 'x'.repeat(9000) });
    assert.equal(tooLong.status, 413);
  });

  it('a password with a null byte does not pass for its beginning', async () => {
    const answer = await connect({ motDePasse: 'demo-solution-33\0suite' });
    assert.equal(answer.status, 401);
  });

  it('after « Se déconnecter » the cookie opens nothing', async () => {
    const compte = await portail.login();
    assert.equal((await compte.get('/api/demandes')).status, 200);
    const answer = await compte.request('POST', '/deconnexion', { body: '' });
    assert.equal(answer.status, 303);
    assert.match(answer.headers['set-cookie'][0], /^session=; .*Max-Age=0$/);
    assert.equal((await compte.get('/api/demandes')).status, 401);
  });

  it('a form of another site neither connects nor disconnects anybody', async () => {
    for (const path of ['/connexion', '/deconnexion']) {
      for (const headers of [{ Origin: 'https://exemple.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
        const answer = await portail.postForm(path, { identifiant: 'fournisseur33', motDePasse: 'demo-solution-33' }, headers);
        assert.equal(answer.status, 403);
        assert.equal(answer.headers['set-cookie'], undefined);
      }
    }
  });

  it('each account sees the demandes of its solution, and no other', async () => {
    const numeros = async (identifiant) => (await (await portail.login(identifiant)).get('/api/demandes')).json.demandes.map(({ numero }) => numero);
    const de33 = await numeros('fournisseur33');
    const de40 = await numeros('fournisseur40');
    assert.deepEqual(de40, ['FINMS2007947M2', 'FINMS2010040M1']);
    assert.ok(de33.includes('FINMS2009167M1'));
    assert.deepEqual(de33.filter((numero) => de40.includes(numero)), []);
  });

  it('a restart ends every session', async () => {
    let other = await Portail.start();
    const compte = await other.login();
    await other.kill('SIGTERM');
    other = await Portail.start({ dossier: other.dossier });
    assert.equal((await new Compte(other, compte.cookie).get('/api/demandes')).status, 401);
    await other.stop();
  });

  it('the base holds no password and no session', async () => {
    const other = await Portail.start();
    const compte = await other.login();
    await other.kill('SIGTERM');
    const base = await readFile(join(other.dossier, 'portail.db'), 'latin1');
    assert.match(base, /\$y\$/);
    assert.ok(!base.includes('demo-solution-33'));
    assert.ok(!base.includes(compte.cookie.slice('session='.length)));
    await other.stop();
  });
});
