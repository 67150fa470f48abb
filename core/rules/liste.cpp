// In a file of its own, so that a program's own list takes its place.
#include <array>

#include "core/rules/familles.hpp"

namespace segur::familles {

std::span<const Famille> liste() {
  static constexpr std::array<Famille, 12> kFamilles{&json,          &import,   &demande, &commande, &montants, &mandataire,
                                                     &beneficiaires, &scenario, &pieces,  &archive,  &tableau,  &modification};
  return kFamilles;
}

}  // namespace segur::familles
