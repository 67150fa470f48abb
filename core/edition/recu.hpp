// The receipt of a modification: what the fournisseur keeps, prints or files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/edition/modification.hpp"

namespace segur {

struct Recu {
  std::string numero;  // given by the portal
  std::string numeroAsp;
  std::optional<Instant> horodatage;  // of the portal
  std::string statut;                 // of the demande now
  ActionModification action = ActionModification::Confirmer;
  std::vector<LigneModifiee> modifications;  // in the guide's order
};

// From what the portal answered: {"numero","horodatage","statut","recu","modifications":[{"champ","libelle","avant","apres"}]}. What is
// missing or of another type is empty: the modification was taken, whatever its receipt looks like.
[[nodiscard]] Recu lireRecu(std::string_view reponse, ActionModification action);

// What every view of a receipt says.
[[nodiscard]] std::string_view titreRecu(const Recu& recu);
[[nodiscard]] std::string_view suiteRecu(const Recu& recu);                                   // what happens next
[[nodiscard]] std::vector<std::pair<std::string, std::string>> enteteRecu(const Recu& recu);  // label and value; none without a value

// Plain text, UTF-8, lines ended by \n: all of the above, then before and after of each field.
[[nodiscard]] std::string recuTexte(const Recu& recu);
// « recu-FINMS2009167M1-R-20230613-4F7A2C91.txt »
[[nodiscard]] std::string nomFichierRecu(const Recu& recu);

}  // namespace segur
