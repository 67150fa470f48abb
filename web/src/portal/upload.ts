// Sends a form with its progress. By XMLHttpRequest: fetch tells no progress of what it sends in Firefox and Safari.

import { errorOf } from './problem.js';
import { networkError, type UploadOptions } from './transport.js';

/** Rejects with a PortalError, or with the signal's reason. */
export function postForm(url: string, body: FormData, { signal, onProgress }: UploadOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    request.open('POST', url);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded, total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const headers = { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' };
      errorOf(new Response(request.responseText, { status: request.status, headers })).then(reject, reject);
    });
    request.addEventListener('error', () => reject(networkError()));
    request.addEventListener('abort', () => reject(signal?.reason ?? networkError()));
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort));
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', abort);
    request.send(body);
  });
}
