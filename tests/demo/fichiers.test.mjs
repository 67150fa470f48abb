// Static files: what may be had, as what, and that nothing else may.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Portail } from './portail.mjs';

describe('Fichiers', () => {
  let portail;
  let composant;
  const script = Buffer.from('export const texte = "é";\n'.repeat(50));
  before(async () => {
    composant = await mkdtemp(join(tmpdir(), 'composant-'));
    await writeFile(join(composant, 'segur-solde.js'), script);
    await writeFile(join(composant, 'segur-solde.js.br'), brotliCompressSync(script));
    await writeFile(join(composant, 'segur-solde.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    await writeFile(join(composant, 'segur-solde.js.map'), '{}');
    await writeFile(join(composant, 'vide.css'), '');
    await writeFile(join(composant, 'notes.md'), 'secret');
    await writeFile(join(composant, '.env'), 'secret');
    await mkdir(join(composant, 'types'));
    await symlink('/etc/hostname', join(composant, 'lien.txt'));
    await symlink('/etc', join(composant, 'etc'));
    portail = await Portail.start({ options: ['--composant', composant] });
  });
  after(async () => {
    await portail.stop();
    await rm(composant, { recursive: true });
  });

  for (const [path, type] of [
    ['/composant/segur-solde.js', 'text/javascript; charset=utf-8'],
    ['/composant/segur-solde.wasm', 'application/wasm'],
    ['/composant/segur-solde.js.map', 'application/json'],
    ['/composant/vide.css', 'text/css; charset=utf-8'],
    ['/ressources/portail.css', 'text/css; charset=utf-8'],
    ['/ressources/icone.svg', 'image/svg+xml'],
  ]) {
    it(`${path} is ${type}, kept by the browser and asked about`, async () => {
      const answer = await portail.request('GET', path);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['content-type'], type);
      assert.equal(answer.headers['cache-control'], 'no-cache');
      const head = await portail.request('HEAD', path);
      assert.equal(head.status, 200);
      assert.equal(head.headers.etag, answer.headers.etag);
      assert.equal(head.bytes.length, 0);
      const cached = await portail.request('GET', path, { headers: { 'If-None-Match': answer.headers.etag } });
      assert.equal(cached.status, 304);
      assert.equal(cached.bytes.length, 0);
    });
  }

  it('a packed file goes to whoever takes brotli, under an ETag of its own; a stale one goes to nobody', async () => {
    const get = (encoding) => portail.request('GET', '/composant/segur-solde.js', { headers: encoding ? { 'Accept-Encoding': encoding } : {} });
    const plain = await get();
    assert.deepEqual(plain.bytes, script);
    assert.equal(plain.headers.vary, 'Accept-Encoding');
    const packed = await get('gzip, deflate, br');
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.deepEqual(brotliDecompressSync(packed.bytes), script);
    assert.notEqual(packed.headers.etag, plain.headers.etag);
    for (const encoding of ['gzip', 'br;q=0, gzip', 'identity']) {
      const answer = await get(encoding);
      assert.equal(answer.headers['content-encoding'], undefined, encoding);
      assert.deepEqual(answer.bytes, script);
    }
    await utimes(join(composant, 'segur-solde.js.br'), 0, 0);
    assert.equal((await get('br')).headers['content-encoding'], undefined);
  });

  for (const path of [
    '/composant/../gabarits/page.html',
    '/composant/%2e%2e/gabarits/page.html',
    '/composant/..%2f..%2fgabarits/page.html',
    '/composant/%2e%2e%2f%2e%2e%2fetc/hostname',
    '/../../../../etc/passwd',
    '/ressources/../../gabarits/page.html',
    '/ressources//portail.css',
    '/ressources/./portail.css',
    '/ressources/portail.css/',
    '/ressources/portail.css%00.js',
    '/ressources/..\\..\\gabarits\\page.html',
    '/ressources',
    '/ressources/',
    '/gabarits/page.html',
    '/composant/.env',
    '/composant/notes.md',
    '/composant/segur-solde.js.br',
    '/composant/lien.txt',
    '/composant/etc/hostname',
    '/composant/types/',
    '/composant/',
    '/%0d%0aSet-Cookie:%20a=b',
    `/${'a'.repeat(7000)}`,
    `/${'a/'.repeat(3500)}`,
  ]) {
    it(`404: ${path.slice(0, 60)}`, async () => {
      const answer = await portail.request('GET', path);
      assert.equal(answer.status, 404, answer.text);
      assert.match(answer.headers['content-type'], /^text\/html/);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.doesNotMatch(answer.text, /secret|root:|\{\{/);
    });
  }

  it('an address beyond 8 KiB is refused, and the portal lives on', async () => {
    const answer = await portail.request('GET', `/${'a'.repeat(9000)}`);
    assert.ok([400, 404].includes(answer.status));
    assert.equal((await portail.request('GET', '/')).status, 200);
  });

  it('Range and Accept-Encoding never change what an ETag names', async () => {
    const whole = await portail.request('GET', '/ressources/portail.css');
    for (const headers of [{ Range: 'bytes=0-10' }, { Range: 'bytes=5-1,9-' }, { 'Accept-Encoding': 'br, gzip' }]) {
      const answer = await portail.request('GET', '/ressources/portail.css', { headers });
      if (answer.status === 200) assert.deepEqual(answer.bytes, whole.bytes);
      else assert.equal(answer.status, 400);
    }
  });
});
