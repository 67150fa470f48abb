// The pages that are measured, under the portals' policy, and alone in their process group: a finer clock, and the browser's own account of memory.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from '../../browser/harness.mjs';

const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };
const kHeaders = {
  'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

const page = (body, ...modules) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mesures</title>
<link rel="icon" href="/icone.svg"><link rel="stylesheet" href="/page.css"><script src="/sonde.js"></script>
${modules.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}</head><body><main>${body}</main></body></html>`;
const editor = (view) => page(`<segur-solde-editor numero="FINMS2009500M1" view="${view}"></segur-solde-editor>`, '/composant/segur-solde.define.js', '/segur.js');

export async function serve(documents) {
  const here = (name) => readFile(join(root, 'tests', 'bench', 'canvas', name));
  const made = new Map([
    ['/canvas.html', editor('canvas')],
    ['/form.html', editor('form')],
    ['/grille.html', page('<label>Rechercher <input type="search"></label> <label>Montant <input id="montant" value="1400,00"></label> <output></output><div id="grille"></div>', '/grille.js')],
    ['/vide.html', page('<label>Montant <input id="montant" value="1400,00"></label> <output></output>', '/vide.js')],
    ['/icone.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['/referentiel.json', await readFile(join(root, 'demo', 'data', 'referentiel-demo.json'))],
    ['/demande.json', await readFile(join(documents, 'demande-10000.json'))],
  ]);
  for (const name of ['sonde.js', 'segur.js', 'grille.js', 'vide.js', 'montant.js', 'page.css']) made.set(`/${name}`, await here(name));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const body = made.get(pathname) ?? (pathname.startsWith('/composant/') ? await readFile(join(root, 'web', 'dist', pathname.slice(11))).catch(() => null) : null);
    response.writeHead(body === null ? 404 : 200, { ...kHeaders, 'Content-Type': kTypes[extname(pathname)] ?? 'text/plain' }).end(body);
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
