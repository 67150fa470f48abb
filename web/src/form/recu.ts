// The receipt of a posting: to be read, printed, kept as a file.

import type { ReceiptForm } from '../core/types.js';
import { changesTable } from './confirmation.js';
import { button, h, icon } from './dom.js';

export function receiptPanel({ title, next, pairs, modifications, fileName }: ReceiptForm, file: string): HTMLElement[] {
  return [
    h('h3', {}, icon('succes'), title),
    h('p', {}, next),
    h('dl', { class: 'pairs' }, ...pairs.map(([name, value]) => h('div', { class: 'pair' }, h('dt', {}, name), h('dd', {}, value)))),
    ...(modifications.length === 0 ? [] : [changesTable('Modifications enregistrées', modifications)]),
    h(
      'div',
      { class: 'outcome-actions' },
      h('a', { class: 'button', href: file, download: fileName }, icon('telecharger'), 'Télécharger le reçu'),
      button('Imprimer le reçu', 'button', (event) => printAlone(event)),
    ),
  ];
}

/** Of all that the element shows, only the receipt goes on paper. « Imprimer » in the browser's own menu prints the demande as well. */
function printAlone({ currentTarget }: MouseEvent): void {
  const editor = (currentTarget as HTMLElement).closest('[part=editor]');
  if (editor === null) return;
  editor.classList.add('is-receipt');
  window.addEventListener('afterprint', () => editor.classList.remove('is-receipt'), { once: true });
  window.print();
}
