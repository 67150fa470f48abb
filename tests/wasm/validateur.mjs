// The validator as its page has it, in Node: the worker's own bundle, with its module, asked what the page asks it.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// Node 18 has File here only.
import { File } from 'node:buffer';
import '../node18.mjs';

const dist = new URL('../../web/dist/validateur/', import.meta.url);

/** A worker has its page's `fetch` and two more functions; Node's own reads no file. */
globalThis.fetch = async (url) => new Response(await readFile(fileURLToPath(url)));
const attendues = new Map();
globalThis.postMessage = ({ id, resultat, echec }) => {
  if (id === undefined) return; // how far it has come
  const { resolve, reject } = attendues.get(id);
  attendues.delete(id);
  if (echec === undefined) resolve(resultat);
  else reject(new Error(echec));
};
await import(new URL('worker.js', dist));

let dernier = 0;
/** `nom`, `args`: one of Demandes in web/src/validateur/types.ts. */
export function demander(nom, ...args) {
  return new Promise((resolve, reject) => {
    attendues.set((dernier += 1), { resolve, reject });
    void globalThis.onmessage({ data: { id: dernier, nom, arguments: args } });
  });
}

/** What the page exports once it has read these files, [name, bytes]…, as of a day. */
export async function rapports(fichiers, referentiel, jour) {
  await demander('controler', fichiers.map(([nom, octets]) => new File([octets], nom)), referentiel, { maintenant: 0, jour });
  return exports();
}

/** The same once it has made import files of a table. */
export async function rapportsDuTableau([nom, octets], numeroAns, siret, referentiel, jour) {
  await demander('lireTableau', new File([octets], nom), '{}', referentiel, { maintenant: 0, jour });
  const { fichiers } = await demander('convertir', '{}', numeroAns, siret);
  return { ...(await exports()), fichiers };
}

async function exports() {
  return { json: await demander('exporter', 'json'), html: await demander('exporter', 'html'), csv: await demander('exporter', 'csv') };
}
