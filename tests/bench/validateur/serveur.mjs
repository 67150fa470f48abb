// The page as any web server would give it, with Ajv's page beside it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from '../../browser/harness.mjs';
import { ajvSource } from '../ajv.mjs';

const esbuild = createRequire(join(root, 'web', 'package.json'))('esbuild');
const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };

/** Ajv's path over dropped bytes, as `juger(bytes)`; it answers how many errors. */
async function ajvPage() {
  const contents = `const validate = (() => { const module = { exports: {} }; ${ajvSource()}; return module.exports; })();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    globalThis.juger = (bytes) => { validate(JSON.parse(decoder.decode(bytes))); return (validate.errors ?? []).length; };`;
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir: join(root, 'tests') }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' });
  return outputFiles[0].text;
}

export async function serve(documents) {
  const dist = join(root, 'web', 'dist', 'validateur');
  const made = new Map([
    ['/ajv.html', '<!doctype html><html lang="fr"><title>Ajv</title><script type="module" src="/ajv.js"></script>'],
    ['/ajv.js', await ajvPage()],
    ['/vide.html', '<!doctype html><html lang="fr"><title>Vide</title><div style="height:2000000px;font-size:4rem">Vide</div>'],
  ]);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const file = path.startsWith('/validateur/') ? join(dist, path.slice(12)) : join(documents, path.slice(1));
      const body = made.get(path) ?? (await readFile(file));
      response.writeHead(200, { 'Content-Type': kTypes[extname(path)], 'Cache-Control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
