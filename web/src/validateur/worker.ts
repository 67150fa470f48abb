// The validator's worker: files in, verdicts out. The page stays alive whatever their size, and cancels by ending the worker.

import { Module } from './module.js';
import type { Avancement, Bilan, Demandes, MessageAuWorker, MessageDuWorker } from './types.js';
import { lireZip } from './zip.js';

/** Part of a file that is read at once: a long read would hold two copies of it. */
const kPartie = 4 * 1024 * 1024;

const page = globalThis as unknown as { postMessage(message: MessageDuWorker, transfer?: Transferable[]): void; onmessage: ((event: MessageEvent<MessageAuWorker>) => void) | null };
let module: Module | null = null;
let fichiers = 0;

async function started(): Promise<Module> {
  return (module ??= await Module.start(new URL('./segur-solde-validateur.wasm', import.meta.url)));
}

const isZip = (file: File): boolean => /\.zip$/i.test(file.name);

const traitements: { [Nom in keyof Demandes]: (...args: Parameters<Demandes[Nom]>) => ReturnType<Demandes[Nom]> | Promise<ReturnType<Demandes[Nom]>> } = {
  preparer: async () => void (await started()),
  async controler(files, referentiel, moment) {
    const core = await started();
    core.ouvrir(referentiel, moment);
    const documents = files.filter((file) => !isZip(file));
    fichiers = documents.length;
    // Reading is half of the way, judging the other half.
    const total = files.reduce((sum, file) => sum + file.size, 0) + documents.reduce((sum, file) => sum + file.size, 0);
    let fait = 0;
    const tell = (quoi: string, plus: number): void => avancer({ quoi, fait: fait + plus, total });
    for (const file of files) {
      if (isZip(file)) await lireZip(core, file, (octets) => tell(file.name, octets));
      else await lire(core, file, (octets) => tell(file.name, octets));
      fait += file.size;
    }
    core.recommencer();
    documents.forEach((file, i) => {
      tell(file.name, 0);
      core.controler(i, (octets) => tell(file.name, octets));
      fait += file.size;
    });
    return core.bilan();
  },
  classer: async (requete) => (await started()).classer(requete),
  lignes: async (de, a) => (await started()).lignes(de, a),
  corrections: async () => (await started()).corrections(),
  async corriger(choix) {
    const core = await started();
    for (const { fichier, constats } of choix) core.corriger(fichier, constats);
    return rejuger(core);
  },
  async annuler() {
    const core = await started();
    core.annuler();
    return rejuger(core);
  },
  documentLigne: async (fichier, ligne) => (await started()).documentLigne(fichier, ligne),
  async reporterLigne(fichier, ligne, document) {
    const core = await started();
    core.reporterLigne(fichier, ligne, document);
    return rejuger(core);
  },
  octets: async (fichier) => (await started()).octets(fichier),
  exporter: async (format) => (await started()).rapport(format),
  async lireTableau(file, colonnes, referentiel, moment) {
    const core = await started();
    core.ouvrir(referentiel, moment);
    return core.tableau(new Uint8Array(await file.arrayBuffer()), file.name, colonnes);
  },
  convertir: async (colonnes, numeroAns, siret) => (await started()).convertir(colonnes, numeroAns, siret),
};

/** What a mend changes may be read by any rule, and a zip asks every file: all of it is judged again. */
function rejuger(core: Module): Bilan {
  core.recommencer();
  for (let i = 0; i < fichiers; i += 1) core.controler(i, () => undefined);
  return core.bilan();
}

async function lire(core: Module, file: File, avance: (octets: number) => void): Promise<void> {
  const index = core.ajouter(nameOf(file), file.size);
  for (let at = 0; at < file.size; at += kPartie) {
    core.remplir(index, at, new Uint8Array(await file.slice(at, at + kPartie).arrayBuffer()));
    avance(Math.min(at + kPartie, file.size));
  }
}

/** In a folder, its path there. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

function avancer(avancement: Avancement): void {
  page.postMessage({ avancement });
}

page.onmessage = async ({ data: { id, nom, arguments: args } }) => {
  try {
    const resultat = await (traitements[nom] as (...given: readonly unknown[]) => unknown)(...args);
    page.postMessage({ id, resultat });
  } catch (error) {
    page.postMessage({ id, echec: error instanceof DOMException ? `Le fichier ne peut plus être lu : choisissez-le de nouveau. (${error.message})` : error instanceof Error ? error.message : String(error) });
  }
};
