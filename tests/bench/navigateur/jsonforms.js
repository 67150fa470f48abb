// The same demande in JSONForms (React, vanilla renderers), with a schema of the same fields: /jsonforms.html?n=10. Its schema has types, patterns
// and lists; no key of Luhn, no rule between fields. `reopen(n)` as for the element.
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const text = { type: 'string', minLength: 1 };
const row = {
  nomResponsable: text,
  emailResponsable: text,
  telephoneResponsable: text,
  FINESSJuridique: text,
  FINESSGeo: text,
  presentSolde: { type: 'boolean' },
  ancienneVersion: text,
  isMaitreIdentite: { type: 'boolean' },
  isStockageIdentite: { type: 'boolean' },
  operateurMessagerie: { type: 'string', enum: ['MAI_337', 'GIP_26', 'GIP_9', 'API_35'] },
};
const schema = {
  type: 'object',
  properties: {
    dateFacture: { type: 'string', pattern: '^\\d{2}/\\d{2}/\\d{4}$', title: 'Date de la facture' },
    montant: { type: 'string', pattern: '^\\d+(,\\d{1,2})?$', title: 'Montant SEGUR total hors taxe déclaré lors du solde' },
    nomMandataire: { ...text, title: 'Nom du mandataire' },
    emailMandataire: { type: 'string', format: 'email', title: 'Email du mandataire' },
    telephoneMandataire: { type: 'string', pattern: '^0[1-9]\\d{8}$', title: 'Téléphone du mandataire' },
    structure: { type: 'array', title: 'Liste bénéficiaire(s)', items: { type: 'object', properties: row } },
  },
};
const uischema = { type: 'VerticalLayout', elements: Object.keys(schema.properties).map((name) => ({ type: 'Control', scope: `#/properties/${name}` })) };

const load = async (count) => (await fetch(`/demande-${count}.json`)).text();
function dataOf(source) {
  const { commande, beneficiaires } = JSON.parse(source);
  const { nomMandataire, emailMandataire, telephoneMandataire, structure } = beneficiaires;
  return { dateFacture: '02/06/2023', montant: commande.montantSegurSoldeHT.toFixed(2).replace('.', ','), nomMandataire, emailMandataire, telephoneMandataire, structure };
}

let root = createRoot(document.getElementById('racine'));
const show = (data) => root.render(createElement(JsonForms, { schema, uischema, data, renderers: vanillaRenderers, cells: vanillaCells, onChange() {} }));
const rows = () => document.querySelectorAll('tbody tr').length;

globalThis.field = () => document.querySelector('[id="#/properties/montant"] input, input[id^="#/properties/montant"]') ?? undefined;
globalThis.verdict = () => /pattern/.test(field().closest('.control').textContent);

const count = Number(new URLSearchParams(location.search).get('n'));
show(dataOf(await load(count)));
globalThis.drawn = painted(() => field() !== undefined && rows() >= count);

globalThis.reopen = async (n) => {
  const source = await load(n);
  root.unmount();
  root = createRoot(document.getElementById('racine'));
  const start = performance.now();
  show(dataOf(source));
  return (await painted(() => rows() >= n)) - start;
};
