// What takes the canvas away while it is shown: colours that the user forces on the page, which nothing drawn there follows, and a graphics
// context that is lost for good.

/** Both as the switch says them. */
export const kForced = 'La vue dense ne suit pas les couleurs imposées par votre système : le formulaire la remplace.';
const kLost = 'Le navigateur n’arrive plus à dessiner la vue dense : le formulaire la remplace.';

export const forcedColours = matchMedia('(forced-colors:active)');

/** In milliseconds. A graphics driver that starts again has given the context back by then; nobody should look at an empty canvas for longer. */
const kPatience = 3000;

/**
 * `back`: a lost context has returned, empty. `fail`: the form has to stand there, for that reason. Not while a dialog is open, which does not
 * need the canvas, and would take along what is typed in it; nor once it is closed, where the reason has gone by then.
 */
export function watch(canvas: HTMLCanvasElement, dialog: () => Element | null, back: () => void, fail: (why: string) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const stop = (): void => clearTimeout(timer);
  const leave = (why: string, holds: () => boolean): void => {
    if (!holds()) return;
    const open = dialog();
    if (open === null) fail(why);
    else open.addEventListener('close', () => leave(why, holds), { once: true, signal });
  };
  forcedColours.addEventListener('change', () => leave(kForced, () => forcedColours.matches), { signal });
  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this it would never be given back.
    event.preventDefault();
    lost = true;
    timer = setTimeout(() => leave(kLost, () => lost), kPatience);
  }, { signal });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = false;
    stop();
    back();
  }, { signal });
  signal.addEventListener('abort', stop);
}
