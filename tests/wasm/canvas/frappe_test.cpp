// Half a value is not called wrong while it is being typed; what stood there half before is, until it is finished.
#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {
namespace {

constexpr std::string_view kDate = "/commande/dateFacture";

bool fausse(Banc& banc) { return banc.champ(kDate)->faux; }

TEST(Frappe, UneDemiDateNEstPasUneErreurAvantQueLOnQuitteLeChamp) {
  Banc banc;
  banc.entrer();
  banc.tabJusqua("Date de la facture");
  banc.taper("05/06/20");
  EXPECT_FALSE(fausse(banc));
  EXPECT_EQ(banc.vue().bilan(), "Aucune modification, aucune erreur") << "nor is it counted yet";
  banc.touche(ImGuiKey_Tab);
  EXPECT_TRUE(fausse(banc));
  EXPECT_EQ(banc.vue().bilan(), "1\u00a0modification, 1\u00a0erreur");
}

TEST(Frappe, CeQuiEtaitDejaFauxLeResteJusquACeQueCeSoitFini) {
  Banc banc;
  banc.entrer();
  banc.tabJusqua("Date de la facture");
  banc.taper("05/06/20");
  banc.touche(ImGuiKey_Tab);
  banc.touche(ImGuiKey_Tab, false, true);
  while (banc.focus() != "Date de la facture") banc.touche(ImGuiKey_Tab, false, true);
  EXPECT_TRUE(fausse(banc));
  banc.taper("05/06/202");
  EXPECT_TRUE(fausse(banc));
  banc.taper("05/06/2023");
  EXPECT_FALSE(fausse(banc));
  banc.taper("05/06/202");
  EXPECT_FALSE(fausse(banc)) << "once finished, the next unfinished value gets its time again";
}

}  // namespace
}  // namespace segur::tests
