// The corpus: one file for each mistake that suppliers make. Beside each document stands what is said of it (« .attendu »): the mistake in
// words, the options of the call, then one finding a line: « FAC-01 erreur 14:24 /lignesImport/0/commande/dateFacture → "2023-06-02" ».
// What would be long or binary is described instead: « .repeter » (a document with its line many times) and « .zip.decrit ».

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipDecrit } from './zips.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
export const familles = ['import', 'demande', 'tableau', 'zip'];

/** The guide's day, at 00:00 in Paris: what `--date 2023-06-13` says. */
export const kJour = '2023-06-13';

async function lireCas(famille, nom, names) {
  const read = (name) => readFile(join(folder, famille, name));
  const [faute, ...lines] = (await read(`${nom}.attendu`)).toString().trimEnd().split('\n');
  const options = lines.filter((line) => line.startsWith('--')).flatMap((line) => line.split(' '));
  const fichiers = new Map();
  let document = names.find((name) => name !== `${nom}.attendu` && name.startsWith(`${nom}.`));
  if (famille === 'zip') {
    document = 'import.json';
    fichiers.set(document, await readFile(join(folder, 'import', 'valide.json')));
    fichiers.set(`${nom}.zip`, await zipDecrit(JSON.parse(await read(`${nom}.zip.decrit`))));
  } else if (document.endsWith('.repeter')) {
    const { document: of, lignes } = JSON.parse(await read(document));
    document = document.slice(0, -'.repeter'.length);
    fichiers.set(document, repeter(await read(of), lignes));
  } else {
    fichiers.set(document, await read(document));
  }
  const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
  return {
    famille,
    nom,
    faute,
    fichiers,
    document,
    zip: option('--pieces', null),
    date: option('--date', kJour),
    referentiel: option('--referentiel', null) === null ? join(folder, '..', '..', 'demo', 'data', 'referentiel-demo.json') : join(folder, option('--referentiel')),
    numeroAns: option('--numero-ans', ''),
    siret: option('--siret', ''),
    attendus: lines.filter((line) => !line.startsWith('--')),
    /** Holds these findings from now on. */
    tenir: (constats) => writeFile(join(folder, famille, `${nom}.attendu`), `${[faute, ...lines.filter((line) => line.startsWith('--')), ...constats].join('\n')}\n`),
  };
}

/** A line of an import file as many times: each has its number, its order and its pièces. */
function repeter(bytes, lignes) {
  const document = JSON.parse(bytes);
  const text = JSON.stringify(document.lignesImport[0]);
  document.lignesImport = Array.from({ length: lignes }, (_, i) => ({ ...JSON.parse(text.replaceAll('00033', String(i + 1).padStart(5, '0'))), numLigne: i + 1 }));
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}

export async function corpus() {
  const out = [];
  for (const famille of familles) {
    const names = (await readdir(join(folder, famille))).sort();
    for (const name of names.filter((each) => each.endsWith('.attendu'))) out.push(await lireCas(famille, name.slice(0, -'.attendu'.length), names));
  }
  return out;
}

/** The findings of a JSON report as the corpus writes them; where there is a zip, each after the name of its file. */
export function constatsDe({ fichiers }) {
  return fichiers.flatMap(({ fichier, constats }) =>
    constats.map(({ regle, gravite, ligne, colonne, pointeur, correction }) =>
      [fichiers.length > 1 ? fichier : '', regle, gravite, `${ligne}:${colonne}`, pointeur, correction === undefined ? '' : `→ ${correction}`].filter((part) => part !== '').join(' '),
    ),
  );
}

/** Writes its files into a folder, from where a program is to be run. */
export async function ecrire(cas, where) {
  await mkdir(where, { recursive: true });
  for (const [name, bytes] of cas.fichiers) await writeFile(join(where, name), bytes);
}

/** The arguments of `segur-solde` for it, in the folder of its files. */
export function appel(cas, format = 'json') {
  const commande = cas.famille === 'tableau' ? ['convertir', '--numero-ans', cas.numeroAns, '--siret', cas.siret] : ['check'];
  const pieces = cas.zip === null ? [] : ['--pieces', cas.zip];
  return [...commande, cas.document, ...pieces, '--date', cas.date, '--referentiel', cas.referentiel, '--format', format];
}
