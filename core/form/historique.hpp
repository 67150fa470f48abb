// « Historique »: the earlier modifications, each with what it changed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/edition/modification.hpp"
#include "core/edition/session.hpp"

namespace segur {

// What the portal kept of that entry, before and after, in the words of that day; empty when it changed no data.
[[nodiscard]] std::vector<LigneModifiee> lignesHistorique(const Session& session, std::uint32_t row);

}  // namespace segur
