// Which référentiel judges: the one that is named, or the demonstration's, which is built in and says what it is.
#pragma once

#include <optional>
#include <string>

#include "core/cli/echec.hpp"
#include "core/model/referentiel.hpp"
#include "core/model/result.hpp"

namespace segur::cli {

struct ReferentielApplique {
  Referentiel referentiel;
  bool demonstration = false;
};

// It fails for a file that cannot be read, and with each mistake of a référentiel that is itself wrong, one a line.
[[nodiscard]] Result<ReferentielApplique, Echec> loadReferentiel(const std::optional<std::string>& nom);

// What is said on stderr when nobody chose.
[[nodiscard]] std::string noticeDemonstration(const Referentiel& referentiel);

}  // namespace segur::cli
