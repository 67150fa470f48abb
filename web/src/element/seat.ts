// The seat of the view. Of the canvas the first load holds no more than the button that leads to it; what shows it, and moves the session
// there, is the canvas's own (src/canvas/switch.ts).

import type { Sitter, Switch } from '../canvas/switch.js';
import { browserCore } from '../core/browser.js';
import type { Core } from '../core/types.js';
import { button, h } from '../form/dom.js';
import { FormView } from '../form/form_view.js';
import { wantsCanvas } from '../view/choice.js';
import type { View } from '../view/view.js';

export class Seat {
  readonly button = button('Passer à la vue dense', 'link', () => void this.#load().then((loaded) => loaded?.press()), { part: 'view-switch' });
  readonly note = h('span', { class: 'muted', role: 'status' });
  /** First in the tab order, and outside of both views: it keeps the keyboard when they change. */
  readonly element = h('div', { class: 'view-switch', hidden: true }, this.button, this.note);
  #switch: Switch | null = null;

  constructor(private readonly sitter: Sitter) {}

  /** The core for a demande that is to be opened. `view`: the page's attribute. */
  async core(view: string): Promise<Core> {
    return (await (await this.#ask(view))?.core()) ?? browserCore();
  }

  view(): View {
    return this.#switch?.view() ?? new FormView();
  }

  /** The attribute has another value. */
  async turn(view: string): Promise<void> {
    await (await this.#ask(view))?.turn();
    this.sitter.seated();
  }

  async #ask(view: string): Promise<Switch | null> {
    const wanted = wantsCanvas(view);
    if (wanted) await this.#load();
    if (this.#switch !== null) this.#switch.wanted = wanted;
    return this.#switch;
  }

  async #load(): Promise<Switch | null> {
    this.note.textContent = '';
    try {
      const canvas = await import('../canvas/index.js');
      // Asked for twice at once, by the attribute and by a demande that is opened: there is one, which keeps its core.
      this.#switch ??= new canvas.Switch(this, this.sitter);
    } catch {
      this.note.textContent = 'La vue dense ne peut pas être chargée.';
    }
    return this.#switch;
  }
}
