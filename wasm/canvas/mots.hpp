// What the canvas alone says: whatever both views say stands in core/form.
#pragma once

#include <string_view>

namespace segur::canvas {

struct Mots {
  std::string_view copier = "Copier";
  std::string_view recopier = "Recopier vers le bas";
  std::string_view recopierQuoi = "Sélectionnez d’abord les bénéficiaires\u00a0: la valeur du premier va aux suivants.";
};

inline constexpr Mots kMots;

}  // namespace segur::canvas
