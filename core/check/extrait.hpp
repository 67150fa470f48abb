// The line of a finding as it is quoted: cut around the place, and with nothing in it that a terminal would obey.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace segur {

struct Extrait {
  std::string avant;
  std::string marque;  // the value at fault; empty at the end of a line
  std::string apres;
};

// Columns of a terminal; narrow enough for a printed page.
inline constexpr std::size_t kExtraitLargeur = 100;

// Costs the same on a line of 500 MB as on a short one. The line's own indentation is dropped.
// `longueur`: bytes of what is marked; 0: the JSON value that begins there.
[[nodiscard]] Extrait extraitAt(std::string_view bytes, std::size_t offset, std::size_t longueur = 0,
                                std::size_t largeur = kExtraitLargeur);

// Columns that a terminal gives to a text: none for what combines with the character before it, two for the wide characters of East Asia
// and for emoji. Precondition: displayable UTF-8.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

}  // namespace segur
