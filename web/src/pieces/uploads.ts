// The files on their way to the dossier: chosen, judged by the core, sent one after the other, told apart by their names. Any view draws
// `items` and calls the methods; it hears of changes by the event « change », and of what is worth saying by « say » (detail: a sentence).
//
// The portal keeps a file from its sending to the posting, which names those of the session and drops the others. Undo and redo change what
// the session names: sync() then withdraws a file from the portal, or sends it again, so that the two agree.

import type { PieceWords, Session } from '../core/types.js';
import { askBeforeLeaving } from '../portal/leaving.js';
import type { UploadOptions } from '../portal/transport.js';
import { failureText, isRefusal, isTaken } from './failure.js';
import { describeFile } from './piece_file.js';
import { fill, sizeText, type Upload, type UploadAction, type UploadState } from './upload.js';

/** What the queue asks of the edition. */
export interface Desk {
  readonly session: Session;
  readonly words: PieceWords;
  /** Codes of the types that can be chosen. */
  readonly types: readonly string[];
  send(type: string, file: File, options: UploadOptions): Promise<void>;
  /** Takes a file back from the portal; one that is not there is no error. */
  withdraw(name: string): Promise<void>;
  /** Adds it to the session and shows it; a sentence when that is refused. */
  add(name: string, type: string): string;
}

interface Item extends Upload {
  type: string;
  /** The type was chosen for this very file. */
  picked: boolean;
  state: UploadState;
  percent: number;
  messages: Upload['messages'];
  error: string;
  /** Null for a pièce of a draft: the page that sent it is gone. */
  readonly file: File | null;
  /** Another file of that name is at the portal: the user may have it replaced. */
  taken: boolean;
  replacing: boolean;
  /** The session names it already: an undo or a redo brought it back. */
  again: boolean;
  abort: AbortController | null;
}

/** Finished, one way or another: nothing happens to it by itself. */
const kOver: ReadonlySet<UploadState> = new Set(['done', 'refused', 'failed', 'cancelled']);

export class Uploads extends EventTarget {
  #items: Item[] = [];
  #type = '';
  #ids = 0;
  #busy = false;
  #ended = false;
  /** Files that this page has sent, to be sent again after an undo. */
  readonly #sent = new Map<string, { readonly file: File; readonly type: string }>();
  /** Names that this page has taken back from the portal. Of all others that the session names, a draft's as well, the portal has the file. */
  readonly #gone = new Set<string>();
  readonly #toWithdraw = new Set<string>();

  constructor(private readonly desk: Desk) {
    super();
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
    for (const item of this.#items) if (item.state === 'chosen' && !item.picked) this.#setType(item, type);
    this.#changed();
  }

  setTypeOf(id: number, type: string): void {
    const item = this.#item(id);
    if (item?.state !== 'chosen') return;
    item.picked = true;
    this.#setType(item, type);
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
      void this.#judge(item, file).then((refused) => refused && item.state === 'chosen' && this.#set(item, 'refused'));
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
    else if (item?.state === 'waiting') this.#set(item, 'cancelled');
  }

  retry(id: number): void {
    const item = this.#item(id);
    if (item === undefined || !kOver.has(item.state) || item.file === null) return;
    item.error = '';
    this.#set(item, 'waiting');
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
    this.#gone.add(name);
    for (const item of this.#items) if (item.name === name) item.abort?.abort();
    this.#items = this.#items.filter((item) => item.name !== name);
    this.#changed();
  }

  /** The session's list of pièces changed: by undo or redo, the portal is to follow. */
  sync(): void {
    const named = this.#named();
    // Of a draft's pièce there is no other copy: it waits at the portal for a redo, or for the posting to drop it.
    for (const name of this.#sent.keys()) {
      if (named.has(name) || this.#gone.has(name)) continue;
      this.#gone.add(name);
      this.#withdraw(name);
    }
    this.#items = this.#items.filter(({ name, state, file }) => named.has(name) || (state !== 'done' && file !== null));
    for (const name of named) {
      // Not taken back yet, only about to be.
      if (this.#toWithdraw.delete(name)) this.#gone.delete(name);
      if (!this.#gone.has(name) || this.#items.some((item) => item.name === name && item.state !== 'done')) continue;
      this.#items = this.#items.filter((item) => item.name !== name);
      const sent = this.#sent.get(name);
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
      const [name] = this.#toWithdraw;
      const item = this.#items.find(({ state }) => state === 'waiting');
      if (name !== undefined) {
        this.#toWithdraw.delete(name);
        // Nobody asked for it and nobody waits for it: what stays there is dropped by the posting.
        await this.desk.withdraw(name).catch(() => {});
      } else if (item !== undefined) {
        if (await this.#send(item)) added++;
      } else {
        break;
      }
    }
    this.#busy = false;
    const { words } = this.desk;
    if (added > 0) this.#say(added === 1 ? words.done : fill(words.doneMany, added));
  }

  async #send(item: Item): Promise<boolean> {
    const { file, name, type } = item;
    if (file === null) return false;
    const { signal } = (item.abort = new AbortController());
    const mayLeave = askBeforeLeaving();
    item.percent = 0;
    this.#set(item, 'sending');
    try {
      if (!item.again && (await this.#judge(item, file))) return this.#set(item, signal.aborted ? 'cancelled' : 'refused');
      if (item.replacing) await this.desk.withdraw(name);
      signal.throwIfAborted();
      await this.desk.send(type, file, { signal, onProgress: (sent, total) => this.#progress(item, sent, total) });
      signal.throwIfAborted();
      this.#sent.set(name, { file, type });
      this.#gone.delete(name);
      item.error = item.again ? '' : this.desk.add(name, type);
      if (item.error !== '') this.#withdraw(name);
      this.#set(item, item.error === '' ? 'done' : 'refused');
      return item.error === '';
    } catch (error) {
      if (signal.aborted) {
        // The portal may have had all of it already.
        if (!item.taken) this.#withdraw(name);
        return this.#set(item, 'cancelled');
      }
      item.taken = isTaken(error);
      item.error = failureText(error, this.desk.words.unreadable);
      return this.#set(item, isRefusal(error) ? 'refused' : 'failed');
    } finally {
      mayLeave();
      item.abort = null;
      item.replacing = false;
      this.#changed();
    }
  }

  /** True when the core refuses the file. Before a type is chosen it is judged as if it had one. */
  async #judge(item: Item, file: File): Promise<boolean> {
    try {
      const described = await describeFile(file, item.type || (this.desk.types[0] ?? ''));
      if (this.#ended) return false;
      item.messages = this.desk.session.checkPiece(described);
      return item.messages.some(({ severity }) => severity === 'erreur');
    } catch {
      // Moved or changed on the disk since it was chosen.
      item.error = this.desk.words.unreadable;
      return true;
    }
  }

  #withdraw(name: string): void {
    if (this.#ended) return;
    this.#toWithdraw.add(name);
    void this.#run();
  }

  #push(name: string, type: string, state: UploadState, file: File | null): Item {
    const queue = this;
    const item: Item = {
      id: this.#ids++, name, type, state, file,
      size: file === null ? '' : sizeText(file.size),
      picked: false, percent: 0, messages: [], error: '', taken: false, replacing: false, again: false, abort: null,
      get actions() {
        return queue.#actions(item);
      },
    };
    this.#items.push(item);
    return item;
  }

  #actions({ name, state, file, taken }: Item): readonly UploadAction[] {
    if (state === 'waiting' || state === 'sending') return ['cancel'];
    if (state === 'done' || file === null) return [];
    if (state === 'chosen' || state === 'refused') return ['discard'];
    // One that the session names is taken out where it is listed.
    const named = this.#named().has(name);
    return [taken && !named ? 'replace' : 'retry', ...(named ? [] : (['discard'] as const))];
  }

  #named(): Set<string> {
    const { session } = this.desk;
    return new Set(session.rows('piece', 0, session.rowCount('piece')).flatMap(({ added, label }) => (added ? [label] : [])));
  }

  #item(id: number): Item | undefined {
    return this.#items.find((item) => item.id === id);
  }

  #setType(item: Item, type: string): void {
    item.type = type;
    if (type !== '') item.error = '';
  }

  #progress(item: Item, sent: number, total: number): void {
    const percent = total > 0 ? Math.floor((100 * sent) / total) : 0;
    if (percent === item.percent) return;
    item.percent = percent;
    this.#changed();
  }

  /** Always false, for the ways out of #send(). */
  #set(item: Item, state: UploadState): false {
    item.state = state;
    this.#changed();
    return false;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  #say(text: string): void {
    this.dispatchEvent(new CustomEvent('say', { detail: text }));
  }
}
