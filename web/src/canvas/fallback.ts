// What takes the canvas away while it is shown: colours that the user forces on the page, which nothing drawn there follows, and a graphics
// context that is lost for good.

/** Both as the switch says them. */
export const kForced = 'La vue dense ne suit pas les couleurs imposées par votre système : le formulaire la remplace.';
const kLost = 'Le navigateur n’arrive plus à dessiner la vue dense : le formulaire la remplace.';

export const forcedColours = matchMedia('(forced-colors:active)');

/** In milliseconds. A graphics driver that starts again has given the context back by then; nobody should look at an empty canvas for longer. */
const kPatience = 3000;

/** `back`: a lost context has returned, empty. `fail`: the form has to stand there, for that reason. */
export function watch(canvas: HTMLCanvasElement, back: () => void, fail: (why: string) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  forcedColours.addEventListener('change', () => fail(kForced), { signal });
  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this it would never be given back.
    event.preventDefault();
    timer = setTimeout(() => fail(kLost), kPatience);
  }, { signal });
  canvas.addEventListener('webglcontextrestored', () => {
    stop();
    back();
  }, { signal });
  signal.addEventListener('abort', stop);
}
