// The element in two lists, as web/README.md has it at length.

import { noeud, parId } from './dom.js';

const attributs: readonly (readonly [nom: string, texte: string])[] = [
  ['numero', 'numéro ASP de la demande à ouvrir'],
  ['portal', 'adresse de l’API du portail'],
  ['name', 'nom du champ dans le formulaire autour'],
  ['view', 'auto, canvas ou form'],
  ['disabled', 'comme pour tout champ'],
  ['demande, referentiel', 'propriétés\u00a0: le JSON, si la page l’a déjà'],
  ['transport', 'propriété\u00a0: un objet, pour un portail dont l’API diffère'],
  ['value', 'propriété\u00a0: ce qui serait envoyé'],
  ['modifications()', 'méthode\u00a0: ce qui a été modifié, dans les mots du formulaire'],
  ['checkValidity(), reportValidity()', 'méthodes\u00a0: comme pour tout champ'],
  ['account', 'attribut\u00a0: qui est connecté\u00a0; les brouillons de chacun restent à part'],
  ['draft', 'attribut\u00a0: none, et rien n’est gardé dans le navigateur'],
  ['eraseDraft()', 'méthode\u00a0: efface le brouillon'],
  ['destroy()', 'méthode\u00a0: rend toute la mémoire'],
];

const evenements: readonly (readonly [nom: string, texte: string])[] = [
  ['segur-ready', 'la demande est à l’écran'],
  ['segur-change', 'une saisie a changé quelque chose'],
  ['segur-verdict', 'le nombre d’erreurs ou d’avertissements a changé'],
  ['segur-submitted', 'le portail a pris la modification'],
  ['segur-login', 'la session a expiré et il faut se reconnecter\u00a0; sans preventDefault(), la page se recharge'],
  ['segur-error', 'un chargement ou un envoi a échoué\u00a0: phrase à l’écran, cause technique dans error.cause'],
];

export function montrerReferences(): void {
  const liste = (lignes: typeof attributs): HTMLElement => noeud('dl', {}, ...lignes.map(([nom, texte]) => noeud('div', {}, noeud('dt', {}, noeud('code', {}, nom)), noeud('dd', {}, texte))));
  parId('ref-attributs').append(noeud('h3', {}, 'Attributs, propriétés, méthodes'), liste(attributs));
  parId('ref-evenements').append(noeud('h3', {}, 'Événements'), liste(evenements));
}
