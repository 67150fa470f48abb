// Assembles dist/validateur, the page that checks files offline: static files with relative addresses, for any web server and any path; and
// dist/validateur.js, the same module for Node and workers.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageStyles, sheets } from './page_styles.mjs';

const styles = ['page', 'cadre', 'choix', 'progression', 'tableaux', 'controles', 'constats', 'dialogue', 'cartes'];

/** `glue`, `wasm`: what Emscripten made. `plugin`: what every bundle of web/ needs. */
export async function assemblerValidateur({ here, dist, glue, wasm, plugin }) {
  const source = join(here, 'src', 'validateur');
  const out = join(dist, 'validateur');
  await mkdir(out, { recursive: true });
  const options = { absWorkingDir: here, outdir: out, bundle: true, format: 'esm', target: 'es2022', minify: true, legalComments: 'none', logLevel: 'warning' };
  const modules = { name: 'module', setup: ({ onResolve }) => void onResolve({ filter: /^#glue-validateur$/ }, () => ({ path: glue })) };
  await build({ ...options, outdir: dist, entryPoints: { validateur: join(source, 'index.ts') }, plugins: [modules, plugin] });
  // Two builds: the worker's chunks are none of the page's.
  await build({ ...options, entryPoints: { worker: join(source, 'worker.ts') }, plugins: [modules, plugin] });
  await build({ ...options, entryPoints: { validateur: join(source, 'page.ts') }, splitting: true, chunkNames: '[name]-[hash]', plugins: [modules, plugin] });

  for (const name of ['index.html', 'validateur.webmanifest', 'icone.svg']) await copyFile(join(source, name), join(out, name));
  await copyFile(wasm, join(out, 'segur-solde-validateur.wasm'));
  await copyFile(join(here, '..', 'demo', 'data', 'referentiel-demo.json'), join(out, 'referentiel-demo.json'));
  await copyFile(join(here, '..', 'LICENSE'), join(out, 'LICENSE'));
  await writeFile(join(out, 'jetons.css'), await pageStyles());
  await writeFile(join(out, 'validateur.css'), await sheets(new URL('src/validateur/styles/', import.meta.url), styles));

  // Last: the service worker names the files of this version, and its own bytes change with them.
  const files = (await readdir(out)).filter((name) => name !== 'LICENSE').sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(name).update(await readFile(join(out, name)));
  const define = { __FICHIERS__: JSON.stringify(['./', ...files.filter((name) => name !== 'index.html')]), __VERSION__: JSON.stringify(hash.digest('hex').slice(0, 16)) };
  await build({ ...options, entryPoints: { sw: join(source, 'sw.ts') }, define });
}
