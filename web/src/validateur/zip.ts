// The zip of pièces, read with zip.js and told to the core entry by entry: what it means is decided there, as on the command line.

import type { CreateReadableOptions, Entry, FileEntry, Reader } from '@zip.js/zip.js';
// Its reading half; the browser itself inflates. The library whole is three times as much.
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { Module } from './module.js';

/** As kTetePiece and kQueuePiece of core/rules/contenu_piece.hpp. */
const kTete = 64 * 1024;
const kQueue = 64 * 1024;
/** As kDebutZip of core/check/archive.hpp. */
const kDebut = 4;

/** Keeps the first and the last bytes of what flows through it. */
class Bouts extends WritableStream<Uint8Array> {
  tete = new Uint8Array(0);
  queue = new Uint8Array(0);
  taille = 0;

  constructor() {
    super({ write: (part) => this.#keep(part) });
  }

  #keep(part: Uint8Array): void {
    this.taille += part.length;
    if (this.tete.length < kTete) this.tete = joined(this.tete, part.subarray(0, kTete - this.tete.length));
    const all = part.length >= kQueue ? part : joined(this.queue, part);
    this.queue = all.slice(Math.max(0, all.length - kQueue));
  }
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(before.length + after.length);
  out.set(before);
  out.set(after, before.length);
  return out;
}

/** The file on the disk, read where it is asked for. */
class DeFichier implements Reader<Blob> {
  readonly size: number;

  constructor(private readonly file: Blob) {
    this.size = file.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.file.stream();
  }
  createReadable({ offset = 0, size = this.size - offset }: CreateReadableOptions = {}): ReadableStream<Uint8Array> {
    return this.file.slice(offset, offset + size).stream();
  }
  async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return new Uint8Array(await this.file.slice(index, index + length).arrayBuffer());
  }
}

/** Nothing is written to a disk: a path that would lead out of its folder is the core's to judge, as any other name. */
export async function lireZip(module: Module, zip: File, avance: (octets: number) => void): Promise<void> {
  if (!module.archive(zip.name, new Uint8Array(await zip.slice(0, kDebut).arrayBuffer()))) return;
  // Without workers of its own: this is one already, and the page's policy knows no other.
  const reader = new ZipReader(new DeFichier(zip), { checkSignature: true, useWebWorkers: false, filenameValidation: 'tolerant' });
  let read = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const wanted = module.entree(entry.rawFilename, entry.uncompressedSize, entry.compressedSize, entry.encrypted, entry.compressionMethod);
      if (wanted) module.contenu(await bouts(entry));
      if (!module.continuer()) break;
      avance((read += entry.compressedSize));
    }
  } catch {
    // No zip, cut short, or with a directory that does not hold together.
    module.archiveIllisible();
  } finally {
    await reader.close();
  }
}

/** Null when it cannot be unpacked whole: a checksum that does not hold, a method that nobody knows, more or less than it said. */
async function bouts(entry: Entry): Promise<Bouts | null> {
  const out = new Bouts();
  try {
    await (entry as FileEntry).getData(out);
  } catch {
    return null;
  }
  return out.taille === entry.uncompressedSize ? out : null;
}
