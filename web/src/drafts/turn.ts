// Whose turn it is: of all tabs on one demande only one edits it. A Web Lock says which (the browser itself lets go of it when a tab crashes),
// a BroadcastChannel tells the others. Without locks (a page outside of a secure context) the channel alone does: who hears that somebody
// was there before steps back.

export interface TurnListener {
  /** This tab may edit from now on: the others are gone. */
  granted(): void;
  /** Another tab has taken over. */
  taken(): void;
  /** Another tab has posted the demande. */
  posted(): void;
  /** So many tabs look on. */
  lookers(count: number): void;
  /** What has been typed, for the tab that takes over. */
  handOver(): string;
}

interface Message {
  readonly type: 'hello' | 'here' | 'bye' | 'claim' | 'yielded' | 'posted';
  readonly from: string;
  readonly draft?: string;
}

/** A tab that sleeps or hangs does not answer: then it is not waited for. */
const kPatience = 700;
/** Without locks: for whoever was there to say so. */
const kHearing = 150;

export class Turn {
  readonly #id = String(Math.random());
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #others = new Set<string>();
  readonly #end = new AbortController();
  #mine = false;
  #begun = false;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #yielded: ((draft: string | null) => void) | null = null;

  private constructor(
    place: string,
    private readonly listener: TurnListener,
  ) {
    this.#name = `segur-solde:${place}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    window.addEventListener('pagehide', () => this.#tell('bye'), { signal: this.#end.signal });
    // Back from the browser's cache of pages, its lock is another's.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.listener.granted(), { signal: this.#end.signal });
  }

  static async take(place: string, listener: TurnListener): Promise<Turn> {
    const turn = new Turn(place, listener);
    turn.#mine = await turn.#request({ ifAvailable: true });
    turn.#tell('hello');
    if (navigator.locks === undefined) await new Promise((heard) => setTimeout(heard, kHearing));
    turn.#begun = true;
    if (!turn.#mine) turn.#wait();
    return turn;
  }

  get mine(): boolean {
    return this.#mine;
  }

  /** « Reprendre ici »: what the other tab had typed, where it could say. */
  async claim(): Promise<string | null> {
    this.#waiting?.abort();
    const answer = new Promise<string | null>((resolve) => {
      this.#yielded = resolve;
      setTimeout(() => resolve(null), kPatience);
    });
    this.#tell('claim');
    const draft = await answer;
    this.#yielded = null;
    this.#mine = await this.#request({ steal: true });
    return draft;
  }

  posted(): void {
    this.#tell('posted');
  }

  release(): void {
    this.#tell('bye');
    this.#end.abort();
    this.#channel.close();
    this.#waiting?.abort();
    this.#mine = false;
    this.#release?.();
  }

  #hear({ type, from, draft }: Message): void {
    switch (type) {
      case 'hello':
        this.#others.add(from);
        if (this.#mine) this.#tell('here');
        break;
      case 'bye':
        this.#others.delete(from);
        break;
      case 'here':
        if (this.#mine && navigator.locks === undefined) this.#stepBack();
        return;
      case 'claim':
        this.#others.add(from);
        if (!this.#mine) return;
        this.#tell('yielded', this.listener.handOver());
        this.#stepBack();
        return;
      case 'yielded':
        this.#yielded?.(draft ?? null);
        return;
      case 'posted':
        this.#waiting?.abort();
        this.listener.posted();
        return;
    }
    if (this.#mine) this.listener.lookers(this.#others.size);
  }

  #stepBack(): void {
    this.#mine = false;
    if (this.#begun) this.listener.taken();
  }

  #wait(): void {
    if (navigator.locks === undefined || this.#end.signal.aborted) return;
    this.#waiting = new AbortController();
    void this.#request({ signal: this.#waiting.signal }).then((got) => {
      if (!got) return;
      this.#mine = true;
      this.listener.granted();
    });
  }

  /** Resolves once it is known whether this tab holds the lock. */
  #request(options: LockOptions): Promise<boolean> {
    if (navigator.locks === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      let held = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        held = lock !== null;
        resolve(held);
        return held ? new Promise((release) => (this.#release = release)) : undefined;
      };
      navigator.locks.request(this.#name, options, hold).catch(() => {
        // Given up while waiting; or stolen, by a tab that had no time to ask or to hear.
        resolve(false);
        if (!held) return;
        if (this.#mine) this.#stepBack();
        this.#wait();
      });
    });
  }

  #tell(type: Message['type'], draft?: string): void {
    const message: Message = { type, from: this.#id };
    this.#channel.postMessage(draft === undefined ? message : { ...message, draft });
  }
}
