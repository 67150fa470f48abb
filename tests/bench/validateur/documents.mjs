// Writes what is too large, or too wrong, for the other benchmarks: node tests/bench/validateur/documents.mjs <folder of documents>
//   import-100.json       the lines of import.json over and over, 100 MB
//   import-constats.json  10,000 findings that are all different, none folded into another
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const file = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8'));
const large = 100_000_000;

const parts = [];
for (let size = 0, number = 1; size < large; number += 1) {
  const line = JSON.stringify({ ...file.lignesImport[number % file.lignesImport.length], numLigne: number }, null, 2);
  size += line.length + 2;
  parts.push(line);
}
writeFileSync(join(folder, 'import-100.json'), `{"impId": null, "numeroAns": "${file.numeroAns}", "siret": "${file.siret}", "lignesImport": [\n${parts.join(',\n')}\n]}\n`);

const [line] = file.lignesImport;
const structure = Array.from({ length: 10_000 }, (_, i) => ({ ...line.beneficiaires.structure[0], FINESSGeo: `99${String(i).padStart(6, '0')}X` }));
writeFileSync(join(folder, 'import-constats.json'), JSON.stringify({ ...file, lignesImport: [{ ...line, beneficiaires: { ...line.beneficiaires, structure } }] }, null, 2));
