// Files that are kept together in memory: to be grouped, or mended.
#pragma once

#include "core/check/lot.hpp"
#include "core/cli/entrees.hpp"

namespace segur::cli {

// What cannot be read is said on stderr, and the rest judged. False: something could not.
[[nodiscard]] bool lireLot(const Entrees& entrees, Lot& lot);

}  // namespace segur::cli
