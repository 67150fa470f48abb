// The receipt of a modification: what the fournisseur keeps, prints or files.
#pragma once

#include <string>
#include <vector>

#include "core/edition/modification.hpp"

namespace segur {

struct Recu {
  std::string numero;  // given by the portal
  std::string numeroAsp;
  Instant horodatage;  // of the portal
  ActionModification action = ActionModification::Confirmer;
  std::vector<LigneModifiee> modifications;  // in the guide's order
};

// Plain text, UTF-8, lines ended by \n: number, date (Paris), demande, what was asked, before and after of each field.
[[nodiscard]] std::string recuTexte(const Recu& recu);

}  // namespace segur
