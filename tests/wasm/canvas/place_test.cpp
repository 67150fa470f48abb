// From a telephone to a wide screen, at each scale: nothing that is drawn is cut by the canvas's edge, and nothing lies on anything else.
// The table alone scrolls sideways, within itself.
#include <cmath>
#include <ostream>

#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {
namespace {

struct Ecran {
  float largeur;  // CSS pixels
  float echelle;
};
void PrintTo(const Ecran& ecran, std::ostream* out) { *out << ecran.largeur << " px, × " << ecran.echelle; }

class Place : public testing::TestWithParam<Ecran> {
protected:
  // Corners of all that is drawn over the whole width, in device pixels: how far they stand outside.
  static float debord(const ImDrawData& drawn, float width) {
    float out = 0;
    for (const ImDrawList* list : drawn.CmdLists) {
      for (const ImDrawCmd& command : list->CmdBuffer) {
        if (command.ClipRect.x > 0 || command.ClipRect.z < width) continue;
        for (unsigned int i = 0; i < command.ElemCount; ++i) {
          const float x =
              list->VtxBuffer[static_cast<int>(list->IdxBuffer[static_cast<int>(command.IdxOffset + i)] + command.VtxOffset)].pos.x;
          out = std::max({out, -x, x - width});
        }
      }
    }
    return out;
  }

  static void verifier(Banc& banc, const std::string& etat) {
    const float width = banc.vue().io().DisplaySize.x;
    // An edge that is smoothed takes a pixel more.
    EXPECT_LT(debord(banc.vue().dessin(), width), 2) << etat;
    const std::vector<canvas::Element>& elements = banc.vue().elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      EXPECT_GE(elements[i].rect.x0, 0) << etat << ": " << elements[i].nom;
      EXPECT_LE(elements[i].rect.x1, width) << etat << ": " << elements[i].nom;
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_TRUE(elements[i].visible.et(elements[j].visible).empty()) << etat << ": " << elements[j].nom << " / " << elements[i].nom;
    }
  }

  // All of the document, a screen after the other.
  static void parcourir(Banc& banc, const std::string& etat) {
    const ImVec2 size = banc.vue().io().DisplaySize;
    banc.vue().pousser({4, 4}, {0, -1e6F});
    for (int i = 0; i < 40; ++i) {
      banc.avancer();
      verifier(banc, etat);
      if (banc.vue().pousser({4, 4}, {0, size.y / 2}).y > 0) return;
    }
    ADD_FAILURE() << etat << ": no end";
  }
};

TEST_P(Place, RienNEstCoupeNiRecouvert) {
  const auto [width, scale] = GetParam();
  Banc banc(demandeDuGuide(), std::round(width * scale), std::round(600 * scale), scale);
  parcourir(banc, "ouverte");
  banc.session().set({FieldId::DateFacture, 0}, "31/02/2023");
  banc.session().set({FieldId::MontantSolde, 0}, "400");
  banc.session().set({FieldId::EmailMandataire, 0}, "mandataire.fr");
  banc.session().set({FieldId::MaitreIdentite, 0}, "true");
  banc.tableau().selectionnerTout(true);
  banc.vue().changer();
  parcourir(banc, "en erreur, tout sélectionné");
  banc.clicElement("Historique");
  parcourir(banc, "historique");
}

INSTANTIATE_TEST_SUITE_P(Ecrans, Place,
                         testing::Values(Ecran{288, 1}, Ecran{288, 2}, Ecran{360, 1.5F}, Ecran{560, 1}, Ecran{640, 1.25F}, Ecran{736, 1},
                                         Ecran{900, 1}, Ecran{1248, 1}, Ecran{1248, 1.25F}, Ecran{1248, 2}, Ecran{1880, 1}),
                         [](const auto& one) {
                           return std::to_string(static_cast<int>(one.param.largeur)) + "_a_" +
                                  std::to_string(static_cast<int>(one.param.echelle * 100));
                         });

}  // namespace
}  // namespace segur::tests
