// A file in the queue, as the queue holds it.

import { sizeText, type Upload, type UploadAction, type UploadState } from './upload.js';

export interface Item extends Upload {
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
export const kOver: ReadonlySet<UploadState> = new Set(['done', 'refused', 'failed', 'cancelled']);

/** `named`: names that the session has among its pièces. */
export function newItem(id: number, name: string, type: string, state: UploadState, file: File | null, named: () => ReadonlySet<string>): Item {
  const item: Item = {
    id, name, type, state, file,
    size: file === null ? '' : sizeText(file.size),
    picked: false, percent: 0, messages: [], error: '', taken: false, replacing: false, again: false, abort: null,
    get actions() {
      return actionsOf(item, named);
    },
  };
  return item;
}

export function setType(item: Item, type: string): void {
  item.type = type;
  if (type !== '') item.error = '';
}

function actionsOf({ name, state, file, taken }: Item, namedNow: () => ReadonlySet<string>): readonly UploadAction[] {
  if (state === 'waiting' || state === 'sending') return ['cancel'];
  if (state === 'done' || file === null) return [];
  if (state === 'chosen' || state === 'refused') return ['discard'];
  // One that the session names is taken out where it is listed.
  const named = namedNow().has(name);
  return [taken && !named ? 'replace' : 'retry', ...(named ? [] : (['discard'] as const))];
}
