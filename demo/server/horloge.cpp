#include "demo/server/horloge.hpp"

#include <array>
#include <ctime>
#include <string>
#include <utility>

#include "core/model/text.hpp"

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
  std::string text = std::string(kDays[static_cast<std::size_t>(utc.tm_wday)]) + ", ";
  const auto digits = [&text](int value, std::size_t width) { segur::appendPadded(text, static_cast<std::uint64_t>(value), width); };
  digits(utc.tm_mday, 2);
  text.append(" ").append(kMonths[static_cast<std::size_t>(utc.tm_mon)]).append(" ");
  digits(utc.tm_year + 1900, 4);
  for (const auto& [mark, value] : {std::pair{' ', utc.tm_hour}, std::pair{':', utc.tm_min}, std::pair{':', utc.tm_sec}}) {
    text += mark;
    digits(value, 2);
  }
  return text + " GMT";
}

}  // namespace portail
