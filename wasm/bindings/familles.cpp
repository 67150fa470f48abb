// The rules of the editor's module: those of a demande. What only a file, a zip or a table can break is the validator's; what is posted,
// the portal's.
#include <array>

#include "core/rules/familles.hpp"

namespace segur::familles {

std::span<const Famille> liste() {
  static constexpr std::array<Famille, 7> kFamilles{&demande, &commande, &montants, &mandataire, &beneficiaires, &scenario, &pieces};
  return kFamilles;
}

}  // namespace segur::familles
