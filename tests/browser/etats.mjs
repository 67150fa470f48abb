// Every state that the page can be in, one row each: how a person comes there, by accessible names. The tests look at each in both browsers, the
// captures draw each. A new screen is a new row.
//   name       also that of its tree (arbres/<name>.txt) and of its captures
//   numero     the demande; the guide's where there is none
//   account    whose it is
//   own        it changes the demande: on a portal of its own
//   document   instead of a portal: the element alone, on this document, at the hour `now`
//   width      its tree is held at this width
//   provokes   what the console reports of it, being provoked

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accounts, kMorning, labels, pdf } from './harness.mjs';
import { demandeOf } from './seul.mjs';

const kAgainAfterJ20 = Date.parse('2023-07-05T10:00:00+02:00') / 1000;

const folder = mkdtempSync(join(tmpdir(), 'segur-pieces-'));
function file(name, content) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const kPdf = file('avenant-facture.pdf', pdf('').buffer);
const kText = file('notes.pdf', 'Ceci n’est pas un PDF.');

async function choosePieces(g) {
  await g.choose('Type de pièce complémentaire', 'AUTRE_S');
  await g.attach('Fichier à ajouter', kPdf, kText);
  await g.see(/avenant-facture\.pdf/);
}

async function modify(g) {
  await g.fill(labels.date, '05/06/2023');
  await g.fill(labels.montant, '1 450,50');
  await g.click('checkbox', /^Maître identité, /);
  await g.see(/3 modifications/);
  await kept(g);
}

/** The draft is kept, and the page has said so: it says no more by itself. */
const kept = (g) => g.see(/Brouillon gardé dans ce navigateur/);

async function err(g) {
  await g.fill(labels.date, '01/12/2022');
  await g.fill(labels.montant, '400,00');
  await g.fill('Email du mandataire', 'mandataire.fr');
  await g.press('Tab');
  await g.see(/l’adresse n’a pas de/);
  await kept(g);
}

export const etats = [
  { name: 'ouverte' },
  { name: 'modifiee', reach: modify },
  { name: 'en-erreur', reach: err },
  {
    name: 'date-a-demi',
    async reach(g) {
      await g.fill(labels.date, '05/06');
      await kept(g);
    },
  },
  {
    name: 'saisie-fausse',
    // The field is still being typed in: its message lies over what follows.
    async reach(g) {
      await g.fill(labels.date, '31/02/2023');
      await g.see(/n’existe pas/);
      await kept(g);
    },
  },
  {
    name: 'erreurs-resumees',
    async reach(g) {
      await err(g);
      await g.confirm();
      await g.see(/2 erreurs empêchent de confirmer/);
    },
  },
  {
    name: 'bilan-ouvert',
    async reach(g) {
      await err(g);
      await g.click('button', /modifications, 2 erreurs/);
    },
  },
  {
    name: 'confirmation',
    async reach(g) {
      await modify(g);
      await g.fill(labels.montant, '400,00');
      await g.see(/2 avertissements|inférieur au montant/);
      await g.confirm();
      await g.see(/Récapitulatif de vos modifications/);
    },
  },
  {
    name: 'confirmation-sans-modification',
    async reach(g) {
      await g.confirm();
      await g.see(/Vous n’avez modifié aucune donnée/);
    },
  },
  {
    name: 'ne-pas-modifier',
    async reach(g) {
      await modify(g);
      await g.click('button', labels.doNotModify);
      await g.see(/ne seront pas envoyées/);
    },
  },
  {
    name: 'beneficiaire-retire',
    async reach(g) {
      await g.click('button', /^Supprimer le bénéficiaire /);
      await g.see(/Retiré du solde/);
      await kept(g);
    },
  },
  { name: 'pieces-choisies', reach: choosePieces },
  {
    name: 'piece-ajoutee-et-refusee',
    own: true,
    async reach(g) {
      await choosePieces(g);
      await g.click('button', 'Importer');
      await g.see(/Pièce ajoutée au dossier/);
      await g.see(/Ajoutée/);
    },
  },
  {
    name: 'table-selection',
    numero: 'FINMS2009200M1',
    async reach(g) {
      await g.click('checkbox', /^Tout sélectionner/);
      await g.see(/sélectionn/);
    },
  },
  { name: 'profil-manquant', numero: 'FINMS2010040M1', account: accounts[40] },
  { name: 'cartes', width: 320, reach: modify },
  {
    name: 'historique',
    async reach(g) {
      await g.click('tab', 'Historique');
    },
  },
  {
    name: 'recu',
    own: true,
    async reach(g) {
      await modify(g);
      await g.confirm();
      await g.click('button', 'Confirmer la modification');
      await g.see(/Modification confirmée/);
    },
  },
  {
    name: 'en-attente-d-envoi',
    own: true,
    provokes: /Failed to load resource|ERR_CONNECTION|NetworkError|CORS/,
    async reach(g, portal) {
      await modify(g);
      await g.confirm();
      await g.see(/Récapitulatif de vos modifications/);
      await portal.stop();
      await g.click('button', 'Confirmer la modification');
      await g.see(/En attente d’envoi/);
    },
  },
  {
    name: 'brouillon-repris',
    async reach(g) {
      await modify(g);
      await g.page.reload();
      await g.see(/Votre brouillon du .* a été repris/);
      await g.see(/3 modifications/);
    },
  },
  {
    name: 'autre-onglet',
    async reach(g) {
      // It waits for its turn, and has it when this page is loaded anew.
      const other = await g.newTab();
      await other.page.goto(g.page.url());
      await other.see(/déjà ouverte dans un autre onglet/);
      await g.page.reload();
      await g.see(/déjà ouverte dans un autre onglet/);
      await g.page.bringToFront();
    },
  },
  {
    name: 'fusion',
    own: true,
    provokes: /412/,
    async reach(g) {
      await modify(g);
      // On a slow machine it is there before the posting, and stays.
      await kept(g);
      await g.changeOnPortal([['1400.00', '1350.00'], ['"NOM MANDATAIRE"', '"AUTRE NOM"']]);
      await g.confirm();
      await g.click('button', 'Confirmer la modification');
      await g.see(/La demande a changé sur le portail/);
    },
  },
  { name: 'consultee', numero: 'FINMS2009168M0' },
  { name: 'verrouillee', document: demandeOf(2), now: kAgainAfterJ20 },
  {
    name: 'illisible',
    document: { numeroASP: 1 },
    source: '{ "numeroASP": ',
    now: Date.parse(kMorning) / 1000,
    async reach(g) {
      await g.see(/ne peut pas être affichée/);
    },
  },
];
