// Where the documents come from: the page has them already, or the portal gives them.

import type { Loaded, Transport } from '../portal/transport.js';

/** A document that the page brings: bytes as they came, or text. */
export type Source = string | Uint8Array | ArrayBuffer;

export async function documentsOf(demande: Source | null, referentiel: Source | null, transport: Transport | null, numero: string, signal: AbortSignal): Promise<Loaded> {
  if (demande !== null && referentiel !== null) {
    return { demande: bytesOf(demande), referentiel: bytesOf(referentiel), version: '', now: Math.floor(Date.now() / 1000) };
  }
  if (transport === null) throw new Error('Ni portail ni demande : l’élément n’a rien à afficher.');
  return transport.load(numero, signal);
}

function bytesOf(source: Source): Uint8Array {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  return source instanceof Uint8Array ? source : new Uint8Array(source);
}
