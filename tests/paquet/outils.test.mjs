// The page built by each tool that suppliers of pages use, and without any: served under a strict policy and a prefix, it opens its demande in
// Chromium. What is not used is left out.

import assert from 'node:assert/strict';
import { cp, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import { launchChromium, openPage } from '../browser/harness.mjs';
import { html, makeProject, root, serve } from './paquet.mjs';

// The one that builds the package, so that it is installed once.
const esbuild = createRequire(join(root, 'web', 'package.json'))('esbuild');

let project;
let browser;
before(async () => ([project, browser] = await Promise.all([makeProject(), launchChromium()])));
after(async () => {
  await browser?.close();
  await project?.remove();
});

const copyWasm = (out) => Promise.all(['segur-solde.wasm', 'segur-solde-suite.wasm'].map((name) => cp(join(project.installed, 'dist', name), join(out, name))));

function bundleByWebpack(entry, out) {
  const config = { mode: 'production', context: project.folder, entry, output: { path: out, filename: 'page.js' }, performance: false, cache: false };
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error !== null || stats.hasErrors() || stats.hasWarnings()) fail(error ?? new Error(stats.toString('errors-warnings')));
      else done();
    });
  });
}

async function bundleByRollup(input, out) {
  const bundle = await rollup({ input, plugins: [resolve({ browser: true })], onwarn: (warning) => assert.fail(warning.message) });
  await bundle.write({ dir: out, format: 'es', entryFileNames: 'page.js' });
  await bundle.close();
}

const bundleByEsbuild = (entry, out) => esbuild.build({ entryPoints: [entry], outfile: join(out, 'page.js'), bundle: true, format: 'esm', minify: true, logLevel: 'error' });

/** Opens the page until its demande is on the screen; nothing may be asked of another site. */
async function opens(url) {
  const opened = await openPage(browser);
  const asked = [];
  opened.page.on('request', (request) => asked.push(request.url()));
  try {
    await opened.page.goto(url);
    await opened.page.waitForFunction(() => document.title === 'Prêt : FINMS2009167M1');
    await opened.page.getByRole('heading', { name: /Détail de la demande numéro FINMS2009167M1/ }).waitFor();
    // What is fetched once the form is on the screen is found as well.
    await opened.page.getByRole('tab', { name: 'Historique' }).click();
    await opened.page.getByRole('tabpanel', { name: 'Historique' }).getByRole('table').first().waitFor();
    opened.check();
    assert.deepEqual(asked.filter((address) => !address.startsWith('data:') && new URL(address).origin !== new URL(url).origin), []);
    // The core, and what of it the suite uses.
    assert.equal(asked.filter((address) => /\.wasm$/.test(address)).length, 2, asked.join('\n'));
  } finally {
    await opened.close();
  }
}

async function opensServed(out) {
  const site = await serve(out, '/un/prefixe/');
  try {
    await opens(site.url);
  } finally {
    site.stop();
  }
}

test('as a plain module, without a tool', async () => {
  const out = await project.output('module');
  await cp(join(project.installed, 'dist'), join(out, 'composant'), { recursive: true });
  const code = await readFile(join(project.folder, 'page.js'), 'utf8');
  await writeFile(join(out, 'page.js'), code.replace("'@segur-solde/editor'", "'./composant/segur-solde.js'"));
  await writeFile(join(out, 'index.html'), html('page.js'));
  await opensServed(out);
});

test('esbuild', async () => {
  const out = await project.output('esbuild');
  await bundleByEsbuild(join(project.folder, 'page.js'), out);
  await copyWasm(out);
  await writeFile(join(out, 'index.html'), html('page.js'));
  await opensServed(out);
});

test('Rollup', async () => {
  const out = await project.output('rollup');
  await bundleByRollup(join(project.folder, 'page.js'), out);
  await copyWasm(out);
  await writeFile(join(out, 'index.html'), html('page.js'));
  await opensServed(out);
});

test('webpack takes the .wasm along', async () => {
  const out = await project.output('webpack');
  await bundleByWebpack('./page.js', out);
  await writeFile(join(out, 'index.html'), html('page.js', 'script'));
  assert.equal((await readdir(out)).filter((name) => name.endsWith('.wasm')).length, 3, 'the suite’s and the canvas’s as well');
  await opensServed(out);
});

test('Vite takes the .wasm along, and serves it while developing', async () => {
  const out = await project.output('vite');
  await writeFile(join(project.folder, 'index.html'), html('./page.js'));
  await cp(join(out, 'donnees'), join(project.folder, 'public', 'donnees'), { recursive: true });
  const config = { root: project.folder, base: './', configFile: false, logLevel: 'error', clearScreen: false };
  await vite.build({ ...config, build: { outDir: out, emptyOutDir: true, target: 'es2022' } });
  await opensServed(out);
  const server = await vite.createServer({ ...config, base: '/', server: { port: 0, host: '127.0.0.1' }, optimizeDeps: { exclude: ['@segur-solde/editor'] } });
  try {
    await server.listen();
    await opens(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

test('what a page imports and does not use is left out', async () => {
  const entry = join(project.folder, 'inutile.js');
  await writeFile(entry, "import '@segur-solde/editor';\nimport { PortalError } from '@segur-solde/editor';\ndocument.title = 'rien';\n");
  for (const [name, bundle] of [['esbuild', bundleByEsbuild], ['rollup', bundleByRollup], ['webpack', bundleByWebpack]]) {
    const out = await project.output(`inutile-${name}`);
    await bundle(entry, out);
    const { size } = await stat(join(out, 'page.js'));
    assert.ok(size < 300, `${name}: ${size} bytes`);
  }
});
