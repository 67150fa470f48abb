// Files that are mended elsewhere while the page stands beside: looked at again when the browser tells of a change, or when the user comes back.

import { type Choisi, relire } from './fichiers.js';

interface Observer {
  observe(handle: FileSystemFileHandle): Promise<void>;
  disconnect(): void;
}
declare global {
  interface Window {
    /** Chromium; TypeScript's DOM does not know it. Where it is missing the files are looked at when the page is come back to. */
    FileSystemObserver?: new (callback: () => void) => Observer;
  }
}

/** An editor that saves writes several times. */
const kRepos = 300;

export class Surveillance {
  readonly #observer: Observer | null;
  #vus: readonly Choisi[] = [];
  #pause = 0;

  /** `change`: the same files as they are now. Only while the page is seen: what nobody looks at is checked once it is looked at. */
  constructor(private readonly change: (choisis: Choisi[]) => void) {
    this.#observer = window.FileSystemObserver === undefined ? null : new window.FileSystemObserver(() => this.#bientot());
    document.addEventListener('visibilitychange', () => void this.#voir());
    window.addEventListener('focus', () => void this.#voir());
  }

  suivre(choisis: readonly Choisi[]): void {
    this.#vus = choisis;
    this.#observer?.disconnect();
    for (const { handle } of choisis) if (handle !== null) void this.#observer?.observe(handle).catch(() => undefined);
  }

  #bientot(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#voir(), kRepos);
  }

  async #voir(): Promise<void> {
    const before = this.#vus;
    if (document.visibilityState !== 'visible' || before.every(({ handle }) => handle === null)) return;
    const now = await relire(before);
    if (before === this.#vus && now.some(({ file }, i) => file.lastModified !== before[i]?.file.lastModified)) this.change(now);
  }
}
