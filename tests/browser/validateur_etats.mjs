// Every state that the page /validateur/ can be in, one row each: how a person comes there, by accessible names. The test looks at each, the
// captures draw each. A new screen is a new row. `line`: a line is open in the form.

import { zip } from '../zip.mjs';
import { guide, json, lot, openValidateur } from './validateur.mjs';

const wrong = lot(3, (line, i) => {
  if (i !== 1) return;
  line.commande.dateFacture = '2023-02-31';
  line.piecesJustificatives[0].formatFichier = 'pdf';
  line.beneficiaires.structure[0].telephoneResponsable = '06 00 00 00 00';
});
const table = { name: 'commandes.csv', mimeType: 'text/csv', buffer: Buffer.from('Ma commande;FINESS;Facturé le;Opérateur\n1;090001538;31/02/2023;GIP_26\n', 'latin1') };
const kFindings = '.constat';

async function report({ page, choose }, ...files) {
  await choose(...(files.length > 0 ? files : [json('import-du-fournisseur.json', wrong)]));
  await page.locator(kFindings).first().waitFor();
}
async function line(g, code) {
  await report(g);
  await g.page.getByRole('button', { name: new RegExp(`Ouvrir la ligne 2 en formulaire \\(${code}`) }).click();
  await g.page.getByRole('region', { name: /^Ligne 2/ }).waitFor();
}

export const etatsValidateur = [
  { name: 'validateur-vide', reach: async () => undefined },
  { name: 'validateur-refuse', reach: ({ page, choose }) => choose({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') }).then(() => page.getByRole('alert').getByText('photo.png').waitFor()) },
  { name: 'validateur-illisible', reach: (g) => report(g, json('coupe.json', guide.slice(0, 900))) },
  { name: 'validateur-sans-erreur', reach: ({ page, choose }) => choose(json('import.json', guide.replace('mail.r', 'mail@r'))).then(() => page.getByRole('region', { name: /^Rapport/ }).getByText('Aucune erreur, aucun avertissement.').waitFor()) },
  { name: 'validateur-rapport', reach: async (g) => report(g, json('import-du-fournisseur.json', wrong), { name: 'pieces.zip', mimeType: 'application/zip', buffer: await zip([['ms2-dui-va1-va-00001.pdf'], ['de-trop.pdf', Buffer.alloc(0)]]) }) },
  {
    name: 'validateur-par-ligne',
    async reach(g) {
      await report(g);
      await g.page.getByRole('radio', { name: 'Par ligne du fichier' }).check();
      await g.page.getByRole('heading', { level: 3, name: /Ligne 2 du fichier/ }).waitFor();
    },
  },
  {
    name: 'validateur-corriger',
    async reach(g) {
      await report(g);
      await g.page.getByRole('button', { name: 'Corriger (2 propositions)' }).click();
    },
  },
  {
    name: 'validateur-corrige',
    async reach(g) {
      await report(g);
      await g.page.getByRole('button', { name: 'Corriger (2 propositions)' }).click();
      await g.page.getByRole('dialog').getByRole('button', { name: 'Corriger', exact: true }).click();
      await g.page.getByRole('button', { name: 'Enregistrer le fichier corrigé' }).waitFor();
      await g.page.locator(kFindings).first().waitFor();
    },
  },
  { name: 'validateur-ligne', line: true, reach: (g) => line(g, 'FAC-01') },
  {
    name: 'validateur-ligne-modifiee',
    line: true,
    async reach(g) {
      await line(g, 'BEN-08');
      const form = g.page.getByRole('region', { name: /^Ligne 2/ });
      await form.getByLabel('Date de la facture').fill('05/06/2023');
      await form.getByRole('button', { name: 'Ajouter une pièce' }).click();
      await form.getByRole('button', { name: /2 modifications/ }).click();
    },
  },
  { name: 'validateur-tableau', reach: ({ page, choose }) => choose(table).then(() => page.getByRole('button', { name: 'Faire les fichiers d’import' }).waitFor()) },
  {
    name: 'validateur-tableau-converti',
    async reach(g) {
      await g.choose(table);
      await g.page.getByRole('button', { name: 'Faire les fichiers d’import' }).click();
      await g.page.locator(kFindings).first().waitFor();
    },
  },
];

export async function openEtatValidateur(shared, { reach }, options) {
  const opened = await openValidateur(shared, options);
  await opened.page.getByText('Prêt à servir hors ligne.').waitFor();
  await reach(opened);
  return opened;
}
