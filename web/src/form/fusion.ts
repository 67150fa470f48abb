// What a merge left open: each field that was changed on the portal and here, its three values, and a choice. Then what was carried over,
// and what could not be.

import type { Conflict, Modification, Restoration } from '../core/types.js';
import type { Context } from './form_context.js';
import { button, h, icon } from './dom.js';
import { changeLine, listOf } from './findings.js';
import { errorLine } from './messages.js';
import { Pages } from './pages.js';

type Side = 'theirs' | 'mine';

export function mergePanel(context: Context, restoration: Restoration): HTMLElement[] {
  const { conflicts, words } = restoration;
  const choices = conflicts.map((conflict, index) => new Choice(conflict, index, words));
  const problem = h('div', { class: 'messages' });
  const all = (side: Side) => (): void => choices.forEach((choice) => choice.choose(side));
  const apply = (): void => {
    const open = choices.find((choice) => choice.side === null);
    if (open === undefined) return context.editor.settle(restoration, choices.filter((choice) => choice.side === 'mine').map(({ conflict }) => conflict));
    problem.replaceChildren(errorLine(words.missing));
    open.focus();
  };
  return [
    h('h3', {}, icon('avertissement'), words.title),
    h('p', {}, words.introduction),
    h('div', { class: 'outcome-actions' }, button(words.allTheirs, 'button small', all('theirs')), button(words.allMine, 'button small', all('mine'))),
    ...choices.map((choice) => choice.element),
    ...remainder(context, restoration),
    problem,
    h('div', { class: 'outcome-actions' }, button(words.apply, 'button primary', apply)),
  ];
}

export function mergedPanel(context: Context, restoration: Restoration): HTMLElement[] {
  const { words } = restoration;
  return [h('h3', {}, icon('succes'), words.merged), h('p', {}, words.next), ...remainder(context, restoration)];
}

/** One field: which of the two values it is to hold. Nothing is chosen beforehand. */
class Choice {
  readonly element: HTMLFieldSetElement;
  readonly #inputs: { readonly [side in Side]: HTMLInputElement };

  constructor(
    readonly conflict: Conflict,
    index: number,
    words: Restoration['words'],
  ) {
    const option = (side: Side): HTMLInputElement => h('input', { type: 'radio', name: `choix-${index}`, value: side });
    this.#inputs = { theirs: option('theirs'), mine: option('mine') };
    const line = (side: Side, word: string, value: string): HTMLElement => h('label', {}, this.#inputs[side], h('span', {}, `${word} : `, h('strong', {}, value)));
    this.element = h(
      'fieldset',
      { class: 'conflict' },
      h('legend', {}, conflict.label),
      h('p', { class: 'muted' }, `${words.base} : ${conflict.base}`),
      line('theirs', words.theirs, conflict.theirs),
      line('mine', words.mine, conflict.mine),
    );
  }

  get side(): Side | null {
    return this.#inputs.mine.checked ? 'mine' : this.#inputs.theirs.checked ? 'theirs' : null;
  }

  choose(side: Side): void {
    this.#inputs[side].checked = true;
  }

  focus(): void {
    this.#inputs.theirs.focus();
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
