// However large the file, the page answers: progress moves, what is pressed is done, and all of it ends when the user says so.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { share } from './partage.mjs';
import { guide, json, lot, openValidateur } from './validateur.mjs';

/** « Fin », pressed as often as a list that still grows may ask for. */
const kPresses = 200;

const shared = share();
let folder, large;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'segur-validateur-'));
  large = join(folder, 'grand.json');
  const file = JSON.parse(guide);
  const line = JSON.stringify(file.lignesImport[0], null, 2);
  await writeFile(large, JSON.stringify({ ...file, lignesImport: [] }).replace('[]', () => `[${Array(14_000).fill(line).join(',')}]`));
});
after(() => rm(folder, { recursive: true, force: true }));

test('while a file of 35 MB is read the page draws its frames, its progress moves, and « Interrompre » ends it at once', async () => {
  const { view, page, choose, report } = await openValidateur(shared);
  await page.evaluate(() => {
    const bar = document.getElementById('progression');
    globalThis.seen = { frames: 0, values: new Set() };
    const look = () => {
      if (bar.checkVisibility()) {
        globalThis.seen.frames += 1;
        globalThis.seen.values.add(bar.value);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await choose(large);
  await report().waitFor();
  const { frames, values } = await page.evaluate(() => ({ frames: globalThis.seen.frames, values: [...globalThis.seen.values] }));
  assert.ok(frames >= 5, `${frames} frames`);
  assert.ok(values.filter((value) => value > 0 && value < 100).length >= 3, values.join());

  // From the page itself, since the file may be read before a command of the test has come through.
  const answered = page.evaluate(() =>
    new Promise((resolve) => {
      const button = document.getElementById('interrompre');
      const look = () => (button.checkVisibility() && document.getElementById('progression').value > 0 ? resolve(button.click()) : requestAnimationFrame(look));
      look();
    }),
  );
  await choose(large);
  await answered;
  await page.getByText('Contrôle interrompu.').waitFor();
  assert.equal(await report().isVisible(), false);
  // And it works on.
  await page.getByRole('button', { name: 'Retirer grand.json' }).click();
  await choose(json('import.json', guide));
  await report().waitFor();
  view.check();
  await view.close();
});

test('of thousands of findings only those near the screen are drawn, and the last one is reached', async () => {
  const { view, page, choose, report } = await openValidateur(shared);
  await choose(json('beaucoup.json', lot(1, (line) => {
    const [one] = line.beneficiaires.structure;
    line.beneficiaires.structure = Array.from({ length: 4000 }, (_, i) => ({ ...one, FINESSGeo: `99${String(i).padStart(6, '0')}X` }));
  })));
  await report().waitFor();
  await page.locator('.constat').first().waitFor();
  const drawn = () => page.locator('.constat').count();
  assert.ok((await drawn()) < 200, `${await drawn()} drawn`);
  const last = page.getByText('« 99003999X »');
  // The list grows while rows are measured: the end is where it stands when it has been reached.
  for (let presses = 0; presses < kPresses && !(await last.isVisible()); ++presses) {
    await page.keyboard.press('End');
    await page.waitForTimeout(50);
  }
  assert.ok(await last.isVisible(), 'the last finding is reached');
  assert.ok((await drawn()) < 200, `${await drawn()} drawn`);
  view.check();
  await view.close();
});
