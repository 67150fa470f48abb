// A calendar day. Files write it as ISO 8601 (2023-06-02), screens as JJ/MM/AAAA (guide: « 02/06/2023 »).
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/result.hpp"

namespace segur {

using Date = std::chrono::year_month_day;

// Years outside this range are typing mistakes (0202, 20233), not dates of a demande: the Ségur numérique began in 2021.
inline constexpr int kAnneeMin = 1900;
inline constexpr int kAnneeMax = 2100;

enum class DateError : std::uint8_t {
  Vide,             // nothing but spaces
  Forme,            // not three groups of digits in the expected order
  Incomplete,       // the beginning of a date: « 02/06 », « 02/06/20 »: not wrong yet while it is being typed
  JourInexistant,   // 31/02/2023: well formed, but no such day
  AnneeHorsBornes,  // before kAnneeMin or after kAnneeMax
};

// « 2023-06-02 » exactly: what a file may hold. Never Incomplete: a file is not being typed.
[[nodiscard]] Result<Date, DateError> parseDateIso(std::string_view text);

// What a person types: JJ/MM/AAAA, with one or two digits for day and month, `/`, `-`, `.` or spaces between; eight digits, JJMMAAAA;
// or the ISO form (pasted).
// Surrounding spaces of any kind are dropped. A year has four digits: « 02/06/23 » is Incomplete.
[[nodiscard]] Result<Date, DateError> parseDateSaisie(std::string_view text);

[[nodiscard]] std::string formatIso(Date date);    // 2023-06-02
[[nodiscard]] std::string formatEcran(Date date);  // 02/06/2023
[[nodiscard]] Date addDays(Date date, int days);
[[nodiscard]] int daysBetween(Date from, Date to);  // to - from

}  // namespace segur
