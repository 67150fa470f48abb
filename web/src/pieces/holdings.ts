// What the portal holds of the files of this page. It keeps a file from its sending to the posting, which names those of the session and drops the
// others; undo and redo change what the session names, and then the two have to agree again.

export interface SentFile {
  readonly file: File;
  readonly type: string;
}

export class Holdings {
  /** Files that this page has sent, to be sent again after an undo. */
  readonly #sent = new Map<string, SentFile>();
  /** Names that this page has taken back from the portal. Of all others that the session names, a draft's as well, the portal has the file. */
  readonly #gone = new Set<string>();
  readonly #toWithdraw = new Set<string>();

  arrived(name: string, sent: SentFile): void {
    this.#sent.set(name, sent);
    this.#gone.delete(name);
  }

  takenBack(name: string): void {
    this.#gone.add(name);
  }

  copyOf(name: string): SentFile | undefined {
    return this.#sent.get(name);
  }

  withdrawLater(name: string): void {
    this.#toWithdraw.add(name);
  }

  /** The next to be withdrawn, which then is no more. */
  nextToWithdraw(): string | undefined {
    const [name] = this.#toWithdraw;
    if (name !== undefined) this.#toWithdraw.delete(name);
    return name;
  }

  /** Sent, and named no more: they go. Of a draft's pièce there is no other copy: it waits at the portal for a redo, or for the posting to drop it. */
  release(named: ReadonlySet<string>): readonly string[] {
    const names = [...this.#sent.keys()].filter((name) => !named.has(name) && !this.#gone.has(name));
    for (const name of names) this.#gone.add(name);
    return names;
  }

  /** The session names it again, and the portal has it no more. */
  lacks(name: string): boolean {
    // Not taken back yet, only about to be.
    if (this.#toWithdraw.delete(name)) this.#gone.delete(name);
    return this.#gone.has(name);
  }
}
