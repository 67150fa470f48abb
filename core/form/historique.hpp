// « Historique »: the earlier modifications, each with what it changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/edition/modification.hpp"
#include "core/edition/session.hpp"

namespace segur {

// What the portal kept of that entry, before and after, in the words of that day; empty when it changed no data.
[[nodiscard]] std::vector<LigneModifiee> lignesHistorique(const Session& session, std::uint32_t row);

// « Modification du 13/06/2023, reçu R-20230613-4F7A2C91 ».
[[nodiscard]] std::string titreHistorique(const Session& session, std::uint32_t row);

}  // namespace segur
