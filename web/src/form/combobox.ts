// A choice that is searched by typing: the editable combobox with a list of the ARIA Authoring Practices. The list exists only while it is
// open, so that a table of thousands of them costs an input each. What is typed is a search until it is left: then the core says which code
// it names, or keeps it as it is.

import type { Choice, ChoicesFound } from '../core/types.js';
import type { Control } from './control.js';
import { attribute, h } from './dom.js';

export interface ComboboxOptions {
  readonly id: string;
  /** Names the list. */
  readonly label: string;
  readonly choices: (text: string) => ChoicesFound;
  readonly say: (text: string) => void;
}

/** Below an open list there is room for it, or it opens upwards: its greatest height, and the bar at the foot of the screen. */
const kRoom = 360;

export class Combobox implements Control {
  readonly element: HTMLInputElement;
  readonly box: HTMLElement;
  readonly event = 'change';
  readonly #list: HTMLUListElement;
  #shown: readonly Choice[] = [];
  #active = -1;
  /** What the field holds; the input may hold a search. */
  #text = '';
  #typing = false;

  constructor(private readonly options: ComboboxOptions) {
    const { id, label } = options;
    this.element = h('input', {
      id,
      type: 'text',
      role: 'combobox',
      class: 'input',
      part: 'input',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      on: {
        input: () => {
          this.#typing = true;
          this.#open(this.element.value);
          options.say(this.#found.announcement);
        },
        click: () => this.#opened || this.#open(''),
        keydown: (event) => this.#key(event),
        blur: () => this.#close(),
      },
    });
    this.#list = h('ul', {
      id: `${id}-liste`,
      role: 'listbox',
      class: 'choices',
      'aria-label': label,
      on: {
        // The focus stays in the input: leaving it would end the search.
        pointerdown: (event) => event.preventDefault(),
        mousedown: (event) => event.preventDefault(),
        click: (event) => this.#choose([...this.#list.children].findIndex((option) => option.contains(event.target as Node))),
      },
    });
    this.box = h('div', { class: 'combobox' }, this.element);
  }

  read(): string {
    return this.options.choices(this.element.value).value;
  }

  write({ text }: { readonly text: string }): void {
    // Something else has changed while this one is being searched.
    if (this.#typing && text === this.#text) return;
    this.#typing = false;
    this.#text = text;
    if (this.element.value !== text) this.element.value = text;
  }

  #found!: ChoicesFound;

  get #opened(): boolean {
    return this.#list.isConnected;
  }

  #open(text: string): void {
    this.#found = this.options.choices(text);
    this.#shown = this.#found.choices;
    this.#list.replaceChildren(
      ...this.#shown.map(({ label, refusal }, i) =>
        h('li', { role: 'option', id: `${this.options.id}-choix-${i}`, class: 'choice', 'aria-disabled': refusal === '' ? null : 'true' }, label, refusal === '' ? null : h('span', { class: 'choice-refusal' }, refusal)),
      ),
    );
    if (this.#shown.length === 0) return this.#close();
    if (!this.#opened) {
      this.box.classList.toggle('is-above', innerHeight - this.element.getBoundingClientRect().bottom < kRoom);
      this.box.append(this.#list);
      attribute(this.element, 'aria-controls', this.#list.id);
      attribute(this.element, 'aria-expanded', 'true');
    }
    // Typed: the first that fits. Opened: the one that is chosen.
    this.#activate(text === '' ? this.#shown.findIndex(({ value }) => value === this.#text) : this.#shown.findIndex(({ refusal }) => refusal === ''));
  }

  #close(): void {
    if (!this.#opened) return;
    this.#list.remove();
    this.#active = -1;
    for (const name of ['aria-controls', 'aria-activedescendant']) attribute(this.element, name, null);
    attribute(this.element, 'aria-expanded', 'false');
  }

  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, i) => attribute(option, 'aria-selected', String(i === index)));
    const option = this.#list.children[index];
    attribute(this.element, 'aria-activedescendant', option?.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  #choose(index: number): void {
    const choice = this.#shown[index];
    if (choice === undefined) return;
    if (choice.refusal !== '') return this.options.say(choice.refusal);
    this.#close();
    this.#typing = false;
    this.element.value = choice.value;
    this.element.dispatchEvent(new Event('change'));
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const last = this.#shown.length - 1;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      if (!this.#opened) this.#open('');
      else this.#activate(this.#active + step > last ? 0 : this.#active + step < 0 ? last : this.#active + step);
    } else if (key === 'Enter' && this.#opened && this.#active >= 0) {
      this.#choose(this.#active);
    } else if (key === 'Escape' && (this.#opened || this.#typing)) {
      this.#close();
      this.#typing = false;
      this.element.value = this.#text;
    } else {
      return;
    }
    event.preventDefault();
    // Escape closes the list, not the dialog or panel around it.
    event.stopPropagation();
  }
}
