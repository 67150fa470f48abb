#include "core/rules/enonces.hpp"

#include <functional>

#include "core/rules/familles.hpp"

namespace segur {
namespace {

struct Famille {
  std::span<const Rule> (*rules)();
  std::span<const Enonce> (*enonces)();
};

constexpr std::array kFamilles{
    Famille{&familles::json, &familles::jsonEnonces},
    Famille{&familles::import, &familles::importEnonces},
    Famille{&familles::demande, &familles::demandeEnonces},
    Famille{&familles::commande, &familles::commandeEnonces},
    Famille{&familles::montants, &familles::montantsEnonces},
    Famille{&familles::mandataire, &familles::mandataireEnonces},
    Famille{&familles::beneficiaires, &familles::beneficiairesEnonces},
    Famille{&familles::scenario, &familles::scenarioEnonces},
    Famille{&familles::pieces, &familles::piecesEnonces},
    Famille{&familles::archive, &familles::archiveEnonces},
    Famille{&familles::tableau, &familles::tableauEnonces},
    Famille{&familles::modification, &familles::modificationEnonces},
};

}  // namespace

const Enonce& enonceOf(const Rule& rule) {
  static constexpr Enonce kNone;
  for (const Famille& famille : kFamilles) {
    const auto rules = famille.rules();
    const std::less<> before;
    if (!before(&rule, rules.data()) && before(&rule, rules.data() + rules.size())) {
      return famille.enonces()[static_cast<std::size_t>(&rule - rules.data())];
    }
  }
  return kNone;
}

}  // namespace segur
