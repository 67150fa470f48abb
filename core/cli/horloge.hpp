// The one clock of the core's programs: the core itself is always told what time it is.
#pragma once

#include "core/model/instant.hpp"

namespace segur::cli {

[[nodiscard]] Instant systemNow();

}  // namespace segur::cli
