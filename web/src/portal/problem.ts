// From the portal's answer to a sentence that a person understands, with what to do. Never shows a status code alone, nor a body that is
// not a problem detail: behind a proxy it may be anyone's HTML.

import { kKept, PortalError, type ProblemDetail, type Remedy } from './transport.js';

// A lost connection, a portal being restarted, too many requests: the same request may be sent again with its key.
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

const sentences: Readonly<Record<number, readonly [text: string, remedy: Remedy]>> = {
  400: ['Le portail n’a pas compris la demande envoyée.', 'none'],
  401: [`Votre session a expiré. Reconnectez-vous au portail dans un autre onglet, puis revenez ici et choisissez « Réessayer ». ${kKept}`, 'login'],
  403: ['Vous n’avez pas le droit de modifier cette demande avec ce compte.', 'none'],
  404: ['Cette demande est introuvable sur le portail. Vérifiez son numéro.', 'none'],
  409: ['Cette demande n’est plus au statut « A modifier » : elle ne peut plus être modifiée.', 'reload'],
  412: [`La demande a changé sur le portail depuis que vous l’avez ouverte. ${kKept}`, 'rebase'],
  413: ['Ce fichier est trop volumineux pour le portail.', 'none'],
  415: ['Le portail n’accepte pas ce format de fichier.', 'none'],
  422: ['Le portail a refusé la modification : une règle n’est pas respectée. Corrigez, puis confirmez de nouveau.', 'mend'],
  428: ['Le portail n’a pas reçu la version de la demande. Rechargez la demande, puis recommencez.', 'reload'],
};

export async function errorOf(response: Response): Promise<PortalError> {
  const { status } = response;
  const problem = await problemOf(response);
  if (transient.has(status)) {
    return new PortalError(
      `Le portail est momentanément indisponible (erreur ${status}). Attendez quelques instants, puis choisissez « Réessayer ». ${kKept}`,
      status,
      'retry',
      [],
      '',
      Number(response.headers.get('Retry-After')) || 0,
    );
  }
  const [text, remedy] = sentences[status] ?? [`Le portail a répondu par une erreur inattendue (${status}).`, 'none' as const];
  const detail = typeof problem['detail'] === 'string' ? problem['detail'] : '';
  // The portal knows this very request better than a sentence of ours; but where there is a way out in this page, ours names it.
  const precise = detail !== '' && status < 500 && remedy !== 'login' && remedy !== 'rebase';
  const type = textOf(problem['type']);
  const details = detailsOf(problem['errors']);
  const [first] = details;
  // One finding that the detail says already: once is enough.
  if (precise && details.length === 1 && first?.message === detail) return new PortalError(`${detail} ${first.advice}`.trim(), status, remedy, [], type);
  return new PortalError(precise ? detail : text, status, remedy, details, type);
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  if (!/^application\/(problem\+)?json\b/i.test(response.headers.get('Content-Type') ?? '')) return {};
  const body: unknown = await response.json().catch(() => null);
  return isRecord(body) ? body : {};
}

function detailsOf(errors: unknown): ProblemDetail[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    rule: textOf(error['rule']),
    pointer: textOf(error['pointer']),
    message: textOf(error['message']),
    advice: textOf(error['advice']),
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
