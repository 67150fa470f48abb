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
  /** What the live region is about to hold; and that a gesture is still adding to it. */
  #said = '';
  #open = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvas: HTMLElement,
    private readonly input: HTMLElement,
  ) {}

  /**
   * What one gesture has to say is heard as one: of several texts a live region gives the last alone. Once the frame is drawn, since the page's
   * own work for another text takes as long as a fifth of it.
   */
  readonly say = (text: string): void => {
    if (!this.#open) {
      // Of the gesture before: it is heard as well.
      this.#tell();
      queueMicrotask(() => (this.#open = false));
    }
    this.#said = sentences(this.#said, text);
    this.#open = true;
    this.#soon ??= setTimeout(() => this.#tell());
  };

  #tell(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    if (this.#said !== '') this.#status.say(this.#said);
    this.#said = '';
  }

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
    if (this.#open) this.say(counted);
    else this.#status.sayLater(counted);
  }

  destroy(): void {
    clearTimeout(this.#soon);
    this.#status.destroy();
  }
}
