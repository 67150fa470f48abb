// What the tests of one file share: a Chromium and a portal, and a demande that its supplier has opened there.

import { after, before } from 'node:test';
import { accounts, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';
import { opener } from './ouvrir.mjs';

/** `browser` and `portal` are there from the first test of the file on, and are stopped after its last. */
export function share() {
  const shared = { browser: null, portal: null };
  before(() =>
    Promise.all([
      launchChromium().then((browser) => (shared.browser = browser)),
      startPortal().then((portal) => (shared.portal = portal)),
    ]),
  );
  after(async () => {
    await shared.browser?.close();
    await shared.portal?.stop();
  });
  return shared;
}

/** `open(etat, options)`, of ouvrir.mjs, in a Chromium of the file's own. */
export function shareStates() {
  let browser;
  let open;
  before(async () => {
    browser = await launchChromium();
    open = await opener(browser);
  });
  after(async () => {
    await open?.stop();
    await browser?.close();
  });
  return (...which) => open(...which);
}

/** `run(page)` with the demande open; fails if the page has reported anything by then. */
export async function withDemande({ browser, portal }, run, { numero, account = accounts[33], options } = {}) {
  const opened = await openPage(browser, options);
  try {
    await logIn(opened.page, portal.url, account);
    await openDemande(opened.page, portal.url, numero);
    await run(opened.page);
    opened.check();
  } finally {
    await opened.close();
  }
}
