// The core in Node, by the loader that pages use, and the documents of demo/data.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../../web/dist/core.js';
import { loadValidateur } from '../../web/dist/validateur.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFile(new URL(`../../${path}`, import.meta.url));

export const core = await loadCore(await read('web/dist/segur-solde.wasm'), await read('web/dist/segur-solde-suite.wasm'));
export const validateur = await loadValidateur(await read('web/dist/validateur/segur-solde-validateur.wasm'));
export const [importDuGuide, demandeDuGuide, referentiel] = await Promise.all(
  ['import-solde-ms2', 'demande-FINMS2009167M1', 'referentiel-demo'].map((name) => read(`demo/data/${name}.json`)),
);
export const demande = (numero) => read(`demo/data/demande-${numero}.json`);

/** The day after the demande of the guide went to « A modifier ». */
export const kMoment = '2023-06-13T10:00:00+02:00';
export const epoch = (moment) => Date.parse(moment) / 1000;

/** What JSON.stringify of `undefined` leaves out is a key that is removed. */
export function avec(bytes, ecritures) {
  const document = JSON.parse(bytes);
  for (const [pointeur, valeur] of Object.entries(ecritures)) {
    const segments = pointeur.split('/').slice(1);
    const last = segments.pop();
    segments.reduce((at, segment) => at[segment], document)[last] = valeur;
  }
  return Buffer.from(JSON.stringify(document, null, 2));
}

/** One constat a line: « FAC-01 erreur /lignesImport/0/commande/dateFacture ». */
export function constats(bytes, { moment = kMoment, ref = referentiel } = {}) {
  const { fichiers } = JSON.parse(validateur.check(bytes, 'essai.json', ref, epoch(moment)));
  return fichiers[0].constats.map(({ regle, gravite, pointeur }) => `${regle} ${gravite} ${pointeur}`.trim());
}
