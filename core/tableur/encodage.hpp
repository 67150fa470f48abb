// The bytes of a spreadsheet's export as UTF-8: Excel writes Windows-1252 by default, UTF-16 as « Texte Unicode », UTF-8 when asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace segur {

enum class Encodage : std::uint8_t { Utf8, Windows1252, Utf16 };

struct TexteDecode {
  Encodage encodage = Encodage::Utf8;
  std::string utf8;  // without byte order mark
};

// A byte order mark decides; without one, well-formed UTF-8 is UTF-8 and anything else Windows-1252, in which no bytes are wrong.
// Half a UTF-16 pair becomes U+FFFD.
[[nodiscard]] TexteDecode decodeTableau(std::string_view bytes);

// « UTF-8 », « Windows-1252 », « UTF-16 ».
[[nodiscard]] std::string_view nameOf(Encodage encodage);

}  // namespace segur
