// What every browser test needs: a portal of its own on a free port, a browser, a guard that fails the test on any error of the console or
// report of the Content-Security-Policy, and the few gestures that all of them make.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);

/** The morning after the guide's demande went to « A modifier ». */
export const kMorning = '2023-06-13T10:00:00+02:00';

export const accounts = {
  33: { identifiant: 'fournisseur33', motDePasse: 'demo-solution-33' },
  40: { identifiant: 'fournisseur40', motDePasse: 'demo-solution-40' },
};

// The words of the guide, as the tests find things by them.
export const labels = {
  date: 'Date de la facture',
  montant: 'Montant SEGUR total hors taxe déclaré lors du solde',
  confirm: 'Confirmer',
  doNotModify: 'Ne pas modifier',
};

/** Starts the portal on its own base; `stop` ends it and removes the base. */
export async function startPortal({ clock = kMorning } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'segur-portail-'));
  const program = join(root, 'build', 'native', 'bin', 'portail-demo');
  const child = spawn(program, ['--port', '0', '--base', join(folder, 'portail.db'), '--horloge', clock], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the portal does not start:\n${output}`)), 20_000);
    const read = (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found !== null) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code}:\n${output}`)));
  });
  child.removeAllListeners('exit');
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launchChromium() {
  return chromium.launch({ executablePath: process.env.SEGUR_CHROMIUM ?? '/usr/bin/chromium', headless: true, args: chromiumArguments });
}

/** Without WebGL: the default view is the form then. `prefs` may have it back. */
export function launchFirefox(prefs = { 'webgl.disabled': true }, env = process.env) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.SEGUR_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    env,
    extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR', 'datareporting.policy.dataSubmissionEnabled': false, 'app.update.enabled': false, ...prefs },
  });
}

/** In the page, before all of its own: as the switch of the element remembers it. */
export function chooseView(view) {
  try {
    localStorage['segur-solde-vue'] ??= view;
  } catch {
    // No origin, nothing to remember.
  }
}

/**
 * A page in a context of its own, watched. `check()` fails on whatever the console or the policy reported; `allow` takes patterns of what a
 * test provokes on purpose (a browser logs each answer of 4xx as an error). `view`: what this user chose last; null: a first visit.
 */
export async function openPage(browser, { view = 'form', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', ...options });
  if (view !== null) await context.addInitScript(chooseView, view);
  const page = await context.newPage();
  const reports = [];
  const allowed = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && reports.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => reports.push(`exception: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
  return {
    page,
    context,
    allow: (pattern) => allowed.push(pattern),
    check: () => assert.deepEqual(reports.filter((report) => !allowed.some((pattern) => pattern.test(report))), []),
    close: () => context.close(),
  };
}

export async function logIn(page, url, { identifiant, motDePasse } = accounts[33]) {
  await page.goto(`${url}/connexion`);
  await page.getByLabel('Votre identifiant').fill(identifiant);
  await page.getByLabel('Votre mot de passe').fill(motDePasse);
  await page.getByRole('button', { name: 'Valider' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/connexion'));
}

/** Opens a demande and waits until it is on the screen. */
export async function openDemande(page, url, numero = 'FINMS2009167M1') {
  await page.goto(`${url}/demandes/${numero}`);
  await page.getByRole('heading', { level: 2, name: new RegExp(`numéro ${numero}`) }).waitFor();
}

/** Until what is fetched once the form is on the screen has come, so that nothing but the posting needs a network. */
export async function settled(page) {
  await page.locator('#panneau-historique > section > :is(.table-wrap, .muted)').waitFor({ state: 'attached' });
}

/** Until the canvas of an element has drawn a frame: before it, it has no fields to be asked for. */
export async function canvasDrawn(page, element = 'segur-solde-editor') {
  await page.locator(element).first().locator('canvas').waitFor();
  await page.waitForFunction((name) => document.querySelector(name).drawn()?.fields.length > 0, element);
}

/** What the portal holds, asked with the page's own session. */
export function fetchDemande(page, numero) {
  return page.evaluate(async (name) => {
    const response = await fetch(`/api/demandes/${name}`, { cache: 'no-store' });
    return { etag: response.headers.get('ETag'), demande: await response.json() };
  }, numero);
}

/** The field that a text belongs to: what its aria-describedby names, as text. */
export async function descriptionOf(locator) {
  return locator.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.getRootNode().getElementById(id)?.textContent ?? `MISSING ${id}`)
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

let axeSource = null;

/** axe-core in the page, with every rule that stands for one of the RGAA, of WCAG 2.1 AA or for good practice. It comes in through the debugging protocol, which the page's policy does not concern. */
export async function assertAccessible(page, state, only = null) {
  axeSource ??= await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(`${axeSource};0`);
  const violations = await page.evaluate(async (chosen) => {
    const { axe } = globalThis;
    const rules = axe.getRules(['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).filter(({ tags }) => !tags.some((tag) => ['deprecated', 'wcag2aaa', 'wcag2a-obsolete'].includes(tag)));
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: chosen ?? rules.map(({ ruleId }) => ruleId) } });
    return found.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html.slice(0, 200)) }));
  }, only);
  assert.deepEqual(violations, [], `axe-core, ${state}`);
}

/** No part of the page is reached by scrolling sideways. */
export async function assertReflows(page, state) {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  assert.ok(scroll <= client, `${state}: ${scroll} px wide in ${client} px`);
}

/** The smallest file that is a PDF. */
export function pdf(name) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };
}
