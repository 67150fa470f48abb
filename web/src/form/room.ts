// The room below a control, for its mark and its messages. While the field is typed in the room keeps the height that it had, and what grows is
// drawn over what follows: nothing on the page moves with a key. Once the field is left, each has its place.

import { h, type Child } from './dom.js';

export class Room {
  readonly element: HTMLElement;

  constructor(...content: readonly Child[]) {
    this.element = h('div', { class: 'room' }, h('div', { class: 'room-content' }, ...content));
  }

  hold(): void {
    this.element.style.blockSize = `${this.element.offsetHeight}px`;
    this.element.classList.add('is-held');
  }

  release(): void {
    this.element.removeAttribute('style');
    this.element.classList.remove('is-held');
  }
}
