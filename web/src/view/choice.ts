// Whether the canvas is the view to show: what the page asks for, else what the user chose last, else what the browser and the screen are made for.

const kKey = 'segur-solde-vue';

/** `attribute`: auto, canvas or form. */
export function wantsCanvas(attribute: string): boolean {
  const word = attribute === 'canvas' || attribute === 'form' ? attribute : remembered();
  return word === 'canvas' || (word === null && matchMedia('(pointer:fine) and (min-width:640px) and (forced-colors:none)').matches && !matchMedia('(prefers-contrast:more)').matches && canDraw());
}

let drew = false;

/** Asked of the browser until it says yes: each answer costs a graphics context, of which a page has few. */
export function canDraw(): boolean {
  return (drew ||= document.createElement('canvas').getContext('webgl2') !== null);
}

export function rememberView(canvas: boolean): void {
  try {
    localStorage.setItem(kKey, canvas ? 'canvas' : 'form');
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(kKey);
  } catch {
    return null;
  }
}
