// What a merge left open: each field that was changed on the portal and here, its three values, and a choice. Then what was carried over,
// and what could not be.

import type { Conflict, Modification, Restoration } from '../core/types.js';
import type { Context } from './form_context.js';
import { button, h, icon } from './dom.js';
import { changeLine, listOf } from './findings.js';
import { errorLine } from './messages.js';
import { Pages } from './pages.js';

type Side = 'theirs' | 'mine';

/** A conflict takes five lines or so. */
const kPage = 20;

/** What has been chosen goes on in the other view. */
const choicesOf = new WeakMap<Restoration, readonly Choice[]>();

export function mergePanel(context: Context, restoration: Restoration): HTMLElement[] {
  const { conflicts, words } = restoration;
  const choices = choicesOf.get(restoration) ?? conflicts.map((conflict, index) => new Choice(conflict, index, words));
  choicesOf.set(restoration, choices);
  const pages = new Pages(
    context,
    words.title,
    (from, to) => ({ total: choices.length, items: choices.slice(from, to) }),
    (shown) => h('div', { class: 'conflicts' }, ...shown.map((choice) => choice.draw())),
    kPage,
  );
  const problem = h('div', { class: 'messages' });
  const all = (side: Side) => (): void => {
    for (const choice of choices) choice.side = side;
    pages.redraw();
  };
  const apply = (): void => {
    const open = choices.findIndex(({ side }) => side === null);
    if (open === -1) return context.editor.settle(restoration, choices.filter(({ side }) => side === 'mine').map(({ conflict }) => conflict));
    problem.replaceChildren(errorLine(words.missing));
    pages.show(open);
    choices[open]?.focus();
  };
  return [
    h('h3', {}, icon('avertissement'), words.title),
    h('p', {}, words.introduction),
    h('div', { class: 'outcome-actions' }, button(words.allTheirs, 'button small', all('theirs')), button(words.allMine, 'button small', all('mine'))),
    pages.element,
    ...remainder(context, restoration),
    problem,
    h('div', { class: 'outcome-actions' }, button(words.apply, 'button primary', apply)),
  ];
}

export function mergedPanel(context: Context, restoration: Restoration): HTMLElement[] {
  const { words } = restoration;
  return [h('h3', {}, icon('succes'), words.merged), h('p', {}, words.next), ...remainder(context, restoration)];
}

/** One field: which of the two values it is to hold. Nothing is chosen beforehand. Drawn while its page is shown. */
class Choice {
  side: Side | null = null;
  #first: HTMLInputElement | null = null;

  constructor(
    readonly conflict: Conflict,
    private readonly index: number,
    private readonly words: Restoration['words'],
  ) {}

  draw(): HTMLFieldSetElement {
    const { conflict, words } = this;
    this.#first = this.#option('theirs');
    const line = (input: HTMLInputElement, word: string, value: string): HTMLElement => h('label', {}, input, h('span', {}, `${word} : `, h('strong', {}, value)));
    return h(
      'fieldset',
      { class: 'conflict' },
      h('legend', {}, conflict.label),
      h('p', { class: 'muted' }, `${words.base} : ${conflict.base}`),
      line(this.#first, words.theirs, conflict.theirs),
      line(this.#option('mine'), words.mine, conflict.mine),
    );
  }

  focus(): void {
    this.#first?.focus();
  }

  #option(side: Side): HTMLInputElement {
    const input = h('input', { type: 'radio', name: `choix-${this.index}`, value: side, on: { change: () => (this.side = side) } });
    input.checked = this.side === side;
    return input;
  }
}

function remainder(context: Context, { lost, words }: Restoration): HTMLElement[] {
  const { session } = context.editor;
  const carried = new Pages(context, words.carried, (from, to) => session.modifications(from, to), listed);
  return [...(carried.total === 0 ? [] : [h('h4', {}, words.carried), carried.element]), ...(lost.length === 0 ? [] : [h('h4', {}, words.lost), listed(lost)])];
}

function listed(lines: readonly Modification[]): HTMLElement {
  return listOf(lines.map(({ label, before, after }) => changeLine(label, before, after)));
}
