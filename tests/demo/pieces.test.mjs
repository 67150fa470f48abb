// Pièces justificatives: deposited, consulted, removed, confirmed or forgotten with the modification.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { Portail, multipart, pdf } from './portail.mjs';

const kNumero = 'FINMS2009167M1';
const adresse = (nom) => `/api/demandes/${kNumero}/pieces/${encodeURIComponent(nom)}`;

describe('Pièces', () => {
  let portail;
  let compte;
  before(async () => {
    portail = await Portail.start();
    compte = await portail.login();
  });
  after(() => portail.stop());

  it('every pièce of every demande opens as a PDF', async () => {
    for (const { numero } of (await compte.get('/api/demandes')).json.demandes) {
      for (const { nomFichier } of (await compte.demande(numero)).piecesJustificatives) {
        const answer = await compte.get(`/api/demandes/${numero}/pieces/${nomFichier}`);
        assert.equal(answer.status, 200, nomFichier);
        assert.equal(answer.headers['content-disposition'], `inline; filename*=UTF-8''${nomFichier}`);
        checkPdf(answer.bytes);
      }
    }
  });

  it('deposited, consulted, then removed: a demande does not change until it is confirmed', async () => {
    const { etag } = await compte.demande(kNumero);
    const contenu = pdf('a');
    const created = await compte.deposer(kNumero, { contenu });
    assert.equal(created.status, 201, created.text);
    assert.deepEqual(created.json, { nomFichier: 'PJ_Demande.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S', tailleOctets: contenu.length });
    const read = await compte.get(created.headers.location);
    assert.deepEqual(read.bytes, contenu);
    assert.equal((await compte.demande(kNumero)).etag, etag);
    assert.equal((await compte.request('DELETE', adresse('PJ_Demande.pdf'))).status, 204);
    assert.equal((await compte.get(adresse('PJ_Demande.pdf'))).status, 404);
    assert.equal((await compte.request('DELETE', adresse('PJ_Demande.pdf'))).status, 404);
  });

  it('the same file twice is one pièce; another file of the same name is refused', async () => {
    const contenu = pdf('b');
    assert.equal((await compte.deposer(kNumero, { nom: 'deux.pdf', contenu })).status, 201);
    assert.equal((await compte.deposer(kNumero, { nom: 'deux.pdf', contenu })).status, 201);
    const other = await compte.deposer(kNumero, { nom: 'deux.pdf', contenu: pdf('c') });
    assert.equal(other.status, 409, other.text);
    assert.equal((await compte.request('DELETE', adresse('deux.pdf'))).status, 204);
  });

  it('a sending that is cut off half-way leaves nothing', async () => {
    const { body, contentType } = multipart([
      { name: 'typeFichier', value: 'AUTRE_S' },
      { name: 'fichier', filename: 'coupee.pdf', value: Buffer.concat([pdf(), Buffer.alloc(300_000)]), type: 'application/pdf' },
    ]);
    await new Promise((resolve) => {
      const request = http.request({
        host: '127.0.0.1', port: portail.port, method: 'POST', path: `/api/demandes/${kNumero}/pieces`, agent: false,
        headers: { Cookie: compte.cookie, Origin: portail.origin, 'Content-Type': contentType, 'Content-Length': body.length },
      });
      request.on('error', resolve).on('close', resolve);
      request.write(body.subarray(0, body.length - 1000), () => request.destroy());
    });
    assert.equal((await compte.get(adresse('coupee.pdf'))).status, 404);
    assert.equal((await compte.deposer(kNumero, { nom: 'coupee.pdf' })).status, 201, 'its name is free');
    assert.equal((await compte.request('DELETE', adresse('coupee.pdf'))).status, 204);
  });

  it('exactly 10 MiB pass', async () => {
    const head = pdf();
    const contenu = Buffer.concat([head.subarray(0, 9), Buffer.alloc(10 * 1024 * 1024 - head.length, 10), head.subarray(9)]);
    assert.equal(contenu.length, 10 * 1024 * 1024);
    const created = await compte.deposer(kNumero, { nom: 'grande.pdf', contenu });
    assert.equal(created.status, 201, created.text);
    assert.deepEqual((await compte.get(adresse('grande.pdf'))).bytes, contenu);
    assert.equal((await compte.request('DELETE', adresse('grande.pdf'))).status, 204);
  });

  it('a name with accents and spaces comes back as it was given, or is refused with a rule', async () => {
    const nom = 'pièce nº 1.pdf';
    const created = await compte.deposer(kNumero, { nom });
    if (created.status === 422) {
      assert.ok(created.json.errors.length > 0);
    } else {
      assert.equal(created.status, 201, created.text);
      const read = await compte.get(created.headers.location);
      assert.equal(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(read.headers['content-disposition'])[1]), nom);
      assert.equal((await compte.request('DELETE', adresse(nom))).status, 204);
    }
  });

  it('names that no address can hold are refused by a rule', async () => {
    for (const nom of ['../../etc/passwd.pdf', 'a/b.pdf', 'a\\b.pdf', '.pdf', 'a.pdf.exe', 'x'.repeat(300) + '.pdf', 'a%00.pdf']) {
      const answer = await compte.deposer(kNumero, { nom });
      if (answer.status === 201) {
        // What the core allows must at least be reachable and removable.
        assert.equal((await compte.request('DELETE', adresse(nom))).status, 204, nom);
      } else {
        assert.equal(answer.status, 422, `${nom}: ${answer.text}`);
      }
    }
  });

  it('only twenty wait at a time', async () => {
    for (let i = 0; i < 20; i += 1) assert.equal((await compte.deposer(kNumero, { nom: `n${i}.pdf` })).status, 201);
    const answer = await compte.deposer(kNumero, { nom: 'n20.pdf' });
    assert.equal(answer.status, 409);
    assert.equal(answer.json.type, 'urn:segur-solde:probleme:trop-de-pieces');
    for (let i = 0; i < 20; i += 1) assert.equal((await compte.request('DELETE', adresse(`n${i}.pdf`))).status, 204);
  });

  it('nobody else sees a deposited pièce, nor takes it for an account of another solution', async () => {
    assert.equal((await compte.deposer(kNumero, { nom: 'mienne.pdf' })).status, 201);
    const autre = await portail.login('fournisseur40');
    assert.equal((await autre.get(adresse('mienne.pdf'))).status, 404);
    assert.equal((await autre.request('DELETE', adresse('mienne.pdf'))).status, 404);
    assert.equal((await compte.request('DELETE', adresse('mienne.pdf'))).status, 204);
  });

  it('a multipart body may come with a preamble, other fields and any boundary', async () => {
    const { body, contentType } = multipart(
      [
        { name: 'commentaire', value: 'x' },
        { name: 'fichier', filename: 'ordre.pdf', value: pdf() },
        { name: 'typeFichier', value: 'AUTRE_S' },
      ],
      "x'()+_,-./:=?",
    );
    const answer = await compte.request('POST', `/api/demandes/${kNumero}/pieces`, {
      headers: { 'Content-Type': contentType.replace(/boundary=(.*)/, 'boundary="$1"') },
      body,
    });
    assert.equal(answer.status, 201, answer.text);
    assert.equal((await compte.request('DELETE', adresse('ordre.pdf'))).status, 204);
  });

  it('confirmed: the named one belongs to the demande, the other is gone', async () => {
    const { etag } = await compte.demande(kNumero);
    assert.equal((await compte.deposer(kNumero, { nom: 'gardee.pdf' })).status, 201);
    assert.equal((await compte.deposer(kNumero, { nom: 'oubliee.pdf' })).status, 201);
    const value = { nomFichier: 'gardee.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S' };
    const answer = await compte.modifier(kNumero, { etag, patch: [{ op: 'add', path: '/piecesJustificatives/-', value }] });
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual((await compte.demande(kNumero)).piecesJustificatives.at(-1), value);
    assert.equal((await compte.get(adresse('gardee.pdf'))).status, 200);
    assert.equal((await compte.get(adresse('oubliee.pdf'))).status, 404);
    assert.equal((await compte.request('DELETE', adresse('gardee.pdf'))).status, 409);
  });

  it('« Ne pas modifier » forgets the deposited ones', async () => {
    const numero = 'FINMS2009169M1';
    const { etag } = await compte.demande(numero);
    assert.equal((await compte.deposer(numero, { nom: 'oubliee.pdf' })).status, 201);
    assert.equal((await compte.modifier(numero, { etag, action: 'ne_pas_modifier' })).status, 200);
    assert.equal((await compte.get(`/api/demandes/${numero}/pieces/oubliee.pdf`)).status, 404);
  });
});

/** Its cross-reference table points at its objects, and the stream is as long as it says. */
function checkPdf(bytes) {
  const text = bytes.toString('latin1');
  assert.match(text, /^%PDF-1\.4\n/);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start));
  const entries = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)];
  assert.equal(entries.length, Number(table[1]) - 1);
  entries.forEach(([, offset], i) => assert.ok(text.startsWith(`${i + 1} 0 obj\n`, Number(offset))));
  const [, length, content] = /\/Length (\d+) >>\nstream\n([\s\S]*?)endstream/.exec(text);
  assert.equal(content.length, Number(length));
}
