// segur-solde check --pieces: the zip beside the import file, as it really is on a disk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corrupt, pdf, zip } from '../../zip.mjs';
import { file, guide, lot, plain, run } from './programme.mjs';

const va = 'ms2-dui-va1-va-00001.pdf';
const facture = 'ms2-dui-va1-facture-00001.pdf';

async function check(bytes, ...args) {
  const path = file('pieces.zip', bytes);
  const result = await run(['check', lot, '--pieces', path, ...guide, '--format', 'json', ...args]);
  const { fichiers } = JSON.parse(result.stdout);
  // The guide's own file has one mistake that is no zip's.
  const found = fichiers.flatMap(({ constats }) => constats.map(({ regle, pointeur }) => `${regle} ${pointeur}`)).filter((text) => !text.startsWith('BEN-07'));
  return { ...result, found, fichiers };
}

test('a zip that holds what the file names, and nothing else', async () => {
  const { found, fichiers } = await check(await zip([[va], [facture]]));
  assert.deepEqual(found, []);
  assert.equal(fichiers.at(-1).erreurs, 0);
  assert.match(fichiers.at(-1).fichier, /pieces\.zip$/);
});

const noPdf = Buffer.from('MZ');
const locked = Buffer.from('%PDF-1.4\ntrailer << /Encrypt 3 0 R >>');
const cases = [
  ['a pièce that is missing', async () => zip([[va]]), ['ZIP-01 /lignesImport/0/piecesJustificatives/1/nomFichier']],
  ['a file that nobody names', async () => zip([[va], [facture], ['notes.pdf']]), ['ZIP-02 /notes.pdf']],
  ['another case', async () => zip([[va], [facture.toUpperCase()]]), ['ZIP-04 /lignesImport/0/piecesJustificatives/1/nomFichier']],
  ['a folder', async () => zip([['pieces/'], [`pieces/${va}`], [facture]]), [`ZIP-05 /pieces~1${va}`]],
  ['a password', async () => zip([[va, pdf, { password: 'secret' }], [facture]]), [`ZIP-06 /${va}`]],
  ['what is no PDF, is empty, is locked', async () => zip([[va, noPdf], [facture, locked], ['vide.pdf', Buffer.alloc(0)]]), [`PJ-07 /${va}`, `PJ-08 /${facture}`, 'PJ-09 /vide.pdf', 'ZIP-02 /vide.pdf']],
  ['a bomb', async () => zip([[va], [facture, Buffer.alloc(9 * 1024 * 1024)]]), [`ZIP-08 /${facture}`]],
  ['a pièce above the limit', async () => zip([[va], [facture, Buffer.alloc(11 * 1024 * 1024)]], { level: 0 }), [`PJ-05 /${facture}`]],
  ['zip64', async () => zip([[va], [facture]], { zip64: true }), []],
  ['accents in a name, UTF-8', async () => zip([[va], [facture], ['pièce.pdf']]), ['ZIP-02 /pièce.pdf']],
  ['a checksum that does not hold', async () => corrupt(await zip([[va], [facture]], { level: 0 }), 30 + va.length + 40), [`ZIP-07 /${va}`]],
  ['cut short', async () => (await zip([[va], [facture]])).subarray(0, 150), ['ZIP-07 ']],
  ['no zip at all', async () => Buffer.from('%PDF-1.4 renamed to .zip'), ['ZIP-07 ']],
  ['nothing', async () => Buffer.alloc(0), ['ZIP-07 ']],
  ['a zip without files', async () => zip([]), ['ZIP-01 /lignesImport/0/piecesJustificatives/0/nomFichier', 'ZIP-01 /lignesImport/0/piecesJustificatives/1/nomFichier']],
];
for (const [what, make, expected] of cases) {
  test(`${what}: ${expected.join(', ') || 'nothing to say'}`, async () => {
    const { code, found } = await check(await make());
    assert.deepEqual(found, expected);
    assert.equal(code, 1); // the guide's own mistake, if no other
  });
}

test('a zip that cannot be read as a file is a trouble of the call', async () => {
  const { code, stderr } = await run(['check', lot, '--pieces', 'absent.zip', ...guide]);
  assert.equal(code, 2);
  assert.match(plain(stderr), /Impossible de lire « absent\.zip » : il n’existe pas/);
});

test('the text report names the entry by its rank', async () => {
  const path = file('pieces.zip', await zip([[va], [facture, Buffer.alloc(0)]]));
  const { stdout } = await run(['check', lot, '--pieces', path, ...guide]);
  assert.match(plain(stdout), /pieces\.zip:2:1 {2}erreur {2}PJ-09\n {2}« ms2-dui-va1-facture-00001\.pdf » : Le fichier est vide\./);
});
