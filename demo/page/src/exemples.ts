// The demandes to choose from. The large ones are made here: nobody has to carry megabytes about.

import { genererDemande } from '../../data/generer-demande.mjs';

export interface Exemple {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  demande(): Promise<string>;
}

export async function lire(nom: string): Promise<string> {
  const reponse = await fetch(`donnees/${nom}.json`);
  if (!reponse.ok) throw new Error(`donnees/${nom}.json : erreur ${reponse.status}.`);
  return reponse.text();
}

const guide = (): Promise<string> => lire('demande-FINMS2009167M1');
const genere = async (nombre: number): Promise<string> => JSON.stringify(genererDemande(nombre), null, 2);

/** The guide's demande with what suppliers really get wrong, one of each kind. */
async function avecErreurs(): Promise<string> {
  const demande = JSON.parse(await guide());
  demande.numeroASP = 'FINMS2009180M1';
  demande.numeroAns = '0000000040'; // a solution without the profil MAITRE_IDENTITE
  demande.commentaireGestionnaire = 'Plusieurs données ne sont pas conformes\u00a0: merci de les corriger.';
  Object.assign(demande.commande, { dateFacture: '2022-11-30', montantSegurSoldeHT: 15000 });
  Object.assign(demande.beneficiaires, { emailMandataire: 'mail.mandataire.fr', telephoneMandataire: '06 00 00' });
  const [premier, second] = demande.beneficiaires.structure;
  premier.isMaitreIdentite = true;
  second.operateurMessagerie = 'APICEM Apicrypt v2'; // the label in place of the code
  return JSON.stringify(demande, null, 2);
}

export const exemples: readonly Exemple[] = [
  { id: 'un', label: '1 bénéficiaire', note: 'Le seul bénéficiaire ne peut pas être retiré\u00a0: la page dit pourquoi.', demande: () => genere(1) },
  { id: 'guide', label: '2 bénéficiaires', note: 'La demande du guide utilisateur, FINMS2009167M1.', demande: guide },
  { id: '200', label: '200 bénéficiaires', note: 'Filtrez, triez, retirez\u00a0: la réponse est aussi rapide qu’avec deux.', demande: () => genere(200) },
  { id: '10000', label: '10\u00a0000 bénéficiaires', note: 'Générée dans cette page\u00a0: aucune limite de taille n’est en vue.', demande: () => genere(10_000) },
  { id: 'erreurs', label: 'Avec des erreurs', note: 'Une erreur de chaque sorte\u00a0: corrigez, ou laissez-vous proposer la correction.', demande: avecErreurs },
];
