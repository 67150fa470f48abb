// The page /validateur/ in Firefox, after its first visit and with no server any more: a file, its report, a line mended by hand, a zip, a table.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zip } from '../zip.mjs';
import { assertAccessible, kMorning, launchFirefox, startPortal } from './harness.mjs';
import { guide, plain } from './validateur.mjs';

let browser, portal, page, folder;
const reports = [];
before(async () => {
  portal = await startPortal();
  browser = await launchFirefox();
  folder = await mkdtemp(join(tmpdir(), 'segur-firefox-'));
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument((now) => {
    Date.now = () => now;
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  }, Date.parse(kMorning));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(String(error)));
  await page.goto(`${portal.url}/validateur/`);
  await text('Prêt à servir hors ligne.');
  await portal.stop();
  await page.reload();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

const text = (wanted) => page.waitForFunction((part) => document.body.innerText.replace(/\s+/g, ' ').includes(part), {}, wanted);
/** What a person finds by its name, in the page or in the form of a line. */
const find = (selector, name) =>
  page.waitForFunction(
    (css, wanted) => {
      const roots = [document, document.getElementById('ligne-formulaire')?.shadowRoot].filter(Boolean);
      const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();
      for (const root of roots) for (const element of root.querySelectorAll(css)) if (nameOf(element).startsWith(wanted) && element.checkVisibility()) return element;
      return null;
    },
    {},
    selector,
    name,
  );
const press = async (name) => (await find('button', name)).click();
async function choose(...files) {
  const paths = [];
  for (const [name, content] of files) {
    paths.push(join(folder, name));
    await writeFile(paths.at(-1), content);
  }
  await (await page.$('#choisir')).uploadFile(...paths);
}
const codes = () => page.$$eval('.constat .code', (found) => found.map((element) => element.textContent));

test('a file is checked, and a line of it mended by hand', async () => {
  await choose(['import.json', guide.replace('"2023-06-02"', '"2023-02-31"').replace('mail.responsable2.fr', 'mail@responsable2.fr')]);
  await text('ce jour n’existe pas');
  assert.deepEqual(await codes(), ['FAC-01']);
  await assertAccessible(page, 'report');
  await press('Ouvrir la ligne 1 en formulaire');
  const date = await find('input', 'Date de la facture');
  assert.equal(await date.evaluate((input) => input.getRootNode().activeElement === input), true);
  await assertAccessible(page, 'line');
  await date.evaluate((input) => input.select());
  await page.keyboard.type('05/06/2023');
  await page.keyboard.press('Tab');
  await press('Appliquer');
  await text('Aucune erreur, aucun avertissement.');
  await find('button', 'Enregistrer le fichier corrigé');
  await press('Annuler la dernière correction');
  await text('ce jour n’existe pas');
});

test('the zip is held against the file; a mend is seen, then applied', async () => {
  await press('Retirer import.json');
  await choose(['import.json', guide.replaceAll('"PDF"', '"pdf"').replace('mail.responsable2.fr', 'mail@responsable2.fr')], ['pieces.zip', await zip([['ms2-dui-va1-va-00001.pdf'], ['de-trop.pdf']])]);
  await text('n’est pas dans le zip');
  assert.ok((await codes()).includes('ZIP-02'));
  await press('Corriger (2 propositions)');
  await (await find('dialog button', 'Corriger')).click();
  await find('button', 'Enregistrer le fichier corrigé');
  assert.equal((await codes()).includes('PJ-03'), false);
});

test('a table becomes import files', async () => {
  await choose(['commandes.csv', Buffer.from('N° éditeur;FINESS;Date de la facture\n1;090001538;31/02/2023\n', 'latin1')]);
  await press('Faire les fichiers d’import');
  await find('button', 'Enregistrer commandes-01.json');
  assert.match(plain(await page.$eval('.constats', (list) => list.innerText)), /« 31\/02\/2023 »/);
});

test('nothing was said on the console, and nothing was asked of a server', () => {
  assert.deepEqual(reports, []);
});
