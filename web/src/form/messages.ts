// The messages of a field, or of a file before it is sent: an icon and a word before the sentence, never the colour alone (RGAA 3.1); what
// to do (11.11), and a button where there is exactly one way to mend.

import type { Form, Message } from '../core/types.js';
import { buttonAbout, h, icon, type Child } from './dom.js';

export interface MessageOptions {
  /** What a mend is about, for its accessible name. */
  readonly label: string;
  /** The core's words, and what pressing the button does; null where nothing can be mended in place. */
  readonly mend: { readonly words: Form['words']; readonly apply: (value: string) => void } | null;
}

export function messageLine(message: Message, { label, mend }: MessageOptions): HTMLElement {
  const children: Child[] = [
    icon(message.severity),
    h('span', { class: 'message-text' }, h('strong', {}, `${message.word} :`), ` ${message.text}`, message.advice === '' ? null : ` ${message.advice}`),
  ];
  const { mend: value } = message;
  if (mend !== null && value !== null) {
    const { words, apply } = mend;
    children.push(buttonAbout(`${words.mend} : ${value === '' ? words.empty : value}`, `(${label})`, 'link', () => apply(value)));
  }
  return h('p', { class: `message ${message.severity}`, part: `message ${message.severity}`, 'data-rule': message.rule }, ...children);
}

/** The same as one text, to be said. */
export function spoken(messages: readonly Message[]): string {
  return messages.map(({ word, text, advice }) => `${word} : ${text} ${advice}`.trim()).join(' ');
}

/** The same look for what is wrong outside of the core's rules: nothing chosen, a portal that does not answer. */
export function errorLine(text: string): HTMLElement {
  return h('p', { class: 'message erreur' }, icon('erreur'), h('span', { class: 'message-text' }, h('strong', {}, 'Erreur :'), ` ${text}`));
}

/** And for what is to be weighed before a button is pressed. */
export function warningLine(text: string): HTMLElement {
  return h('p', { class: 'message avertissement' }, icon('avertissement'), h('span', { class: 'message-text' }, h('strong', {}, 'Attention :'), ` ${text}`));
}

/** A place for messages that draws them again only when they changed: a live reader, and a pointer on a button, keep what they are on. */
export class MessageList {
  #drawn = '';

  constructor(
    readonly element: HTMLElement,
    private readonly options: MessageOptions,
  ) {}

  draw(messages: readonly Message[]): void {
    const key = messages.map((m) => `${m.rule}\n${m.text}\n${m.mend ?? ''}`).join('\n');
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.element.replaceChildren(...messages.map((message) => messageLine(message, this.options)));
  }
}
