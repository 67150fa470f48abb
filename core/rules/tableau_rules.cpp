#include <array>

#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
constexpr std::string_view kTableau = "Conversion d’un tableau en fichiers d’import";

// None has a check: they are about a table, before there is a document (core/tableur puts them in words).
constexpr std::array kTable{
    RegleEcrite{"TAB-01",
                "Le tableau se lit en entier, sous une ligne de titres.",
                kTableau,
                Gravite::Erreur,
                F::Fichier,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{"TAB-02",
                "Les lignes d’une même demande disent la même chose d’elle.",
                kTableau,
                Gravite::Erreur,
                F::Demande,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{"TAB-03",
                "Chaque colonne désigne un champ\u202f; une autre n’est pas lue.",
                kTableau,
                Gravite::Avertissement,
                F::Fichier,
                {},
                nullptr,
                Portee::Import},
    RegleEcrite{"TAB-04",
                "Une ligne n’a pas plus de cellules que la ligne de titres.",
                kTableau,
                Gravite::Erreur,
                F::Fichier,
                {},
                nullptr,
                Portee::Import},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> tableau() { return kRules; }
std::span<const Enonce> tableauEnonces() { return kEnonces; }

}  // namespace segur::familles
