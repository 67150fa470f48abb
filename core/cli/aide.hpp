// What --help says: the whole program, or one command.
#pragma once

#include <optional>
#include <string>

#include "core/cli/options.hpp"

namespace segur::cli {

[[nodiscard]] std::string aide(std::optional<Commande> commande);
// The lines of usage alone, for an error.
[[nodiscard]] std::string usage(std::optional<Commande> commande);

}  // namespace segur::cli
