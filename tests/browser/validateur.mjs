// What every test of the page /validateur/ in Chromium does with it, by accessible names.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kMorning, openPage, root } from './harness.mjs';

export const guide = await readFile(join(root, 'demo/data', 'import-solde-ms2.json'), 'utf8');
export const json = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
export const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The guide's file with that many lines, each changed by `change(line, i)`. */
export function lot(count, change = () => undefined) {
  const file = JSON.parse(guide);
  file.lignesImport = Array.from({ length: count }, (_, i) => {
    const line = structuredClone(file.lignesImport[0]);
    Object.assign(line, { numLigne: i + 1, numeroEditeur: String(i) });
    change(line, i);
    return line;
  });
  return JSON.stringify(file, null, 1);
}

export async function openValidateur({ browser, portal }, options) {
  const view = await openPage(browser, { acceptDownloads: true, ...options });
  const { page } = view;
  // The guide's day: deadlines have passed since.
  await page.clock.setFixedTime(new Date(kMorning));
  await page.goto(`${portal.url}/validateur/`);
  return {
    view,
    page,
    choose: (...files) => page.getByLabel('Choisir des fichiers').setInputFiles(files),
    report: () => page.getByRole('region', { name: /^Rapport/ }),
    findings: async () => (await page.locator('.constat .code').allTextContents()).filter((code) => code !== 'BEN-07'),
    async saved(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
  };
}
