// The guide's two tabs, « Modification demande » and « Historique » (the tab pattern of the ARIA practices: arrows move, one tab stop).

import { attribute, h } from './dom.js';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: readonly HTMLElement[];
}

export class Tabs {
  readonly element: HTMLElement;
  readonly #tabs: HTMLButtonElement[];
  readonly #panels: HTMLElement[];

  constructor(tabs: readonly Tab[]) {
    this.#tabs = tabs.map(({ id, label }, i) =>
      h('button', { type: 'button', role: 'tab', id: `onglet-${id}`, class: 'tab', part: 'tab', 'aria-controls': `panneau-${id}`, on: { click: () => this.select(i), keydown: (event) => this.#move(event, i) } }, label),
    );
    this.#panels = tabs.map(({ id, content }) => h('div', { role: 'tabpanel', id: `panneau-${id}`, class: 'panel', 'aria-labelledby': `onglet-${id}` }, ...content));
    this.element = h('div', { class: 'tabs' }, h('div', { role: 'tablist', class: 'tablist', 'aria-label': 'Parties de la demande' }, ...this.#tabs), ...this.#panels);
    this.select(0);
  }

  select(index: number): void {
    this.#tabs.forEach((tab, i) => {
      attribute(tab, 'aria-selected', String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
    });
    // A class, not `hidden`: on paper both are shown.
    this.#panels.forEach((panel, i) => panel.classList.toggle('is-hidden', i !== index));
  }

  #move(event: KeyboardEvent, from: number): void {
    const last = this.#tabs.length - 1;
    const to = { ArrowRight: from === last ? 0 : from + 1, ArrowLeft: from === 0 ? last : from - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.select(to);
    this.#tabs[to]?.focus();
  }
}
