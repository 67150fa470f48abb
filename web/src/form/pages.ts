// A list a page at a time: whatever its length, what is drawn is short, and each line can be reached.

import type { Page } from '../core/types.js';
import type { FieldContext } from './context.js';
import { attribute, button, h } from './dom.js';

/** A list is for being read: a page of it is about two screens. */
const kPage = 50;

export class Pages<T> {
  readonly element = h('div', { class: 'pages' });
  readonly #place = h('span');
  readonly #content = h('div');
  readonly #previous = button('Précédents', 'button small', () => this.#turn(-this.size));
  readonly #next = button('Suivants', 'button small', () => this.#turn(this.size));
  #from = 0;
  #total = 0;

  constructor(
    private readonly context: FieldContext,
    name: string,
    private readonly fetch: (from: number, to: number) => Page<T>,
    private readonly draw: (items: readonly T[]) => HTMLElement,
    private readonly size = kPage,
  ) {
    this.element.append(this.#content, h('div', { class: 'pages-line', role: 'group', 'aria-label': `Pages : ${name}` }, this.#previous, this.#place, this.#next));
    this.redraw();
  }

  get total(): number {
    return this.#total;
  }

  /** The page that holds that item. */
  show(place: number): void {
    const from = place - (place % this.size);
    if (from === this.#from) return;
    this.#from = from;
    this.redraw();
  }

  redraw(): void {
    let page = this.fetch(this.#from, this.#from + this.size);
    // What was mended or restored since may have emptied the last page.
    if (page.items.length === 0 && this.#from > 0) {
      this.#from = Math.max(0, Math.ceil(page.total / this.size) - 1) * this.size;
      page = this.fetch(this.#from, this.#from + this.size);
    }
    const { total, items } = page;
    this.#total = total;
    this.#content.replaceChildren(this.draw(items));
    this.#place.textContent = `${this.#from + 1} à ${this.#from + items.length} sur ${total.toLocaleString('fr-FR')}`;
    this.element.classList.toggle('is-whole', total <= this.size);
    attribute(this.#previous, 'aria-disabled', this.#from === 0 ? 'true' : null);
    attribute(this.#next, 'aria-disabled', this.#from + this.size >= total ? 'true' : null);
  }

  /** The buttons stay, and so does the focus: the page that came is said. */
  #turn(by: number): void {
    const from = this.#from + by;
    if (from < 0 || from >= this.#total) return;
    this.#from = from;
    this.redraw();
    this.context.say(this.#place.textContent ?? '');
  }
}
