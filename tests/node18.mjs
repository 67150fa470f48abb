// What browsers have, and Node only after 18: imported before what wants it.
import { webcrypto } from 'node:crypto';
import { Duplex } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

globalThis.crypto ??= webcrypto;
const Own = DecompressionStream;
try {
  new Own('deflate-raw');
} catch {
  globalThis.DecompressionStream = class {
    constructor(format) {
      return format === 'deflate-raw' ? Duplex.toWeb(createInflateRaw()) : new Own(format);
    }
  };
}
