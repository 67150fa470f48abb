// The same rows as plain HTML that the browser leaves out of its layout while they are out of sight (content-visibility): no rule, no mark, no
// undo; a text, a box or a list a cell.
import { amount, centre, judged } from './montant.js';

const { beneficiaires } = await (await fetch('/demande.json')).json();
const keys = Object.keys(beneficiaires.structure[0]);
const operateurs = [...new Set(beneficiaires.structure.map(({ operateurMessagerie }) => operateurMessagerie))];
const grid = document.getElementById('grille');

function cell(key, value) {
  const element = document.createElement(key === 'operateurMessagerie' ? 'select' : typeof value === 'boolean' ? 'input' : 'span');
  element.ariaLabel = key;
  if (key === 'operateurMessagerie') {
    for (const code of operateurs) element.append(new Option(code, code, code === value, code === value));
  } else if (typeof value === 'boolean') {
    element.type = 'checkbox';
    element.checked = value;
  } else {
    element.textContent = value;
  }
  return element;
}
const head = document.createElement('div');
head.className = 'ligne';
for (const key of keys) head.append(Object.assign(document.createElement('button'), { textContent: key }));
const lines = beneficiaires.structure.map((row) => {
  const line = document.createElement('div');
  line.className = 'ligne';
  line.append(...keys.map((key) => cell(key, row[key])));
  return { row, line, text: Object.values(row).join(' ').toLowerCase() };
});
grid.append(head, ...lines.map(({ line }) => line));

let descending = false;
head.addEventListener('click', ({ target }) => {
  const key = target.textContent;
  descending = !descending;
  lines.sort((a, b) => (descending ? -1 : 1) * String(a.row[key]).localeCompare(String(b.row[key])));
  grid.append(...lines.map(({ line }) => line));
});
let shown = lines.length;
document.querySelector('[type=search]').addEventListener('input', ({ target }) => {
  const needle = target.value.toLowerCase();
  shown = 0;
  for (const { line, text } of lines) shown += (line.hidden = !text.includes(needle)) ? 0 : 1;
});

globalThis.seen = (expected) => expected === null || judged(expected);
globalThis.shown = () => shown;
globalThis.place = {
  amount,
  search: () => centre(document.querySelector('[type=search]')),
  sort: () => centre(head.children[0]),
  rows: () => centre(lines[3].line),
};
