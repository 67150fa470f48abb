// The validator's page: what is chosen, the check of it, its report. What things mean is the core's; this brings files there and words here.

import { button, h } from '../form/dom.js';
import { Client, Interrompu } from './client.js';
import type { PlaceDeLigne } from './constat.js';
import { type Choisi, choisirSuivis, filesOfDrop, filesOfPaste, genreOf, refusOf, relire } from './fichiers.js';
import { horsLigne } from './hors_ligne.js';
import { Rapport } from './rapport.js';
import { Surveillance } from './surveillance.js';
import { correspondanceGardee, Tableau } from './tableau.js';
import type { Bilan, Moment } from './types.js';
import { VueLigne } from './vue_ligne.js';

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

const client = new Client();
let choisis: Choisi[] = [];
let referentiel: Uint8Array | null = null;
let rapport: Rapport | null = null;
let tour = 0;

const zone = byId('zone');
const messages = byId('depot-messages');
const titre = byId('rapport-titre');
const contenu = byId('rapport-contenu');

const dire = (texte: string): void => {
  byId('annonce').textContent = texte;
};
const moment = (): Moment => ({ maintenant: Math.floor(Date.now() / 1000), jour: byId<HTMLInputElement>('jour').value });

const ligne = new VueLigne(client, {
  referentiel: referentielOctets,
  moment,
  nomDe: (fichier) => rapport?.nomDe(fichier) ?? '',
  cacher(cache) {
    byId('rapport').hidden = cache;
    rapport?.cacher(cache);
  },
  appliquee: (bilan) => montrerRapport(bilan, true),
  dire,
  alerter,
});

function alerter(texte: string): void {
  messages.replaceChildren(h('p', { class: 'alerte' }, texte));
}

async function referentielOctets(): Promise<Uint8Array> {
  return (referentiel ??= new Uint8Array(await (await fetch('referentiel-demo.json')).arrayBuffer()));
}

function ajouter(nouveaux: readonly Choisi[]): void {
  const refus = nouveaux.map(({ file }) => refusOf(file)).filter((text) => text !== '');
  const pris = nouveaux.filter(({ file }) => refusOf(file) === '');
  const zips = pris.filter(({ file }) => genreOf(file.name) === 'zip');
  // One zip goes with the files, as at the portal; a table is looked at alone.
  if (zips.length > 1) refus.push('Un seul zip est contrôlé à la fois : le dernier est gardé.');
  const tableau = pris.filter(({ file }) => genreOf(file.name) === 'tableau').at(-1);
  if (tableau !== undefined) choisis = [tableau];
  else if (pris.length > 0) {
    const noms = new Set(pris.map(({ file }) => pathOf(file)));
    const zip = zips.at(-1) ?? choisis.find(({ file }) => genreOf(file.name) === 'zip');
    const documents = [...choisis, ...pris].filter((choisi) => genreOf(choisi.file.name) === 'json');
    // The same file again takes the place of the one before.
    choisis = [...documents.filter((choisi) => pris.includes(choisi) || !noms.has(pathOf(choisi.file))), ...(zip === undefined ? [] : [zip])];
  }
  messages.replaceChildren(...refus.map((text) => h('p', { class: 'alerte' }, text)));
  montrerChoisis();
  if (pris.length > 0) void controler();
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

function montrerChoisis(): void {
  surveillance.suivre(choisis);
  byId('choisis').hidden = choisis.length === 0;
  byId('aide').hidden = choisis.length > 0;
  byId('choisis-liste').replaceChildren(
    ...choisis.map((choisi) =>
      h('li', {}, `${pathOf(choisi.file)} (${taille(choisi.file.size)}) `, button('Retirer', 'button small', () => retirer(choisi), { 'aria-label': `Retirer ${pathOf(choisi.file)}` })),
    ),
  );
}

function retirer(choisi: Choisi): void {
  choisis = choisis.filter((each) => each !== choisi);
  montrerChoisis();
  byId('choisir').focus();
  if (choisis.length > 0) void controler();
  else {
    effacer();
    client.liberer();
  }
}

function effacer(): void {
  client.interrompre();
  ligne.fermer();
  rapport?.destroy();
  rapport = null;
  byId('rapport').hidden = true;
  byId('avancement').hidden = true;
}

function taille(octets: number): string {
  const units = ['octets', 'Ko', 'Mo', 'Go'];
  let value = octets;
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit += 1) value /= 1024;
  return `${new Intl.NumberFormat('fr', { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)} ${units[unit]}`;
}

async function controler(): Promise<void> {
  const mine = (tour += 1);
  effacer();
  byId('avancement').hidden = false;
  const progression = byId<HTMLProgressElement>('progression');
  client.onAvancement = ({ quoi, fait, total }) => {
    progression.value = total === 0 ? 0 : (100 * fait) / total;
    byId('avancement-quoi').textContent = `Contrôle de ${quoi}…`;
  };
  try {
    const first = choisis[0]?.file;
    if (first !== undefined && genreOf(first.name) === 'tableau') {
      const lu = await client.demander('lireTableau', first, correspondanceGardee(), await referentielOctets(), moment());
      if (mine === tour) montrerTableau(first.name, lu);
    } else {
      const bilan = await client.demander('controler', choisis.map(({ file }) => file), await referentielOctets(), moment());
      if (mine === tour) montrerRapport(bilan, true);
    }
  } catch (error) {
    if (mine !== tour) return;
    const stopped = error instanceof Interrompu;
    messages.replaceChildren(h('p', { class: stopped ? 'note' : 'alerte' }, stopped ? 'Contrôle interrompu.' : error instanceof Error ? error.message : String(error)));
  } finally {
    if (mine === tour) byId('avancement').hidden = true;
  }
}

function montrerRapport(bilan: Bilan, focus: boolean): void {
  const requete = rapport?.requete;
  rapport?.destroy();
  const actions = { dire, reverifier: () => void reverifier(), ouvrir: (place: PlaceDeLigne, bouton: HTMLElement) => void ligne.ouvrir(place, bouton), change: (changed: Bilan) => montrerRapport(changed, true) };
  rapport = new Rapport(client, bilan, actions, requete);
  titre.textContent = `Rapport : ${bilan.comptes}`;
  contenu.replaceChildren(rapport.element);
  byId('rapport').hidden = false;
  dire(`Contrôle terminé : ${bilan.comptes}.`);
  if (focus) titre.focus();
}

function montrerTableau(nom: string, lu: Awaited<ReturnType<typeof client.demander<'lireTableau'>>>): void {
  titre.textContent = 'D’un tableau aux fichiers d’import';
  contenu.replaceChildren(new Tableau(client, nom, lu, dire).element);
  byId('rapport').hidden = false;
  titre.focus();
}

async function reverifier(): Promise<void> {
  messages.replaceChildren();
  choisis = await relire(choisis);
  montrerChoisis();
  await controler();
}

/** By itself, unless that would throw away what was mended here. */
const surveillance = new Surveillance((now) => {
  if (rapport === null) return;
  if (ligne.ouverte || rapport.corrige) {
    messages.replaceChildren(h('p', { class: 'note' }, 'Un fichier a changé sur le disque. « Revérifier » le relit, sans les corrections faites ici.'));
    return;
  }
  choisis = now;
  montrerChoisis();
  void controler();
});

function choisir(input: HTMLInputElement): void {
  ajouter([...(input.files ?? [])].filter((file) => !input.webkitdirectory || genreOf(file.name) !== null).map((file) => ({ file, handle: null })));
  input.value = '';
}

for (const id of ['choisir', 'choisir-dossier']) byId<HTMLInputElement>(id).addEventListener('change', (event) => choisir(event.target as HTMLInputElement));
byId<HTMLInputElement>('choisir-referentiel').addEventListener('change', async (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file === undefined) return;
  referentiel = new Uint8Array(await file.arrayBuffer());
  byId('referentiel-nom').textContent = file.name;
  if (choisis.length > 0) await controler();
});
byId('jour').addEventListener('change', () => void controler());
byId('interrompre').addEventListener('click', () => client.interrompre());
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('survol');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) zone.classList.remove('survol');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('survol');
  if (event.dataTransfer !== null) void filesOfDrop(event.dataTransfer).then(ajouter);
});
document.addEventListener('paste', (event) => {
  if (event.target instanceof HTMLInputElement || event.clipboardData === null) return;
  ajouter(filesOfPaste(event.clipboardData));
});
// Where the browser gives files that can be read again, they are chosen so, by the same button.
byId('choisir').addEventListener('click', (event) => {
  const suivis = choisirSuivis();
  if (suivis === null) return;
  event.preventDefault();
  suivis.then(ajouter, (error: unknown) => alerter(String(error)));
});
horsLigne(byId('reseau'));
// What the first file needs.
client.preparer();
void referentielOctets().catch(() => undefined);
