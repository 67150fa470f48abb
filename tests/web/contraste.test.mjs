// One table of tokens for both views (jetons.css): each pair of an ink and what it stands on, as the form's styles and wasm/canvas draw them,
// has the contrast that WCAG 2.1 AA asks for, in the light and in the dark.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const css = await readFile(new URL('web/src/form/styles/jetons.css', root), 'utf8');
const theme = await readFile(new URL('wasm/canvas/theme.hpp', root), 'utf8');

/** Token → [light, dark]. */
const tokens = new Map([...css.matchAll(/--_([a-z-]+): var\(--segur-[a-z-]+, light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));

function luminance(colour) {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const kText = 4.5; // 1.4.3
const kShape = 3; // 1.4.11: the outline of a control, the ring of the focus

const pairs = [
  [kText, 'text', ['surface', 'subtle', 'accent-soft', 'modified-soft', 'error-soft', 'warning-soft']],
  [kText, 'muted', ['surface', 'subtle', 'accent-soft']],
  [kText, 'accent', ['surface', 'subtle', 'accent-soft']],
  [kText, 'accent-strong', ['surface', 'accent-soft']],
  [kText, 'on-accent', ['accent', 'accent-strong']],
  [kText, 'modified', ['surface', 'modified-soft']],
  [kText, 'error', ['surface', 'error-soft']],
  [kText, 'warning', ['surface', 'warning-soft']],
  [kShape, 'control', ['surface', 'subtle']],
  [kShape, 'focus', ['surface', 'subtle', 'accent-soft', 'modified-soft', 'error-soft']],
];

for (const [i, side] of ['light', 'dark'].entries()) {
  test(`${side}: every ink is read on what it stands on`, () => {
    for (const [least, ink, grounds] of pairs) {
      for (const ground of grounds) {
        const ratio = contrast(tokens.get(ink)[i], tokens.get(ground)[i]);
        assert.ok(ratio >= least, `${ink} on ${ground}: ${ratio.toFixed(2)}, less than ${least}`);
      }
    }
  });
}

test('the canvas has the tokens of the form and no colour of its own, and every one is in a pair or is a line between things', () => {
  const names = [...theme.slice(theme.indexOf('kNomsJetons{')).split('};')[0].matchAll(/"([a-z-]+)"/g)].map(([, name]) => name);
  assert.equal(names.length, 17);
  assert.deepEqual(names.filter((name) => !tokens.has(name)), []);
  const paired = new Set(pairs.flatMap(([, ink, grounds]) => [ink, ...grounds]));
  assert.deepEqual(names.filter((name) => !paired.has(name)), ['border']);
});
