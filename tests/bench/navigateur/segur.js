// The element, with its documents from the server: /segur.html?n=10. `reopen(n)`: milliseconds to open another demande, the core being there.
const editor = document.querySelector('segur-solde-editor');
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const now = Date.parse('2023-06-13T10:00:00+02:00') / 1000;
const transport = (demande, referentiel) => ({ load: async () => ({ demande: await demande, referentiel: await referentiel, version: '"1"', now }), submit: async () => {} });
const root = () => editor.shadowRoot;

globalThis.field = () => [...root().querySelectorAll('label')].find(({ textContent }) => textContent.startsWith('Montant SEGUR total hors taxe déclaré lors du solde'))?.control;
globalThis.verdict = () => field().getAttribute('aria-invalid') === 'true' && /Erreur/.test(root().getElementById(field().getAttribute('aria-describedby').split(' ').at(-1)).textContent);

const count = new URLSearchParams(location.search).get('n');
const referentiel = bytes('/referentiel.json');
editor.transport = transport(bytes(`/demande-${count}.json`), referentiel);
globalThis.drawn = painted(() => field() !== undefined);

globalThis.reopen = async (n) => {
  const demande = await bytes(`/demande-${n}.json`);
  const ready = new Promise((resolve) => editor.addEventListener('segur-ready', resolve, { once: true }));
  const start = performance.now();
  editor.transport = transport(demande, referentiel);
  await ready;
  const rows = () => Number(root().querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount'));
  return (await painted(() => rows() >= n && root().querySelector('tbody tr input') !== null)) - start;
};
