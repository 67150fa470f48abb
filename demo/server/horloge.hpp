// The portal's clock: the system's, or one that was set at the start and runs from there. Everything that needs « now » asks it.
#pragma once

#include <optional>
#include <string>

#include "core/model/instant.hpp"

namespace portail {

class Horloge {
public:
  // `depart`: what the clock says now; none: the system's time.
  explicit Horloge(std::optional<segur::Instant> depart);

  [[nodiscard]] segur::Instant now() const;

private:
  std::int64_t decalage_ = 0;  // seconds to add to the system's time
};

// The form of HTTP's Date header: « Tue, 13 Jun 2023 08:00:00 GMT ».
[[nodiscard]] std::string formatHttpDate(segur::Instant instant);

}  // namespace portail
