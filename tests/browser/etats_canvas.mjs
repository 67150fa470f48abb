// The canvas's states that are looked at, one row each, as etats.mjs has those of the form; a person comes there by what the view says that it
// draws. The captures draw each.
//   name, numero, own, document, now   as in etats.mjs
//   reach                              changes what there is to be seen; once
//   show                               brings it into sight, that high in the canvas; again for each size of the window

import { click, fill, kCell, kDate, kMontant, leave, press, scrolled } from './gestes_canvas.mjs';
import { kMorning, labels, pdf } from './harness.mjs';
import { demandeOf } from './seul.mjs';

const kMany = 'FINMS2009200M1';
const kEmail = '/beneficiaires/emailMandataire';
const kIndicateur = '/commande/indicateurDeploiementMSS';

const at = (pointer, usual) => async (page, high = usual) => {
  await scrolled(page, pointer, high);
  await leave(page);
};

async function modify({ page }) {
  await fill(page, kDate, '05/06/2023');
  await fill(page, kMontant, '1 450,50');
  await click(page, kCell(0, 'isMaitreIdentite'));
}

async function err({ page }) {
  await fill(page, kDate, '01/12/2022');
  await fill(page, kMontant, '400,00');
  await fill(page, kEmail, 'mandataire.fr');
}

/** Several cells modified, one bénéficiaire taken out, two rows selected. */
async function tabulate({ page }) {
  await click(page, kCell(0, 'isMaitreIdentite'));
  await click(page, kCell(1, 'isStockageIdentite'));
  await click(page, kCell(2, 'operateurMessagerie'));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await click(page, kCell(3, 'FINESSGeo'));
  await page.keyboard.press('Delete');
  await click(page, kCell(1, 'FINESSGeo'));
  await page.keyboard.down('Control');
  await click(page, kCell(2, 'FINESSGeo'));
  await page.keyboard.up('Control');
}

const rows = [
  { name: 'canvas-ouverte' },
  { name: 'canvas-modifiee', reach: modify, show: at(kDate) },
  { name: 'canvas-en-erreur', reach: err, show: at(kDate) },
  {
    name: 'canvas-saisie',
    reach: err,
    // The text field of the browser lies over the drawn one.
    async show(page) {
      await scrolled(page, kDate);
      await click(page, kDate);
    },
  },
  {
    name: 'canvas-liste',
    async show(page) {
      await page.keyboard.press('Escape');
      await scrolled(page, kIndicateur);
      await click(page, kIndicateur);
    },
  },
  { name: 'canvas-bilan', reach: err, show: (page) => press(page, labels.confirm) },
  { name: 'canvas-tableau', numero: kMany, reach: tabulate, show: at(kCell(0, 'FINESSGeo'), 300) },
  {
    name: 'canvas-dix-mille',
    document: demandeOf(10_000),
    now: Date.parse(kMorning) / 1000,
    async reach({ page }) {
      await click(page, kCell(0, 'operateurMessagerie'));
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('FICTIF 12');
    },
    show: at(kCell(11, 'FINESSGeo'), 300),
  },
  {
    name: 'canvas-confirmation',
    async reach(g) {
      await modify(g);
      await press(g.page, labels.confirm);
      await g.see(/Récapitulatif de vos modifications/);
    },
  },
  {
    name: 'canvas-depot',
    own: true,
    async reach({ page }) {
      await press(page, 'Déposer une pièce complémentaire');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Type de pièce complémentaire').selectOption('AUTRE_S');
      await dialog.getByLabel('Fichier à ajouter').setInputFiles([pdf('avenant-facture.pdf'), { ...pdf('notes.pdf'), buffer: Buffer.from('Ceci n’est pas un PDF.') }]);
      await dialog.getByRole('button', { name: 'Importer' }).click();
      await dialog.getByText('Pièce ajoutée au dossier').waitFor();
    },
  },
  { name: 'canvas-pieces', show: at('/piecesJustificatives/0/nomFichier') },
  { name: 'canvas-historique', show: (page) => press(page, 'Historique') },
  { name: 'canvas-consultee', numero: 'FINMS2009168M0' },
];

export const etatsCanvas = rows.map((row) => ({ ...row, canvas: true }));
