// The moment of a check: now, or the day that the user has chosen, as `segur-solde check --date` takes it.
#pragma once

#include <cmath>
#include <string_view>

#include "core/model/date.hpp"
#include "core/model/instant.hpp"

namespace segur::js {

// `jour`: AAAA-MM-JJ; anything else: `now`, epoch seconds.
inline Instant momentOf(std::string_view jour, double now) {
  if (const auto date = parseDateIso(jour)) return instantParis(*date, 0, 0, 0);
  return {std::isfinite(now) ? static_cast<std::int64_t>(now) : 0};
}

}  // namespace segur::js
