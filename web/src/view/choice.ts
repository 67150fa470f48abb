// Whether the canvas is the view to show: what the page asks for, else what the user chose last, kept in the browser as one word.

const kKey = 'segur-solde-vue';

/** `attribute`: auto, canvas or form. */
export function wantsCanvas(attribute: string): boolean {
  if (attribute !== 'auto') return attribute === 'canvas';
  try {
    return localStorage.getItem(kKey) === 'canvas';
  } catch {
    return false;
  }
}

export function rememberView(canvas: boolean): void {
  try {
    localStorage.setItem(kKey, canvas ? 'canvas' : 'form');
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}
