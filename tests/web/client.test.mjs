// The portal client against an HTTP server of Node: what it sends, and which sentence a person reads for which answer.

import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { PortalClient, PortalError } from '../../web/dist/segur-solde.js';

let server;
let client;
let answer;
let seen;
before(async () => {
  server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response, request);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new PortalClient(`http://127.0.0.1:${server.address().port}/api/`);
});
beforeEach(() => (seen = []));
after(() => {
  server.closeAllConnections?.();
  server.close();
});

const reply = (status, body, headers = {}) => (response) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const problem = (status, detail, errors = []) => reply(status, { type: 'urn:x', title: 'x', status, detail, errors }, { 'Content-Type': 'application/problem+json' });
const submission = { action: 'confirmer', body: '{"action":"confirmer","patch":[]}', version: '"v1"', key: '0123456789abcdef' };

async function failure(run) {
  try {
    await run();
  } catch (error) {
    assert.ok(error instanceof PortalError, String(error));
    return error;
  }
  return assert.fail('no error');
}

test('reads the demande as bytes, its ETag, and the portal’s clock', async () => {
  answer = (response, request) => reply(200, request.url.endsWith('/referentiel') ? '{"r":1}' : '{"d":1}', { ETag: '"v1"', Date: 'Tue, 13 Jun 2023 08:00:00 GMT' })(response);
  const loaded = await client.load('FIN MS2/1', new AbortController().signal);
  assert.equal(new TextDecoder().decode(loaded.demande), '{"d":1}');
  assert.equal(new TextDecoder().decode(loaded.referentiel), '{"r":1}');
  assert.equal(loaded.version, '"v1"');
  assert.equal(loaded.now, Date.parse('2023-06-13T10:00:00+02:00') / 1000);
  assert.ok(seen.some(({ url }) => url === '/api/demandes/FIN%20MS2%2F1'), 'a number is no path');
});

test('posts exactly the core’s bytes, with version and key', async () => {
  const receipt = { numero: 'N', horodatage: '2023-06-13T08:00:00Z', statut: 'En cours', recu: 'R-1', modifications: [] };
  answer = reply(200, receipt);
  assert.deepEqual(await client.submit('N', submission), receipt);
  const [{ method, url, headers, body }] = seen;
  assert.deepEqual([method, url, body], ['POST', '/api/demandes/N/modification', submission.body]);
  assert.equal(headers['if-match'], '"v1"');
  assert.equal(headers['idempotency-key'], submission.key);
});

/** What the client needs of an XMLHttpRequest, by fetch: Node has none. */
class Request extends EventTarget {
  upload = new EventTarget();
  #end = new AbortController();
  open(method, url) {
    Object.assign(this, { method, url });
  }
  abort() {
    this.#end.abort();
  }
  getResponseHeader(name) {
    return this.headers.get(name);
  }
  send(body) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1, total: 4 }));
    fetch(this.url, { method: this.method, body, signal: this.#end.signal })
      .then(async (response) => Object.assign(this, { status: response.status, headers: response.headers, responseText: await response.text() }))
      .then(() => this.dispatchEvent(new Event('load')), () => this.dispatchEvent(new Event(this.#end.signal.aborted ? 'abort' : 'error')))
      .finally(() => this.dispatchEvent(new Event('loadend')));
  }
}

test('sends a piece with its type first, tells its progress, and gives up when told', async (t) => {
  globalThis.XMLHttpRequest = Request;
  t.after(() => delete globalThis.XMLHttpRequest);
  const send = (options) => client.uploadPiece('N', 'AUTRE_S', new File(['%PDF-1.4'], 'pièce 1.pdf', { type: 'application/pdf' }), options);
  answer = reply(201, {});
  const progress = [];
  await send({ onProgress: (...bytes) => progress.push(bytes) });
  assert.deepEqual(progress, [[1, 4]]);
  const { body } = seen[0];
  assert.ok(body.indexOf('name="typeFichier"') < body.indexOf('name="fichier"'));
  assert.match(body, /AUTRE_S/);
  answer = reply(409, { type: 'urn:segur-solde:probleme:piece-en-double', title: 'x', status: 409, detail: 'Déjà déposée.', errors: [] });
  const { type, message } = await failure(() => send({}));
  assert.deepEqual([type, message], ['urn:segur-solde:probleme:piece-en-double', 'Déjà déposée.']);
  answer = (response) => response.destroy();
  assert.equal((await failure(() => send({}))).remedy, 'retry');
  const end = new AbortController();
  answer = () => end.abort(new Error('given up'));
  await assert.rejects(send({ signal: end.signal }), /given up/);
  await assert.rejects(send({ signal: end.signal }), /given up/);
  assert.equal(seen.length, 4, 'nothing goes once it was given up');
});

test('takes a piece back, and asks for the portal’s clock', async () => {
  answer = reply(204, '', { Date: 'Tue, 13 Jun 2023 08:00:00 GMT' });
  await client.deletePiece('N', 'pièce 1.pdf');
  assert.deepEqual([seen[0].method, seen[0].url], ['DELETE', '/api/demandes/N/pieces/pi%C3%A8ce%201.pdf']);
  assert.equal(await client.clock(), Date.parse('2023-06-13T10:00:00+02:00') / 1000);
  assert.deepEqual([seen[1].method, seen[1].url], ['HEAD', '/api/referentiel']);
});

for (const [status, remedy, text] of [
  [400, 'none', /ce qui ne va pas/],
  [401, 'login', /session a expiré.*Reconnectez-vous.*saisie est conservée/],
  [404, 'none', /ce qui ne va pas/],
  [409, 'reload', /ce qui ne va pas/],
  [412, 'rebase', /a changé sur le portail.*saisie est conservée/],
  [413, 'none', /ce qui ne va pas/],
  [422, 'mend', /ce qui ne va pas/],
  [428, 'reload', /ce qui ne va pas/],
  [503, 'retry', /momentanément indisponible.*Réessayer/],
]) {
  test(`${status}: a sentence with what to do`, async () => {
    answer = problem(status, 'Voici ce qui ne va pas.', [{ rule: 'FAC-02', pointer: '/commande/dateFacture', message: 'Trop tôt.', advice: 'Corrigez.' }, 'not an object']);
    const error = await failure(() => client.submit('N', submission));
    assert.equal(error.status, status);
    assert.equal(error.remedy, remedy);
    assert.equal(error.final, !['retry', 'login'].includes(remedy));
    assert.match(error.message, text);
    if (error.final) assert.deepEqual(error.details[0], { rule: 'FAC-02', pointer: '/commande/dateFacture', message: 'Trop tôt.', advice: 'Corrigez.' });
  });
}

test('shows nothing of an answer that is no problem detail', async () => {
  answer = reply(418, '<h1>proxy</h1>', { 'Content-Type': 'text/html' });
  const error = await failure(() => client.submit('N', submission));
  assert.doesNotMatch(error.message, /proxy/);
  assert.match(error.message, /erreur inattendue \(418\)/);
});

test('no answer, or half of one, may be tried again with the same key', async () => {
  for (const broken of [
    (response) => response.destroy(),
    (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"numero":');
      setTimeout(() => response.destroy(), 20);
    },
  ]) {
    answer = broken;
    const error = await failure(() => client.submit('N', submission));
    assert.equal(error.remedy, 'retry');
    assert.equal(error.final, false);
    assert.match(error.message, /ne répond pas.*rien ne sera envoyé deux fois/);
  }
});
