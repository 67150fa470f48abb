// The look is the page's to choose: it maps the element's tokens to its own, reaches its parts, and chooses light or dark; forced colours and
// reduced motion are the user's.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labels, root } from './harness.mjs';
import { dateOf, embedding, kAlone, ready } from './embedding.mjs';

const embedded = embedding();
const read = (path) => readFile(join(root, path), 'utf8');

/** A computed property of what `selector` names in the element's shadow root. */
const styleOf = (page, selector, property, pseudo = null) =>
  page.evaluate(([css, name, of]) => getComputedStyle(document.getElementById('a').shadowRoot.querySelector(css), of)[name], [selector, property, pseudo]);

/** Gives the page a style sheet, as its own policy allows. */
const style = (page, css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** A distinct colour for each name. */
const colourOf = (i) => `rgb(${10 + i}, ${200 - i}, ${50 + i})`;

/** No transition, so that a colour is there at once. */
const kStill = { options: { reducedMotion: 'reduce' } };

async function modifyAndErr(page) {
  await page.getByLabel(labels.montant, { exact: true }).fill('1450');
  await dateOf(page).fill('31/02/2023');
  await page.getByRole('button', { name: /^Supprimer le bénéficiaire / }).last().click();
  await page.getByLabel(labels.montant, { exact: true }).focus();
}

const kShown = [
  ['--segur-text', '[part="editor"]', 'color'],
  ['--segur-text-muted', '.hint', 'color'],
  ['--segur-surface', '[part="bar"]', 'backgroundColor'],
  ['--segur-surface-subtle', '.is-removed', 'backgroundColor'],
  ['--segur-border', '[part="bar"]', 'borderTopColor'],
  ['--segur-border-control', '.field:not(.is-modified, .is-wrong) > .input', 'borderTopColor'],
  ['--segur-accent', '[part="confirm"]', 'backgroundColor'],
  ['--segur-on-accent', '[part="confirm"]', 'color'],
  ['--segur-modified', '.is-modified .badge', 'color'],
  ['--segur-modified-soft', '.field.is-modified:not(.is-wrong) > .input', 'backgroundColor'],
  ['--segur-error', '[part~="erreur"]', 'color'],
  ['--segur-error-soft', '.is-wrong > .input', 'backgroundColor'],
  ['--segur-warning', '[part~="avertissement"]', 'color'],
  ['--segur-focus', '.input:focus', 'outlineColor'],
];

async function assertMapped(page, colours) {
  for (const [token, selector, property] of kShown) assert.equal(await styleOf(page, selector, property), colours.get(token), `${token} at ${selector}`);
}

embedded('each token that the page maps is seen where it says', kAlone, async (page) => {
  await ready(page);
  await modifyAndErr(page);
  const colours = new Map(kShown.map(([token], i) => [token, colourOf(i)]));
  await style(page, `segur-solde-editor { ${[...colours].map(([token, colour]) => `${token}: ${colour};`).join(' ')} --segur-font: monospace; --segur-radius: 7px; --segur-space: 31px; }`);
  await assertMapped(page, colours);
  assert.equal(await styleOf(page, '[part="editor"]', 'fontFamily'), 'monospace');
  assert.equal(await styleOf(page, '[part="confirm"]', 'borderTopLeftRadius'), '7px');
}, kStill);

embedded('dsfr.css maps all of them to DSFR’s names, and no other', kAlone, async (page) => {
  await ready(page);
  await modifyAndErr(page);
  const mapping = await read('web/src/dsfr.css');
  const pairs = [...mapping.matchAll(/(--segur-[a-z-]+): var\((--[a-z-]+)\)/g)].map(([, token, name]) => [token, name]);
  const listed = new Set([...(await read('web/README.md')).matchAll(/`(--segur-[a-z-]+)`/g)].map(([, name]) => name));
  assert.deepEqual([...mapping.matchAll(/(--segur-[a-z-]+):/g)].map(([, name]) => name).sort(), [...listed].filter((name) => name !== '--segur-space').sort());
  // The page's DSFR, as far as this element is concerned: its custom properties.
  await style(page, `:root { ${pairs.map(([, name], i) => `${name}: ${colourOf(i)};`).join(' ')} }`);
  await style(page, mapping);
  await assertMapped(page, new Map(pairs.map(([token], i) => [token, colourOf(i)])));
  assert.match(await styleOf(page, '[part="editor"]', 'fontFamily'), /^Marianne, arial/);
  assert.equal(await styleOf(page, '[part="confirm"]', 'borderTopLeftRadius'), '0px');
}, kStill);

embedded('::part reaches what tokens do not', kAlone, async (page) => {
  await ready(page);
  await style(page, 'segur-solde-editor::part(confirm) { text-transform: uppercase; } segur-solde-editor::part(bloc-informations) { border-left: 5px solid rgb(1, 2, 3); }');
  assert.equal(await styleOf(page, '[part="confirm"]', 'textTransform'), 'uppercase');
  assert.equal(await styleOf(page, '[part~="bloc-informations"]', 'borderLeftWidth'), '5px');
});

const lightness = ([r, g, b]) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);

embedded(
  'is dark only in a page that says so, and follows the system where the page does',
  kAlone,
  async (page) => {
    await ready(page);
    const surface = async () => lightness(numbers(await styleOf(page, '[part="bar"]', 'backgroundColor')));
    assert.ok((await surface()) > 0.9, 'the page does not speak of dark');
    await style(page, ':root { color-scheme: light dark; }');
    assert.ok((await surface()) < 0.2, 'a dark system');
    await page.emulateMedia({ colorScheme: 'light' });
    assert.ok((await surface()) > 0.9, 'a light system');
    await style(page, ':root { color-scheme: dark; }');
    assert.ok((await surface()) < 0.2, 'a dark page');
    await style(page, 'segur-solde-editor { color-scheme: light; }');
    assert.ok((await surface()) > 0.9, 'a light element in a dark page');
    await style(page, 'segur-solde-editor { color-scheme: dark; }');
    await page.emulateMedia({ media: 'print' });
    assert.ok((await surface()) > 0.9, 'paper is white');
  },
  { options: { colorScheme: 'dark' } },
);

embedded(
  'under forced colours a modification and an error keep a mark and their words',
  kAlone,
  async (page) => {
    await ready(page);
    await modifyAndErr(page);
    for (const selector of ['.field.is-modified', '.field.is-wrong']) {
      assert.notEqual(await styleOf(page, selector, 'borderInlineStartColor'), await styleOf(page, '[part="bar"]', 'backgroundColor'), selector);
    }
    await page.getByText('Modifié', { exact: true }).first().waitFor();
  },
  { options: { forcedColors: 'active' } },
);

embedded(
  'nothing moves for whoever asked for less motion',
  kAlone,
  async (page) => {
    await ready(page);
    const moving = () =>
      page.evaluate(() => [...document.getElementById('a').shadowRoot.querySelectorAll('*')].filter((element) => [null, '::before', '::after'].some((of) => {
        const { transitionDuration, animationName } = getComputedStyle(element, of);
        return transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0) || animationName !== 'none';
      })).length);
    assert.equal(await moving(), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.ok((await moving()) > 0, 'else this test would see nothing');
  },
  { options: { reducedMotion: 'reduce' } },
);
