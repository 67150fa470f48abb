// A file made in the page, saved by the browser under a name: it goes from memory to the disk, and nowhere else.

/** How long the browser may take to begin: it reads the address after the click. */
const kDelai = 60_000;

export function telecharger(nom: string, contenu: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([contenu], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = nom;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), kDelai);
}

/** « dossier/import.json », « corrigé » → « import-corrigé.json » */
export function nomDerive(nom: string, suffixe: string, extension = ''): string {
  const seul = nom.slice(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
  const point = seul.lastIndexOf('.');
  const base = point > 0 ? seul.slice(0, point) : seul;
  return `${base}-${suffixe}${extension || (point > 0 ? seul.slice(point) : '')}`;
}
