// The files on their way to the dossier: chosen, judged by the core, sent one after the other, told apart by their names. Any view draws
// `items` and calls the methods; it hears of changes by the event « change », and of what is worth saying by « say » (detail: a sentence).
//
// The portal keeps a file from its sending to the posting, which names those of the session and drops the others. Undo and redo change what
// the session names: sync() then withdraws a file from the portal, or sends it again, so that the two agree.

import { Courier } from './courier.js';
import type { Desk } from './desk.js';
import { Holdings } from './holdings.js';
import { kOver, newItem, setType, type Item } from './item.js';
import { fill, type Upload, type UploadState } from './upload.js';

export class Uploads extends EventTarget {
  #items: Item[] = [];
  #type = '';
  #ids = 0;
  #busy = false;
  #ended = false;
  readonly #holdings = new Holdings();
  readonly #courier: Courier;

  constructor(private readonly desk: Desk) {
    super();
    this.#courier = new Courier(desk, this.#holdings, () => this.#changed(), (name) => this.#withdraw(name), () => this.#ended);
  }

  get items(): readonly Upload[] {
    return this.#items;
  }

  /** The type for the files that are chosen next, and for those that have none of their own. */
  get type(): string {
    return this.#type;
  }
  set type(type: string) {
    this.#type = type;
    for (const item of this.#items) if (item.state === 'chosen' && !item.picked) setType(item, type);
    this.#changed();
  }

  setTypeOf(id: number, type: string): void {
    const item = this.#item(id);
    if (item?.state !== 'chosen') return;
    item.picked = true;
    setType(item, type);
    this.#changed();
  }

  /** Why « Confirmer » has to wait, in a sentence; '' when nothing is on its way. */
  get obstacle(): string {
    const { words } = this.desk;
    const named = this.#named();
    for (const { name, state } of this.#items) {
      if (state === 'chosen') return fill(words.notImported, name);
      if (!kOver.has(state)) return fill(words.notSent, name);
      if (state === 'failed' || (state !== 'done' && named.has(name))) return fill(words.notAdded, name);
    }
    return '';
  }

  /** Files chosen or dropped: judged at once, sent by start(). */
  add(files: Iterable<File>): void {
    const named = this.#named();
    this.#items = this.#items.filter(({ state }) => state !== 'done');
    for (const file of files) {
      // Chosen again, a file takes the place of its earlier failure.
      this.#items = this.#items.filter(({ name, state }) => name !== file.name || !kOver.has(state) || named.has(name));
      const item = this.#push(file.name, this.#type || this.desk.session.suggestType(file.name), 'chosen', file);
      void this.#courier.judge(item, file).then((refused) => refused && item.state === 'chosen' && this.#courier.set(item, 'refused'));
    }
    this.#changed();
    this.#say(`${this.desk.words.list} : ${this.#items.filter(({ state }) => state === 'chosen').length}`);
  }

  /** « Importer ». What is missing first, if anything: the type, a file, or the type of that file. */
  start(): 'type' | 'file' | Upload | null {
    const chosen = this.#items.filter(({ state }) => state === 'chosen');
    if (chosen.length === 0) return this.#type === '' ? 'type' : 'file';
    const untyped = chosen.filter(({ type }) => type === '');
    for (const item of untyped) item.error = this.desk.words.typeMissing;
    if (untyped.length === 0) for (const item of chosen) item.state = 'waiting';
    this.#changed();
    void this.#run();
    return untyped[0] ?? null;
  }

  cancel(id: number): void {
    const item = this.#item(id);
    if (item?.abort != null) item.abort.abort();
    else if (item?.state === 'waiting') this.#courier.set(item, 'cancelled');
  }

  retry(id: number): void {
    const item = this.#item(id);
    if (item === undefined || !kOver.has(item.state) || item.file === null) return;
    item.error = '';
    this.#courier.set(item, 'waiting');
    void this.#run();
  }

  /** The same, in the place of what the portal holds under that name. */
  replace(id: number): void {
    const item = this.#item(id);
    if (item !== undefined) item.replacing = true;
    this.retry(id);
  }

  discard(id: number): void {
    const item = this.#item(id);
    if (item === undefined) return;
    this.#items.splice(this.#items.indexOf(item), 1);
    // Its answer was lost: the portal may hold it all the same.
    if (item.state === 'failed' && !item.taken) this.#withdraw(item.name);
    this.#changed();
  }

  /** The portal has it no more: the user took it back. */
  forget(name: string): void {
    this.#holdings.takenBack(name);
    for (const item of this.#items) if (item.name === name) item.abort?.abort();
    this.#items = this.#items.filter((item) => item.name !== name);
    this.#changed();
  }

  /** The session's list of pièces changed: by undo or redo, the portal is to follow. */
  sync(): void {
    const named = this.#named();
    for (const name of this.#holdings.release(named)) this.#withdraw(name);
    this.#items = this.#items.filter(({ name, state, file }) => named.has(name) || (state !== 'done' && file !== null));
    for (const name of named) {
      if (!this.#holdings.lacks(name) || this.#items.some((item) => item.name === name && item.state !== 'done')) continue;
      this.#items = this.#items.filter((item) => item.name !== name);
      const sent = this.#holdings.copyOf(name);
      const item = this.#push(name, sent?.type ?? '', sent === undefined ? 'failed' : 'waiting', sent?.file ?? null);
      item.again = true;
      if (sent === undefined) item.error = this.desk.words.lost;
    }
    this.#changed();
    void this.#run();
  }

  /** The demande is only to be read from now on, or goes: what is on its way is given up. */
  end(): void {
    this.#ended = true;
    for (const { abort } of this.#items) abort?.abort();
    this.#items = [];
    this.#changed();
  }

  /** One after the other: the dossier keeps the order in which they were chosen, and two files of one name meet the rule about names. */
  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    let added = 0;
    while (!this.#ended) {
      const name = this.#holdings.nextToWithdraw();
      const item = this.#items.find(({ state }) => state === 'waiting');
      if (name !== undefined) {
        // Nobody asked for it and nobody waits for it: what stays there is dropped by the posting.
        await this.desk.withdraw(name).catch(() => {});
      } else if (item !== undefined) {
        if (await this.#courier.send(item)) added++;
      } else {
        break;
      }
    }
    this.#busy = false;
    const { words } = this.desk;
    if (added > 0) this.#say(added === 1 ? words.done : fill(words.doneMany, added));
  }

  #withdraw(name: string): void {
    if (this.#ended) return;
    this.#holdings.withdrawLater(name);
    void this.#run();
  }

  #push(name: string, type: string, state: UploadState, file: File | null): Item {
    const item = newItem(this.#ids++, name, type, state, file, () => this.#named());
    this.#items.push(item);
    return item;
  }

  #named(): Set<string> {
    const { session } = this.desk;
    return new Set(session.rows('piece', 0, session.rowCount('piece')).flatMap(({ added, label }) => (added ? [label] : [])));
  }

  #item(id: number): Item | undefined {
    return this.#items.find((item) => item.id === id);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  #say(text: string): void {
    this.dispatchEvent(new CustomEvent('say', { detail: text }));
  }
}
