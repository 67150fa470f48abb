// Changes the view. The canvas's module has a core of its own: a session moves there when the canvas is first shown, with all that was done in
// it, and stays there for both views, so that nothing has to move back.

import type { Edition } from '../element/edition.js';
import type { Seat } from '../element/seat.js';
import type { Core } from '../core/types.js';
import type { Loaded } from '../portal/transport.js';
import { canDraw, rememberView } from '../view/choice.js';
import type { View } from '../view/view.js';
import type { Failed } from './canvas_view.js';
import { canvasCore, type CanvasCore } from './core.js';
import { forcedColours, kForced } from './fallback.js';

/** Whose view it is: the element. */
export interface Sitter {
  readonly root: ShadowRoot;
  now(): {
    readonly edition: Edition | null;
    /** What the edition was opened from. */
    readonly loaded: Loaded | null;
    /** The user's choice may be remembered. */
    readonly keeps: boolean;
  };
  /** Another view stands in the root. */
  seated(): void;
}

const kNoWebGl = 'Ce navigateur ne peut pas dessiner la vue dense (WebGL 2) : le formulaire la remplace.';
const kNotLoaded = 'La vue dense ne peut pas être chargée : le formulaire la remplace.';
const kToForm = 'Passer au formulaire';

export class Switch {
  /** The canvas is to be shown, rather than the form. */
  wanted = false;
  #shown = false;
  /** The core that sessions live in, once one does. */
  #core: CanvasCore | null = null;
  readonly #toCanvas: string;

  constructor(
    private readonly seat: Seat,
    private readonly sitter: Sitter,
  ) {
    this.#toCanvas = seat.button.textContent;
  }

  /** For a demande that is to be opened; null: any other core. */
  async core(): Promise<Core | null> {
    if (this.wanted) this.#core = (await this.#fetch()) ?? this.#core;
    return this.#core;
  }

  /** For a session of that core; null: the form. */
  view(): View | null {
    const view = this.wanted && !forcedColours.matches ? (this.#core?.view(this.#fallBack) ?? null) : null;
    if (this.wanted && view === null) this.#refuse(forcedColours.matches ? kForced : kNoWebGl);
    this.#shown = view !== null;
    this.seat.button.textContent = this.#shown ? kToForm : this.#toCanvas;
    return view;
  }

  /** To the view that is wanted. */
  async turn(): Promise<void> {
    const before = this.sitter.now().edition;
    if (before === null || this.wanted === this.#shown) return;
    const core = this.wanted ? await this.#fetch() : this.#core;
    const { edition, loaded } = this.sitter.now();
    // Another demande was opened meanwhile, by the choice that is wanted now.
    if (core === null || loaded === null || edition !== before || this.wanted === this.#shown) return;
    // It would take along what is typed in it.
    const dialog = this.sitter.root.querySelector('dialog[open]');
    if (dialog !== null) return dialog.addEventListener('close', () => void this.turn(), { once: true });
    edition.closeStep();
    const session = this.#core === null ? core.takeOver(edition.session, loaded) : edition.session;
    if (session === null) return this.#refuse(kNotLoaded);
    this.#core = core;
    const { activeElement } = this.sitter.root;
    edition.showIn(this.seat.view(), session, this.sitter.root);
    this.sitter.seated();
    // What the view before had to say is said again, and took the keyboard.
    (activeElement as HTMLElement | null)?.focus();
  }

  async press(): Promise<void> {
    const wanted = (this.wanted = !this.#shown);
    await this.turn();
    if (this.#shown === wanted && this.sitter.now().keeps) rememberView(wanted);
  }

  /** From the canvas that is shown, and cannot be any more. */
  readonly #fallBack: Failed = (why, at) => {
    this.#refuse(why);
    void this.turn();
    if (at === undefined) return;
    if (at === null || at.search) this.seat.button.focus();
    else this.sitter.now().edition?.view.focusField(at.field, at.row);
  };

  async #fetch(): Promise<CanvasCore | null> {
    if (forcedColours.matches) this.#refuse(kForced);
    else if (!canDraw()) this.#refuse(kNoWebGl);
    else {
      this.seat.note.textContent = 'Chargement de la vue dense…';
      try {
        const core = await canvasCore();
        this.seat.note.textContent = '';
        return core;
      } catch {
        this.#refuse(kNotLoaded);
      }
    }
    return null;
  }

  #refuse(why: string): void {
    this.wanted = false;
    this.seat.note.textContent = why;
  }
}
