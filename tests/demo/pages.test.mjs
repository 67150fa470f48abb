// The portal's pages: rendered without a script, in correct French, escaped, valid, with no dead link.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { Portail, root } from './portail.mjs';
import { checkTypography } from './typographie.mjs';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5', { 'segur-solde-editor': { flow: true, permittedContent: ['@flow'] } }],
  // `disabled` rules are about taste: the order of attributes' quotes, self-closing tags; role="list" is for Safari, which drops it with list-style.
  rules: { 'no-redundant-role': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});

const links = (html) => [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link);

describe('Pages', () => {
  let portail;
  let compte;
  before(async () => {
    portail = await Portail.start();
    compte = await portail.login();
  });
  after(() => portail.stop());

  const pages = [
    ['/', /Modifier une demande de solde MS2/],
    ['/connexion', /Accéder à mon espace personnel/],
    ['/aide', /Besoin d’aide/],
    ['/demandes', /Gérer mes demandes de financement/],
    ['/demandes/FINMS2009167M1', /<segur-solde-editor numero="FINMS2009167M1" portal="\/api"/],
    ['/demandes/FINMS2009168M0', /<segur-solde-editor numero="FINMS2009168M0" portal="\/api"/],
    ['/compte', /fournisseur33/],
    ['/courriels', /FINMS2009167M1/],
    ['/rien', /Introuvable/],
    ['/demandes/FINMS2010040M1', /Introuvable/],
  ];
  for (const [path, expected] of pages) {
    it(`${path}: valid HTML, one title, French typography, nothing inline`, async () => {
      const { text, headers } = await compte.get(path);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.equal(headers['cache-control'], 'no-store');
      assert.match(text, expected);
      assert.match(text, /<html lang="fr">/);
      assert.equal(text.match(/<h1/g).length, 1);
      assert.doesNotMatch(text, / style=|<style|<script(?![^>]* src=)|\son[a-z]+=/);
      assert.doesNotMatch(text, /\{\{|\}\}/);
      checkTypography(text);
      const report = await validator.validateString(text);
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)), []);
    });
  }

  it('no dead link, connected or not', async () => {
    const seen = new Set();
    for (const get of [(path) => compte.get(path), (path) => portail.request('GET', path)]) {
      for (const [path] of pages) {
        for (const link of links((await get(path)).text)) {
          assert.match(link, /^[/#]/, `${path}: ${link} leads out of the portal`);
          // The component is built elsewhere; the disconnection is a form.
          if (link.startsWith('#') || link.startsWith('/composant/') || link === '/deconnexion' || seen.has(link)) continue;
          seen.add(link);
          assert.notEqual((await get(link)).status, 404, `${path}: ${link}`);
        }
      }
    }
    assert.ok(seen.has('/demandes/FINMS2009167M1'));
  });

  it('the navigation names the page one is on', async () => {
    assert.match((await compte.get('/demandes')).text, /<a href="\/demandes" aria-current="page">/);
    assert.match((await compte.get('/demandes/FINMS2009167M1')).text, /<a href="\/demandes" aria-current="true">/);
    assert.doesNotMatch((await portail.request('GET', '/aide')).text, /Se déconnecter/);
  });

  describe('Gérer mes demandes de financement', () => {
    const rows = async (query) => {
      const { text } = await compte.get(`/demandes${query}`);
      return [...text.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, numero]) => numero);
    };

    it('the columns of the guide, « Modifier » or « Consulter »', async () => {
      const { text } = await compte.get('/demandes');
      const columns = [...text.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, column]) => column);
      assert.deepEqual(columns, [
        'Numéro de dossier', 'Type', 'Numéro éditeur', 'Logiciel', 'Date dépôt', 'Date de la commande', 'Statut', 'État de paiement',
        'Montant Ségur déclaré', 'Action',
      ]);
      const row = (numero) => new RegExp(`<th scope="row">${numero}[\\s\\S]*?</tr>`).exec(text)[0];
      assert.match(row('FINMS2009167M1'), />Modifier</);
      assert.match(row('FINMS2009167M1'), /02\/05\/2023/);
      assert.match(row('FINMS2009167M1'), /1\u202f500,00/);
      assert.match(row('FINMS2009168M0'), />Consulter</);
    });

    it('each criterion, and several at once', async () => {
      const all = await rows('');
      assert.equal(all.length, 6);
      assert.deepEqual(await rows('?numero=FINMS2009167M1'), ['FINMS2009167M1']);
      assert.deepEqual(await rows('?type=AVANCE'), ['FINMS2009168M0']);
      assert.deepEqual(await rows('?statut=En+cours'), ['FINMS2009168M0']);
      assert.equal((await rows('?statut=A+modifier')).length, 5);
      assert.deepEqual(await rows('?paiement=Paiement+en+cours'), []);
      assert.equal((await rows('?logiciel=DUI-PDS')).length, 6);
      assert.deepEqual(await rows('?deposeeDu=2023-05-03&deposeeAu=2023-05-03'), ['FINMS2009200M1']);
      assert.deepEqual(await rows('?type=SOLDE&statut=En+cours'), []);
      assert.match((await compte.get('/demandes?type=RIEN')).text, /Aucune demande ne répond à ces critères/);
      assert.equal((await compte.get('/demandes?deposeeDu=hier')).status, 400);
    });

    it('the criteria stay as they were chosen', async () => {
      const { text } = await compte.get('/demandes?statut=A+modifier&deposeeDu=2023-05-01');
      assert.match(text, /<option value="A modifier" selected>/);
      assert.match(text, /name="deposeeDu" type="date" value="2023-05-01"/);
    });

    it('the API filters alike', async () => {
      const { json } = await compte.get('/api/demandes?statut=A%20modifier&type=SOLDE');
      assert.deepEqual(json.demandes.map(({ numero }) => numero), await rows('?statut=A+modifier&type=SOLDE'));
    });
  });

  it('what comes from data or from an address is escaped', async () => {
    const donnees = await mkdtemp(join(tmpdir(), 'donnees-'));
    await cp(join(root, 'demo/data'), donnees, { recursive: true });
    const file = join(donnees, 'demande-FINMS2009167M1.json');
    const evil = '<b onclick="x()">&\'{{titre}}';
    const demande = (await readFile(file, 'utf8')).replace('"DUI-PDS"', JSON.stringify(evil)).replace('"Ceci est', `"${JSON.stringify(evil).slice(1, -1)} Ceci est`);
    await writeFile(file, demande);
    const other = await Portail.start({ options: ['--donnees', donnees] });
    try {
      const hostile = await other.login();
      for (const path of ['/demandes', '/courriels', `/demandes?logiciel=${encodeURIComponent(evil)}`, `/demandes?deposeeDu=${encodeURIComponent(evil)}`, `/${encodeURIComponent(evil)}`]) {
        const { text } = await hostile.get(path);
        assert.ok(!text.includes('<b onclick'), path);
        assert.match(text, /<\/html>\s*$/);
      }
      assert.match((await hostile.get('/demandes')).text, /&lt;b onclick=&quot;x\(\)&quot;&gt;&amp;&#39;\{\{titre\}\}/);
    } finally {
      await other.stop();
      await rm(donnees, { recursive: true });
    }
  });

  it('every template is in correct typography, those that are not shown above as well', async () => {
    const folder = join(root, 'demo/pages/gabarits');
    for (const name of await readdir(folder)) checkTypography(await readFile(join(folder, name), 'utf8'), name);
  });
});
