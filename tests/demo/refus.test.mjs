// A table of status codes: one row a refusal.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Portail, multipart, newKey, pdf, remplacer } from './portail.mjs';

const kNumero = 'FINMS2009167M1';
const kModification = `/api/demandes/${kNumero}/modification`;
const kPieces = `/api/demandes/${kNumero}/pieces`;
const kJson = { 'Content-Type': 'application/json' };

describe('Refus', () => {
  let portail;
  let compte;
  let etag;
  before(async () => {
    portail = await Portail.start();
    compte = await portail.login();
    etag = (await compte.demande(kNumero)).etag;
  });
  after(() => portail.stop());

  const rows = [
    // what, [method, path, options], status, the end of the problem's type
    ['no session', ['GET', `/api/demandes/${kNumero}`, { anonymous: true }], 401, 'non-connecte'],
    ['no session, an unknown demande', ['GET', '/api/demandes/FINMS2000000M1', { anonymous: true }], 401, 'non-connecte'],
    ['a made-up session', ['GET', `/api/demandes/${kNumero}`, { anonymous: true, headers: { Cookie: 'session=0123' } }], 401, 'non-connecte'],
    ['no session, modification', ['POST', kModification, { anonymous: true, headers: kJson, body: '{}' }], 401, 'non-connecte'],
    ['an unknown demande', ['GET', '/api/demandes/FINMS2000000M1'], 404, 'introuvable'],
    ['the demande of another solution', ['GET', '/api/demandes/FINMS2010040M1'], 404, 'introuvable'],
    ['modification of the demande of another solution', ['POST', '/api/demandes/FINMS2010040M1/modification', { headers: kJson, body: '{}' }], 404, 'introuvable'],
    ['pièce of the demande of another solution', ['GET', '/api/demandes/FINMS2010040M1/pieces/ms2-dui-va1-va-00041.pdf'], 404, 'introuvable'],
    ['an unknown pièce', ['GET', `${kPieces}/inconnue.pdf`], 404, 'introuvable'],
    ['an unknown address of the API', ['GET', '/api/rien'], 404, 'introuvable'],
    ['an encoded slash is no way out of a segment', ['GET', '/api/demandes/x%2F..%2F..%2FFINMS2009167M1'], 404, 'introuvable'],
    ['a wrong date in the search', ['GET', '/api/demandes?deposeeDu=02/05/2023'], 400, 'requete-invalide'],
    ['another method', ['PUT', `/api/demandes/${kNumero}`, { body: '' }], 405, 'methode-refusee'],
    ['another method on the list', ['DELETE', '/api/demandes', {}], 405, 'methode-refusee'],
    ['no Origin', ['POST', kModification, { headers: { ...kJson, Origin: undefined }, body: '{}' }], 403, 'origine-refusee'],
    ['the Origin of another site', ['POST', kModification, { headers: { ...kJson, Origin: 'https://exemple.example' }, body: '{}' }], 403, 'origine-refusee'],
    ['Origin « null »', ['POST', kModification, { headers: { ...kJson, Origin: 'null' }, body: '{}' }], 403, 'origine-refusee'],
    ['Sec-Fetch-Site: cross-site', ['POST', kModification, { headers: { ...kJson, 'Sec-Fetch-Site': 'cross-site' }, body: '{}' }], 403, 'origine-refusee'],
    ['Sec-Fetch-Site: same-site', ['DELETE', `${kPieces}/x.pdf`, { headers: { 'Sec-Fetch-Site': 'same-site' } }], 403, 'origine-refusee'],
    ['no If-Match', ['POST', kModification, { modification: { 'If-Match': undefined } }], 428, 'version-manquante'],
    ['no Idempotency-Key', ['POST', kModification, { modification: { 'Idempotency-Key': undefined } }], 400, 'cle-manquante'],
    ['a key that is too short', ['POST', kModification, { modification: { 'Idempotency-Key': '1234567' } }], 400, 'cle-manquante'],
    ['a key that is too long', ['POST', kModification, { modification: { 'Idempotency-Key': 'k'.repeat(129) } }], 400, 'cle-manquante'],
    ['a stale ETag', ['POST', kModification, { modification: { 'If-Match': '"ancien"' } }], 412, 'version-perimee'],
    ['a weak ETag', ['POST', kModification, { modification: { 'If-Match': () => `W/${etag}` } }], 412, 'version-perimee'],
    ['another content type', ['POST', kModification, { modification: { 'Content-Type': 'text/plain' } }], 415, 'format-non-pris-en-charge'],
    ['a compressed body', ['POST', kModification, { modification: { 'Content-Encoding': 'gzip' } }], 415, 'format-non-pris-en-charge'],
    ['a modification above 1 MiB', ['POST', kModification, { modification: {}, body: `{"action":"confirmer","patch":[]${' '.repeat(1024 * 1024)}}` }], 413, 'trop-volumineux'],
    ['a body that is no JSON', ['POST', kModification, { modification: {}, body: '{"action":' }], 400, 'requete-invalide'],
    ['a body that is no UTF-8', ['POST', kModification, { modification: {}, body: Buffer.from([0x7b, 0xff, 0x7d]) }], 400, 'requete-invalide'],
    ['a body that nests without end', ['POST', kModification, { modification: {}, body: '['.repeat(100_000) }], 400, 'requete-invalide'],
    ['a body of another shape', ['POST', kModification, { modification: {}, body: '[]' }], 400, 'requete-invalide'],
    ['an empty body', ['POST', kModification, { modification: {}, body: '' }], 400, 'requete-invalide'],
    ['an unknown action', ['POST', kModification, { modification: {}, body: '{"action":"effacer","patch":[]}' }], 400, 'requete-invalide'],
    ['a demande that is not « A modifier »', ['POST', '/api/demandes/FINMS2009168M0/modification', { modification: { 'If-Match': '*' } }], 409, 'demande-non-modifiable'],
    ['a demande that is not « A modifier », with a stale ETag', ['POST', '/api/demandes/FINMS2009168M0/modification', { modification: { 'If-Match': '"ancien"' } }], 409, 'demande-non-modifiable'],
    ['pièce for a demande that is not « A modifier »', ['POST', '/api/demandes/FINMS2009168M0/pieces', { piece: {} }], 409, 'demande-non-modifiable'],
    ['deletion of a pièce that was there before', ['DELETE', `${kPieces}/ms2-dui-va1-va-00001.pdf`], 409, 'piece-non-supprimable'],
    ['deletion of an unknown pièce', ['DELETE', `${kPieces}/inconnue.pdf`], 404, 'introuvable'],
    ['a pièce that is no PDF', ['POST', kPieces, { piece: { contenu: Buffer.from('bonjour') } }], 422, 'regle-enfreinte'],
    ['an empty pièce', ['POST', kPieces, { piece: { contenu: Buffer.alloc(0) } }], 422, 'regle-enfreinte'],
    ['a pièce of an unknown type', ['POST', kPieces, { piece: { type: 'RECETTE' } }], 422, 'regle-enfreinte'],
    ['a pièce named as one of the demande', ['POST', kPieces, { piece: { nom: 'ms2-dui-va1-va-00001.pdf' } }], 422, 'regle-enfreinte'],
    ['a pièce of 10 MiB and one byte', ['POST', kPieces, { piece: { contenu: Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024 + 1 - pdf().length, 32)]) } }], 422, 'regle-enfreinte'],
    ['a pièce far above 10 MiB', ['POST', kPieces, { piece: { contenu: Buffer.alloc(11 * 1024 * 1024, 32) } }], 413, 'trop-volumineux'],
    ['a pièce without a type', ['POST', kPieces, { parts: [{ name: 'fichier', filename: 'a.pdf', value: pdf() }] }], 400, 'requete-invalide'],
    ['a pièce without a file', ['POST', kPieces, { parts: [{ name: 'typeFichier', value: 'AUTRE_S' }] }], 400, 'requete-invalide'],
    ['a pièce without a name', ['POST', kPieces, { parts: [{ name: 'typeFichier', value: 'AUTRE_S' }, { name: 'fichier', value: pdf() }] }], 400, 'requete-invalide'],
    ['two files at once', ['POST', kPieces, { parts: [{ name: 'typeFichier', value: 'AUTRE_S' }, { name: 'fichier', filename: 'a.pdf', value: pdf() }, { name: 'fichier', filename: 'b.pdf', value: pdf() }] }], 400, 'requete-invalide'],
    ['multipart without its end', ['POST', kPieces, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disposition: form-data; name="fichier"' }], 400, 'requete-invalide'],
    ['multipart without a boundary', ['POST', kPieces, { headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' }], 400, 'requete-invalide'],
    ['multipart with a header that never ends', ['POST', kPieces, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(100_000)}"\r\n\r\n\r\n--x--\r\n` }], 400, 'requete-invalide'],
    ['no multipart at all', ['POST', kPieces, { headers: kJson, body: '{}' }], 415, 'format-non-pris-en-charge'],
  ];

  for (const [what, [method, path, options = {}], status, type] of rows) {
    it(`${status} ${type}: ${what}`, async () => {
      const { anonymous, modification, piece, parts } = options;
      let { headers = {}, body } = options;
      if (modification) {
        headers = { ...kJson, 'If-Match': etag, 'Idempotency-Key': newKey(), ...modification };
        for (const name of Object.keys(headers)) if (typeof headers[name] === 'function') headers[name] = headers[name]();
        body ??= JSON.stringify({ action: 'ne_pas_modifier', patch: [] });
      }
      const numero = path.split('/')[3];
      const answer = await (piece
        ? compte.deposer(numero, piece)
        : parts
          ? compte.request(method, path, (({ body: b, contentType }) => ({ body: b, headers: { 'Content-Type': contentType } }))(multipart(parts)))
          : anonymous
            ? portail.request(method, path, { headers: { Origin: portail.origin, ...headers }, body })
            : compte.request(method, path, { headers, body }));
      assert.equal(answer.status, status, answer.text);
      assert.equal(answer.json.type, `urn:segur-solde:probleme:${type}`);
      assert.equal(answer.headers['content-type'], 'application/problem+json');
    });
  }

  it('422 says which rule, where, and how to mend it', async () => {
    const patch = remplacer('/commande/dateFacture', '2023-06-02', '2022-12-27');
    const answer = await compte.modifier(kNumero, { etag, patch });
    assert.equal(answer.status, 422, answer.text);
    const error = answer.json.errors.find(({ pointer }) => pointer === '/commande/dateFacture');
    assert.ok(error, answer.text);
    assert.match(error.message, /27\/12\/2022/);
    assert.notEqual(error.advice, '');
  });

  it('422 for a field that nobody may change, an added bénéficiaire, a pièce that was not deposited', async () => {
    const patches = [
      remplacer('/commande/montantSegurHT', 1500, 15000),
      [{ op: 'add', path: '/beneficiaires/structure/-', value: {} }],
      [{ op: 'add', path: '/piecesJustificatives/-', value: { nomFichier: 'jamais.pdf', formatFichier: 'PDF', typeFichier: 'AUTRE_S' } }],
      [{ op: 'remove', path: '/piecesJustificatives/0' }],
      [{ op: 'replace', path: '/commande/dateFacture', value: '2023-06-05' }],
      [{ op: 'replace', path: '/statut', value: 'Validée' }],
    ];
    for (const patch of patches) {
      const answer = await compte.modifier(kNumero, { etag, patch });
      assert.equal(answer.status, 422, `${JSON.stringify(patch)} ${answer.text}`);
    }
  });

  it('401 and 429: too many wrong passwords close the door for a while', async () => {
    const other = await Portail.start();
    try {
      const attempt = (motDePasse) => other.postForm('/connexion', { identifiant: 'fournisseur40', motDePasse });
      for (let i = 0; i < 5; i += 1) assert.equal((await attempt('faux')).status, 401);
      const refused = await attempt('demo-solution-40');
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers['retry-after']) > 0);
      assert.ok(await other.login('fournisseur33'), 'another account is not locked out');
    } finally {
      await other.stop();
    }
  });

  it('none of the refusals changed anything', async () => {
    const demande = await compte.demande(kNumero);
    assert.equal(demande.etag, etag);
    assert.equal(demande.statut, 'A modifier');
  });

  it('the log holds methods, route templates and statuses: no number, no name, no password', async () => {
    const lines = portail.journal.split('Ctrl+C pour arrêter.\n')[1];
    assert.match(lines, /^GET \/api\/demandes\/\{numero\} 200$/m);
    assert.doesNotMatch(lines, /FINMS|RESPONSABLE|fournisseur|demo-solution|\.pdf|mail@/i);
    for (const line of lines.trim().split('\n')) assert.match(line, /^[A-Z]+ (\/[a-zA-Z/{}]*|\(autre\)) \d{3}$/);
  });
});
