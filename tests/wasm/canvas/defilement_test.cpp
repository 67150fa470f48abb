// The table where it is larger than its place: the header and the first columns stay, the others pass behind them, and what is aimed at or
// gone to by keys comes into sight. Issue 5, 3.
#include <gmock/gmock.h>

#include <cmath>
#include <ostream>

#include "tests/wasm/canvas/banc_tableau.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

struct Ecran {
  float largeur;
  float hauteur;
};
void PrintTo(const Ecran& ecran, std::ostream* out) { *out << ecran.largeur << " × " << ecran.hauteur; }

class Defile : public testing::TestWithParam<Ecran> {
protected:
  // All of it, or where it is wider than the place beside the columns that stay, its beginning.
  static void verifierVue(Banc& banc, FieldRef champ) {
    const canvas::Dessine* cell = banc.champ(pointerOf(Format::Demande, champ));
    ASSERT_NE(cell, nullptr) << "not drawn: " << pointerOf(Format::Demande, champ);
    EXPECT_FLOAT_EQ(cell->visible.h(), cell->rect.h()) << cell->nom();
    EXPECT_FLOAT_EQ(cell->visible.x0, cell->rect.x0) << cell->nom();
    EXPECT_GE(cell->visible.w(), std::min(cell->rect.w(), GetParam().largeur / 4)) << cell->nom();
  }
};
const auto nom = [](const auto& one) { return std::to_string(static_cast<int>(one.param.largeur)); };
const auto etroits = testing::Values(Ecran{736, 900}, Ecran{560, 700}, Ecran{288, 640});
INSTANTIATE_TEST_SUITE_P(LargeLeTableau, Defile, testing::Values(Ecran{1440, 900}, Ecran{1880, 1000}), nom);
INSTANTIATE_TEST_SUITE_P(EtroitLeTableau, Defile, etroits, nom);

class Derriere : public Defile {};
INSTANTIATE_TEST_SUITE_P(LesColonnesQuiRestent, Derriere, etroits, nom);

TEST_P(Defile, JusquALaCelluleVisee) {
  const auto [width, height] = GetParam();
  for (const float from : {0.0F, 1e6F}) {
    for (const FieldRef champ : {FieldRef{F::FinessGeographique, 0}, FieldRef{F::OperateurMessagerie, 0}, FieldRef{F::NomResponsable, 199},
                                 FieldRef{F::StockageIdentite, 100}}) {
      Banc banc(deuxCents(), width, height);
      banc.vue().pousser({4, 4}, {0, from});
      banc.avancer();
      banc.vue().viser(champ);
      banc.avancer();
      verifierVue(banc, champ);
      EXPECT_EQ(banc.focus(), kTable);
    }
  }
}

TEST_P(Defile, AvecLesFlechesDansLesDeuxSens) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const std::vector<FieldId> columns = columnsOf(banc.session(), Scope::Beneficiaire);
  // Of a column that stays nothing is to be shown; the columns' own order is the guide's.
  const auto voir = [&](std::size_t column) {
    std::size_t at = 1;
    for (const FieldId id : columns) {
      if (id != F::FinessGeographique && ++at == column) return verifierVue(banc, {id, 5});
    }
  };
  allerA(banc, 5, 1);
  for (std::size_t column = 2; column < columns.size() + 1; ++column) {
    banc.touche(ImGuiKey_RightArrow);
    voir(column);
  }
  for (std::size_t column = columns.size(); column-- > 2;) {
    banc.touche(ImGuiKey_LeftArrow);
    voir(column);
  }
}

TEST_P(Defile, JusquAuxBoutsDeLaListe) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const auto courante = [&](std::uint32_t row) {
    verifierVue(banc, {F::FinessGeographique, row});
    banc.touche(ImGuiKey_Delete);
    EXPECT_EQ(texte(banc.session(), present(row)), "false") << row << " is not the current one";
  };
  banc.touche(ImGuiKey_End, true);
  courante(199);
  banc.touche(ImGuiKey_PageUp);
  courante(189);
  banc.touche(ImGuiKey_Home, true);
  courante(0);
  banc.touche(ImGuiKey_PageDown);
  courante(10);
  banc.defiler(0, 1e6);
  banc.touche(ImGuiKey_DownArrow);
  courante(11);
}

// A cell that was scrolled away comes back before its list opens beside it.
TEST_P(Defile, JusquALaCelluleQuiSOuvre) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  allerA(banc, 1, kColonneOperateur);
  banc.defiler(-1e6, 1e6);
  banc.touche(ImGuiKey_F2);
  verifierVue(banc, {F::OperateurMessagerie, 1});
  const canvas::Element* choice = banc.element("MAI_337");
  ASSERT_NE(choice, nullptr);
  const canvas::Rect cell = banc.champ(cellule(1, "operateurMessagerie"))->rect;
  EXPECT_TRUE(std::abs(choice->rect.y0 - cell.y1) < 40 || choice->rect.y0 < cell.y0) << choice->rect.y0 << " " << cell.y1;
}

TEST_P(Defile, LesPremieresColonnesEtLEnTeteRestent) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const canvas::Rect named = banc.colonne(F::FinessGeographique)->rect;
  const auto place = [&](FieldId id) { return banc.champ(pointerOf(Format::Demande, {id, 1})); };
  const float before = place(F::NomResponsable)->rect.x0;
  banc.defiler(60, 0);
  EXPECT_FLOAT_EQ(banc.colonne(F::FinessGeographique)->rect.x0, named.x0);
  const canvas::Dessine* passing = place(F::NomResponsable);
  ASSERT_NE(passing, nullptr);
  // Nothing to scroll to where all columns have room.
  if (width >= 1440) {
    EXPECT_FLOAT_EQ(passing->rect.x0, before);
  } else {
    EXPECT_FLOAT_EQ(passing->rect.x0, before - 60);
    EXPECT_FLOAT_EQ(passing->visible.x0, named.x1) << "of what passes behind nothing is in sight";
  }
  banc.defiler(0, 440);
  EXPECT_EQ(banc.ordre()[0], 10U);
  EXPECT_FLOAT_EQ(banc.colonne(F::FinessGeographique)->rect.y0, banc.grille().y0 + 44) << "below the header";
  banc.clicEntete(F::FinessGeographique);
  banc.clicEntete(F::FinessGeographique);
  EXPECT_EQ(banc.tableau().requete().tri, F::FinessGeographique) << "the header’s own, whatever stands behind it";
  EXPECT_TRUE(banc.tableau().requete().descendant);
  EXPECT_EQ(banc.ordre()[0], 189U) << "the place among the rows is kept";
}

// What has passed behind the columns that stay is not clicked at: they are.
TEST_P(Derriere, RienNeSeClique) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const canvas::Rect named = banc.colonne(F::FinessGeographique)->rect;
  bool behind = false;
  for (float by = 0; by < 1400; by += 40) {
    for (const canvas::Dessine& cell : banc.vue().dessines()) {
      if (cell.champ.row == 1 && cell.editable && cell.champ.id != F::FinessGeographique && cell.rect.x0 < named.x1 - 20 &&
          cell.rect.x1 > named.x0)
        behind = true;
    }
    banc.clic(named.x1 - 8, named.y0 + 44 + 20);
    EXPECT_EQ(banc.session().modifications(), 0U);
    EXPECT_EQ(banc.element("MAI_337"), nullptr) << "a list has opened";
    EXPECT_THAT(banc.tableau().selection(), testing::ElementsAre(1U));
    banc.touche(ImGuiKey_Escape);
    banc.defiler(40, 0);
  }
  EXPECT_TRUE(behind) << "no cell that can be changed has ever passed behind";
}

// The actions come above the grid, and so does what is said of a filter that is out of date: the rows stay under the finger.
TEST_P(Defile, RienNeBougeSousLeDoigtQuandOnChoisitOuModifie) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const auto place = [&](std::uint32_t row) {
    const canvas::Dessine* cell = banc.champ(pointerOf(Format::Demande, {F::FinessGeographique, row}));
    return cell == nullptr ? canvas::Rect{} : cell->visible;
  };
  const float before = place(1).y0;
  banc.clicChamp(cellule(1, "FINESSGeo"));
  EXPECT_FLOAT_EQ(place(1).y0, before) << "chosen";
  banc.touche(ImGuiKey_Escape);
  EXPECT_FLOAT_EQ(place(1).y0, before) << "no more";
  banc.touche(ImGuiKey_F, true);
  banc.taper("GIP_26");
  banc.touche(ImGuiKey_Enter);
  banc.touche(ImGuiKey_DownArrow);
  const float found = place(5).y0;
  banc.faire({F::OperateurMessagerie, 1}, "GIP_9");
  ASSERT_NE(banc.element("Actualiser"), nullptr);
  EXPECT_FLOAT_EQ(place(5).y0, found) << "out of date";
}

TEST_P(Defile, ParSaBarreQueLOnTireOuPresse) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const canvas::Rect grid = banc.grille();
  const float bar = grid.x1 - 5;
  const float top = grid.y0 + 44;
  banc.glisser({bar, top + 5}, {bar, grid.y1 - 20});
  EXPECT_GT(banc.ordre()[0], 100U);
  banc.glisser({bar, grid.y1 - 24}, {bar, top - 300});
  EXPECT_EQ(banc.ordre()[0], 0U) << "to the end, wherever the mouse is let go";
  banc.glisser({bar, top + 5}, {bar, grid.y1 - 20}, true);
  EXPECT_GT(banc.ordre()[0], 100U) << "as far, where it goes fast";
  banc.clic(bar, (top + grid.y1) / 2);
  EXPECT_NEAR(banc.ordre()[0], 100, 15) << "pressed in its middle";
  EXPECT_EQ(banc.tableau().selectionnees(), 0U);
  EXPECT_EQ(banc.session().modifications(), 0U);
}

TEST_P(Derriere, LaBarreEnTraversMeneAuxDernieresColonnes) {
  const auto [width, height] = GetParam();
  BancTableau banc(width, height);
  const canvas::Rect grid = banc.grille();
  banc.glisser({grid.x0 + 20, grid.y1 - 5}, {grid.x1 + 200, grid.y1 - 5});
  EXPECT_EQ(banc.colonne(F::NomResponsable), nullptr) << "passed behind";
  // « Supprimer », the last of all.
  banc.clic(grid.x1 - 40, grid.y0 + 44 + 22);
  EXPECT_EQ(texte(banc.session(), present(0)), "false");
  banc.glisser({grid.x1 - 40, grid.y1 - 5}, {grid.x0 - 200, grid.y1 - 5});
  EXPECT_NE(banc.colonne(F::NomResponsable), nullptr);
  EXPECT_EQ(banc.tableau().selectionnees(), 0U);
  EXPECT_EQ(banc.session().modifications(), 1U) << "the bar has done nothing else";
}

}  // namespace
}  // namespace segur::tests
