// The WebAssembly core in Node, beside TextDecoder + JSON.parse + Ajv (standalone code, all errors) in the same run:
// node tests/bench/wasm.mjs <folder of documents> <file of results>. Medians of processor time.
// Ajv's schema holds the same fields: types, patterns, formats. It has no position, no Luhn's key, no rule between fields.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadCore } from '../../web/dist/core.js';
import { loadValidateur } from '../../web/dist/validateur.js';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const standalone = require('ajv/dist/standalone').default;

const [, , folder, resultsFile] = process.argv;
const read = (name) => new Uint8Array(readFileSync(join(folder, name)));
const root = new URL('../../', import.meta.url);
const referentiel = new Uint8Array(readFileSync(new URL('demo/data/referentiel-demo.json', root)));
const now = 1_687_000_000;
const rounds = 15;

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds of processor time since the start, of all threads: compiling and collecting garbage are work as well. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of each, taken in turn so that what disturbs one disturbs the other. The first rounds warm up. */
function measure(works, times = rounds) {
  const samples = works.map(() => []);
  for (let round = -3; round < times; ++round) {
    works.forEach((work, i) => {
      const start = processorTime();
      work();
      if (round >= 0) samples[i].push(processorTime() - start);
    });
  }
  return samples.map(median);
}

const text = { type: 'string', minLength: 1 };
const maybe = (schema) => ({ anyOf: [{ type: 'null' }, schema] });
const date = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const amount = { type: 'number', minimum: 0, maximum: 99_999_999 };
const email = { type: 'string', maxLength: 254, pattern: "^[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$" };
const telephone = { type: 'string', pattern: '^(0[1-9]\\d{8}|\\+508\\d{6})$' };
const finess = { type: 'string', pattern: '^\\d[\\dA-Z]\\d{7}$' };
const siret = { type: 'string', pattern: '^\\d{14}$' };
const list = (items) => ({ type: 'array', items });
const object = (properties, optional = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const schema = object({
  impId: { type: 'null' },
  numeroAns: { enum: ['0000000033', '0000000040'] },
  siret,
  lignesImport: {
    minItems: 1,
    ...list(
      object({
        numLigne: { type: 'integer', minimum: 1 },
        typeAction: { const: 'C' },
        numeroASP: { type: 'string', pattern: '^FIN[0-9A-Z]{2}[A-Z]?\\d+M\\d+$' },
        numeroEditeur: text,
        dsr: { const: 'DSR-MS2-DUI PDS-Va1' },
        commande: object({
          dateCommande: date,
          dateFacture: date,
          regimeTVA: { enum: ['HT', 'TTC'] },
          tauxTVA: { enum: [0, 8.5, 20] },
          montantSegurHT: amount,
          montantSegurSoldeHT: amount,
          indicateurDeploiementMSS: maybe({ enum: ['Cas 1', 'Cas 2'] }),
        }),
        beneficiaires: object(
          {
            commandePour: text,
            isMandataire: { type: 'boolean' },
            isClientUnique: { type: 'boolean' },
            nomMandataire: maybe(text),
            emailMandataire: maybe(email),
            telephoneMandataire: maybe(telephone),
            structure: {
              minItems: 1,
              ...list(
                object(
                  {
                    nomResponsable: text,
                    emailResponsable: email,
                    telephoneResponsable: telephone,
                    FINESSJuridique: finess,
                    FINESSGeo: finess,
                    siret,
                    presentSolde: { type: 'boolean' },
                    ancienneVersion: text,
                    isMaitreIdentite: { type: 'boolean' },
                    isStockageIdentite: { type: 'boolean' },
                    operateurMessagerie: { enum: ['MAI_337', 'GIP_26', 'GIP_9', 'API_35'] },
                  },
                  ['siret'],
                ),
              ),
            },
          },
          ['isClientUnique'],
        ),
        piecesJustificatives: list(
          object({
            nomFichier: { type: 'string', maxLength: 255, pattern: '^[^/\\\\]+\\.[pP][dD][fF]$' },
            formatFichier: { const: 'PDF' },
            typeFichier: { enum: ['VA', 'FACTURE', 'BON_COMMANDE', 'AUTRE_S'] },
          }),
        ),
        codeTraitement: { type: 'null' },
        libelleTraitement: { type: 'null' },
      }),
    ),
  },
});

const ajv = new Ajv({ allErrors: true, code: { source: true } });
const module = { exports: {} };
new Function('module', 'require', standalone(ajv, ajv.compile(schema)))(module, require);
const validate = module.exports;
const decoder = new TextDecoder('utf-8', { fatal: true });

const dist = (path) => readFileSync(new URL(`web/dist/${path}`, root));
const validateur = await loadValidateur(dist('validateur/segur-solde-validateur.wasm'));
const core = await loadCore(dist('segur-solde.wasm'));

const files = {};
for (const name of ['import', 'import-compact', 'import-erreurs']) {
  const bytes = read(`${name}.json`);
  const mb = bytes.length / 1e6;
  const report = JSON.parse(validateur.check(bytes, name, referentiel, now)).fichiers[0];
  if (validate(JSON.parse(decoder.decode(bytes))) !== (report.erreurs === 0)) throw new Error(`${name}: Ajv and the core do not agree`);
  const [ours, theirs, parse] = measure([
    () => validateur.check(bytes, name, referentiel, now),
    () => validate(JSON.parse(decoder.decode(bytes))),
    () => JSON.parse(decoder.decode(bytes)),
  ]);
  files[name] = { mb, errors: report.erreurs, core: (mb / ours) * 1000, ajv: (mb / theirs) * 1000, parse: (mb / parse) * 1000 };
}

/** Microseconds of a keystroke with its answer decoded, in batches that a clock can see. */
function keystroke(session, id, row, texts) {
  const batch = 2000;
  const [time] = measure([
    () => {
      for (let i = 0; i < batch; ++i) session.set(id, row, texts[i % 2]);
    },
  ]);
  return (time / batch) * 1000;
}

const sessions = {};
for (const count of [10, 10_000]) {
  const bytes = read(`demande-${count}.json`);
  const batch = Math.max(1, 1000 / count);
  const [opening] = measure([
    () => {
      for (let i = 0; i < batch; ++i) core.open(bytes, referentiel, now).delete();
    },
  ]);
  const session = core.open(bytes, referentiel, now);
  const field = session.form().blocs.flatMap(({ list }) => list?.columns ?? []).find(({ name }) => name === 'operateurMessagerie');
  sessions[count] = {
    openingMs: opening / batch,
    keystrokeMicroseconds: keystroke(session, field.id, count - 1, ['MAI_33', 'MAI_337']),
  };
  session.delete();
}
writeFileSync(resultsFile, JSON.stringify({ node: process.version, files, sessions }, null, 2));
