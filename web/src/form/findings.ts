// Lists of errors, warnings and modifications, each a link to its field, in the very words that stand beside it.

import type { Finding, Modification } from '../core/types.js';
import { h } from './dom.js';

/** Lists are for being read: beyond this they say how many more there are. */
export const kListed = 50;

export type GoTo = (field: number, row: number) => void;

export function findingLink({ field, row, label, message }: Finding, goTo: GoTo): HTMLElement {
  const advice = message.advice === '' ? '' : ` ${message.advice}`;
  return link(`${label} : ${message.text}${advice}`, field, row, goTo);
}

export function modificationLink({ field, row, label, before, after }: Modification, goTo: GoTo): HTMLElement {
  const line = link(label, field, row, goTo);
  return h('span', {}, line, ' : ', h('del', {}, before), ' → ', h('ins', {}, after));
}

export function listOf(total: number, lines: readonly HTMLElement[]): HTMLElement {
  const more = total - lines.length;
  return h('ul', { class: 'list' }, ...lines.map((line) => h('li', {}, line)), more > 0 ? h('li', { class: 'muted' }, `… et ${more} de plus`) : null);
}

function link(text: string, field: number, row: number, goTo: GoTo): HTMLAnchorElement {
  return h(
    'a',
    {
      // The address says that it leads somewhere on this page; ids of a shadow root are out of its reach, hence the listener.
      href: `#champ-${field}-${row}`,
      on: {
        click: (event) => {
          event.preventDefault();
          goTo(field, row);
        },
      },
    },
    text,
  );
}
