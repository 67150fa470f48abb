// The demonstration of the element alone: puts the parts of the page together and opens what is chosen.

import { defineSegurSoldeEditor, type SegurSoldeEditor } from '@segur-solde/editor';
import { Apercu } from './apercu.js';
import { Choix, type Documents } from './choix.js';
import { parId } from './dom.js';
import { extrait } from './extrait.js';
import { Jetons } from './jetons.js';
import { tenirJournal } from './journal.js';
import { PortailSimule } from './portail_simule.js';
import { montrerReferences } from './references.js';
import { Reglages } from './reglages.js';
import { offrirSecond } from './second.js';

tenirJournal();
defineSegurSoldeEditor();
montrerReferences();

const editeur = parId<SegurSoldeEditor>('editeur');
let portail: PortailSimule | null = null;

const reglages = new Reglages(editeur, () => void ouvrir(), ecrireExtrait);
const jetons = new Jetons(ecrireExtrait);
new Apercu(editeur, entete);
const choix = new Choix(() => void ouvrir());
offrirSecond();
parId('autrui').addEventListener('click', () => portail?.modifierAilleurs());
// A portal would show its own form here; this one lets its user in at once, and the waiting posting goes.
editeur.addEventListener('segur-login', (event) => event.preventDefault());
parId('formulaire').addEventListener('submit', montrerEnvoi);
await ouvrir();

async function ouvrir(): Promise<void> {
  const documents = await choix.documents();
  if (documents === null) return;
  if (reglages.sansPortail) donner(documents);
  else brancher(documents);
  ecrireExtrait();
}

/** Without a portal: the page has the documents, the form around the element sends what came of them. */
function donner({ demande, referentiel }: Documents): void {
  portail = null;
  editeur.transport = null;
  editeur.removeAttribute('numero');
  editeur.name = 'modification';
  editeur.demande = demande;
  editeur.referentiel = referentiel;
}

function brancher({ demande, referentiel, numero }: Documents): void {
  editeur.removeAttribute('name');
  editeur.demande = editeur.referentiel = null;
  try {
    portail = new PortailSimule(demande, referentiel, reglages);
  } catch {
    // Not JSON at all: the element says where, which a portal would not have let come so far.
    donner({ demande, referentiel, numero });
    return;
  }
  editeur.numero = numero || 'sans-numero';
  editeur.transport = portail;
}

function entete(): string {
  if (reglages.sansPortail) return 'Champ «\u00a0modification\u00a0» du formulaire\u00a0:';
  return `POST /demandes/${editeur.numero}/modification\nContent-Type: application/json\nIf-Match: la version lue\nIdempotency-Key: la même à chaque essai`;
}

function ecrireExtrait(): void {
  parId('extrait').textContent = extrait(editeur, reglages.sansPortail, jetons.css);
}

/** The page's own server is not there: what it would get is shown instead. */
function montrerEnvoi(event: SubmitEvent): void {
  event.preventDefault();
  const champs = new FormData(event.target as HTMLFormElement);
  parId('apercu-requete').textContent = `Le formulaire a été envoyé avec\u00a0:\n\n${[...champs].map(([nom, valeur]) => `${nom} = ${String(valeur)}`).join('\n') || '(aucun champ)'}`;
}
