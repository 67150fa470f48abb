// Lists of errors, warnings and modifications, each a link to its field, in the very words that stand beside it.

import type { Finding, Modification } from '../core/types.js';
import { h } from './dom.js';

export type GoTo = (field: number, row: number) => void;

export function findingLink({ field, row, label, message }: Finding, goTo: GoTo): HTMLElement {
  const line = link(` : ${message.text} ${message.advice}`.trimEnd(), field, row, goTo);
  line.prepend(h('strong', {}, label));
  return line;
}

export function modificationLink({ field, row, label, before, after }: Modification, goTo: GoTo): HTMLElement {
  return changeLine(link(label, field, row, goTo), before, after);
}

export function changeLine(what: HTMLElement | string, before: string, after: string): HTMLElement {
  return h('span', {}, what, ' : ', h('del', {}, before), h('span', { 'aria-hidden': 'true' }, ' → '), h('span', { class: 'hidden' }, ' devient '), h('ins', {}, after));
}

export function listOf(lines: readonly HTMLElement[]): HTMLElement {
  return h('ul', { class: 'list' }, ...lines.map((line) => h('li', {}, line)));
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
