// Bénéficiaires as a block for a spreadsheet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

// A line of the guide's labels, then one a bénéficiaire; cells separated by tabs. lireCollage() reads it back: each value as it is shown,
// an operator by its code.
[[nodiscard]] std::string copieDe(const Session& session, const std::vector<std::uint32_t>& lignes);

}  // namespace segur
