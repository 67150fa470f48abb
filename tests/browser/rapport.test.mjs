// The HTML report of segur-solde in Chromium: axe-core finds nothing and nothing is reached by scrolling sideways, light and dark, and no
// value of a file runs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertAccessible, assertReflows, launchChromium, root } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'segur-rapport-'));
const path = join(folder, 'rapport.html');
let browser;
before(async () => {
  const hostile = join(folder, '<img src=x onerror=document.title=1>.json');
  writeFileSync(hostile, '{"</pre><script>document.title=2</script>": "<svg onload=document.title=3>"}');
  const program = join(root, 'build', 'native', 'bin', 'segur-solde');
  const files = [join(root, 'demo/data/import-solde-ms2.json'), join(root, 'demo/data/demande-FINMS2009167M1.json'), hostile];
  writeFileSync(path, spawnSync(program, ['check', ...files, '--format', 'html', '--date', '2025-01-01']).stdout);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const colorScheme of ['light', 'dark']) {
  test(`the report is accessible, ${colorScheme}`, async () => {
    const page = await browser.newPage({ colorScheme });
    const errors = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(pathToFileURL(path).href);
    await assertAccessible(page, colorScheme);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await assertReflows(page, `${colorScheme}, ${width}`);
    }
    assert.match(await page.title(), /^Rapport de contrôle/);
    assert.deepEqual(errors, []);
    assert.equal(await page.locator('script, img, svg').count(), 0);
    await page.close();
  });
}
