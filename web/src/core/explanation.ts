// Why segur-solde.wasm is not there: an error whose message is a French sentence for the page's user, and whose `cause` says in English to its
// developer what happened to which address.

const kReport = 'Signalez-le à l’assistance du portail.';

/** `response`: the answer to its address; null where none came. */
export function explainCore(url: URL, response: Response | null, error: unknown): Error {
  const detail = error instanceof Error ? error.message : String(error);
  const { pathname } = url;
  if (typeof WebAssembly !== 'object') {
    return failure('Ce navigateur n’exécute pas WebAssembly, dont le formulaire a besoin. Utilisez une version récente de Firefox, Chrome, Edge ou Safari, ou désactivez sa protection renforcée pour ce site.', 'globalThis.WebAssembly is missing: an old browser, or one hardened against compiling.');
  }
  if (response !== null && !response.ok) return failure(`Le module de contrôle (${pathname}) est absent du serveur (erreur ${response.status}). ${kReport}`, `GET ${url}: HTTP ${response.status}`);
  // Where what it wants is not even of the same kind, that is a TypeError as well.
  const other = error instanceof WebAssembly.LinkError || /import/i.test(detail);
  // No answer; or the connection broke while it arrived.
  if (response === null || (error instanceof TypeError && !other)) return failure(`Le module de contrôle (${pathname}) ne peut pas être téléchargé. Vérifiez votre connexion, puis réessayez.`, `GET ${url}: ${detail}`);
  const type = response.headers.get('Content-Type') ?? 'aucun type';
  const cause = `${response.url} (Content-Type: ${type}): ${detail}`;
  // Browsers name the policy in the text of a CompileError: « violates the following Content Security policy directive », « blocked by CSP ».
  if (/content.security.policy|\bCSP\b|unsafe-eval/i.test(detail)) {
    return failure(`La politique de sécurité de cette page interdit WebAssembly, dont le formulaire a besoin. ${kReport}`, `The page's Content-Security-Policy needs 'wasm-unsafe-eval' in script-src. ${detail}`);
  }
  if (other) return failure(`Le module de contrôle (${pathname}) n’est pas de la même version que le reste du composant. Rechargez la page en vidant le cache. ${kReport}`, cause);
  if (error instanceof WebAssembly.CompileError) {
    // Chromium and Firefox speak of the magic number, Safari of « \\0asm »: the file is another one. Else it is ours, cut or altered.
    return failure(/magic|0asm/i.test(detail) ? `Le fichier ${pathname} n’est pas le module de contrôle attendu (${type}). ${kReport}` : `Le module de contrôle (${pathname}) est arrivé incomplet. Réessayez dans quelques instants. ${kReport}`, cause);
  }
  return failure(`Le module de contrôle n’a pas pu démarrer. Rechargez la page. ${kReport}`, cause);
}

function failure(message: string, cause: string): Error {
  return new Error(message, { cause });
}
