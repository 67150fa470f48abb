// /demo/: the form on a page of its own. Static files only: served by a plain server under a path that it does not know, and by the portal.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { assertAccessible, assertReflows, labels, launchChromium, openPage, pdf } from '../browser/harness.mjs';
import { serve } from '../paquet/paquet.mjs';
import { Portail, root } from './portail.mjs';
import { checkTypography } from './typographie.mjs';

const folder = join(root, 'build', 'demo-page');

describe('La page du formulaire seul', () => {
  let site;
  let browser;
  before(async () => {
    [site, browser] = await Promise.all([serve(folder, '/un/autre/chemin/demo/'), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    site.stop();
  });

  const editor = (page) => page.locator('#editeur');
  const title = (page, numero) => editor(page).getByRole('heading', { level: 2, name: new RegExp(`numéro ${numero}.*A modifier`) }).waitFor();
  const request = (page) => page.getByRole('region', { name: 'Requête' });
  const settings = (page) => page.getByText('Changer les conditions de l’essai').click();
  const confirm = async (page) => {
    await editor(page).getByRole('button', { name: labels.confirm, exact: true }).click();
    await editor(page).getByRole('dialog').getByRole('button', { name: 'Confirmer la modification' }).click();
  };

  function page(name, run, { url = () => site.url, ...options } = {}) {
    it(name, async () => {
      const opened = await openPage(browser, options);
      try {
        await opened.page.goto(url());
        await title(opened.page, 'FINMS2009167M1');
        await run(opened.page, opened);
        opened.check();
      } finally {
        await opened.close();
      }
    });
  }

  it('is valid HTML with nothing inline, and every address in it is relative and there', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    // Code keeps its own quotes.
    checkTypography(html.replace(/<code>.*?<\/code>/g, ''));
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      elements: ['html5', { 'segur-solde-editor': { flow: true, permittedContent: ['@flow'] } }],
      rules: { 'no-redundant-role': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    });
    const report = await validator.validateString(html);
    assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)), []);
    assert.doesNotMatch(html, / style=|<style|<script(?![^>]* src=)|\son[a-z]+=/);
    for (const [, address] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (address.startsWith('#')) assert.ok(html.includes(`id="${address.slice(1)}"`), address);
      else assert.ok((await readFile(join(folder, address))).length > 0, address);
    }
    for (const file of ['page.js', 'page.css', 'jetons.css']) assert.doesNotMatch(await readFile(join(folder, file), 'utf8'), /https?:\/\//, file);
  });

  it('says of the element what its README says', async () => {
    const [readme, references, tokens] = await Promise.all(['web/README.md', 'demo/page/src/references.ts', 'demo/page/src/jetons.ts'].map((path) => readFile(join(root, path), 'utf8')));
    const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
    const listed = names(references, /^ {2}\['([^']+)'/gm).flatMap((entry) => entry.split(', '));
    for (const name of listed) assert.ok(readme.includes(`\`${name.replace(/\(.*/, '')}`), name);
    assert.deepEqual(listed.filter((name) => name.startsWith('segur-')).sort(), names(readme, /^\| `(segur-[a-z]+)` \|/gm));
    assert.deepEqual(names(tokens, /\['(--segur-[a-z-]+)'/g), names(readme, /`(--segur-[a-z-]+)`/g));
    const attributes = names(readme, /^\| `([a-z]+)` \| `/gm);
    assert.deepEqual(attributes.filter((name) => !listed.includes(name)), [], 'every attribute');
  });

  for (const [width, colorScheme, forcedColors] of [[320, 'light', 'none'], [768, 'dark', 'none'], [1440, 'light', 'active'], [1440, 'dark', 'none']]) {
    page(
      `nothing for axe-core, nothing sideways at ${width} px, ${colorScheme}${forcedColors === 'active' ? ', forced colours' : ''}`,
      async (target) => {
        await settings(target);
        await target.getByText('Tous les jetons').click();
        await target.getByLabel('Vos fichiers').check();
        await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
        await request(target).getByText('montantSegurSoldeHT').waitFor();
        await assertReflows(target, `${width} px`);
        await assertAccessible(target, `${width} px, ${colorScheme}`);
      },
      { viewport: { width, height: 900 }, colorScheme, forcedColors },
    );
  }

  page('offers one, two, 200 and 10,000 bénéficiaires, and one with errors', async (target) => {
    for (const [label, numero, rows] of [
      ['1 bénéficiaire', 'FINMS2009001M1', 1],
      ['200 bénéficiaires', 'FINMS2009200M1', 200],
      [/10\s000 bénéficiaires/, 'FINMS2019000M1', 10_000],
      ['2 bénéficiaires', 'FINMS2009167M1', 2],
    ]) {
      await target.getByLabel(label, { exact: true }).check();
      await title(target, numero);
      assert.equal(await editor(target).evaluate((element) => element.shadowRoot.querySelector('[aria-rowcount]').getAttribute('aria-rowcount')), String(rows + 1));
      assert.match(await target.locator('#apercu-bilan').innerText(), /Aucune modification, aucune erreur/);
    }
    await target.getByLabel('Avec des erreurs').check();
    await title(target, 'FINMS2009180M1');
    await target.locator('#apercu-bilan', { hasText: /[5-9]\serreurs/ }).waitFor();
    await request(target).getByText(/^Rien\s: \d\serreurs empêchent de confirmer\.$/).waitFor();
  });

  page('shows beside the form what would be posted, as it is typed', async (target) => {
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
    const lines = target.getByRole('list', { name: 'Modifications' });
    await lines.getByText('1 450,00').waitFor();
    assert.match((await lines.innerText()).replace(/\s+/g, ' '), new RegExp(`${labels.montant}.*1 400,00 €.*→.*1 450,00 €`));
    const shown = await request(target).textContent();
    assert.match(shown, /^POST \/demandes\/FINMS2009167M1\/modification\n/);
    assert.deepEqual(JSON.parse(shown.slice(shown.indexOf('{'))), JSON.parse(await editor(target).evaluate((element) => element.value)));
    await target.getByRole('listitem').filter({ hasText: 'segur-change' }).first().waitFor();
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('abc');
    await request(target).getByText('Rien : une erreur empêche de confirmer.').waitFor();
  });

  page('its portal takes a modification, gives a receipt, and holds the new state', async (target) => {
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
    await confirm(target);
    await editor(target).getByText(/SIMULE-\d{8}-1/).first().waitFor();
    await editor(target).getByRole('heading', { name: /Statut : En cours/ }).waitFor();
    assert.equal(await target.getByRole('listitem').filter({ hasText: 'segur-submitted' }).count(), 1);
    await request(target).getByText('Rien : la demande ne peut pas être modifiée.').waitFor();
  });

  page('its portal takes a pièce as well, shows it go, and gives it back', async (target) => {
    const group = editor(target).getByRole('group', { name: 'Déposer une pièce complémentaire' });
    await group.getByLabel('Type de pièce complémentaire').selectOption('FACTURE');
    await group.getByLabel('Fichier à ajouter').setInputFiles(pdf('facture-corrigee.pdf'));
    await group.getByRole('button', { name: 'Importer' }).click();
    await group.getByRole('progressbar').waitFor();
    await editor(target).getByRole('table', { name: 'Pièces justificatives' }).getByText('facture-corrigee.pdf').first().waitFor();
    await target.getByRole('list', { name: 'Modifications' }).getByText('facture-corrigee.pdf').first().waitFor();
    const link = editor(target).getByRole('link', { name: /facture-corrigee\.pdf/ }).first();
    assert.match(await link.getAttribute('href'), /^blob:/);
  });

  page('a lost answer, tried again, posts once', async (target) => {
    await settings(target);
    await target.getByLabel('Au prochain envoi').selectOption({ label: 'Coupure après : la réponse se perd' });
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
    await confirm(target);
    const again = editor(target).getByRole('button', { name: /^(Réessayer|Renvoyer)/ });
    const receipt = editor(target).getByText(/SIMULE-\d{8}-1/).first();
    await again.or(receipt).first().waitFor();
    if (await again.isVisible()) await again.click();
    await receipt.waitFor();
    await editor(target).getByRole('heading', { name: /Statut : En cours/ }).waitFor();
  });

  page('somebody else’s change is noticed before anything is overwritten', async (target) => {
    await settings(target);
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
    await target.getByRole('button', { name: 'Modification par quelqu’un d’autre' }).click();
    await confirm(target);
    await editor(target).getByText('Votre saisie est reportée sur la version à jour').waitFor();
    assert.equal(await target.getByRole('listitem').filter({ hasText: 'segur-submitted' }).count(), 0);
  });

  page('as a field of a form it sends its value under its name', async (target) => {
    await settings(target);
    await target.getByLabel(/^Sans portail/).check();
    await target.waitForFunction(() => document.getElementById('editeur').name === 'modification' && document.getElementById('editeur').value !== '');
    await title(target, 'FINMS2009167M1');
    await editor(target).getByLabel(labels.montant, { exact: true }).fill('1450');
    await target.getByRole('button', { name: 'Envoyer le formulaire HTML' }).click();
    await request(target).getByText(/^Le formulaire a été envoyé avec/).waitFor();
    assert.match(await request(target).textContent(), /modification = \{"action":"confirmer","patch":\[/);
    assert.match(await target.getByRole('region', { name: 'Code de l’essai' }).textContent(), /<form method="post">[^]*name="modification"/);
  });

  page('disables, frees and opens the element again', async (target) => {
    await settings(target);
    const montant = editor(target).getByLabel(labels.montant, { exact: true });
    for (const label of [/^Désactivé/, /^Dans un/]) {
      await target.getByLabel(label).check();
      assert.equal(await montant.isDisabled(), true);
      await target.getByLabel(label).uncheck();
      assert.equal(await montant.isDisabled(), false);
    }
    await target.getByRole('button', { name: /^Libérer/ }).click();
    await title(target, 'FINMS2009167M1');
    await target.getByLabel('Un second élément sur la page').check();
    await target.locator('#second-place').getByRole('heading', { name: /FINMS2009001M1/ }).waitFor();
    await target.getByLabel('Un second élément sur la page').uncheck();
    assert.equal(await target.locator('segur-solde-editor').count(), 1);
  });

  page('maps tokens to the element alone, and a theme to the page', async (target) => {
    await settings(target);
    const colour = () => editor(target).getByRole('button', { name: labels.confirm, exact: true }).evaluate((button) => getComputedStyle(button).backgroundColor);
    const before = await colour();
    await target.getByLabel('Jetons').selectOption({ label: 'Une autre charte' });
    assert.equal(await colour(), 'rgb(138, 59, 18)');
    await target.getByText('Tous les jetons').click();
    await target.getByLabel('Action (--segur-accent)').fill('rgb(1, 2, 3)');
    await target.keyboard.press('Tab');
    assert.equal(await colour(), 'rgb(1, 2, 3)');
    assert.match(await target.getByRole('region', { name: 'Code de l’essai' }).textContent(), /--segur-accent: rgb\(1, 2, 3\);/);
    await target.getByLabel('Jetons').selectOption({ label: 'Neutres (ceux de l’élément)' });
    assert.equal(await colour(), before);
    await target.getByLabel('Thème').selectOption({ label: 'Sombre' });
    assert.notEqual(await colour(), before);
  }, { reducedMotion: 'reduce' });

  const file = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  page('opens your own demande and référentiel; what is no document is answered by its line', async (target) => {
    const [demande, referentiel] = await Promise.all(['demande-FINMS2009169M1', 'referentiel-demo'].map((name) => readFile(join(root, 'demo/data', `${name}.json`), 'utf8')));
    await target.getByLabel('Vos fichiers').check();
    await target.getByLabel('Votre demande (JSON)').setInputFiles(file('a.json', demande));
    await editor(target).getByRole('heading', { name: /FINMS2009169M1/ }).waitFor();
    await editor(target).getByText(/Non modifiable/).first().waitFor({ state: 'attached' });
    await target.getByLabel(/^Décaler ses dates/).check();
    await editor(target).getByText(/Modifiable jusqu’au/).waitFor();
    await target.getByLabel(/^Votre référentiel/).setInputFiles(file('r.json', referentiel.replaceAll('API_35', 'ZZZ_99')));
    // Its list exists while it is open.
    const operator = editor(target).getByRole('combobox', { name: /^Opérateur messagerie, FINESS/ }).first();
    await operator.click();
    await editor(target).getByRole('option', { name: /ZZZ_99/ }).waitFor();
    await operator.press('Escape');
    await target.getByLabel('Votre demande (JSON)').setInputFiles(file('b.json', '{\n  "numeroASP": ,\n}'));
    await editor(target).getByText(/ligne 2/).waitFor();
  });

  page('takes both files dropped at once, in any order', async (target) => {
    const texts = await Promise.all(['referentiel-demo', 'demande-FINMS2009171M1'].map((name) => readFile(join(root, 'demo/data', `${name}.json`), 'utf8')));
    await target.getByLabel('Vos fichiers').check();
    await target.evaluate(([referentiel, demande]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([referentiel], 'listes.json'));
      dataTransfer.items.add(new File([demande], 'solde.json'));
      document.getElementById('fichiers').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, texts);
    await editor(target).getByRole('heading', { name: /FINMS2009171M1/ }).waitFor();
    assert.deepEqual(await target.evaluate(() => ['fichier-demande', 'fichier-referentiel'].map((id) => document.getElementById(id).files[0].name)), ['solde.json', 'listes.json']);
  });

  it('holds nothing but static files, and no account of the demonstration', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$|LICENSE/.test(name));
    assert.ok(files.every((name) => /\.(html|css|js|wasm|svg|json|pdf)$|LICENSE$/.test(name)), files.join(' '));
    assert.ok(!files.some((name) => name.includes('comptes')));
  });

  describe('served by the portal', () => {
    let portail;
    before(async () => (portail = await Portail.start()));
    after(() => portail.stop());

    page(
      'is one click from its home',
      async (target) => {
        await target.goto(portail.origin);
        await target.getByRole('link', { name: 'Essayer le formulaire seul' }).click();
        await title(target, 'FINMS2009167M1');
        assert.equal(new URL(target.url()).pathname, '/demo/');
        assert.equal((await portail.request('GET', '/demo/donnees/piece-fictive.pdf')).headers['content-type'], 'application/pdf');
      },
      { url: () => `${portail.origin}/demo/` },
    );
  });
});
