// The element in pages of other people: twice on a page, taken out and put back, and importing it does nothing by itself.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labels, root } from './harness.mjs';
import { dateOf, embedding, kAlone, ready } from './embedding.mjs';

const embedded = embedding();
const dist = (name) => readFile(join(root, 'web/dist', name));
const moved = new Map([['/dist/ailleurs/segur-solde.wasm', await dist('segur-solde.wasm')], ['/dist/ailleurs/segur-solde-suite.wasm', await dist('segur-solde-suite.wasm')]]);

// Each on an account of its own: two on the same demande would take turns (onglets.test.mjs), and what is typed would come back (brouillon.test.mjs).
const kTwo = ['a', 'b'].map((id) => `<segur-solde-editor id="${id}" account="${id}" draft="none"></segur-solde-editor>`).join('');

embedded('two on a page do not meet, and destroy() frees each', kTwo, async (page) => {
  await ready(page, 2);
  await dateOf(page.locator('#a')).fill('05/06/2023');
  assert.equal(await dateOf(page.locator('#b')).inputValue(), '02/06/2023');
  assert.deepEqual(await page.evaluate(() => told.filter(([type]) => type === 'segur-change').map(([, id]) => id)), ['a']);
  await page.evaluate(() => document.getElementById('a').destroy());
  assert.equal(await page.evaluate(() => document.getElementById('a').shadowRoot.querySelector('.editor')), null);
  // Moved within the page, what was typed stays; taken out, it is freed, and put back it starts anew.
  await dateOf(page.locator('#b')).fill('06/06/2023');
  await page.evaluate(() => document.body.prepend(document.getElementById('b')));
  assert.equal(await dateOf(page.locator('#b')).inputValue(), '06/06/2023');
  await page.evaluate(async () => {
    globalThis.kept = document.getElementById('b');
    kept.remove();
    await new Promise((resolve) => setTimeout(resolve));
  });
  assert.equal(await page.evaluate(() => kept.shadowRoot.querySelector('.editor')), null);
  await page.evaluate(() => document.body.append(kept));
  await ready(page, 3);
  assert.equal(await dateOf(page.locator('#b')).inputValue(), '02/06/2023');
});

embedded('tells what happens by events that bubble and are composed', '<div id="host"></div>', async (page) => {
  const heard = await page.evaluate(async () => {
    const inner = document.createElement('segur-solde-editor');
    inner.setAttribute('view', 'form');
    const { defineSegurSoldeEditor } = await import('/dist/segur-solde.js');
    defineSegurSoldeEditor();
    const read = (name) => fetch(`/data/${name}.json`).then((response) => response.text());
    [inner.demande, inner.referentiel] = await Promise.all([read('demande-FINMS2009167M1'), read('referentiel-demo')]);
    const told = new Promise((resolve) => addEventListener('segur-ready', (event) => resolve([event.target.id, event.detail.form.numero, event.detail.counts.modifications])));
    document.getElementById('host').attachShadow({ mode: 'closed' }).append(inner);
    return told;
  });
  assert.deepEqual(heard, ['host', 'FINMS2009167M1', 0]);
});

embedded('says in the core’s words what has been modified', kAlone, async (page) => {
  await ready(page);
  await dateOf(page).fill('05/06/2023');
  const modifications = await page.evaluate(() => document.getElementById('a').modifications(0, 10));
  assert.equal(modifications.total, 1);
  const [{ label, before, after }] = modifications.items;
  assert.deepEqual([label, before, after], [labels.date, '02/06/2023', '05/06/2023']);
});

embedded('importing the module registers nothing, asks for nothing and changes nothing of the page', '', async (page, { site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForFunction(() => customElements.get('segur-solde-editor') !== undefined);
  await page.goto(`${site.url}data/referentiel-demo.json`);
  asked.length = 0;
  const before = await page.evaluate(() => [Object.keys(globalThis).sort(), document.documentElement.outerHTML]);
  const after = await page.evaluate(async () => {
    const module = await import('/dist/segur-solde.js');
    return { names: Object.keys(module), defined: customElements.get('segur-solde-editor') !== undefined, sheets: document.adoptedStyleSheets.length, page: [Object.keys(globalThis).sort(), document.documentElement.outerHTML] };
  });
  assert.ok(after.names.includes('defineSegurSoldeEditor'));
  assert.equal(after.defined, false);
  assert.equal(after.sheets, 0);
  assert.deepEqual(after.page, before);
  assert.deepEqual(asked.map((address) => address.replace(/-[0-9A-Z]+/, '')), [`${site.url}dist/segur-solde.js`, `${site.url}dist/segur-solde.chunk.js`]);
});

embedded(
  'may be registered under another name, with its module from another place',
  '',
  async (page, { site }) => {
    const asked = [];
    page.on('request', (request) => request.url().endsWith('.wasm') && asked.push(request.url()));
    await page.evaluate(async () => {
      const { defineSegurSoldeEditor } = await import('/dist/segur-solde.js');
      defineSegurSoldeEditor('autre-nom', { wasm: '/dist/ailleurs/segur-solde.wasm' });
      const editor = document.createElement('autre-nom');
      editor.setAttribute('view', 'form');
      const read = (name) => fetch(`/data/${name}.json`).then((response) => response.text());
      [editor.demande, editor.referentiel] = await Promise.all([read('demande-FINMS2009167M1'), read('referentiel-demo')]);
      const told = new Promise((resolve) => editor.addEventListener('segur-ready', resolve));
      document.body.append(editor);
      await told;
    });
    // The second once the form is there, beside the first.
    while (asked.length < 2) await page.waitForEvent('request');
    assert.deepEqual(asked, [...moved.keys()].map((path) => new URL(path, site.url).href));
  },
  { serve: (pathname) => (moved.has(pathname) ? { headers: { 'Content-Type': 'application/wasm' }, body: moved.get(pathname) } : null) },
);
