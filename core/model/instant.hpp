// A moment, and the civil time of Paris at that moment. The core has no clock: « now » is always passed in.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.hpp"

namespace segur {

struct Instant {
  std::int64_t secondes = 0;  // since 1970-01-01T00:00:00Z

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside a defaulted <=> for a pointer
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

struct HeureParis {
  Date date;
  int heure = 0;    // 0..23
  int minute = 0;   // 0..59
  int seconde = 0;  // 0..59
};

// RFC 3339 with an offset: « 2024-02-28T14:00:00+01:00 », « …Z ». Fractions of a second are accepted and dropped.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);

// Civil time in Europe/Paris: UTC+1, UTC+2 from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC
// (directive 2000/84/CE). No time-zone database: the core has no I/O.
[[nodiscard]] HeureParis heureParis(Instant instant);

// The instant of that civil time in Paris. In the hour that is skipped in March: the same offset as before the change; in the hour
// that comes twice in October: the first.
[[nodiscard]] Instant instantParis(Date date, int heure, int minute, int seconde);

[[nodiscard]] std::string formatRfc3339(Instant instant);  // in Paris time: 2023-06-13T10:00:00+02:00
[[nodiscard]] std::string formatEcran(Instant instant);    // 19/12/2024 à 14 h 00 (no-break spaces)

}  // namespace segur
