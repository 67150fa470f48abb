#include "core/model/instant.hpp"

#include <algorithm>

#include "core/model/text.hpp"

namespace segur {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHeure = 3600;
constexpr std::int64_t kJour = 86400;
constexpr std::int64_t kDecalageHiver = kHeure;
constexpr std::int64_t kDecalageEte = 2 * kHeure;

std::int64_t midnightUtc(Date date) { return std::int64_t{std::chrono::sys_days{date}.time_since_epoch().count()} * kJour; }

// Rounds down, before 1970 too.
std::int64_t dayOf(std::int64_t secondes) { return secondes / kJour - (secondes % kJour < 0 ? 1 : 0); }

Date dateOfDay(std::int64_t day) { return std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}; }

// An instant comes from outside (a browser's clock, an option): about five thousand years to either side of 1970 are enough, and keep all
// that follows inside chrono's 16-bit years and inside int64.
std::int64_t bounded(std::int64_t secondes) {
  constexpr std::int64_t kBound = 2'000'000 * kJour;
  return std::clamp(secondes, -kBound, kBound);
}

// 01:00 UTC on the last Sunday of that month: when the whole Union changes its clocks.
std::int64_t changement(std::chrono::year year, std::chrono::month month) {
  const std::chrono::sys_days sunday{year / month / std::chrono::Sunday[std::chrono::last]};
  return midnightUtc(sunday) + kHeure;
}

std::int64_t decalage(std::int64_t secondesUtc) {
  secondesUtc = bounded(secondesUtc);
  const std::chrono::year year = dateOfDay(dayOf(secondesUtc)).year();
  const bool ete = secondesUtc >= changement(year, std::chrono::March) && secondesUtc < changement(year, std::chrono::October);
  return ete ? kDecalageEte : kDecalageHiver;
}

// Two digits at `at`, at most `max`.
std::optional<int> twoDigits(std::string_view text, std::size_t at, int max) {
  if (text.size() < at + 2 || !isDigit(text[at]) || !isDigit(text[at + 1])) return std::nullopt;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value <= max ? std::optional(value) : std::nullopt;
}

// « Z », « +02:00 », « -03:00 »: seconds to take away to come to UTC.
std::optional<std::int64_t> parseOffset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto heures = twoDigits(text, 1, 23);
  const auto minutes = twoDigits(text, 4, 59);
  if (!heures || !minutes) return std::nullopt;
  const std::int64_t secondes = *heures * kHeure + *minutes * kMinute;
  return text[0] == '-' ? -secondes : secondes;
}

}  // namespace

std::optional<Instant> parseInstant(std::string_view text) {
  constexpr std::size_t kDate = 10;      // 2024-02-28
  constexpr std::size_t kSansZone = 19;  // 2024-02-28T14:00:00
  if (text.size() <= kSansZone || (text[kDate] != 'T' && text[kDate] != 't') || text[13] != ':' || text[16] != ':') return std::nullopt;
  const auto date = parseDateIso(text.substr(0, kDate));
  const auto heure = twoDigits(text, 11, 23);
  const auto minute = twoDigits(text, 14, 59);
  const auto seconde = twoDigits(text, 17, 59);  // no 60: there has been no leap second since 2016, before the Ségur numérique
  if (!date || !heure || !minute || !seconde) return std::nullopt;

  std::string_view zone = text.substr(kSansZone);
  if (zone.front() == '.') {
    zone.remove_prefix(1);
    if (zone.empty() || !isDigit(zone.front())) return std::nullopt;
    while (!zone.empty() && isDigit(zone.front())) zone.remove_prefix(1);
  }
  const auto offset = parseOffset(zone);
  if (!offset) return std::nullopt;
  return Instant{midnightUtc(*date) + *heure * kHeure + *minute * kMinute + *seconde - *offset};
}

HeureParis heureParis(Instant instant) {
  const std::int64_t local = bounded(instant.secondes) + decalage(instant.secondes);
  const std::int64_t day = dayOf(local);
  const auto rest = static_cast<int>(local - day * kJour);
  return {dateOfDay(day), rest / 3600, rest / 60 % 60, rest % 60};
}

Instant instantParis(Date date, int heure, int minute, int seconde) {
  const std::int64_t local = midnightUtc(date) + heure * kHeure + minute * kMinute + seconde;
  // Summer time wins wherever it holds: that is the first of the two hours in October; and in the hour that March skips it does not hold.
  const std::int64_t ete = local - kDecalageEte;
  return {decalage(ete) == kDecalageEte ? ete : local - kDecalageHiver};
}

std::string formatRfc3339(Instant instant) {
  const HeureParis paris = heureParis(instant);
  std::string out = formatIso(paris.date);
  out += 'T';
  appendPadded(out, static_cast<unsigned>(paris.heure), 2);
  out += ':';
  appendPadded(out, static_cast<unsigned>(paris.minute), 2);
  out += ':';
  appendPadded(out, static_cast<unsigned>(paris.seconde), 2);
  out += decalage(instant.secondes) == kDecalageEte ? "+02:00" : "+01:00";
  return out;
}

std::string formatEcran(Instant instant) {
  const HeureParis paris = heureParis(instant);
  std::string out = formatEcran(paris.date);
  out += "\u00a0à\u00a0";
  appendPadded(out, static_cast<unsigned>(paris.heure), 1);
  out += "\u00a0h\u00a0";
  appendPadded(out, static_cast<unsigned>(paris.minute), 2);
  return out;
}

}  // namespace segur
