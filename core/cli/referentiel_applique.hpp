// Which référentiel judges: the one that is named, or the demonstration's, which is built in and says what it is.
#pragma once

#include <optional>
#include <string>

#include "core/model/referentiel.hpp"

namespace segur::cli {

// For a command. Says on stderr that nobody chose one. Nothing for a file that cannot be read, or a référentiel that is itself wrong:
// stderr has then said why, with each mistake.
[[nodiscard]] std::optional<Referentiel> appliquerReferentiel(const std::optional<std::string>& nom);

}  // namespace segur::cli
