// The fonts: Noto Sans in two weights at the form view's sizes, baked for one scale. Cut by the lists in police/.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "imgui.h"

namespace segur::canvas {

// Weight and size in CSS pixels at 16 px a rem.
enum class Police : std::uint8_t { R16, R14, R13, G22, G18, G16, G14, G13 };
inline constexpr std::size_t kPolices = 8;

extern const std::span<const unsigned char> kPoliceRegular;
extern const std::span<const unsigned char> kPoliceBold;

class Polices {
public:
  // Bakes all fonts into the atlas for `echelle` device pixels a CSS pixel. A few milliseconds: when the scale changes, never in a frame.
  void cuire(ImFontAtlas& atlas, float echelle);

  [[nodiscard]] ImFont* fonte(Police police) const { return fontes_[static_cast<std::size_t>(police)]; }
  // Of an em, in CSS pixels.
  [[nodiscard]] static float taille(Police police);
  // Lines are 1.5 em apart, as in the form view.
  [[nodiscard]] static float interligne(Police police) { return taille(police) * 1.5F; }

private:
  std::array<ImFont*, kPolices> fontes_{};
};

}  // namespace segur::canvas
