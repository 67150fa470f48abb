// What the tarball holds, and its types as a consumer's own strict tsc reads them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { makeProject, root } from './paquet.mjs';

const run = promisify(execFile);

let project;
before(async () => (project = await makeProject()));
after(() => project?.remove());

test('holds the bundles, their types, the modules, the validator’s page, the API’s description, the licence, and nothing else', () => {
  const kinds = [/^dist\/[\w.-]+\.js(\.map)?$/, /^dist\/[\w-]+\.wasm$/, /^dist\/dsfr\.css$/, /^dist\/validateur\/[\w.-]+$/, /^dist\/types\/.+\.d\.ts$/, /^dist\/LICENSE$/, /^src\/portal\/openapi\.yaml$/, /^(README|GUIDE)\.md$/, /^package\.json$/];
  assert.deepEqual(project.files.filter((file) => !kinds.some((kind) => kind.test(file))), []);
  for (const kind of kinds) assert.ok(project.files.some((file) => kind.test(file)), String(kind));
});

test('no file names the machine that it was built on', async () => {
  for (const file of project.files.filter((name) => !name.endsWith('.wasm'))) {
    assert.ok(!(await readFile(join(project.installed, file), 'utf8')).includes(root), file);
  }
});

const kConsumer = `
import { defineSegurSoldeEditor, PortalClient, PortalError, SegurSoldeEditor } from '@segur-solde/editor';
import type { Counts, Loaded, Modification, Receipt, Submission, Transport } from '@segur-solde/editor';
import { loadCore, type Core } from '@segur-solde/editor/core';
import { loadValidateur } from '@segur-solde/editor/validateur';

defineSegurSoldeEditor();
defineSegurSoldeEditor('autre-nom', { wasm: new URL('https://exemple.test/segur-solde.wasm') });

class Own implements Transport {
  readonly #client = new PortalClient('/api');
  load(numero: string, signal: AbortSignal): Promise<Loaded> {
    return this.#client.load(numero, signal);
  }
  async submit(numero: string, submission: Submission): Promise<Receipt> {
    if (submission.version === '') throw new PortalError('Rien à envoyer.', 0, 'retry');
    return this.#client.submit(numero, submission);
  }
}

const editor = document.createElement('segur-solde-editor');
editor.numero = 'FINMS2009167M1';
editor.transport = new Own();
editor.demande = new Uint8Array();
editor.disabled = true;
const made: SegurSoldeEditor = editor;
const modifications: readonly Modification[] = made.modifications(0, 10).items;
editor.addEventListener('segur-ready', (event) => {
  const numero: string = event.detail.form.numero;
  console.log(numero, modifications.length);
});
document.addEventListener('segur-change', (event) => {
  const counts: Counts = event.detail.counts;
  console.log(counts.summary);
});
editor.addEventListener('segur-submitted', ({ detail }) => console.log(detail.receipt.recu, detail.action === 'confirmer'));
editor.addEventListener('segur-error', ({ detail }) => console.log(detail.message, detail.error.cause));
export const check = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const core: Core = await loadCore(bytes, bytes);
  core.open(bytes, bytes, 0);
  return (await loadValidateur(bytes)).check(bytes, 'demande.json', bytes, 0);
};

// @ts-expect-error no number is a demande
editor.demande = 1;
// @ts-expect-error what is posted is the core's to say
editor.value = '{}';
`;

for (const [module, moduleResolution] of [['ESNext', 'bundler'], ['NodeNext', 'NodeNext']]) {
  test(`its types are right under tsc --strict, resolved as ${moduleResolution} does`, async () => {
    await writeFile(join(project.folder, 'page.ts'), kConsumer);
    const options = { target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], module, moduleResolution, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true };
    await writeFile(join(project.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['page.ts'] }));
    const tsc = join(root, 'web', 'node_modules', 'typescript', 'bin', 'tsc');
    await run(process.execPath, [tsc, '--project', project.folder]).catch(({ stdout }) => assert.fail(stdout));
  });
}

test('in Node every entry loads, and the core judges a file', async () => {
  await writeFile(
    join(project.folder, 'serveur.mjs'),
    `import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { defineSegurSoldeEditor } from '@segur-solde/editor';
import '@segur-solde/editor/define';
import { loadCore } from '@segur-solde/editor/core';
import { loadValidateur } from '@segur-solde/editor/validateur';
defineSegurSoldeEditor();
const { resolve } = createRequire(import.meta.url);
const wasm = (name) => readFile(resolve('@segur-solde/editor/' + name));
const core = await loadCore(await wasm('segur-solde.wasm'), await wasm('segur-solde-suite.wasm'));
const validateur = await loadValidateur(await wasm('segur-solde-validateur.wasm'));
const [file, referentiel] = await Promise.all(process.argv.slice(2).map((path) => readFile(path)));
for (const path of ['dsfr.css', 'openapi.yaml', 'package.json']) await readFile(resolve('@segur-solde/editor/' + path));
console.log(JSON.parse(validateur.check(file, 'demande.json', referentiel, 1686643200)).fichiers[0].erreurs, core.open(file, referentiel, 1686643200).counts().erreurs);
`,
  );
  const data = (name) => join(root, 'demo', 'data', name);
  const { stdout, stderr } = await run(process.execPath, ['serveur.mjs', data('demande-FINMS2009167M1.json'), data('referentiel-demo.json')], { cwd: project.folder });
  assert.deepEqual([stdout.trim(), stderr], ['0 0', '']);
});
