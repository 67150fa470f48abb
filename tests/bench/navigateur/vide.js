// The page that does nothing: a key, and its text copied. What is left is the browser's own.
const input = document.querySelector('input');
const output = document.querySelector('output');
input.addEventListener('input', () => (output.textContent = /^\d+,\d{1,2}$/.test(input.value) ? '' : 'Erreur'));
globalThis.verdict = () => output.textContent !== '';
globalThis.field = () => input;
globalThis.drawn = painted(() => true);
