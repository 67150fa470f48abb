// Issue 5: « a free font subset with all French characters ».
#include "wasm/canvas/polices.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string_view>

#include "imgui_internal.h"

namespace segur::canvas {
namespace {

struct Cas {
  std::u16string_view signes;
  std::string_view nom;
};
void PrintTo(const Cas& cas, std::ostream* out) { *out << cas.nom; }

// Cuites une fois pour toutes les lignes de la table.
struct Cuites {
  Cuites() { polices.cuire(atlas, 1); }
  ImFontAtlas atlas;
  Polices polices;
};
const Cuites& cuites() {
  static const Cuites cuites;
  return cuites;
}

class Signes : public testing::TestWithParam<Cas> {};

TEST_P(Signes, OntUneFormeDansChaquePolice) {
  for (std::size_t police = 0; police < kPolices; ++police) {
    const ImFont* fonte = cuites().polices.fonte(static_cast<Police>(police));
    for (const char16_t signe : GetParam().signes) {
      const ImFontGlyph* glyphe = fonte->FindGlyphNoFallback(signe);
      ASSERT_NE(glyphe, nullptr) << "U+" << std::hex << static_cast<unsigned>(signe) << " in font " << std::dec << police;
      EXPECT_GT(glyphe->AdvanceX, 0) << "U+" << std::hex << static_cast<unsigned>(signe) << " in font " << std::dec << police;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(DeLaPolice, Signes,
                         testing::Values(Cas{u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "letters and digits"},
                                         Cas{u"ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ", "French"},
                                         Cas{u"’‘«»“”–—…·•€°@&%+/\\(){}[]<>#*_", "French typography"},
                                         Cas{u" \u00A0\u202F\u2009", "its spaces"},
                                         Cas{u"ÁÍÓÚÑÃÕÄÖÅØÐÞßáíóúñãõäöåøðþŠšŽž¿¡", "the neighbours’ names"}));

TEST(Polices, LeGrasEstGras) {
  const auto largeur = [](Police police, ImWchar signe) { return cuites().polices.fonte(police)->FindGlyphNoFallback(signe)->AdvanceX; };
  for (const char16_t signe : std::u16string_view{u"Mné"}) EXPECT_GT(largeur(Police::G16, signe), largeur(Police::R16, signe));
  EXPECT_EQ(largeur(Police::G16, u'ñ'), largeur(Police::R16, u'ñ')) << "a neighbour’s letter is the regular one";
}

}  // namespace
}  // namespace segur::canvas
