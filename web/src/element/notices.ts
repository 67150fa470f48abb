// What stands above and below the view, whichever view it is: that a draft was put back or can't be kept, that another tab is on the same
// demande. Each is said once, politely, and stays until it is no longer true.

import { button, h, icon, type IconName } from '../form/dom.js';

export interface NoticeText {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  /** « libellé : avant → après » */
  readonly lines?: readonly string[];
  readonly actions?: readonly HTMLElement[];
}

export class Notices {
  readonly #shown = new Map<string, HTMLElement>();

  constructor(
    private readonly element: HTMLElement,
    private readonly foot: HTMLElement,
  ) {}

  /** `subject`: a second notice about the same takes the place of the first. */
  show(subject: string, { icon: name, title, text = '', lines = [], actions = [] }: NoticeText): void {
    this.hide(subject);
    const notice = h(
      'div',
      { class: 'avis' },
      h('p', {}, icon(name), h('span', {}, h('strong', {}, title), text === '' ? null : ` ${text}`)),
      lines.length === 0 ? null : h('ul', { class: 'list' }, ...lines.map((line) => h('li', {}, line))),
      actions.length === 0 ? null : h('div', { class: 'outcome-actions' }, ...actions),
    );
    this.#shown.set(subject, notice);
    this.element.append(notice);
  }

  hide(subject: string): void {
    this.#shown.get(subject)?.remove();
    this.#shown.delete(subject);
  }

  /** « Brouillon gardé… », and the way to erase it. */
  showFoot(text: string, action: HTMLElement): void {
    // The button keeps the focus that it may have.
    if (this.foot.childElementCount === 0) this.foot.append(h('span', {}), action);
    if (this.foot.firstElementChild !== null) this.foot.firstElementChild.textContent = text;
  }

  clear(): void {
    this.#shown.clear();
    this.element.replaceChildren();
    this.foot.replaceChildren();
  }
}

/** A button that asks once more, in its place, before it does what can't be undone. */
export function askedTwice(label: string, question: () => string, yes: string, run: () => void): HTMLElement {
  const place = h('span', { class: 'asked' });
  const first = button(label, 'link', () => {
    const back = button('Garder', 'button small', () => {
      place.replaceChildren(first);
      first.focus();
    });
    place.replaceChildren(h('span', {}, question()), button(yes, 'button small', run), back);
    back.focus();
  });
  place.append(first);
  return place;
}
