// The page's only timer: one, set to the next moment at which the form says something else (the day turns, J+20), and looked at again when
// the page comes back, since timers sleep with the machine.

import type { Clock } from './clock.js';

/** A day and a bit is the longest wait; setTimeout takes 24 days at most. */
const kLongest = 24 * 3600 * 1000;

export class Countdown {
  readonly #end = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `next`: epoch seconds, or null when nothing more depends on the time. `turn`: it has come. */
  constructor(
    private readonly clock: Clock,
    private readonly next: () => number | null,
    private readonly turn: (now: number) => void,
  ) {
    const { signal } = this.#end;
    for (const [target, type] of [[document, 'visibilitychange'], [window, 'pageshow'], [window, 'focus'], [window, 'online']] as const) {
      target.addEventListener(type, () => document.hidden || void this.#wake(), { signal });
    }
    this.#set();
  }

  end(): void {
    this.#end.abort();
    clearTimeout(this.#timer);
  }

  #set(): void {
    clearTimeout(this.#timer);
    const next = this.next();
    if (next !== null && !this.#end.signal.aborted) this.#timer = setTimeout(() => this.#look(false), Math.min(kLongest, Math.max(0, (next - this.clock.now) * 1000)));
  }

  /** Timers may come a little early: then the wait goes on. */
  #look(jumped: boolean): void {
    const next = this.next();
    const { now } = this.clock;
    if (jumped || (next !== null && now >= next)) this.turn(now);
    this.#set();
  }

  async #wake(): Promise<void> {
    if (this.next() === null) return;
    const jumped = await this.clock.wake();
    if (!this.#end.signal.aborted) this.#look(jumped);
  }
}
