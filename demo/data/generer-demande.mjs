// A demande of any number of bénéficiaires. Every person is invented: FINESS of the département 99, which does not exist, telephones of the range
// that Arcep keeps for fiction (06 39 98), e-mails in .example. The same demande each time; in Node as in a page.

const kParEntite = 20; // sites of one entité juridique
const kParSite = 1460; // euros
const kAvanceParSite = 438; // 30 %

/** The ninth character of a FINESS makes the sum of Luhn a multiple of ten. */
function withKey(eight) {
  const sum = [...eight].reverse().reduce((total, c, i) => {
    const digit = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return eight + ((10 - (sum % 10)) % 10);
}

const finess = (number) => withKey(`99${String(number).padStart(6, '0')}`);
/** Ten thousand numbers are kept for fiction; then they come again. */
const telephone = (number) => `063998${String(number % 10000).padStart(4, '0')}`;
const operateurs = ['MAI_337', 'GIP_26', 'GIP_9', 'API_35'];
const versions = ['1.0.1', '1.1.0', '2.0.0'];

function beneficiaire(index) {
  const rang = String(index + 1).padStart(3, '0');
  return {
    nomResponsable: `NOM FICTIF ${rang}`,
    emailResponsable: `responsable${rang}@etablissement.example`,
    telephoneResponsable: telephone(1000 + index),
    FINESSJuridique: finess(1000 + Math.floor(index / kParEntite)),
    FINESSGeo: finess(2000 + index),
    presentSolde: true,
    ancienneVersion: versions[index % versions.length],
    isMaitreIdentite: index % 3 === 0,
    isStockageIdentite: index % 2 === 0,
    operateurMessagerie: operateurs[index % operateurs.length],
  };
}

/** As the portal holds it, on 12/06/2023. */
export function genererDemande(nombre) {
  const rang = String(nombre).padStart(5, '0');
  return {
    numeroASP: `FINMS${2009000 + nombre}M1`,
    type: 'SOLDE',
    statut: 'A modifier',
    etatPaiement: 'Aucun paiement en cours',
    dateDepot: '2023-05-03',
    dateChangementStatut: '2023-06-12',
    commentaireGestionnaire:
      nombre === 1
        ? 'La date de la facture n’est pas celle de la facture jointe\u00a0: merci de la corriger.'
        : 'Plusieurs établissements n’ont pas été installés\u00a0: merci de les retirer du solde.',
    fournisseur: { siret: '43806968400019', denominationSociale: 'Fournisseur MS2', adresse: '32 rue DE LA REPUBLIQUE , 33000, Bordeaux' },
    dsr: 'DSR-MS2-DUI PDS-Va1',
    logiciel: 'DUI-PDS',
    numeroAns: '0000000033',
    numeroEditeur: rang,
    commande: {
      dateCommande: '2022-12-28',
      dateFacture: '2023-04-28',
      regimeTVA: 'HT',
      tauxTVA: 0,
      montantSegurHT: nombre * kParSite,
      montantAvanceDecide: nombre * kAvanceParSite,
      montantSegurSoldeHT: nombre * kParSite,
      indicateurDeploiementMSS: null,
    },
    beneficiaires: {
      commandePour: 'STRUCTURE',
      isMandataire: true,
      isClientUnique: false,
      nomMandataire: `MANDATAIRE FICTIF ${nombre}`,
      emailMandataire: `mandataire${nombre}@groupement.example`,
      telephoneMandataire: telephone(nombre),
      structure: Array.from({ length: nombre }, (_, index) => beneficiaire(index)),
    },
    piecesJustificatives: [
      { nomFichier: `ms2-dui-va1-va-${rang}.pdf`, formatFichier: 'PDF', typeFichier: 'VA' },
      { nomFichier: `ms2-dui-va1-facture-${rang}.pdf`, formatFichier: 'PDF', typeFichier: 'FACTURE' },
      { nomFichier: `ms2-dui-va1-bdc-${rang}.pdf`, formatFichier: 'PDF', typeFichier: 'BON_COMMANDE' },
    ],
    historique: [
      { date: '2023-05-03', statut: 'En cours' },
      { date: '2023-06-12', statut: 'A modifier' },
    ],
  };
}
