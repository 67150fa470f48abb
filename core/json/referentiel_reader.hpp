// Bytes → référentiel. A référentiel that is itself wrong is refused with all its errors: a rule is never judged by half of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json/position.hpp"
#include "core/model/referentiel.hpp"

namespace segur {

struct ErreurReferentiel {
  std::string pointeur;  // RFC 6901
  Position position;
  std::string message;  // French, with the value and what is expected
};

struct ReferentielLu {
  Referentiel referentiel;  // complete only when there is no error
  std::vector<ErreurReferentiel> erreurs;
};

// Unknown keys are allowed: the référentiel may grow before we do.
[[nodiscard]] ReferentielLu readReferentiel(std::string_view bytes);

// « Le référentiel, ligne 12, colonne 7 (/dispositifs/0/finSolde) : … » for people.
[[nodiscard]] std::string describe(const ErreurReferentiel& erreur);

}  // namespace segur
