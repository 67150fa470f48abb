// Builds web/dist from web/src and from the WebAssembly build: node build.mjs [--force]
//
// The .wasm itself is not bundled: it is copied beside the bundle and exported as `./segur-solde.wasm`, so that a portal may serve it from where
// it likes, with its own caching.
//
// `*.css` comes as minified text: under the portals' Content-Security-Policy no style is inline, so shadow roots
// adopt constructable style sheets made from it.

import { build, transform } from 'esbuild';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { assemblerValidateur } from './build_validateur.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const buildFolder = join(here, '..', 'build');
const wasmFolder = join(buildFolder, 'wasm', 'bin');
const wasm = ['segur-solde.wasm', 'segur-solde-suite.wasm', 'segur-solde-canvas.wasm'];
const validateur = { glue: join(wasmFolder, 'segur-solde-validateur.mjs'), wasm: join(wasmFolder, 'segur-solde-validateur.wasm') };
const stampFile = join(buildFolder, 'web.stamp');

// Bundle in dist → its entry in src. What the first two share is a chunk of its own, and so is what they fetch later (src/suite, src/canvas).
const element = {
  'segur-solde': 'src/index.ts', // the element: what `import '@segur-solde/editor'` gives
  'segur-solde.define': 'src/define.ts', // the same, registered: what a page without a bundler loads by a <script>
};
const core = { core: 'src/core/index.ts' }; // the core without any DOM: Node, workers, servers

/** Path, time and size of every input: when none changed there is nothing to do. */
async function fingerprint() {
  const entries = await readdir(join(here, 'src'), { recursive: true, withFileTypes: true });
  const sources = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
  const own = ['build.mjs', 'build_validateur.mjs', 'page_styles.mjs', 'build.d.ts', 'tsconfig.json', 'package-lock.json'].map((name) => join(here, name));
  const hash = createHash('sha256');
  for (const file of [...own, ...wasm.map((name) => join(wasmFolder, name)), validateur.glue, validateur.wasm, ...sources].sort()) {
    const { mtimeMs, size } = await stat(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

const segurPlugin = {
  name: 'segur',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: 'es2022' });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

async function bundle() {
  const options = {
    absWorkingDir: here,
    outdir: dist,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [segurPlugin],
  };
  await Promise.all([
    // The hash: a page that was opened before an update never mixes the files of two versions.
    build({ ...options, entryPoints: element, splitting: true, chunkNames: 'segur-solde.[name]-[hash]' }),
    build({ ...options, entryPoints: core }),
  ]);
  for (const name of wasm) await copyFile(join(wasmFolder, name), join(dist, name));
  await assemblerValidateur({ here, dist, ...validateur, plugin: segurPlugin });
  await copyFile(join(here, 'src', 'dsfr.css'), join(dist, 'dsfr.css'));
  // npm packs what is inside web/ only, and a package without its licence is not one that may be used.
  await copyFile(join(here, '..', 'LICENSE'), join(dist, 'LICENSE'));
}

function types() {
  const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [tsc, '--project', here], { stdio: 'inherit' })
      .on('error', reject)
      .on('close', (status) => (status === 0 ? resolve() : reject(new Error('tsc found errors'))));
  });
}

async function sizes() {
  const compress = promisify(brotliCompress);
  for (const name of (await readdir(dist)).filter((file) => /\.(js|wasm)$/.test(file))) {
    const bytes = await readFile(join(dist, name));
    const packed = (await compress(bytes)).length;
    console.log(`web: dist/${name.padEnd(32)} ${bytes.length} bytes, ${packed} in brotli`);
  }
}

const now = await fingerprint().catch((error) => {
  console.error(`web: ${error.message}\nweb: build the wasm preset first (.ci/build does both)`);
  process.exit(1);
});
const before = await readFile(stampFile, 'utf8').catch(() => '');
if (now !== before || process.argv.includes('--force')) {
  await rm(stampFile, { force: true });
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  try {
    await Promise.all([bundle(), types()]);
  } catch (error) {
    // esbuild and tsc have said what is wrong and where.
    console.error(`web: not built (${error.message.split('\n')[0]})`);
    process.exit(1);
  }
  await sizes();
  await writeFile(stampFile, now);
}
