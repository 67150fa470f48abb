#include "core/cli/horloge.hpp"

#include <chrono>

namespace segur::cli {

Instant systemNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

}  // namespace segur::cli
