// What the core reads of a file before it may go: never the whole of it.

import type { PieceFile } from '../core/types.js';

/** kTetePiece and kQueuePiece of core/rules/contenu_piece.hpp: the signature stands at the head, encryption is said near either end. */
const kHead = 65536;
const kTail = 65536;

export async function describeFile(file: File, type: string): Promise<PieceFile> {
  const bytes = async (from: number, to: number): Promise<Uint8Array> => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const [head, tail] = await Promise.all([bytes(0, kHead), bytes(Math.max(0, file.size - kTail), file.size)]);
  return { name: file.name, type, size: file.size, head, tail };
}
