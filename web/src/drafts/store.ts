// What this browser keeps: one IndexedDB database for the page's origin, a draft and a waiting posting a demande. Everything here may fail
// (private mode, quota, storage blocked): then there is no store, and the page works without.

/** Where a record belongs: nothing of one portal, demande or account is ever shown for another. */
export interface Place {
  readonly portal: string;
  readonly numero: string;
  readonly account: string;
}

export interface Record {
  readonly place: string;
  /** SIRET of the demande's fournisseur. */
  readonly fournisseur: string;
  /** Epoch seconds, by the portal's clock: from then on it is erased. */
  readonly expiresAt: number;
}

export type Shelf = 'brouillons' | 'envois';

const kName = 'segur-solde';
const kShelves: readonly Shelf[] = ['brouillons', 'envois'];
/** Some browsers never answer where storage is blocked. */
const kPatience = 1000;

let shared: Promise<Store | null> | null = null;

export function keyOf({ portal, numero, account }: Place): string {
  return JSON.stringify([portal, numero, account]);
}

export class Store {
  private constructor(private readonly database: IDBDatabase) {}

  /** The same for all elements of the page; null where nothing can be kept. */
  static open(): Promise<Store | null> {
    return (shared ??= Store.#open().catch(() => null));
  }

  static async #open(): Promise<Store> {
    const request = indexedDB.open(kName, 1);
    request.onupgradeneeded = () => {
      for (const shelf of kShelves) request.result.createObjectStore(shelf, { keyPath: 'place' }).createIndex('expiresAt', 'expiresAt');
    };
    const database = await Promise.race([done(request), new Promise<never>((_resolve, reject) => setTimeout(reject, kPatience))]);
    // Somebody clears the site's data, or a later version of this module wants another shape: the next opening begins anew.
    database.onversionchange = () => database.close();
    database.onclose = () => (shared = null);
    return new Store(database);
  }

  async read<T extends Record>(shelf: Shelf, place: string): Promise<T | null> {
    return ((await done(this.#shelf(shelf, 'readonly').get(place))) as T | undefined) ?? null;
  }

  /** False where it could not be written: no room left, storage taken away. */
  async write(shelf: Shelf, record: Record): Promise<boolean> {
    try {
      const records = this.#shelf(shelf, 'readwrite');
      const request = records.put(record);
      // Without waiting for the answer: a page that is being left hears none, and would leave the transaction open.
      records.transaction.commit();
      await done(request);
      return true;
    } catch {
      return false;
    }
  }

  async remove(shelf: Shelf, place: string): Promise<void> {
    try {
      await done(this.#shelf(shelf, 'readwrite').delete(place));
    } catch {
      // Storage was taken away: then the record is gone as well.
    }
  }

  /** Erases what has expired, of whatever demande; but not a posting of this one, whose answer is still to be told. */
  async purge(now: number, place: string): Promise<void> {
    for (const shelf of kShelves) {
      const records = this.#shelf(shelf, 'readwrite');
      for (const key of await done(records.index('expiresAt').getAllKeys(IDBKeyRange.upperBound(now)))) {
        if (shelf === 'brouillons' || key !== place) records.delete(key);
      }
    }
  }

  #shelf(shelf: Shelf, mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(shelf, mode).objectStore(shelf);
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
