// Which bénéficiaires a table shows, and in which order: filter, sort, and what is selected together. Both views ask here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

enum class EtatLigne : std::uint8_t { Toutes, Modifiees, EnErreur, Retirees };

struct Requete {
  std::string texte;  // found in any shown column, whatever its case, accents and spaces; empty: all
  EtatLigne etat = EtatLigne::Toutes;
  std::optional<FieldId> tri;  // a column; none: the order of the demande
  bool descendant = false;
};

// Row numbers. O(n log n) in the bénéficiaires: asked when the request changes, never on a keystroke in a field.
[[nodiscard]] std::vector<std::uint32_t> lignesDe(const Session& session, const Requete& requete);

// One field of many bénéficiaires, as one undo step. Rows where it can't be changed are left out; a refusal only when none is left.
Changes appliquerAuxLignes(Session& session, FieldId champ, const std::vector<std::uint32_t>& lignes, std::string_view texte);

}  // namespace segur
