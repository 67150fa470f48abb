// Brings a page into a state of etats.mjs: a portal for all that change nothing, one of its own for each that does, none for a document alone.

import { Gestes } from './gestes.mjs';
import { accounts, canvasDrawn, logIn, openDemande, openPage, startPortal } from './harness.mjs';
import { openAlone, startAlone } from './seul.mjs';

const kGuide = 'FINMS2009167M1';

/** `open(etat, options)`: a watched page (openPage) in that state; `close` closes what was opened for it. */
export async function opener(browser) {
  const shared = await startPortal();
  const cookies = new Map();

  async function open(etat, options) {
    const { account = accounts[33], numero = kGuide, own = false, document, provokes, reach } = etat;
    let opened;
    let portal = null;
    let end = async () => {};
    if (document !== undefined) {
      const alone = await startAlone(etat.now);
      end = async () => alone.stop();
      opened = await openAlone(browser, alone, etat.source ?? document, options);
    } else {
      portal = own ? await startPortal() : shared;
      if (own) end = () => portal.stop();
      const storageState = own ? undefined : cookies.get(account);
      opened = await openPage(browser, { ...options, storageState });
      if (storageState === undefined) await logIn(opened.page, portal.url, account);
      if (!own && storageState === undefined) cookies.set(account, await opened.context.storageState());
      await openDemande(opened.page, portal.url, numero);
    }
    if (provokes !== undefined) opened.allow(provokes);
    if (etat.canvas) {
      // The software renderer says so when the page is photographed.
      opened.allow(/GPU stall due to ReadPixels/);
      await opened.page.locator('segur-solde-editor').evaluate((element) => element.setAttribute('view', 'canvas'));
      await canvasDrawn(opened.page);
    }
    await reach?.(new Gestes(opened.page), portal);
    return {
      ...opened,
      async close() {
        await opened.close();
        await end();
      },
    };
  }
  open.stop = () => shared.stop();
  return open;
}
