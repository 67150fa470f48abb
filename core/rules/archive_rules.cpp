#include <array>

#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
constexpr auto kErreur = Gravite::Erreur;
constexpr auto kAvertissement = Gravite::Avertissement;
constexpr std::string_view kFaq = "FAQ\u00a0: les pièces sont déposées dans un zip, à côté du fichier d’import";
constexpr std::string_view kHypothese = "Hypothèse";

// None has a check: they are about files beside the document (core/check/archive puts them in words).
constexpr std::array kTable{
    RegleEcrite{
        "ZIP-01", "Chaque pièce que nomme un fichier d’import est dans le zip.", kFaq, kErreur, F::NomFichier, {}, nullptr, Portee::Import},
    RegleEcrite{"ZIP-02",
                "Chaque fichier du zip est nommé par un fichier d’import.",
                kHypothese,
                kAvertissement,
                F::Piece,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{"ZIP-03", "Deux fichiers du zip n’ont pas le même nom.", kHypothese, kErreur, F::Piece, {}, nullptr, Portee::Import},
    RegleEcrite{"ZIP-04",
                "Le nom d’une pièce s’écrit comme dans le zip, majuscules et minuscules comprises.",
                kHypothese,
                kErreur,
                F::NomFichier,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{
        "ZIP-05", "Les fichiers du zip sont à sa racine, sans dossier.", kHypothese, kErreur, F::Piece, {}, nullptr, Portee::Import},
    RegleEcrite{"ZIP-06",
                "Les fichiers du zip ne sont pas protégés par un mot de passe.",
                kHypothese,
                kErreur,
                F::Piece,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{"ZIP-07", "Le zip se lit en entier.", kFaq, kErreur, F::ListePieces, {}, nullptr, Portee::Import},
    RegleEcrite{"ZIP-08",
                "Le zip reste dans les limites de nombre et de taille.",
                kHypothese,
                kErreur,
                F::ListePieces,
                {},
                nullptr,
                Portee::Import},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> archive() { return kRules; }
std::span<const Enonce> archiveEnonces() { return kEnonces; }

}  // namespace segur::familles
