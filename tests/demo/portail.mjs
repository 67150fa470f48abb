// Starts build/native/bin/portail-demo on a free port with a base of its own, and speaks HTTP to it. Every answer is held against the
// contract (contrat.mjs) and every one must carry the security headers.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContract } from './contrat.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.PORTAIL_DEMO ?? join(root, 'build/native/bin/portail-demo');

/** The morning after the guide's demande became « A modifier ». */
export const kHorloge = '2023-06-13T10:00:00+02:00';

export const kComptes = {
  fournisseur33: 'demo-solution-33',
  fournisseur40: 'demo-solution-40',
};

/** Runs the program to its end: for usage, help and refusals to start. */
export async function runProgram(args) {
  const child = spawn(program, args, { cwd: root });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

// A test that fails leaves its portal behind: without this the whole run would wait for it.
const running = new Set();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

export class Portail {
  /** `options`: more command-line options; `dossier`: of an earlier portal, to start again on its base. */
  static async start({ horloge = kHorloge, options = [], dossier } = {}) {
    const portail = new Portail();
    portail.dossier = dossier ?? (await mkdtemp(join(tmpdir(), 'portail-')));
    const args = ['--port', '0', '--base', join(portail.dossier, 'portail.db'), '--horloge', horloge, ...options];
    portail.child = spawn(program, args, { cwd: root });
    running.add(portail.child);
    portail.child.once('close', () => running.delete(portail.child));
    portail.journal = '';
    portail.child.stdout.setEncoding('utf8').on('data', (text) => (portail.journal += text));
    portail.child.stderr.setEncoding('utf8').on('data', (text) => (portail.journal += text));
    while (!portail.journal.includes('Ctrl+C')) {
      const first = await Promise.race([once(portail.child.stdout, 'data'), once(portail.child, 'close')]);
      assert.equal(portail.child.exitCode, null, `portail-demo stopped: ${portail.journal}${first}`);
    }
    portail.port = Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(portail.journal)[1]);
    portail.origin = `http://127.0.0.1:${portail.port}`;
    return portail;
  }

  async kill(signal) {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    this.child.kill(signal);
    const [code] = await once(this.child, 'close');
    return code;
  }

  /** Stops it and forgets its base. Answers the exit code. */
  async stop() {
    const code = await this.kill('SIGTERM');
    await rm(this.dossier, { recursive: true, force: true });
    return code;
  }

  /** One request, exactly as told: the path is sent as it is written. */
  async request(method, path, { headers = {}, body, cookie } = {}) {
    const all = { ...headers };
    if (cookie) all.Cookie = cookie;
    if (body !== undefined && all['Content-Length'] === undefined && all['Transfer-Encoding'] === undefined) {
      all['Content-Length'] = Buffer.byteLength(body);
    }
    const answer = await new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: this.port, method, path, headers: all, agent: false });
      request.on('error', reject).on('response', (response) => {
        const chunks = [];
        response.on('error', reject).on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }));
      });
      request.end(body);
    });
    answer.text = answer.bytes.toString('utf8');
    if (answer.bytes.length > 0 && /json$/.test(answer.headers['content-type'] ?? '')) answer.json = JSON.parse(answer.text);
    checkSecurityHeaders(answer);
    if (path.startsWith('/api/')) await checkContract(method, path, answer);
    return answer;
  }

  /** Opens a session and answers its requests: get, post… carry its cookie, and an Origin where something changes. */
  async login(identifiant = 'fournisseur33', motDePasse = kComptes[identifiant]) {
    const answer = await this.postForm('/connexion', { identifiant, motDePasse });
    assert.equal(answer.status, 303, answer.text);
    return new Compte(this, answer.headers['set-cookie'][0].split(';')[0]);
  }

  postForm(path, fields, headers = {}) {
    const body = new URLSearchParams(fields).toString();
    return this.request('POST', path, { body, headers: { Origin: this.origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });
  }
}

export class Compte {
  constructor(portail, cookie) {
    this.portail = portail;
    this.cookie = cookie;
  }

  request(method, path, { headers = {}, body } = {}) {
    const unsafe = !['GET', 'HEAD'].includes(method);
    const all = unsafe ? { Origin: this.portail.origin, ...headers } : headers;
    // `undefined` takes a header away.
    for (const name of Object.keys(all)) if (all[name] === undefined) delete all[name];
    return this.portail.request(method, path, { headers: all, body, cookie: this.cookie });
  }

  get(path, headers) {
    return this.request('GET', path, { headers });
  }

  async demande(numero) {
    const answer = await this.get(`/api/demandes/${numero}`);
    assert.equal(answer.status, 200, answer.text);
    return { ...answer.json, etag: answer.headers.etag, bytes: answer.bytes };
  }

  modifier(numero, { action = 'confirmer', patch = [], etag, key = newKey(), headers = {}, body } = {}) {
    return this.request('POST', `/api/demandes/${numero}/modification`, {
      headers: { 'Content-Type': 'application/json', 'If-Match': etag, 'Idempotency-Key': key, ...headers },
      body: body ?? JSON.stringify({ action, patch }),
    });
  }

  deposer(numero, { nom = 'PJ_Demande.pdf', type = 'AUTRE_S', contenu = pdf() } = {}) {
    const { body, contentType } = multipart([
      { name: 'typeFichier', value: type },
      { name: 'fichier', filename: nom, value: contenu, type: 'application/pdf' },
    ]);
    return this.request('POST', `/api/demandes/${numero}/pieces`, { headers: { 'Content-Type': contentType }, body });
  }
}

let keys = 0;
export const newKey = () => `test-${process.pid}-${(keys += 1)}`;

/** A test of the old value, then the new one. */
export const remplacer = (path, avant, apres) => [
  { op: 'test', path, value: avant },
  { op: 'replace', path, value: apres },
];

export function pdf(text = 'essai') {
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

export function multipart(parts, boundary = '----portail-test') {
  const chunks = [];
  for (const { name, filename, value, type } of parts) {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const contentType = type ? `Content-Type: ${type}\r\n` : '';
    chunks.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${contentType}\r\n`), Buffer.from(value), Buffer.from('\r\n'));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { body: Buffer.concat(chunks), contentType: `multipart/form-data; boundary=${boundary}` };
}

function checkSecurityHeaders({ headers }) {
  assert.equal(
    headers['content-security-policy'],
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  );
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  assert.ok(headers['permissions-policy']);
  assert.match(headers.date, /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
  assert.ok(headers['cache-control']);
}
