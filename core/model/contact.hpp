// How a person is reached: e-mail and telephone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace segur {

inline constexpr std::size_t kEmailMax = 256;  // DSFR

enum class EmailStatus : std::uint8_t {
  Valide,
  Vide,
  SansArobase,       // no @ at all: « mail.responsable2.fr », the guide's own sample
  Forme,             // more than one @, nothing before or after it, a character that HTML's rule refuses (a space, a comma, an accent)
  DomaineSansPoint,  // mail@mandataire: HTML would accept it, the domain needs a dot
  TropLong,          // more than kEmailMax characters
};
[[nodiscard]] std::string normalizeEmail(std::string_view text);  // surrounding spaces dropped, nothing else
[[nodiscard]] EmailStatus verifyEmail(std::string_view normalized);

enum class TelephoneStatus : std::uint8_t {
  Valide,
  Vide,
  Caracteres,  // something else than digits, spaces, dots, hyphens, slashes, parentheses and a leading +
  Longueur,    // not ten digits after normalisation
  Prefixe,     // ten digits that do not begin with 0[1-9], or an international prefix other than +33 and the overseas ones
};
// Spaces of any kind, dots, hyphens and dashes, slashes and parentheses are dropped; +33 and 0033 → 0. Overseas +262, +590, +594, +596 (and
// 00…) → 0262…: nine digits follow
// (+262 692 12 34 56 → 0692123456); +508 (six digits) is kept as +508xxxxxx. « +33 (0)6… » → 06….
[[nodiscard]] std::string normalizeTelephone(std::string_view text);
[[nodiscard]] TelephoneStatus verifyTelephone(std::string_view normalized);
// 06 00 00 00 00, +508 41 00 00, with no-break spaces; other texts unchanged.
[[nodiscard]] std::string formatTelephoneEcran(std::string_view normalized);

}  // namespace segur
