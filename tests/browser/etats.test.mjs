// Each state of etats.mjs in Chromium: its tree is the one that is held; axe-core finds nothing at 1440, 768 (dark) and 320 px, nothing is reached
// by scrolling sideways there or at 200 % zoom, in forced colours; every id that is named exists; the HTML is sound.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertArbre } from './arbres.mjs';
import { etats } from './etats.mjs';
import { assertAccessible, assertReflows } from './harness.mjs';
import { shareStates } from './partage.mjs';
import { assertHtml, assertReferences } from './source.mjs';

const open = shareStates();

for (const etat of etats) {
  test(`${etat.name}: tree, axe-core, HTML, references, reflow`, async () => {
    const { page, check, close } = await open(etat, { viewport: { width: etat.width ?? 1440, height: 900 }, reducedMotion: 'reduce' });
    const look = async (width, height, media, rules = null) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia(media);
      const state = `${etat.name}, ${width} px ${JSON.stringify(media)}`;
      await assertReflows(page, state);
      await assertAccessible(page, state, rules);
    };
    try {
      await assertArbre(page, etat.name);
      await assertReferences(page, etat.name);
      await assertHtml(page, etat.name);
      await look(1440, 900, { colorScheme: 'light' });
      // What a colour scheme and a width can change.
      await look(768, 900, { colorScheme: 'dark' }, ['color-contrast', 'link-in-text-block']);
      await look(320, 640, { colorScheme: 'light' }, ['color-contrast', 'scrollable-region-focusable', 'aria-hidden-focus', 'nested-interactive']);
      await assertReferences(page, `${etat.name}, cards`);
      // 200 % of a screen of 1440 × 900.
      await look(720, 450, { colorScheme: 'light', forcedColors: 'active' }, ['scrollable-region-focusable', 'aria-hidden-focus']);
      check();
    } finally {
      await close();
    }
  });
}
