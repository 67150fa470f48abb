// Assembles the standalone demonstration in build/demo-page: node demo/page/build.mjs. Static files only, whose addresses are relative: the folder
// may be copied to any web server, under any path. web/dist must have been built.

import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageStyles, sheets } from '../../web/page_styles.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const web = join(root, 'web');
const out = join(root, 'build', 'demo-page');
const { build } = createRequire(join(web, 'package.json'))('esbuild');

const styles = ['page', 'choix', 'controles', 'reglages', 'etabli', 'modifications', 'journal'];

const component = {
  name: 'component',
  setup({ onResolve }) {
    // As a page without a bundler has it: beside the page, one copy for all.
    onResolve({ filter: /^@segur-solde\/editor$/ }, () => ({ path: './composant/segur-solde.js', external: true }));
  },
};

function checkTypes() {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [join(web, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', here], { stdio: 'inherit' })
      .on('error', reject)
      .on('close', (status) => (status === 0 ? resolve() : reject(new Error('tsc found errors'))));
  });
}

/** The smallest file that a reader of PDF opens: the samples' pièces are names only. */
const piece = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 120]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 62>>stream
BT /F 18 Tf 40 60 Td (Document fictif de demonstration) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

async function assemble() {
  await mkdir(join(out, 'donnees'), { recursive: true });
  await mkdir(join(out, 'composant'));
  for (const name of ['index.html', 'icone.svg']) await cp(join(here, name), join(out, name));
  for (const name of ['demande-FINMS2009167M1.json', 'referentiel-demo.json']) await cp(join(root, 'demo', 'data', name), join(out, 'donnees', name));
  await writeFile(join(out, 'donnees', 'piece-fictive.pdf'), piece);
  for (const name of (await readdir(join(web, 'dist'))).filter((file) => /^(segur-solde.*\.(js|wasm)|LICENSE)$/.test(file))) await cp(join(web, 'dist', name), join(out, 'composant', name));
  await writeFile(join(out, 'jetons.css'), await pageStyles());
  await writeFile(join(out, 'page.css'), await sheets(new URL('styles/', import.meta.url), styles));
  // Last: its time is the time of all.
  await build({ entryPoints: [join(here, 'src', 'page.ts')], outfile: join(out, 'page.js'), bundle: true, format: 'esm', target: 'es2022', minify: true, legalComments: 'none', logLevel: 'warning', plugins: [component] });
}

/** True when nothing that goes in is newer than what came out. */
async function isFresh() {
  const made = await stat(join(out, 'page.js')).catch(() => null);
  const folders = [here, join(here, 'src'), join(here, 'styles'), web, join(web, 'dist'), join(root, 'demo', 'data')];
  const inputs = (await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))))).flat();
  const times = await Promise.all(inputs.map(async (file) => (await stat(file)).mtimeMs));
  return made !== null && Math.max(...times) < made.mtimeMs;
}

if (await isFresh()) process.exit(0);
await rm(out, { recursive: true, force: true });
try {
  await Promise.all([assemble(), checkTypes()]);
} catch (error) {
  await rm(out, { recursive: true, force: true });
  console.error(`demo/page: not built (${error.message.split('\n')[0]})`);
  process.exit(1);
}
