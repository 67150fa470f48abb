#include "core/rules/contenu_piece.hpp"

#include <string>

#include "core/model/text.hpp"
#include "core/rules/catalogue.hpp"

namespace segur {
namespace {

constexpr std::string_view kSignature = "%PDF-";

// The key /Encrypt, and not the beginning of a longer name.
bool namesEncrypt(std::string_view bytes) {
  constexpr std::string_view kKey = "/Encrypt";
  for (std::size_t at = bytes.find(kKey); at != std::string_view::npos; at = bytes.find(kKey, at + 1)) {
    const std::size_t next = at + kKey.size();
    if (next >= bytes.size() || bytes[next] == ' ' || bytes[next] == '\n' || bytes[next] == '\r' || bytes[next] == '\t' ||
        bytes[next] == '<')
      return true;
  }
  return false;
}

std::string mebioctets(std::uint64_t bytes) { return concat({std::to_string(bytes / kOctetsMio), "\u00a0Mio"}); }

}  // namespace

std::vector<EcartPiece> jugerContenu(const Referentiel& referentiel, std::uint64_t taille, std::string_view tete, std::string_view queue) {
  if (taille == 0) return {{ruleByCode("PJ-09"), {"Le fichier est vide.", "Choisissez le fichier enregistré."}}};
  std::vector<EcartPiece> out;
  if (referentiel.tailleMaxPiece && taille > *referentiel.tailleMaxPiece) {
    out.push_back({ruleByCode("PJ-05"),
                   {fill("Le fichier dépasse la taille maximale, {1}.", {mebioctets(*referentiel.tailleMaxPiece)}),
                    "Réduisez-le, par exemple en numérisant en niveaux de gris."}});
  }
  if (!tete.starts_with(kSignature)) {
    out.push_back({ruleByCode("PJ-07"),
                   {"Le fichier n’est pas un PDF\u00a0: il ne commence pas par «\u00a0%PDF-\u00a0».",
                    "Enregistrez le document au format PDF\u202f; changer l’extension ne suffit pas."}});
  } else if (namesEncrypt(tete.substr(0, kTetePiece)) ||
             namesEncrypt(queue.substr(queue.size() > kQueuePiece ? queue.size() - kQueuePiece : 0))) {
    out.push_back({ruleByCode("PJ-08"),
                   {"Le PDF est chiffré ou protégé par un mot de passe.",
                    "Enregistrez-le sans protection\u00a0: le gestionnaire doit pouvoir l’ouvrir."}});
  }
  return out;
}

}  // namespace segur
