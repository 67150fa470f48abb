// The commands on values that a view gives: each goes to the session, and what it changed goes back to the view.

import type { Batch, Delta, Session } from '../core/types.js';

export abstract class Commands {
  abstract readonly session: Session;

  protected abstract apply(delta: Delta): void;

  set(id: number, row: number, text: string): void {
    this.apply(this.session.set(id, row, text));
  }

  restore(id: number, row: number): void {
    this.apply(this.session.restore(id, row));
  }

  remove(row: number): void {
    this.apply(this.session.remove(row));
  }

  putBack(row: number): void {
    this.apply(this.session.putBack(row));
  }

  applyToSelection(id: number, text: string): string {
    return this.#batch(this.session.applyToSelection(id, text));
  }

  paste(block: string): string {
    return this.#batch(this.session.paste(block));
  }

  closeStep(): void {
    this.session.closeStep();
  }

  undo(): void {
    this.apply(this.session.undo());
  }

  redo(): void {
    this.apply(this.session.redo());
  }

  #batch({ done, delta }: Batch): string {
    this.apply(delta);
    return done;
  }
}
