#include "core/json/json_error.hpp"

#include "core/json/sax.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The last character before the offset that is no space; a NUL when there is none.
char previous(std::string_view bytes, std::size_t offset) {
  while (offset > 0) {
    if (!isSpace(bytes[--offset])) return bytes[offset];
  }
  return '\0';
}

// The character at the offset, whole even where it takes several bytes.
std::string characterAt(std::string_view bytes, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) ++end;
  return quote(bytes.substr(offset, end - offset));
}

JsonErrorText syntax(std::size_t offset, std::string_view bytes) {
  const char found = offset < bytes.size() ? bytes[offset] : '\0';
  const char before = previous(bytes, offset);
  const std::string message =
      fill("le caractère {1} n’est pas attendu ici", {offset < bytes.size() ? characterAt(bytes, offset) : std::string("final")});
  if ((found == '}' || found == ']') && before == ',') return {message, "Supprimez la virgule qui le précède\u00a0: rien ne la suit."};
  if (found == '\'') return {message, "Écrivez les textes entre guillemets droits \", non entre apostrophes."};
  if (found == '/') return {message, "Supprimez les commentaires\u00a0: JSON n’en admet pas."};
  if (found == '"' || found == '{' || found == '[')
    return {message, "Vérifiez qu’une virgule sépare cette valeur de la précédente, ou que deux-points suivent la clé."};
  if (bytes.substr(offset).starts_with("\u201c") || bytes.substr(offset).starts_with("«")) {
    return {message, "Remplacez les guillemets typographiques par des guillemets droits \"."};
  }
  if (found == ',' || (isDigit(found) && before == ',')) {
    return {message, "Une valeur manque avant la virgule, ou le nombre porte une virgule décimale\u00a0: écrivez 1400.00."};
  }
  if (isDigit(found) && before == '0')
    return {message, "Un nombre ne commence pas par un zéro\u00a0: écrivez-le entre guillemets si c’est un identifiant."};
  return {message, "Vérifiez les guillemets, les virgules et les accolades autour de cet endroit. Seuls true, false et null s’écrivent "
                   "sans guillemets."};
}

}  // namespace

JsonErrorText describeJsonError(const JsonError& error, std::string_view bytes) {
  switch (error.code) {
    case JsonErrorCode::Vide: return {"le fichier est vide", "Vérifiez que votre logiciel a bien écrit le fichier."};
    case JsonErrorCode::TropGrand:
      return {"le fichier dépasse 512\u00a0Mio", "Répartissez les lignes d’import en plusieurs fichiers de 200 lignes au plus."};
    case JsonErrorCode::Utf16: return {"le fichier n’est pas en UTF-8 mais en UTF-16", "Enregistrez-le avec l’encodage UTF-8."};
    case JsonErrorCode::Utf8Invalide:
      return {"un caractère n’est pas écrit en UTF-8", "Enregistrez le fichier avec l’encodage UTF-8 (il est sans doute en Windows-1252)."};
    case JsonErrorCode::Tronque:
      return {"le fichier s’arrête trop tôt", "Il est sans doute tronqué\u00a0: produisez-le ou envoyez-le à nouveau. Une accolade, un "
                                              "crochet ou un guillemet n’est pas refermé."};
    case JsonErrorCode::CaractereControle:
      return {"un saut de ligne ou un caractère de commande figure dans un texte",
              "Fermez le texte par un guillemet, ou écrivez \\n pour un saut de ligne."};
    case JsonErrorCode::Echappement:
      return {"une séquence d’échappement n’existe pas",
              "Après une barre oblique inverse, seuls \" \\ / b f n r t et u suivi de quatre chiffres hexadécimaux sont admis."};
    case JsonErrorCode::SubstitutIsole:
      return {"une séquence \\ud800 à \\udfff est seule", "Elle ne code un caractère que par paires\u00a0: écrivez le caractère lui-même."};
    case JsonErrorCode::NombreHorsLimites:
      return {"un nombre est trop grand", "Écrivez le montant en chiffres, avec deux décimales\u00a0: 1400.00."};
    case JsonErrorCode::TropProfond:
      return {fill("les objets sont imbriqués sur plus de {1} niveaux", {std::to_string(kDepthMax)}),
              "Ce n’est pas un fichier d’import\u00a0: vérifiez le fichier choisi."};
    case JsonErrorCode::Syntaxe: break;
  }
  return syntax(error.offset, bytes);
}

}  // namespace segur
