// The one-click mends of a report, applied to a copy of the file: every other byte stays as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"

namespace segur {

// A piece of text in the place of another. Offsets are those of the bytes that it is made for.
struct Retouche {
  std::uint32_t offset = 0;
  std::uint32_t longueur = 0;
  std::string texte;
};

// What mends a finding: its value, or its key, replaced by `correction`. Nothing when it has none, or when what stands at its place is no
// string, number or literal: an object is never written over.
[[nodiscard]] std::optional<Retouche> retoucheDe(const Constat& constat, std::string_view bytes);

// In any order; of two at the same place, or one inside the other, the first of the list counts. Offsets beyond the bytes are left out.
[[nodiscard]] std::string retoucher(std::string_view bytes, std::span<const Retouche> retouches);

// What undoes them: to be applied to the result.
[[nodiscard]] std::vector<Retouche> inverses(std::string_view bytes, std::span<const Retouche> retouches);

}  // namespace segur
