// Which demande, in which statut; how long it may be modified, or why it may not.

import type { Form } from '../core/types.js';
import { h, icon } from './dom.js';

export class Head {
  readonly element: HTMLElement;
  readonly #delay = h('p', { class: 'delay' });
  readonly #reason = h('p', { class: 'read-only' });

  constructor(form: Form) {
    this.element = h('div', { class: 'head' }, h('h2', { part: 'title' }, form.title), this.#delay, this.#reason);
    this.update(form);
  }

  /** The day turned. */
  update({ delay, reminder, readOnlyReason, editable }: Form): void {
    this.#delay.hidden = delay === '' || !editable;
    this.#delay.replaceChildren(icon('horloge'), h('span', {}, h('strong', {}, delay), ' ', reminder));
    this.#reason.hidden = readOnlyReason === '';
    this.#reason.replaceChildren(icon('verrou'), h('span', {}, readOnlyReason));
  }

  /** The demande was just locked under the user's hands: it is said at once, and the focus of what went away comes here. */
  alertReason(focus: boolean): void {
    this.#reason.setAttribute('role', 'alert');
    this.#reason.tabIndex = -1;
    if (focus) this.#reason.focus();
  }
}
