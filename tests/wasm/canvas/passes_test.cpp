// Issue 5: « Frames on request only », and a frame's cost: each gesture is laid out once, however many bénéficiaires there are.
#include <functional>
#include <ostream>
#include <string_view>

#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {
namespace {

struct Cas {
  std::string_view nom;
  std::function<void(Banc&)> avant;
  std::function<void(Banc&)> geste;
};
void PrintTo(const Cas& cas, std::ostream* out) { *out << cas.nom; }

const std::string kCellule = "/beneficiaires/structure/1/FINESSGeo";

class UneTrame : public testing::TestWithParam<Cas> {};

TEST_P(UneTrame, EstMiseEnPageUneSeuleFois) {
  Banc banc(donnee("demande-FINMS2009200M1.json"));
  GetParam().avant(banc);
  banc.vue().io();
  const int before = ImGui::GetFrameCount();
  GetParam().geste(banc);
  EXPECT_EQ(ImGui::GetFrameCount() - before, 1);
}

const auto rien = [](Banc&) {};
const auto surUneCellule = [](Banc& b) { b.clicChamp(kCellule); };

INSTANTIATE_TEST_SUITE_P(DUnGeste, UneTrame,
                         testing::Values(Cas{"le pointeur bouge", rien, [](Banc& b) { b.pointer(300, 500); }},
                                         Cas{"une flèche dans le tableau", surUneCellule, [](Banc& b) { b.touche(ImGuiKey_DownArrow); }},
                                         Cas{"la molette sur les lignes", surUneCellule,
                                             [](Banc& b) {
                                               const canvas::Rect at = b.champ(kCellule)->visible;
                                               b.vue().pousser({at.x0 + 4, at.y0 + 4}, {0, 40});
                                               b.avancer();
                                             }},
                                         Cas{"un caractère dans un champ", [](Banc& b) { b.clicChamp("/commande/dateFacture"); },
                                             [](Banc& b) { b.taper("05/06/202"); }},
                                         Cas{"un caractère qui rend un champ faux : un message paraît",
                                             [](Banc& b) { b.clicChamp("/commande/montantSegurSoldeHT"); },
                                             [](Banc& b) { b.taper("1400,251"); }}));

}  // namespace
}  // namespace segur::tests
