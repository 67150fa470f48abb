// What is heard of the canvas: what has the focus, what became of it, and how the demande stands.

import { attribute } from '../form/dom.js';
import { StatusLine } from '../form/status_line.js';
import { roles, type State } from './bindings.js';

const roleNames: Readonly<Record<(typeof roles)[number], string>> = {
  button: 'bouton', link: 'lien', checkbox: 'case à cocher', textbox: '', combobox: 'liste de choix', tab: 'onglet', grid: 'tableau',
};

const sentences = (first: string, then: string): string => (first === '' ? then : `${first.replace(/[^.!?]$/, '$&.')} ${then}`);

export class Speech {
  readonly #status = new StatusLine();
  readonly element = this.#status.element;
  #name = '';
  #detail = '';
  #summary: string | null = null;
  /** By the gesture that is being answered. */
  #said = '';

  constructor(
    private readonly canvas: HTMLElement,
    private readonly input: HTMLElement,
  ) {}

  /** What one gesture has to say is heard as one: of several texts a live region gives the last alone. */
  readonly say = (text: string): void => {
    if (this.#said === '') queueMicrotask(() => (this.#said = ''));
    this.#status.say((this.#said = sentences(this.#said, text)));
  };

  /** After each gesture. `focus` is null where the keyboard is elsewhere. A text field says its name and value itself. */
  follow(focus: State['focus'], summary: string): void {
    const role = focus === null ? '' : roleNames[roles[focus.role] ?? 'button'];
    const typing = focus !== null && role === '';
    const name = focus === null ? '' : typing ? focus.name : `${focus.name}, ${role}${focus.inactive ? ', indisponible' : ''}`;
    const detail = focus?.detail ?? '';
    const counted = this.#summary !== null && summary !== this.#summary ? summary : '';
    const heard = name !== this.#name ? [name, detail] : detail !== this.#detail ? [detail] : [];
    this.#name = name;
    this.#detail = detail;
    this.#summary = summary;
    attribute(this.canvas, 'aria-description', focus === null || typing ? null : [name, detail].filter(Boolean).join(', '));
    attribute(this.input, 'aria-description', typing ? detail : null);
    // Once typing pauses, not at each key.
    if (typing) return void ((heard.length === 1 || counted !== '') && this.#status.sayLater(sentences(detail, summary)));
    const text = heard.filter(Boolean).join(', ');
    if (text !== '') this.say(text);
    // What nobody here has done waits for its turn: what was said of it comes first.
    if (counted === '') return;
    if (this.#said === '') this.#status.sayLater(counted);
    else this.say(counted);
  }

  destroy(): void {
    this.#status.destroy();
  }
}
