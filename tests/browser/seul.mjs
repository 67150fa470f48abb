// The element alone on a page, on any document, at any hour: for what the portal's own demandes do not hold (10,000 bénéficiaires, a thousand
// errors). Served under the portals' policy; the document comes in through `transport`.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { kMorning, openPage, root } from './harness.mjs';

const kTypes = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml' };
const kPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
const kPage = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Essai</title>
<link rel="icon" href="/icone.svg"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head>
<body><main><h1>Essai</h1><segur-solde-editor numero="FINMS2009500M1"></segur-solde-editor></main></body></html>`;
const kStyle = ':root { color-scheme: light dark } body { max-width: 80rem; margin: 1rem auto; padding: 0 1rem; font-family: sans-serif; background: light-dark(#fff, #12171e); color: light-dark(#000, #fff) }';
const script = (now) => `
import { defineSegurSoldeEditor } from '/dist/segur-solde.js';
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const [demande, referentiel] = await Promise.all([bytes('/demande.json'), bytes('/data/referentiel-demo.json')]);
const editor = document.querySelector('segur-solde-editor');
editor.transport = { load: async () => ({ demande, referentiel, version: '"1"', now: ${now} }), submit: async () => { throw new Error('Aucun portail.'); } };
globalThis.ready = new Promise((resolve) => ['segur-ready', 'segur-error'].forEach((type) => editor.addEventListener(type, resolve)));
globalThis.opening = performance.now();
defineSegurSoldeEditor();
`;

/** Serves one document after the other; `show` puts the next in its place. */
export async function startAlone(now = Date.parse(kMorning) / 1000) {
  let demande = '{}';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const own = { '/': kPage, '/page.js': script(now), '/page.css': kStyle, '/demande.json': demande, '/icone.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }[pathname];
    const file = pathname.startsWith('/dist/') ? join(root, 'web', pathname) : join(root, 'demo', pathname);
    const body = own ?? (await readFile(file).catch(() => null));
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': pathname === '/page.css' ? 'text/css' : (kTypes[extname(pathname) || '.html'] ?? 'text/plain'), 'Content-Security-Policy': kPolicy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    show: (document) => (demande = typeof document === 'string' ? document : JSON.stringify(document)),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with the element on that document, once it is on the screen. */
export async function openAlone(browser, alone, document, options = {}) {
  alone.show(document);
  const opened = await openPage(browser, options);
  await opened.page.goto(alone.url);
  await opened.page.waitForFunction(() => globalThis.ready !== undefined);
  await opened.page.evaluate(() => globalThis.ready);
  return opened;
}

/** The ninth character of a FINESS makes the sum of Luhn a multiple of ten. */
function finess(number) {
  const eight = `99${String(number).padStart(6, '0')}`;
  const sum = [...eight].reverse().reduce((total, c, i) => {
    const digit = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return eight + ((10 - (sum % 10)) % 10);
}

const guide = JSON.parse(await readFile(join(root, 'demo', 'data', 'demande-FINMS2009167M1.json'), 'utf8'));

/** The guide's demande with so many invented bénéficiaires; `change` may alter each. */
export function demandeOf(count, change = (row) => row) {
  const structure = Array.from({ length: count }, (_, i) =>
    change(
      {
        nomResponsable: `NOM FICTIF ${i + 1}`,
        emailResponsable: `responsable${i + 1}@etablissement.example`,
        telephoneResponsable: `063998${1000 + (i % 9000)}`,
        FINESSJuridique: finess(1000 + Math.floor(i / 20)),
        FINESSGeo: finess(2000 + i),
        presentSolde: true,
        ancienneVersion: '1.0.1',
        isMaitreIdentite: i % 3 === 0,
        isStockageIdentite: i % 2 === 0,
        operateurMessagerie: ['MAI_337', 'GIP_26', 'GIP_9', 'API_35'][i % 4],
      },
      i,
    ),
  );
  return { ...guide, numeroASP: 'FINMS2009500M1', beneficiaires: { ...guide.beneficiaires, structure } };
}
