// What the tests in Firefox have in common, whose driver is another than Chromium's.

import { Gestes } from './gestes.mjs';
import { accounts } from './harness.mjs';

/** A page of that context, logged in: cookies know no port, and each portal has its sessions. */
export async function logInFirefox(context, url, { identifiant, motDePasse } = accounts[33]) {
  const page = await context.newPage();
  const g = new Gestes(page);
  await page.goto(`${url}/connexion`);
  await g.fill('Votre identifiant', identifiant);
  await g.fill('Votre mot de passe', motDePasse);
  await Promise.all([page.waitForNavigation(), g.click('button', 'Valider')]);
  return page;
}
