// An amount and its verdict as plain HTML: what a key costs anyway.
const input = document.getElementById('montant');
const output = document.querySelector('output');
input.addEventListener('input', () => (output.textContent = /^\d+,\d{1,2}$/.test(input.value) ? '' : 'Erreur'));

export const judged = (expected) => (output.textContent !== '') === expected;

export function centre(element) {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, height };
}

export const amount = () => centre(input);
