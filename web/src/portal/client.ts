// The portal's HTTP API (openapi.yaml beside this file), as a Transport. Same origin, the page's own session cookie, no other call.

import { fetchSuite } from '../suite/load.js';
import { networkError, type Loaded, type Receipt, type Submission, type Transport, type UploadOptions } from './transport.js';

/** A posting that a network swallows without a word is taken for lost: sent again, its key keeps it from being done twice. */
const kPatience = 60_000;

export class PortalClient implements Transport {
  readonly #base: string;

  /** `base`: « /api », with or without a slash at its end. */
  constructor(base: string) {
    this.#base = base.replace(/\/+$/, '');
  }

  async load(numero: string, signal: AbortSignal): Promise<Loaded> {
    const [demande, referentiel] = await Promise.all([
      this.#send(this.#demande(numero), { signal }),
      this.#send(`${this.#base}/referentiel`, { signal }),
    ]);
    return {
      demande: new Uint8Array(await demande.arrayBuffer()),
      referentiel: new Uint8Array(await referentiel.arrayBuffer()),
      version: demande.headers.get('ETag') ?? '',
      now: clockOf(demande),
    };
  }

  async submit(numero: string, { body, version, key }: Submission): Promise<Receipt> {
    const response = await this.#send(`${this.#demande(numero)}/modification`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': version, 'Idempotency-Key': key },
      body,
      signal: AbortSignal.timeout(kPatience),
    });
    // An answer cut in its middle is an answer lost: the same key gets it again.
    const receipt: unknown = await response.json().catch(() => {
      throw networkError();
    });
    return receipt as Receipt;
  }

  async uploadPiece(numero: string, type: string, file: File, options: UploadOptions): Promise<void> {
    const { postForm } = await fetchSuite();
    const body = new FormData();
    // The type first: a server that reads the parts in order knows what it is about to store.
    body.append('typeFichier', type);
    body.append('fichier', file, file.name);
    await postForm(`${this.#demande(numero)}/pieces`, body, options);
  }

  async deletePiece(numero: string, nomFichier: string): Promise<void> {
    await this.#send(this.pieceUrl(numero, nomFichier), { method: 'DELETE' });
  }

  async clock(): Promise<number> {
    return clockOf(await this.#send(`${this.#base}/referentiel`, { method: 'HEAD' }));
  }

  pieceUrl(numero: string, nomFichier: string): string {
    return `${this.#demande(numero)}/pieces/${encodeURIComponent(nomFichier)}`;
  }

  #demande(numero: string): string {
    return `${this.#base}/demandes/${encodeURIComponent(numero)}`;
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init });
    } catch (error) {
      // Given up by whoever asked. A time limit that has run out is a connection that was lost.
      if (init.signal?.aborted && (error as Error).name !== 'TimeoutError') throw error;
      throw networkError();
    }
    if (response.ok) return response;
    // Its sentences come with the suite; a server that can't give that is as good as none.
    const suite = await fetchSuite().catch(() => null);
    throw (await suite?.errorOf(response)) ?? networkError();
  }
}

/** The portal's clock; the browser's where a proxy dropped the header. */
function clockOf(response: Response): number {
  const stamp = Date.parse(response.headers.get('Date') ?? '');
  return Math.floor((Number.isNaN(stamp) ? Date.now() : stamp) / 1000);
}
