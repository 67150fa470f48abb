// The design tokens that the canvas draws with. Their colours stand once, in web/src/form/styles/jetons.css: the host reads what the page
// makes of them (light, dark, a page's own tokens) and hands them over by these names. Sizes are the form view's, in CSS pixels at 16 px a
// rem.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace segur::canvas {

enum class Jeton : std::uint8_t {
  Text,
  Muted,
  Surface,
  Subtle,
  Border,
  Control,
  Accent,
  AccentStrong,
  AccentSoft,
  OnAccent,
  Focus,
  Modified,
  ModifiedSoft,
  Error,
  ErrorSoft,
  Warning,
  WarningSoft,
};

// By Jeton: the custom property is « --_ » and this.
inline constexpr std::array<std::string_view, 17> kNomsJetons{
    "text",      "muted", "surface",  "subtle",        "border", "control",    "accent",  "accent-strong", "accent-soft",
    "on-accent", "focus", "modified", "modified-soft", "error",  "error-soft", "warning", "warning-soft"};
static_assert(kNomsJetons.size() == static_cast<std::size_t>(Jeton::WarningSoft) + 1);

// By Jeton, as Dear ImGui packs a colour: 0xAABBGGRR.
using Couleurs = std::array<std::uint32_t, kNomsJetons.size()>;

// The form view's space, radius and heights: one grid of 4 px.
inline constexpr float kEspace = 16;
inline constexpr float kRayon = 6;
inline constexpr float kHauteurControle = 40;
inline constexpr float kHauteurPetite = 32;

}  // namespace segur::canvas
