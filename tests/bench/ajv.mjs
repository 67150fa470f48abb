// What the core stands beside: Ajv's standalone code, all errors, on the same fields: types, patterns, formats. It has no position, no Luhn's key,
// no rule between fields.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const standalone = require('ajv/dist/standalone').default;

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

/** The code as a CommonJS module. */
export function ajvSource() {
  const ajv = new Ajv({ allErrors: true, code: { source: true } });
  return standalone(ajv, ajv.compile(schema));
}

/** `validate(JSON.parse(decoder.decode(bytes)))` */
export function ajvPath() {
  const module = { exports: {} };
  new Function('module', 'require', ajvSource())(module, require);
  return { validate: module.exports, decoder: new TextDecoder('utf-8', { fatal: true }) };
}
