// What assistive technology is given of a state, as text that people read and that a diff shows: the tree of roles, names and states, then what
// describes each control. Held in arbres/<state>.txt; with SEGUR_ARBRES=ecrire the tests write them anew.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'arbres');

/** For a page to come to rest on a slow machine, in milliseconds. */
const kPatience = 10_000;

/** The hour of a receipt, and what a demande's new number is, are each run's own. */
const steady = (text) => text.replace(/\b\d{2}:\d{2}(:\d{2})?\b/g, 'HH:MM').replace(/blob:\S+/g, 'blob:…').replace(/\bR-(\d{8})-[0-9A-Za-z-]+/g, 'R-$1-…');

export async function arbreOf(page) {
  const tree = await page.locator('segur-solde-editor').ariaSnapshot();
  // The counts are said once typing has paused: on a slow machine that is before this, on a fast one after.
  const counts = await page.locator('segur-solde-editor').evaluate(({ shadowRoot }) => (shadowRoot.querySelector('.bar-counts')?.textContent ?? '').replace(/\s+/g, ' '));
  const quiet = tree.replace(/^( *- status): (.*)$/gm, (line, status, said) => (counts !== '' && said.replace(/\s+/g, ' ').includes(counts) ? status : line));
  const described = await page.locator('segur-solde-editor').evaluate((editor) => {
    const root = editor.shadowRoot;
    const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
    return [...root.querySelectorAll('[aria-describedby], [aria-invalid], [aria-keyshortcuts]')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const name = element.getAttribute('aria-label') ?? (element.labels?.[0] ? text(element.labels[0]) : text(element));
        const description = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => text(root.getElementById(id))).filter(Boolean).join(' ');
        const notes = [element.getAttribute('aria-invalid') === 'true' ? 'invalid' : '', element.getAttribute('aria-keyshortcuts') ?? '', description].filter(Boolean);
        return notes.length === 0 ? '' : `- ${name}: ${notes.join(' | ')}`;
      })
      .filter(Boolean)
      .join('\n');
  });
  return steady(`${quiet}\n\nDescriptions\n${described}\n`);
}

/** The tree is the one that is held; with SEGUR_ARBRES=ecrire it is held from now on. */
export async function assertArbre(page, name) {
  const file = join(folder, `${name}.txt`);
  if (process.env.SEGUR_ARBRES === 'ecrire') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, await arbreOf(page));
    return;
  }
  const held = await readFile(file, 'utf8').catch(() => '');
  // A part that is still on its way comes: only a tree that stays another one fails.
  const deadline = Date.now() + kPatience;
  let tree = await arbreOf(page);
  while (tree !== held && Date.now() < deadline) {
    await page.waitForTimeout(100);
    tree = await arbreOf(page);
  }
  assert.deepEqual(tree.split('\n'), held.split('\n'), `arbres/${name}.txt (if the change is meant: SEGUR_ARBRES=ecrire node --test tests/browser/etats.test.mjs, then read the diff)`);
}
