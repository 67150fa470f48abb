// A demande of 10,000 bénéficiaires, made of the one of 200.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kMorning, root } from './harness.mjs';

/** On a page of the portal, by a transport of the test's own; gives how long it took, in milliseconds. */
export async function tenThousand(page, url, view = null) {
  const sample = JSON.parse(await readFile(join(root, 'demo', 'data', 'demande-FINMS2009200M1.json'), 'utf8'));
  const referentiel = await readFile(join(root, 'demo', 'data', 'referentiel-demo.json'), 'utf8');
  const { structure } = sample.beneficiaires;
  sample.beneficiaires.structure = Array.from({ length: 10_000 }, (_, i) => ({ ...structure[i % 200], nomResponsable: `NOM FICTIF ${i + 1}`, FINESSGeo: finess(2000 + i) }));
  await page.goto(`${url}/connexion`);
  return page.evaluate(
    async ({ demande, referentiel, now, view }) => {
      await import('/composant/segur-solde.define.js');
      const bytes = (text) => new TextEncoder().encode(text);
      const element = document.createElement('segur-solde-editor');
      if (view !== null) element.setAttribute('view', view);
      element.numero = 'FINMS2009200M1';
      element.transport = { load: async () => ({ demande: bytes(demande), referentiel: bytes(referentiel), version: '"1"', now }), submit: async () => Promise.reject(new Error('not here')) };
      const started = performance.now();
      document.querySelector('main').replaceChildren(element);
      await new Promise((resolve) => element.addEventListener('segur-ready', resolve, { once: true }));
      return performance.now() - started;
    },
    { demande: JSON.stringify(sample), referentiel, now: Date.parse(kMorning) / 1000, view },
  );
}

/** The ninth character of a FINESS makes the sum of Luhn a multiple of ten. */
function finess(number) {
  const eight = `99${String(number).padStart(6, '0')}`;
  const sum = [...eight].reverse().reduce((total, c, i) => total + [...String(Number(c) * (i % 2 === 0 ? 2 : 1))].reduce((a, b) => a + Number(b), 0), 0);
  return eight + ((10 - (sum % 10)) % 10);
}
