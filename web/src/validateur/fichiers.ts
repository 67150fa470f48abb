// Choosing files: the button, a folder, a drop, a paste. What can't be judged is said, with what can.

export interface Choisi {
  readonly file: File;
  /** Where the browser lets a file be read again once it has changed. */
  readonly handle: FileSystemFileHandle | null;
}

declare global {
  interface DataTransferItem {
    /** Chromium; TypeScript's DOM does not know it. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
  interface Window {
    /** The same. */
    showOpenFilePicker?(options: { multiple: true }): Promise<FileSystemFileHandle[]>;
  }
}

export type Genre = 'json' | 'zip' | 'tableau';

/** As kBytesMax of core/json/sax.hpp; a zip is read entry by entry, and may be larger. */
const kOctetsMax = 512 * 1024 * 1024;

export function genreOf(nom: string): Genre | null {
  if (/\.(json|txt)$/i.test(nom)) return 'json';
  if (/\.zip$/i.test(nom)) return 'zip';
  return /\.(csv|tsv)$/i.test(nom) ? 'tableau' : null;
}

/** Why a file is not taken; '' when it is. */
export function refusOf(file: File): string {
  const genre = genreOf(file.name);
  if (genre === null) return `« ${file.name} » n’est ni un fichier JSON, ni un zip, ni un tableau CSV : il n’est pas contrôlé.`;
  if (genre !== 'zip' && file.size > kOctetsMax) return `« ${file.name} » dépasse 512 Mo : répartissez ses lignes en plusieurs fichiers.`;
  return '';
}

/** Files that can be read again, chosen where the browser gives them so; null where it does not, and a plain file input is to be used. */
export function choisirSuivis(): Promise<Choisi[]> | null {
  if (window.showOpenFilePicker === undefined) return null;
  return window
    .showOpenFilePicker({ multiple: true })
    .then((handles) => Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle }))))
    .catch((error: unknown) => {
      // Given up by the user.
      if (error instanceof DOMException && error.name === 'AbortError') return [];
      throw error;
    });
}

/** Files of a drop, folders opened, in the order of their names. */
export async function filesOfDrop(data: DataTransfer): Promise<Choisi[]> {
  // Asked at once: after the first await the transfer is empty.
  const items = [...data.items].filter((item) => item.kind === 'file');
  const asked = items.map((item) => item.getAsFileSystemHandle?.() ?? Promise.resolve(null));
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = items.map((item) => item.getAsFile());
  const out: Choisi[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const entry = entries[i];
    const handle = await asked[i];
    if (entry?.isDirectory) out.push(...(await filesOfFolder(entry as FileSystemDirectoryEntry)));
    else if (files[i]) out.push({ file: files[i]!, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null });
  }
  return out;
}

async function filesOfFolder(folder: FileSystemDirectoryEntry): Promise<Choisi[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // It gives a hundred at a time.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    entries.push(...part);
  }
  const out: Choisi[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'fr'))) {
    if (entry.isDirectory) out.push(...(await filesOfFolder(entry as FileSystemDirectoryEntry)));
    else if (genreOf(entry.name) !== null) out.push({ file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)), handle: null });
  }
  return out;
}

/** Files that were copied; or a text: JSON, or a block of a spreadsheet. */
export function filesOfPaste(data: DataTransfer): Choisi[] {
  if (data.files.length > 0) return [...data.files].map((file) => ({ file, handle: null }));
  const text = data.getData('text/plain').trim();
  if (text === '') return [];
  const nom = /^[[{]/.test(text) ? 'collage.json' : text.includes('\t') ? 'collage.tsv' : 'collage.csv';
  return [{ file: new File([text], nom), handle: null }];
}

/** The same files as they are now on the disk; those that the browser can't read again stay. */
export async function relire(choisis: readonly Choisi[]): Promise<Choisi[]> {
  return Promise.all(choisis.map(async ({ file, handle }) => ({ file: handle === null ? file : await handle.getFile().catch(() => file), handle })));
}
