// One file on its way to the portal: judged by the core, sent, and added to the session once the portal has it.

import { askBeforeLeaving } from '../portal/leaving.js';
import type { Desk } from './desk.js';
import { failureText, isRefusal, isTaken } from './failure.js';
import type { Holdings } from './holdings.js';
import type { Item } from './item.js';
import { describeFile } from './piece_file.js';
import type { UploadState } from './upload.js';

export class Courier {
  constructor(
    private readonly desk: Desk,
    private readonly holdings: Holdings,
    private readonly changed: () => void,
    private readonly withdraw: (name: string) => void,
    private readonly ended: () => boolean,
  ) {}

  /** True where it is in the session now. */
  async send(item: Item): Promise<boolean> {
    const { file, name, type } = item;
    if (file === null) return false;
    const { signal } = (item.abort = new AbortController());
    const mayLeave = askBeforeLeaving();
    item.percent = 0;
    this.set(item, 'sending');
    try {
      if (!item.again && (await this.judge(item, file))) return this.set(item, signal.aborted ? 'cancelled' : 'refused');
      if (item.replacing) await this.desk.withdraw(name);
      signal.throwIfAborted();
      await this.desk.send(type, file, { signal, onProgress: (sent, total) => this.#progress(item, sent, total) });
      signal.throwIfAborted();
      this.holdings.arrived(name, { file, type });
      item.error = item.again ? '' : this.desk.add(name, type);
      if (item.error !== '') this.withdraw(name);
      this.set(item, item.error === '' ? 'done' : 'refused');
      return item.error === '';
    } catch (error) {
      if (signal.aborted) {
        // The portal may have had all of it already.
        if (!item.taken) this.withdraw(name);
        return this.set(item, 'cancelled');
      }
      item.taken = isTaken(error);
      item.error = failureText(error, this.desk.words.unreadable);
      return this.set(item, isRefusal(error) ? 'refused' : 'failed');
    } finally {
      mayLeave();
      item.abort = null;
      item.replacing = false;
      this.changed();
    }
  }

  /** True when the core refuses the file. Before a type is chosen it is judged as if it had one. */
  async judge(item: Item, file: File): Promise<boolean> {
    try {
      const described = await describeFile(file, item.type || (this.desk.types[0] ?? ''));
      if (this.ended()) return false;
      item.messages = this.desk.session.checkPiece(described);
      return item.messages.some(({ severity }) => severity === 'erreur');
    } catch {
      // Moved or changed on the disk since it was chosen.
      item.error = this.desk.words.unreadable;
      return true;
    }
  }

  /** Always false, for the ways out of send(). */
  set(item: Item, state: UploadState): false {
    item.state = state;
    this.changed();
    return false;
  }

  #progress(item: Item, sent: number, total: number): void {
    const percent = total > 0 ? Math.floor((100 * sent) / total) : 0;
    if (percent === item.percent) return;
    item.percent = percent;
    this.changed();
  }
}
