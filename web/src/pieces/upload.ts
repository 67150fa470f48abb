// One file on its way to the dossier, as any view shows it.

import type { Message, PieceWords } from '../core/types.js';

export type UploadState = 'chosen' | 'waiting' | 'sending' | 'done' | 'refused' | 'failed' | 'cancelled';

/** What can be asked for a file now: names of words, and of methods of the queue. */
export type UploadAction = 'discard' | 'cancel' | 'retry' | 'replace';

export interface Upload {
  readonly id: number;
  readonly name: string;
  /** Its size, for reading. */
  readonly size: string;
  /** A code of the référentiel's types; '' while none is chosen. */
  readonly type: string;
  readonly state: UploadState;
  /** Of what has been sent: 0 to 100. */
  readonly percent: number;
  /** Why the core refuses it, or warns about it. */
  readonly messages: readonly Message[];
  /** What is wrong besides: a sentence; ''. */
  readonly error: string;
  readonly actions: readonly UploadAction[];
}

/** Puts values in the place of {1}, {2}… of a word. */
export function fill(word: string, ...values: readonly (string | number)[]): string {
  return word.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));
}

/** « Envoi : 42 % »: where a file stands, in a word. */
export function stateText({ state, percent }: Upload, words: PieceWords): string {
  if (state !== 'sending') return words[state];
  return percent < 100 ? fill(words.sending, percent) : words.checking;
}

/** « 340 Kio », « 1,2 Mio »: the référentiel bounds sizes in powers of two. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [Math.ceil(bytes / 1024), 'Kio'] : [bytes / 1024 / 1024, 'Mio'];
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0${unit}`;
}
