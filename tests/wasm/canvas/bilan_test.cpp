// The list that the bar opens: however long it is, each of its lines leads to its field.
#include <algorithm>

#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

constexpr std::string_view kBilan = "100\u00a0modifications, aucune erreur";
constexpr std::string_view kSuite = "Modifications\u00a0: Afficher la suite (50)";

// All of those that had it ticked: every other bénéficiaire.
void decocherTous(Banc& banc) {
  banc.tableau().selectionnerTout(true);
  banc.avancer();
  banc.clicElement("Stockage identité\u00a0: Décocher");
  ASSERT_EQ(banc.session().modifications(), 100U);
}

long lignesListees(Banc& banc) {
  const auto& elements = banc.vue().elements();
  return std::count_if(elements.begin(), elements.end(), [](const canvas::Element& one) {
    return one.role == Role::Lien && one.nom.find("Stockage identité") != std::string::npos;
  });
}

TEST(Bilan, SOuvreParCinquante) {
  Banc banc(deuxCents());
  decocherTous(banc);
  banc.clicElement(kBilan);
  EXPECT_EQ(lignesListees(banc), 50);
  ASSERT_NE(banc.element(kSuite), nullptr);
}

TEST(Bilan, DonneSaSuiteAuClavierEtChaqueLigneMeneASonChamp) {
  Banc banc(deuxCents());
  decocherTous(banc);
  banc.entrer();
  banc.tabJusqua(kBilan);
  banc.touche(ImGuiKey_Enter);
  banc.touche(ImGuiKey_Tab, false, true);
  ASSERT_EQ(banc.focus(), kSuite);
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(lignesListees(banc), 100);
  EXPECT_EQ(banc.element(kSuite), nullptr);
  // The keyboard is on the first line that has come.
  EXPECT_EQ(banc.focus(), modifications(banc.session(), 50, 51).at(0).libelle);
  for (int i = 0; i < 49; ++i) banc.touche(ImGuiKey_Tab);
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(banc.focus(), kTable);
  const FieldRef last = modifications(banc.session(), 99, 100).at(0).champ;
  const canvas::Dessine* field = banc.champ(pointerOf(Format::Demande, last));
  ASSERT_NE(field, nullptr) << "the last line's cell is not brought into sight";
  EXPECT_FALSE(field->visible.empty());
}

TEST(Bilan, DonneSaSuiteALaSourisEtSeRefermeEntier) {
  Banc banc(deuxCents());
  decocherTous(banc);
  banc.clicElement(kBilan);
  const canvas::Rect line = banc.element(modifications(banc.session(), 0, 1).at(0).libelle)->visible;
  for (int i = 0; i < 40 && banc.element(kSuite)->visible.h() < 10; ++i) {
    banc.vue().pousser({line.x0 + 4, line.y0 + 4}, {0, 200});
    banc.avancer();
  }
  banc.clic(banc.element(kSuite)->visible);
  EXPECT_EQ(lignesListees(banc), 100);
  banc.clicElement(kBilan);
  EXPECT_EQ(lignesListees(banc), 0);
  banc.clicElement(kBilan);
  EXPECT_EQ(lignesListees(banc), 50);
}

}  // namespace
}  // namespace segur::tests
