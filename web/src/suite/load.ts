// « La suite »: what nobody needs before the form is on the screen and can be typed in, as one chunk (index.ts lists it) and the part
// of the core that it uses. The element fetches it right after `segur-ready`, and at once where something needs it earlier; from then on it is
// there, with or without a network.

import type * as Parts from './index.js';

export type Suite = typeof Parts;

let present: Suite | null = null;
let coming: Promise<Suite> | null = null;
const waiting: ((suite: Suite) => void)[] = [];

/** Null until it has come. */
export function presentSuite(): Suite | null {
  return present;
}

/** After a failure the next call tries again; but Firefox remembers one until the page is loaded anew. */
export function fetchSuite(): Promise<Suite> {
  return (coming ??= arrive().catch((error: unknown) => {
    coming = null;
    addEventListener('online', prefetchSuite, { once: true });
    throw error;
  }));
}

async function arrive(): Promise<Suite> {
  const suite = await import('./index.js');
  await suite.completeCore();
  present = suite;
  for (const task of waiting.splice(0)) task(suite);
  return suite;
}

/** Whoever needs it says that it did not come. */
export function prefetchSuite(): void {
  fetchSuite().catch(() => undefined);
}

/** At once where it is there, else once it has come, whoever fetches it. */
export function whenSuite(task: (suite: Suite) => void): void {
  if (present === null) waiting.push(task);
  else task(present);
}
