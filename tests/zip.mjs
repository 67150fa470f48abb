// Zips as suppliers make them, and as nobody should: made by the library, then broken by hand.
import './node18.mjs';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** `entries`: [name, bytes, options of zip.js]…; a folder's name ends with a slash. */
export async function zip(entries, options = {}, comment = undefined) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const [name, bytes = pdf, own = {}] of entries) {
    await writer.add(name, name.endsWith('/') ? undefined : new Uint8ArrayReader(new Uint8Array(bytes)), { directory: name.endsWith('/'), ...own });
  }
  return Buffer.from(await writer.close(comment === undefined ? undefined : new TextEncoder().encode(comment)));
}

/** The same bytes with one of the content changed: the checksum no longer holds. */
export function corrupt(bytes, at) {
  const out = Buffer.from(bytes);
  out[at] ^= 0xff;
  return out;
}
