// Modules of the package's sources that no bundle exports, as Node can run them: together, so that they share their classes.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const web = new URL('../../web/', import.meta.url);
const { build } = createRequire(new URL('package.json', web))('esbuild');

export async function sources(...paths) {
  const contents = paths.map((path) => `export * from './${path}';`).join('\n');
  const stdin = { contents, resolveDir: fileURLToPath(new URL('src', web)) };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', target: 'node18', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
