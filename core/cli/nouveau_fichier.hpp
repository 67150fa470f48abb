// Files that the program makes. One that is there already is never replaced: it may have been mended by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/cli/echec.hpp"

namespace segur::cli {

[[nodiscard]] std::optional<Echec> writeNew(const std::string& nom, std::string_view text);

}  // namespace segur::cli
