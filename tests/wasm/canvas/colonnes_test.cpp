// The table's columns, widened and narrowed by an edge that is drawn with the mouse, and by keys in the header. Issue 5, 3.
#include <gmock/gmock.h>

#include <ostream>

#include "tests/wasm/canvas/banc_tableau.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

constexpr float kMin = 64;
constexpr float kMax = 480;

// Where all columns have room, they share what is left; where not, the table scrolls sideways. CSS pixels.
struct Ecran {
  float largeur;
  float echelle;
};
void PrintTo(const Ecran& ecran, std::ostream* out) { *out << ecran.largeur << " px, × " << ecran.echelle; }

class Colonnes : public testing::TestWithParam<Ecran> {
protected:
  // Draws the right edge of a column, taken that far from it.
  void tirer(FieldId id, float by, float beside = 0) {
    const float at = banc_.bord(id) + px(beside);
    banc_.glisser({at, banc_.hauteurEntete()}, {at + px(by), banc_.hauteurEntete()});
  }
  static float px(float css) { return css * GetParam().echelle; }

  BancTableau banc_{px(GetParam().largeur), px(900), GetParam().echelle};
};
INSTANTIATE_TEST_SUITE_P(DuTableau, Colonnes,
                         testing::Values(Ecran{1440, 1}, Ecran{1880, 1}, Ecran{736, 1}, Ecran{1248, 2}, Ecran{1440, 1.5F}),
                         [](const auto& one) {
                           return std::to_string(static_cast<int>(one.param.largeur)) + "_a_" +
                                  std::to_string(static_cast<int>(one.param.echelle * 100));
                         });

TEST_P(Colonnes, SuiventLaSourisParLeurBord) {
  const float wide = banc_.largeurDe(F::NomResponsable);
  const float left = banc_.colonne(F::NomResponsable)->rect.x0;
  const float next = banc_.largeurDe(F::EmailResponsable);
  for (const float by : {70.0F, -20.0F, -70.0F, 20.0F}) {
    const float before = banc_.bord(F::NomResponsable);
    tirer(F::NomResponsable, by);
    EXPECT_NEAR(banc_.bord(F::NomResponsable), before + px(by), px(1)) << by;
    EXPECT_FLOAT_EQ(banc_.colonne(F::NomResponsable)->rect.x0, left) << "what stands before it stays";
    EXPECT_FLOAT_EQ(banc_.largeurDe(F::EmailResponsable), next) << "what follows moves, as wide as it was";
    EXPECT_FLOAT_EQ(banc_.colonne(F::EmailResponsable)->rect.x0, banc_.bord(F::NomResponsable));
  }
  EXPECT_NEAR(banc_.largeurDe(F::NomResponsable), wide, px(1));
}

TEST_P(Colonnes, NeChangentNiDeLargeurNiDOrdrePourUnSimpleClicSurLeurBord) {
  const float edge = banc_.bord(F::NomResponsable);
  for (const float beside : {-4.0F, 0.0F, 4.0F}) {
    tirer(F::NomResponsable, 0, beside);
    EXPECT_NEAR(banc_.bord(F::NomResponsable), edge, px(0.5F)) << beside;
    EXPECT_FALSE(banc_.tableau().requete().tri) << "the edge is neither column’s title: " << beside;
  }
}

TEST_P(Colonnes, SePrennentDesDeuxCotesDeLeurBordSansTrier) {
  for (const float beside : {-4.0F, 4.0F}) {
    const float before = banc_.bord(F::NomResponsable);
    tirer(F::NomResponsable, 30, beside);
    EXPECT_NEAR(banc_.bord(F::NomResponsable), before + px(30), px(1)) << beside;
    EXPECT_FALSE(banc_.tableau().requete().tri) << beside;
  }
}

TEST_P(Colonnes, GardentLeursBornesALaSouris) {
  tirer(F::NomResponsable, -2000);
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::NomResponsable), px(kMin));
  tirer(F::NomResponsable, 2000);
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::NomResponsable), px(kMax));
}

TEST_P(Colonnes, SElargissentAuClavierDansLEnTete) {
  banc_.entete(kColonneNom);
  const float wide = banc_.largeurDe(F::NomResponsable);
  const float next = banc_.largeurDe(F::EmailResponsable);
  for (int i = 0; i < 3; ++i) banc_.touche(ImGuiKey_RightArrow, false, true);
  EXPECT_NEAR(banc_.largeurDe(F::NomResponsable), wide + px(48), px(1));
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::EmailResponsable), next);
  banc_.touche(ImGuiKey_LeftArrow, false, true);
  EXPECT_NEAR(banc_.largeurDe(F::NomResponsable), wide + px(32), px(1));
  for (int i = 0; i < 40; ++i) banc_.touche(ImGuiKey_LeftArrow, false, true);
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::NomResponsable), px(kMin));
  for (int i = 0; i < 40; ++i) banc_.touche(ImGuiKey_RightArrow, false, true);
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::NomResponsable), px(kMax));
  EXPECT_EQ(banc_.tableau().selectionnees(), 0U) << "in the header these keys select nothing";
}

TEST_P(Colonnes, LaColonneDesCasesGardeSaLargeur) {
  banc_.entete(0);
  const float left = banc_.colonne(F::FinessGeographique)->rect.x0;
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_RightArrow}) {
    banc_.touche(key, false, true);
    EXPECT_FLOAT_EQ(banc_.colonne(F::FinessGeographique)->rect.x0, left);
  }
}

TEST_P(Colonnes, CelleQuiResteSElargitAussi) {
  const float before = banc_.bord(F::FinessGeographique);
  tirer(F::FinessGeographique, 40);
  EXPECT_NEAR(banc_.bord(F::FinessGeographique), before + px(40), px(1));
  EXPECT_FLOAT_EQ(banc_.colonne(F::NomResponsable)->rect.x0, banc_.bord(F::FinessGeographique));
  banc_.defiler(px(20), 0);
  EXPECT_NEAR(banc_.bord(F::FinessGeographique), before + px(40), px(1)) << "and stays";
}

TEST_P(Colonnes, SontLacheesHorsDuCanvas) {
  const float at = banc_.bord(F::NomResponsable);
  banc_.glisser({at, banc_.hauteurEntete()}, {at + px(30), -5000});
  const float wide = banc_.largeurDe(F::NomResponsable);
  banc_.pointer(at + px(120), banc_.hauteurEntete());
  EXPECT_FLOAT_EQ(banc_.largeurDe(F::NomResponsable), wide);
}

TEST_P(Colonnes, SontLaOuOnLesLacheSiViteQueCeSoit) {
  const float at = banc_.bord(F::NomResponsable);
  banc_.glisser({at, banc_.hauteurEntete()}, {at + px(50), banc_.hauteurEntete()}, true);
  EXPECT_NEAR(banc_.bord(F::NomResponsable), at + px(50), px(1));
}

TEST_P(Colonnes, DisentAuCurseurOuLesPrendre) {
  const float edge = banc_.bord(F::NomResponsable);
  const float head = banc_.hauteurEntete();
  const auto curseur = [&](float x, float y) {
    banc_.pointer(x, y);
    return banc_.vue().curseur();
  };
  for (const float beside : {-4.0F, 0.0F, 4.0F}) EXPECT_EQ(curseur(edge + px(beside), head), ImGuiMouseCursor_ResizeEW) << beside;
  EXPECT_EQ(curseur(edge - px(30), head), ImGuiMouseCursor_Hand) << "a title sorts";
  EXPECT_EQ(curseur(edge, head + px(60)), ImGuiMouseCursor_Arrow) << "an edge among the rows is none to take";
}

TEST_P(Colonnes, LEnTeteResteAuDessusDeSaColonne) {
  tirer(F::NomResponsable, 90);
  tirer(F::FinessGeographique, -20);
  banc_.defiler(px(50), 0);
  for (const FieldId id : {F::FinessGeographique, F::NomResponsable, F::EmailResponsable}) {
    banc_.clicEntete(id);
    EXPECT_EQ(banc_.tableau().requete().tri, id);
  }
}

}  // namespace
}  // namespace segur::tests
