// Text as people and files hold it: UTF-8 bytes, all of Unicode's spaces, French typography.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace segur {

// ASCII only: an Arabic-Indic digit or a full-width one is no digit of an identifier.
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] bool allDigits(std::string_view text);  // false for the empty text

// Bytes of the space that `text` begins with; 0 when it begins with something else. A space is any of Unicode's White_Space, or one of
// the characters that come unseen with pasted text: U+200B, U+2060, U+FEFF, and the directional marks (U+200E, U+200F, U+202A…U+202E,
// U+2066…U+2069) that address books put around a telephone number.
[[nodiscard]] std::size_t spaceLength(std::string_view text);
// Those spaces are dropped: at both ends, or everywhere.
[[nodiscard]] std::string_view trimSpaces(std::string_view text);
[[nodiscard]] std::string removeSpaces(std::string_view text);

// The UTF-8 of a code point. Precondition: a Unicode scalar value, no surrogate.
void appendUtf8(std::string& out, char32_t point);

// Offset of the first byte that is not well-formed UTF-8 (surrogates and over-long forms included), if any.
[[nodiscard]] std::optional<std::size_t> findInvalidUtf8(std::string_view text);
// Ill-formed bytes become U+FFFD (one for each broken sequence, as browsers do), so that what we print is always UTF-8.
[[nodiscard]] std::string sanitizeUtf8(std::string_view text);
[[nodiscard]] std::size_t countCodePoints(std::string_view utf8);

// The character that a text begins with, and what stands for it where people read: itself, unless it would break the line or give an order
// to a terminal. Line breaks and tabs become spaces; other control characters, directional overrides and broken bytes U+FFFD.
struct Character {
  std::size_t length = 0;  // bytes
  std::string_view shown;
};
[[nodiscard]] Character firstCharacter(std::string_view text);  // precondition: not empty
// The whole text so. Its code points stay one for one.
[[nodiscard]] std::string displayable(std::string_view text);

// « texte » with the no-break spaces of French typography, displayable; cut after `max` code points with « … ».
inline constexpr std::size_t kQuoteMax = 80;
[[nodiscard]] std::string quote(std::string_view text, std::size_t max = kQuoteMax);

// The parts one after the other. Out of line, unlike a chain of operator+, which would fill the WebAssembly file.
[[nodiscard]] std::string concat(const std::initializer_list<std::string_view>& parts);

// A sentence with values in it, so that it is written and found as it is read: « Le DSR «1» n’est pas celui de {2}. »
// `{1}` stands for the first value as it is, `«1»` for the first value as quote() shows it.
[[nodiscard]] std::string fill(const char* literal, const std::initializer_list<std::string_view>& values);

// Digits of a whole number: padded with zeros (« 07 »), or by thousands with U+202F (« 10 000 »).
void appendPadded(std::string& out, std::uint64_t value, std::size_t width);
void appendGrouped(std::string& out, std::uint64_t value);

// Bytes of a « Mio », in which sizes are said.
inline constexpr std::uint64_t kOctetsMio = std::uint64_t{1024} * 1024;

// « 1 modification », « 3 modifications », with U+00A0; 0 takes the singular in French.
[[nodiscard]] std::string plural(std::size_t count, std::string_view singular, std::string_view pluralForm);

// « Hôpital » → hopital: ASCII letters in small, Latin-1's accents dropped, all spaces dropped (a FINESS is shown in groups). For
// searching.
[[nodiscard]] std::string fold(std::string_view text);

// Equal when ASCII letters are compared without case: « SIRET » and « siret ».
[[nodiscard]] bool equalsIgnoreCase(std::string_view a, std::string_view b);

}  // namespace segur
