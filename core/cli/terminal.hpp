// What stands at the other end of a file descriptor.
#pragma once

#include <cstddef>

namespace segur::cli {

[[nodiscard]] bool isTerminal(int descriptor);

// A terminal that shows colours, and a user who wants them: https://no-color.org
[[nodiscard]] bool wantsColour(int descriptor);

// Columns of the terminal; `otherwise` where there is none.
[[nodiscard]] std::size_t columnsOf(int descriptor, std::size_t otherwise);

}  // namespace segur::cli
