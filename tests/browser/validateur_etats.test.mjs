// Each state of validateur_etats.mjs in Chromium: axe-core finds nothing at 1440, 768 (dark) and 320 px, nothing is reached by scrolling sideways
// there or at 200 % zoom, in forced colours; every id that is named exists; the HTML is sound; each control is reached by Tab and shows it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, assertReflows } from './harness.mjs';
import { share } from './partage.mjs';
import { assertHtml, assertReferences } from './source.mjs';
import { etatsValidateur, openEtatValidateur } from './validateur_etats.mjs';

const shared = share();

/** From the top of the page with Tab: what can take the focus, and whether the screen shows that it has it. */
async function walk(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const seen = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body) return null;
      // A file input is seen as its label.
      const shown = element.type === 'file' ? element.labels[0] : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      globalThis.marked ??= new WeakSet();
      const again = globalThis.marked.has(element);
      globalThis.marked.add(element);
      return { again, name: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim().slice(0, 60), outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, inside: box.bottom > 0 && box.top < innerHeight };
    });
    if (at === null || at.again) break;
    seen.push(at);
  }
  return seen;
}

for (const etat of etatsValidateur) {
  test(`${etat.name}: axe-core, HTML, references, reflow, keyboard`, async () => {
    const { view, page } = await openEtatValidateur(shared, etat, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const look = async (width, height, media, rules = null) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia(media);
      const state = `${etat.name}, ${width} px ${JSON.stringify(media)}`;
      await assertReflows(page, state);
      await assertAccessible(page, state, rules);
    };
    for (const host of [null, ...(etat.line ? ['#ligne-formulaire'] : [])]) {
      await assertReferences(page, etat.name, host);
      await assertHtml(page, etat.name, host);
    }
    await look(1440, 900, { colorScheme: 'light' });
    await look(768, 900, { colorScheme: 'dark' }, ['color-contrast', 'link-in-text-block']);
    await look(320, 640, { colorScheme: 'light' }, ['color-contrast', 'scrollable-region-focusable', 'aria-hidden-focus', 'nested-interactive']);
    // 200 % of a screen of 1440 × 900.
    await look(720, 450, { colorScheme: 'light', forcedColors: 'active' }, ['scrollable-region-focusable', 'aria-hidden-focus']);
    await page.setViewportSize({ width: 1440, height: 900 });
    const stops = await walk(page);
    assert.ok(stops.length >= 2, `${stops.length} stops`);
    assert.deepEqual(stops.filter(({ outlined, inside }) => !outlined || !inside), [], `${etat.name}: the focus is seen`);
    view.check();
    await view.close();
  });
}
