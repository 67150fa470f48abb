#include <algorithm>
#include <array>

#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;
constexpr std::string_view kGuide = "Guide, Pièces justificatives";
constexpr std::size_t kNomMax = 255;  // what file systems take

// The decision that the portal itself adds after the avance: its type carries a number, so that no référentiel can list it (guide).
constexpr std::string_view kDecision = "decision_attribution_";

std::optional<Ecart> obligatoires(const Contexte& c, FieldRef at) {
  if (c.lecture().demande().token(at).type != JsonType::Array) return std::nullopt;  // JSON-13 says so
  std::string manquants;
  for (const TypePiece& type : c.referentiel().typesPieces) {
    if (!type.obligatoire) continue;
    bool found = false;
    for (std::uint32_t row = 0; row < c.lecture().rows(Scope::Piece) && !found; ++row) found = c.texte({F::TypeFichier, row}) == type.code;
    if (!found) manquants.append(manquants.empty() ? "" : ", ").append(type.code);
  }
  if (manquants.empty()) return std::nullopt;
  return broken("Il manque une pièce justificative obligatoire\u00a0: {1}.", "Ajoutez une pièce de ce type.", {manquants});
}

std::optional<Ecart> typeConnu(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view code = c.texte(at);
  if (code.empty() || c.referentiel().typePiece(code) != nullptr || code.starts_with(kDecision)) return std::nullopt;
  for (const TypePiece& type : c.referentiel().typesPieces) {
    if (equalsIgnoreCase(type.code, code) || equalsIgnoreCase(type.libelle, code)) {
      return mendable("Le type de pièce vaut «1»\u00a0: c’est son code qui est attendu.", "Écrivez «2».", {code, type.code}, type.code);
    }
  }
  return broken("Le type de pièce «1» n’est pas dans le référentiel.", "Choisissez un type de la liste.", {code});
}

std::optional<Ecart> formatAdmis(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view format = c.texte(at);
  const auto& admis = c.referentiel().formatsPieces;
  if (format.empty() || std::find(admis.begin(), admis.end(), format) != admis.end()) return std::nullopt;
  for (const std::string& candidate : admis) {
    if (equalsIgnoreCase(candidate, format)) {
      return mendable("Le format de la pièce vaut «1»\u00a0: «2» est attendu, en capitales.", "Écrivez «2».", {format, candidate},
                      candidate);
    }
  }
  return broken("Le format «1» n’est pas admis.", "Fournissez la pièce au format PDF.", {format});
}

std::optional<Ecart> nomValide(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view nom = c.texte(at);
  if (nom.empty()) return std::nullopt;
  const bool control = std::any_of(nom.begin(), nom.end(), [](char ch) { return static_cast<unsigned char>(ch) < 0x20 || ch == 0x7F; });
  if (control || nom.find_first_of("/\\") != std::string::npos) {
    return broken("Le nom de fichier «1» contient un chemin ou un caractère interdit.", "Donnez le nom seul, sans dossier.", {nom});
  }
  if (nom.size() > kNomMax) return broken("Le nom de fichier «1» dépasse 255 octets.", "Raccourcissez-le.", {nom});
  if (nom.size() < 5 || !equalsIgnoreCase(nom.substr(nom.size() - 4), ".pdf")) {
    return broken("Le nom de fichier «1» ne se termine pas par «\u00a0.pdf\u00a0».",
                  "Fournissez la pièce au format PDF, avec cette extension.", {nom});
  }
  return std::nullopt;
}

std::optional<Ecart> nomUnique(const Contexte& c, FieldRef at) {
  if (!c.agregats().pieceRepetee(at.row)) return std::nullopt;
  return broken("Le nom de fichier «1» figure deux fois.", "Renommez l’un des deux fichiers.", {c.texte(at)});
}

constexpr std::array kTable{
    RegleEcrite{"PJ-01",
                "Les pièces obligatoires sont présentes\u00a0: VA et FACTURE.",
                "Guide, Pièces justificatives\u202f; référentiel",
                kErreur,
                F::ListePieces,
                {F::TypeFichier},
                &obligatoires},
    RegleEcrite{"PJ-02", "Le type d’une pièce est dans le référentiel.", kGuide, kErreur, F::TypeFichier, {}, &typeConnu},
    RegleEcrite{"PJ-03", "Une pièce est au format PDF.", kGuide, kErreur, F::FormatFichier, {}, &formatAdmis},
    RegleEcrite{"PJ-04", "Deux pièces n’ont pas le même nom.", "Hypothèse", kErreur, F::NomFichier, {}, &nomUnique},
    RegleEcrite{"PJ-05", "Une pièce ne dépasse pas la taille maximale.", "Référentiel (hypothèse)", kErreur, F::Piece},
    RegleEcrite{"PJ-06",
                "Le nom d’une pièce est un nom de fichier PDF, sans chemin.",
                "Guide, Pièces justificatives\u202f; déduit",
                kErreur,
                F::NomFichier,
                {},
                &nomValide},
    RegleEcrite{"PJ-07", "Une pièce commence par la signature d’un PDF.", "Hypothèse", kErreur, F::Piece},
    RegleEcrite{"PJ-08", "Une pièce n’est pas chiffrée ni protégée par un mot de passe.", "Hypothèse", kErreur, F::Piece},
    RegleEcrite{"PJ-09", "Une pièce n’est pas vide.", "Hypothèse", kErreur, F::Piece},
    RegleEcrite{"PJ-10", "Une pièce présente avant la modification ne peut pas être supprimée.", kGuide, kErreur, F::Piece},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> pieces() { return kRules; }
std::span<const Enonce> piecesEnonces() { return kEnonces; }

}  // namespace segur::familles
