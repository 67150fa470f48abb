// The pages that are measured, compressed as a portal would serve them, from memory: what is measured is the browser.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { firstLoad } from '../../web/premier_chargement.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const esbuild = createRequire(join(root, 'web', 'package.json'))('esbuild');
const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** The library, built as its users build it. */
async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

const page = (title, body, modules) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
${modules.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}</head><body><main>${body}</main></body></html>`;

/** `sizes`: bytes in brotli of what each page loads before it can be used, its own documents left out. */
export async function serve(documents) {
  const dist = (name) => readFile(join(root, 'web', 'dist', name));
  const files = new Map([
    ['/vide.html', page('Vide', '<label>Montant <input value="1400,00"></label> <output></output>', ['/sonde.js', '/vide.js'])],
    ['/segur.html', page('segur-solde', '<segur-solde-editor numero="FINMS2009500M1" view="form"></segur-solde-editor>', ['/sonde.js', '/composant/segur-solde.define.js', '/segur.js'])],
    ['/jsonforms.html', page('JSONForms', '<div id="racine"></div>', ['/sonde.js', '/jsonforms.js'])],
    ['/sonde.js', await readFile(join(here, 'sonde.js'))],
    ['/vide.js', await readFile(join(here, 'vide.js'))],
    ['/segur.js', await readFile(join(here, 'segur.js'))],
    ['/jsonforms.js', await bundle('jsonforms.js')],
    ['/referentiel.json', await readFile(join(root, 'demo', 'data', 'referentiel-demo.json'))],
  ]);
  for (const name of (await readdir(join(root, 'web', 'dist'))).filter((file) => /^segur-solde.*\.(js|wasm)$/.test(file))) files.set(`/composant/${name}`, await dist(name));
  for (const count of [10, 1000, 10_000]) files.set(`/demande-${count}.json`, await readFile(join(documents, `demande-${count}.json`)));
  const packed = new Map([...files].map(([name, body]) => [name, brotliCompressSync(body)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const body = packed.get(pathname);
    if (body === undefined) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'Content-Type': kTypes[extname(pathname)], 'Content-Encoding': 'br', 'Content-Length': body.length, 'Cache-Control': 'no-store' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sum = (names) => names.reduce((total, name) => total + packed.get(name).length, 0);
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    sizes: { segur: sum((await firstLoad()).map((name) => `/composant/${name}`)), jsonforms: sum(['/jsonforms.js']) },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
