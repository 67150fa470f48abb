// The package as a supplier of pages gets it: packed, installed from the tarball into a folder of its own without a network, and a small page
// that uses it.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const run = promisify(execFile);

const kPage = `import { defineSegurSoldeEditor } from '@segur-solde/editor';
const editor = document.querySelector('segur-solde-editor');
editor.addEventListener('segur-ready', ({ detail }) => (document.title = 'Prêt : ' + detail.form.numero));
editor.addEventListener('segur-error', ({ detail }) => console.error(detail.message, detail.error.cause));
const read = async (name) => (await fetch('donnees/' + name + '.json')).text();
[editor.demande, editor.referentiel] = await Promise.all([read('demande-FINMS2009167M1'), read('referentiel-demo')]);
defineSegurSoldeEditor();
`;

/** The page that loads `script`. */
export const html = (script, type = 'module') => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Essai</title><link rel="icon" href="data:,">
<script ${type === 'module' ? 'type="module"' : 'defer'} src="${script}"></script></head>
<body><h1>Essai</h1><segur-solde-editor view="form"></segur-solde-editor></body></html>
`;

/** A project with the package in its node_modules; `remove` ends it. */
export async function makeProject() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'segur-paquet-')));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: join(root, 'web') });
  const [packed] = Object.values(JSON.parse(stdout));
  // npm 9 and older give another name for the file of a scoped package than the one it has.
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'page', private: true, type: 'module' }));
  await run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, tarball)], { cwd: folder });
  await writeFile(join(folder, 'page.js'), kPage);
  return {
    folder,
    /** What the tarball holds. */
    files: packed.files.map(({ path }) => path),
    installed: join(folder, 'node_modules', '@segur-solde', 'editor'),
    /** A folder for what a tool writes, with the documents of the page. */
    async output(name) {
      const out = join(folder, `sortie-${name}`);
      await mkdir(join(out, 'donnees'), { recursive: true });
      for (const file of ['demande-FINMS2009167M1.json', 'referentiel-demo.json']) await cp(join(root, 'demo', 'data', file), join(out, 'donnees', file));
      return out;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const kPolicy = "default-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
const kTypes = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Any web server: files of a folder by name, under a prefix, with a strict policy and no header more. */
export async function serve(folder, prefix = '/') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const path = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : null;
    const file = path === null || path.includes('..') ? null : join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const body = file === null ? null : await readFile(file).catch(() => null);
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': kTypes[extname(file ?? '')] ?? 'application/octet-stream', 'Content-Security-Policy': kPolicy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
