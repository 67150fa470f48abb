// One change for many bénéficiaires, as one undo step, and what came of it in words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

struct ChangementGroupe {
  Changes changes;    // refus: the sentence why nothing was done
  std::string bilan;  // « 3 bénéficiaires modifiés. », to be said politely; empty when refused
};

// Types `texte` in that field of these rows; PresentSolde « false » takes them out of the solde, « true » puts them back. Rows where the
// field can't be changed (removed from the solde) or holds that value already are left out, and the bilan says so. Refused as a whole: a
// profil that the solution has not, an operator that can't be chosen, and to leave no bénéficiaire in the solde.
[[nodiscard]] ChangementGroupe appliquerAuxLignes(Session& session, FieldId champ, const std::vector<std::uint32_t>& lignes,
                                                  std::string_view texte);

}  // namespace segur
