// When the draft is written: as soon as something changed, then several changes at once; and before the page goes. Idle, no timer runs.

/** Between two writings. At most this much typing is lost by a crash. */
const kPause = 250;

export class Saver {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writtenAt = -Infinity;
  readonly #end = new AbortController();

  constructor(private readonly save: () => Promise<void>) {
    const { signal } = this.#end;
    const flush = (): void => this.flush();
    // The earlier the better: a page that is being left may be gone before what it wrote has arrived.
    window.addEventListener('beforeunload', flush, { signal });
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal });
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, this.#writtenAt + kPause - performance.now()));
  }

  /** Writes what is not written yet. */
  flush(): void {
    if (this.#timer === null) return;
    this.forget();
    this.#writtenAt = performance.now();
    void this.save();
  }

  /** What is not written yet is not to be. */
  forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  end(): void {
    this.flush();
    this.#end.abort();
  }
}
