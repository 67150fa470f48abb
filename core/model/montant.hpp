// An amount in euros, as an integer of cents: never floating point (domain: « amounts HT with 2 decimals »).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/result.hpp"

namespace segur {

struct Montant {
  std::int64_t centimes = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside a defaulted <=> for a pointer
  friend constexpr auto operator<=>(const Montant&, const Montant&) = default;
};

// 999 999 999,99 €: far above any subsidy, far below what int64 holds, so that sums and rates never overflow.
inline constexpr std::int64_t kMontantMaxCentimes = 99'999'999'999;

enum class MontantError : std::uint8_t {
  Vide,             // nothing but spaces
  PasUnNombre,      // a character that no amount holds: « abc », « 12a », two separators
  Exposant,         // 1e3: JSON allows it, an amount is written in full
  TropDeDecimales,  // more than two digits after the separator; in a file, unless those beyond are zero (1400.000 is 1400.00)
  TropGrand,        // above kMontantMaxCentimes
  Negatif,          // a minus sign before a value that is not zero
};

// The characters of a JSON number: « 1400.00 », « 1500 ». Trailing zeros beyond two decimals are the same number in JSON, and accepted;
// « 1400.005 » is TropDeDecimales, « 1e3 » Exposant, « -0 » is zero, « 99999999999999999999 » TropGrand.
[[nodiscard]] Result<Montant, MontantError> parseMontantJson(std::string_view literal);

// What a person types: « 1500 », « 1500.00 », « 1 500,00 » with any kind of space, « 1500,00 € », « 1 500,00 EUR ». Two decimals at most;
// « 1500, » is 1500: the decimals are still being typed. A dot or a comma is the decimal separator; where it may be a thousands separator,
// we do not guess: « 1.500,00 » and « 1,500.00 » are PasUnNombre, « 1.500 » TropDeDecimales. Surrounding spaces are dropped, and those
// between groups of three digits: « 1500 00 » is PasUnNombre, not 150000. A leading « + » is refused (PasUnNombre).
[[nodiscard]] Result<Montant, MontantError> parseMontantSaisie(std::string_view text);

[[nodiscard]] std::string formatJson(Montant montant);    // 1400.00
[[nodiscard]] std::string formatEcran(Montant montant);   // 1 400,00 (narrow no-break space U+202F between thousands), without unit
[[nodiscard]] std::string formatSaisie(Montant montant);  // 1400,00: what an input is filled with (guide: « 1400,00 »)

}  // namespace segur
