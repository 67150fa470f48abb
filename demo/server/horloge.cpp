#include "demo/server/horloge.hpp"

#include <array>
#include <cstdio>
#include <ctime>

namespace portail {

Horloge::Horloge(std::optional<segur::Instant> depart) {
  if (depart) decalage_ = depart->secondes - static_cast<std::int64_t>(std::time(nullptr));
}

segur::Instant Horloge::now() const { return segur::Instant{static_cast<std::int64_t>(std::time(nullptr)) + decalage_}; }

std::string formatHttpDate(segur::Instant instant) {
  // Not strftime: its names follow the locale, HTTP's are English.
  static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = instant.secondes;
  std::tm utc{};
  if (gmtime_r(&seconds, &utc) == nullptr) return {};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", kDays[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                kMonths[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return text.data();
}

}  // namespace portail
