// The scene of the canvas's tests: a demande that is open in that view, found and clicked at where the view says that its fields are.

import { after, before, test } from 'node:test';
import { accounts, canvasDrawn, kMorning, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';

export * from './gestes_canvas.mjs';
export const kDemande = 'FINMS2009167M1';

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser?.close());

/** A test on a demande that is open in the canvas view. `first` runs before its page is loaded: fake clocks, a bent browser. */
export function canvas(name, run, { options = {}, numero = kDemande, clock = kMorning, first = async () => {}, shown = true } = {}) {
  test(name, async () => {
    const portal = await startPortal({ clock });
    const opened = await openPage(browser, options);
    // The software renderer says so when the page is photographed.
    opened.allow(/GPU stall due to ReadPixels/);
    try {
      await logIn(opened.page, portal.url, accounts[33]);
      await first(opened.page);
      await openDemande(opened.page, portal.url, numero);
      await opened.page.evaluate(() => document.querySelector('segur-solde-editor').setAttribute('view', 'canvas'));
      if (shown) await canvasDrawn(opened.page);
      await run({ ...opened, portal });
      opened.check();
    } finally {
      await opened.close();
      await portal.stop();
    }
  });
}
