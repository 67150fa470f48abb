// Writes demande-FINMS2009200M1.json, a demande of 200 bénéficiaires, beside itself: node demo/data/generer-demande-200.mjs [FICHIER]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { genererDemande } from './generer-demande.mjs';

const file = process.argv[2] ?? fileURLToPath(new URL('./demande-FINMS2009200M1.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(genererDemande(200), null, 2)}\n`);
