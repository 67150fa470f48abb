#include "wasm/canvas/polices.hpp"

#include <cmath>

#include "imgui_internal.h"

namespace segur::canvas {
namespace {

struct Coupe {
  bool grasse;
  float taille;
};
constexpr std::array<Coupe, kPolices> kCoupes{
    {{false, 16}, {false, 14}, {false, 13}, {true, 22}, {true, 18}, {true, 16}, {true, 14}, {true, 13}}};

// A font's pixel height is from its highest to its lowest line, an em less: Noto Sans has 1069 and 293 for 1000.
constexpr float kHauteurDeLEm = 1.362F;

// As police/Regular.txt.
constexpr ImWchar kCaracteres[] = {0x0020, 0x007E, 0x00A0, 0x00FF, 0x0152, 0x0153, 0x0160, 0x0161, 0x0178, 0x0178,
                                   0x017D, 0x017E, 0x2009, 0x2009, 0x2010, 0x2015, 0x2018, 0x201E, 0x2022, 0x2022,
                                   0x2026, 0x2026, 0x202F, 0x202F, 0x2039, 0x203A, 0x20AC, 0x20AC, 0};

}  // namespace

float Polices::taille(Police police) { return kCoupes[static_cast<std::size_t>(police)].taille; }

void Polices::cuire(ImFontAtlas& atlas, float echelle) {
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
  for (std::size_t i = 0; i < kPolices; ++i) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // Letters stand between device pixels, as a browser sets them: on whole ones small sizes would be wider than the form's.
    config.OversampleH = echelle < 1.5F ? 3 : 1;
    config.OversampleV = 1;
    const auto ajouter = [&](std::span<const unsigned char> octets) {
      // The atlas only reads it.
      return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(octets.data()), static_cast<int>(octets.size()),
                                        std::round(kCoupes[i].taille * echelle * kHauteurDeLEm), &config, kCaracteres);
    };
    fontes_[i] = ajouter(kCoupes[i].grasse ? kPoliceBold : kPoliceRegular);
    if (!kCoupes[i].grasse) continue;
    // The letters that police/Bold.txt leaves out.
    config.MergeMode = true;
    ajouter(kPoliceRegular);
  }
  // What ImFontAtlas::Build does, without its own font in case there is none, which would be downloaded for nothing.
  ImFontAtlasGetBuilderForStbTruetype()->FontBuilder_Build(&atlas);
  // What is filled lies outside of the glyphs: the renderer looks nothing up for it, and it is most of the screen.
  atlas.TexUvWhitePixel = {-1, -1};
}

}  // namespace segur::canvas
