// The zips of the corpus, made from their descriptions: « entrees » ([name, content, options of zip.js]…), « options », « commentaire »; then
// what nobody's library would write: « remplacer » (texts of the same length, byte for byte), « abimer » (a field of the first entry that lies),
// « avant », « apres »
// (text around it), « tronquer » (to so many bytes). Or « brut »: a content that is no zip at all.

import { pdf, zip } from '../zip.mjs';

const kMio = 1024 * 1024;
const contenus = {
  pdf: () => pdf,
  vide: () => Buffer.alloc(0),
  word: () => Buffer.from('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml', 'latin1'),
  photo: () => Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1'),
  rar: () => Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'),
  'pdf-protege': () => Buffer.from('%PDF-1.4\ntrailer\n<< /Encrypt 3 0 R >>\n%%EOF\n'),
  // The same `pdf`, packed by bzip2: libzip reads it, zip.js does not.
  'pdf-bzip2': () =>
    Buffer.from('QlpoOTFBWSZTWRjE9PYAAAXfgAAQQgNkBQcAwAA2NZQAIAAxQAABkyBqnoQ2JG1Bo/VC2U4ojvqqVos2eQsGCCFi8TuQWPeATyZfV/F3JFOFCQGMT09g', 'base64'),
  'onze-mio': () => Buffer.alloc(11 * kMio),
  'neuf-mio-de-zeros': () => Buffer.alloc(9 * kMio),
};
// Whatever the day: the same description, the same bytes.
const kDate = new Date(2023, 5, 2, 12, 0, 0);

// Offsets in a header of the central directory and in a local one, and the bytes that it takes (APPNOTE, 4.3).
const champs = { somme: [16, 14, 4, 0xdeadbeef], taille: [24, 22, 4, 4096], place: [42, null, 4, 7] };

function abimer(bytes, champ) {
  const [central, local, size, value] = champs[champ];
  const at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const places = [at + central, ...(local === null ? [] : [bytes.readUInt32LE(at + 42) + local])];
  for (const place of places) bytes.writeUIntLE(value, place, size);
}

export async function zipDecrit({ brut, entrees = [], options = {}, commentaire, remplacer = [], abimer: champ, avant = '', apres = '', tronquer }) {
  if (brut !== undefined) return contenus[brut]();
  const made = entrees.map(([nom, contenu = 'pdf', own = {}]) => [nom, contenus[contenu](), own]);
  let bytes = await zip(made, { lastModDate: kDate, extendedTimestamp: false, ...options }, commentaire);
  for (const [before, after] of remplacer) bytes = Buffer.from(bytes.toString('latin1').replaceAll(before, after), 'latin1');
  if (champ !== undefined) abimer(bytes, champ);
  if (avant !== '' || apres !== '') bytes = Buffer.concat([Buffer.from(avant), bytes, Buffer.from(apres)]);
  return tronquer === undefined ? bytes : bytes.subarray(0, tronquer);
}
