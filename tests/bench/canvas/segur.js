// The element on 10,000 bénéficiaires, in the view that the page names. `place`: where to click; `seen`: what a gesture was for is on the screen.
const editor = document.querySelector('segur-solde-editor');
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const [demande, referentiel] = await Promise.all([bytes('/demande.json'), bytes('/referentiel.json')]);
const ready = new Promise((resolve) => editor.addEventListener('segur-ready', resolve, { once: true }));
editor.transport = { load: async () => ({ demande, referentiel, version: '"1"', now: Date.parse('2023-06-13T10:00:00+02:00') / 1000 }), submit: async () => {} };
await ready;

const root = editor.shadowRoot;
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, height });
const lines = () => new Set(editor.drawn().fields.flatMap(({ pointer }) => /\/structure\/(\d+)\//.exec(pointer)?.[1] ?? []));

if (editor.getAttribute('view') === 'canvas') {
  const field = (wanted) => editor.drawn().fields.find(({ pointer }) => pointer === wanted);
  // The rows shown are other ones once they are sorted or scrolled.
  const cells = () => editor.drawn().fields.filter(({ pointer }) => /\/structure\/\d+\/nomResponsable$/.test(pointer)).map(({ rect }) => middle(rect));
  const kHeader = 44;
  globalThis.seen = (_, before) => globalThis.draws > before;
  globalThis.verdict = () => field('/commande/montantSegurSoldeHT').wrong;
  globalThis.shown = () => lines().size;
  globalThis.place = {
    amount: () => middle(field('/commande/montantSegurSoldeHT').rect),
    search: () => middle(editor.drawn().elements.find(({ name }) => name === 'Rechercher un bénéficiaire').rect),
    sort: () => ({ ...cells()[0], y: cells()[0].y - kHeader }),
    rows: () => cells()[3],
  };
} else {
  const centre = (element) => {
    element.scrollIntoView({ block: 'center' });
    return middle(element.getBoundingClientRect());
  };
  const field = () => [...root.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith('Montant SEGUR total hors taxe déclaré lors du solde')).control;
  globalThis.verdict = () => field().getAttribute('aria-invalid') === 'true';
  globalThis.seen = (expected) => (expected === null ? root.querySelector('tbody tr input') !== null : globalThis.verdict() === expected);
  globalThis.shown = () => Number(root.querySelector('table[aria-rowcount]').getAttribute('aria-rowcount')) - 1;
  globalThis.place = {
    amount: () => centre(field()),
    search: () => centre(root.getElementById('beneficiaires-recherche')),
    sort: () => centre([...root.querySelectorAll('button.sort')].find(({ textContent }) => textContent === 'Nom du responsable')),
    rows: () => centre([...root.querySelectorAll('tbody tr')].find((row) => row.querySelector('input') !== null)),
  };
}
