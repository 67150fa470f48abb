// Writes the documents of the benchmarks, the same each time: node tests/bench/documents.mjs <folder>
//   demande-<n>.json       a demande of n bénéficiaires without a mistake, n = 10, 100, 1 000, 10 000
//   import.json            an import file of 3 MB, laid out as the public sample
//   import-compact.json    the same without a space
//   import-erreurs.json    the same, with a mistake in one bénéficiaire out of ten
//   commandes.csv          a supplier's table of 10 000 bénéficiaires; commandes-erreurs.csv: with a mistake in one out of ten
// Every person is invented: FINESS of the département 99, telephones of the range kept for fiction, e-mails in .example.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const importBytes = 3_000_000;
const operateurs = ['MAI_337', 'GIP_26', 'GIP_9', 'API_35'];

/** The ninth character of a FINESS makes the sum of Luhn a multiple of ten. */
function finess(number) {
  const eight = `99${String(number).padStart(6, '0')}`;
  const sum = [...eight].reverse().reduce((total, c, i) => {
    const digit = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return eight + ((10 - (sum % 10)) % 10);
}

function beneficiaire(index) {
  return {
    nomResponsable: `NOM FICTIF ${index}`,
    emailResponsable: `responsable${index}@etablissement.example`,
    telephoneResponsable: `063998${1000 + (index % 9000)}`,
    FINESSJuridique: finess(1000 + Math.floor(index / 20)),
    FINESSGeo: finess(2000 + index),
    presentSolde: true,
    ancienneVersion: '1.0.1',
    isMaitreIdentite: index % 3 === 0,
    isStockageIdentite: index % 2 === 0,
    operateurMessagerie: operateurs[index % operateurs.length],
  };
}

const pieces = (number) => [
  { nomFichier: `va-${number}.pdf`, formatFichier: 'PDF', typeFichier: 'VA' },
  { nomFichier: `facture-${number}.pdf`, formatFichier: 'PDF', typeFichier: 'FACTURE' },
];

const commande = {
  dateCommande: '2022-12-28',
  dateFacture: '2023-06-02',
  regimeTVA: 'HT',
  tauxTVA: 0,
  montantSegurHT: 1500.5,
  montantSegurSoldeHT: 1400.25,
  indicateurDeploiementMSS: null,
};

const beneficiaires = (structure) => ({
  commandePour: 'STRUCTURE',
  isMandataire: true,
  isClientUnique: false,
  nomMandataire: 'NOM MANDATAIRE',
  emailMandataire: 'mandataire@mandataire.example',
  telephoneMandataire: '0639980000',
  structure,
});

function demande(count) {
  return {
    numeroASP: 'FINMS2009500M1',
    type: 'SOLDE',
    statut: 'A modifier',
    etatPaiement: 'Aucun paiement en cours',
    dateDepot: '2023-05-02',
    dateChangementStatut: '2023-06-12',
    commentaireGestionnaire: 'Vérifiez la date de la facture.',
    fournisseur: { siret: '43806968400019', denominationSociale: 'Fournisseur MS2', adresse: '32 rue DE LA REPUBLIQUE, 33000, Bordeaux' },
    dsr: 'DSR-MS2-DUI PDS-Va1',
    logiciel: 'DUI-PDS',
    numeroAns: '0000000033',
    numeroEditeur: '00033',
    commande: { ...commande, montantAvanceDecide: 450.0 },
    beneficiaires: beneficiaires(Array.from({ length: count }, (_, index) => beneficiaire(index))),
    piecesJustificatives: pieces(1),
    historique: [{ date: '2023-05-02', statut: 'En cours' }],
  };
}

/** Lines of one to three bénéficiaires until the file has its size, as text of JSON.stringify's `layout`. */
function importFile(layout, bytes, mistakes = false) {
  const lignesImport = [];
  for (let index = 0, size = 0; size < bytes; index += 3) {
    const number = lignesImport.length + 1;
    const structure = Array.from({ length: 1 + (number % 3) }, (_, i) => beneficiaire(index + i));
    if (mistakes && index % 30 === 0) Object.assign(structure[0], { FINESSGeo: '990000000', operateurMessagerie: 'ZZZ', emailResponsable: 'x' });
    const line = {
      numLigne: number,
      typeAction: 'C',
      numeroASP: `FINMS2${String(number).padStart(6, '0')}M0`,
      numeroEditeur: '00033',
      dsr: 'DSR-MS2-DUI PDS-Va1',
      commande,
      beneficiaires: beneficiaires(structure),
      piecesJustificatives: pieces(number),
      codeTraitement: null,
      libelleTraitement: null,
    };
    size += JSON.stringify(line, null, layout).length * (layout ? 1.2 : 1);
    lignesImport.push(line);
  }
  return { impId: null, numeroAns: '0000000033', siret: '43806968400019', lignesImport };
}

/** As Excel in France writes it: a demande of two bénéficiaires every second row. */
function table(rows, mistakes) {
  const titres = 'N° éditeur;DSR;Date de la commande;Date de la facture;Régime TVA;Taux TVA;Montant avance;Montant solde;Nom du responsable;E-mail du responsable;Numéro de téléphone du responsable;FINESS juridique;FINESS géographique;Maître identité;Stockage identité;Opérateur messagerie;VA;Facture';
  const lines = Array.from({ length: rows }, (_, i) => {
    const b = beneficiaire(i);
    const wrong = mistakes && i % 10 === 0;
    const number = Math.floor(i / 2) + 1;
    const date = wrong ? '31/06/2023' : '02/06/2023';
    const box = (value) => (value ? 'oui' : 'non');
    return [number, 'DSR-MS2-DUI PDS-Va1', '28/12/2022', date, 'HT', '0 %', '1 500,50 €', '1 400,25 €', b.nomResponsable, b.emailResponsable, b.telephoneResponsable, b.FINESSJuridique, wrong ? '990000000' : b.FINESSGeo, box(b.isMaitreIdentite), box(b.isStockageIdentite), b.operateurMessagerie, `va-${number}.pdf`, `facture-${number}.pdf`].join(';');
  });
  return `${titres}\r\n${lines.join('\r\n')}\r\n`;
}

mkdirSync(folder, { recursive: true });
const write = (name, value, layout) => writeFileSync(join(folder, name), JSON.stringify(value, null, layout));
for (const count of [10, 100, 1000, 10_000]) write(`demande-${count}.json`, demande(count), 2);
write('import.json', importFile(2, importBytes), 2);
write('import-compact.json', importFile(0, importBytes));
write('import-erreurs.json', importFile(2, importBytes, true), 2);
writeFileSync(join(folder, 'commandes.csv'), table(10_000, false));
writeFileSync(join(folder, 'commandes-erreurs.csv'), table(10_000, true));
