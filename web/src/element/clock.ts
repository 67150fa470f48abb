// The portal's clock in this page: what it said, and the time that has passed since. Never the visitor's own, which may be wrong.

/** What timers are off by, and more. */
const kDrift = 2000;

export class Clock {
  #said: number;
  #steady!: number;
  #wall!: number;
  /** The last jump was a guess: the portal did not answer. */
  #guessed = false;

  /** `said`: epoch seconds. `ask`: how to hear it again; null where there is no portal to ask. */
  constructor(
    said: number,
    private readonly ask: (() => Promise<number>) | null,
  ) {
    this.#said = said;
    this.#mark();
  }

  /** Epoch seconds. */
  get now(): number {
    return this.#said + (performance.now() - this.#steady) / 1000;
  }

  /**
   * To be called when the page may have slept. In some browsers the steady clock stands still meanwhile; the wall clock goes on, but may as
   * well have been set: where the two disagree the portal is asked. True when `now` has jumped.
   */
  async wake(): Promise<boolean> {
    const passed = Date.now() - this.#wall;
    if (!this.#guessed && Math.abs(passed - (performance.now() - this.#steady)) < kDrift) return false;
    const guess = this.#said + Math.max(passed / 1000, this.now - this.#said);
    // No answer: what the wall clock says has passed is the best guess, and the portal has the last word when it is posted.
    const said = this.ask === null ? guess : await this.ask().catch(() => null);
    this.#guessed = said === null;
    this.#said = said ?? guess;
    this.#mark();
    return true;
  }

  #mark(): void {
    this.#steady = performance.now();
    this.#wall = Date.now();
  }
}
