// What the canvas leaves to the page: its outcomes and dialogs are the form view's own, since what must be read, printed or picked from a
// disk is so in both views.

import type { Action } from '../core/types.js';
import type { CollageDialog } from '../form/collage.js';
import type { Confirmation } from '../form/confirmation.js';
import type { Context } from '../form/form_context.js';
import type { Resultat } from '../form/resultat.js';
import type { Suite } from '../suite/load.js';
import type { Outcome } from '../view/outcome.js';
import { Deposit } from './deposit.js';

export class Dialogs {
  readonly result: Resultat;
  readonly deposit: Deposit;
  readonly paste: CollageDialog;
  readonly #confirmation: Confirmation;

  constructor(
    private readonly context: Context,
    suite: Suite,
    /** What stands above the canvas has another height. */
    private readonly moved: () => void,
    signal: AbortSignal,
  ) {
    this.result = new suite.Resultat(context);
    this.deposit = new Deposit(context, suite, moved, signal);
    this.paste = new suite.CollageDialog(context);
    this.#confirmation = new suite.Confirmation(context);
  }

  /** Above the canvas, and over the page. */
  get above(): readonly HTMLElement[] {
    return [this.result.element, this.deposit.line];
  }
  get over(): readonly HTMLElement[] {
    return [this.#confirmation.element, this.deposit.element, this.paste.element];
  }

  confirm(action: Action): void {
    this.result.clear();
    const obstacle = action === 'confirmer' ? (this.context.editor.uploads?.obstacle ?? '') : '';
    if (obstacle !== '') return this.deposit.open(obstacle);
    this.#confirmation.open(action);
  }

  show(outcome: Outcome): void {
    this.#confirmation.close();
    this.result.show(outcome);
    this.moved();
  }
}
