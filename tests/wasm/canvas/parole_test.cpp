// What is heard of what the canvas draws: beside its name and role, the focused element says its value, its marks and what is wrong with
// it.
#include <gmock/gmock.h>

#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

// Spaces that don't break are spaces to the ear.
std::string dit(Banc& banc) {
  std::string out = banc.vue().dit();
  for (std::size_t at = 0; (at = out.find("\u00a0", at)) != std::string::npos;) out.replace(at, 2, " ");
  return out;
}

void surLaGrille(Banc& banc) {
  banc.entrer();
  banc.tabJusqua("Liste bénéficiaire(s)");
  banc.touche(ImGuiKey_Home, true);
}

TEST(Parole, UneCelluleDitSaColonneSaLigneEtSaValeur) {
  Banc banc;
  surLaGrille(banc);
  EXPECT_EQ(dit(banc), "Sélectionner FINESS 09 000 153 8, non cochée, ligne 1 sur 2");
  banc.touche(ImGuiKey_RightArrow);
  banc.touche(ImGuiKey_DownArrow);
  EXPECT_EQ(dit(banc), "FINESS Géographique, FINESS 09 000 266 8, 09 000 266 8, ligne 2 sur 2");
  banc.touche(ImGuiKey_End);
  EXPECT_EQ(dit(banc), "Supprimer le bénéficiaire FINESS 09 000 266 8, ligne 2 sur 2");
}

TEST(Parole, UneCelluleModifieeDitSonAncienneValeur) {
  Banc banc;
  banc.clicChamp("/beneficiaires/structure/0/isStockageIdentite");
  EXPECT_EQ(dit(banc), "Stockage identité, FINESS 09 000 153 8, non cochée, Modifié, Ancienne valeur : Oui, ligne 1 sur 2");
}

TEST(Parole, UneLigneRetireeOuSelectionneeLeDit) {
  Banc banc;
  surLaGrille(banc);
  banc.touche(ImGuiKey_RightArrow);
  banc.touche(ImGuiKey_Space);
  EXPECT_THAT(dit(banc), HasSubstr(", sélectionné, ligne"));
  banc.touche(ImGuiKey_Delete);
  EXPECT_THAT(dit(banc), HasSubstr("Retiré du solde"));
}

TEST(Parole, UnEnTeteDitSonOrdre) {
  Banc banc;
  surLaGrille(banc);
  banc.touche(ImGuiKey_RightArrow);
  banc.touche(ImGuiKey_UpArrow);
  EXPECT_EQ(dit(banc), "FINESS Géographique, en-tête de colonne");
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(dit(banc), "FINESS Géographique, en-tête de colonne, Ordre croissant");
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(dit(banc), "FINESS Géographique, en-tête de colonne, Ordre décroissant");
  banc.page().dits.clear();
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(dit(banc), "FINESS Géographique, en-tête de colonne");
  EXPECT_THAT(banc.page().dits, testing::ElementsAre("Ordre de la demande"));
}

TEST(Parole, UneListeOuverteDitSesChoixPuisCeluiQuiEstPris) {
  Banc banc;
  banc.entrer();
  banc.tabJusqua("Indicateur Déploiement MSS");
  const std::string before = dit(banc);
  banc.touche(ImGuiKey_Enter);
  banc.touche(ImGuiKey_End);
  EXPECT_THAT(dit(banc), testing::StartsWith("Cas 2, "));
  banc.touche(ImGuiKey_Escape);
  EXPECT_EQ(dit(banc), before);
  banc.touche(ImGuiKey_Enter);
  banc.touche(ImGuiKey_End);
  banc.touche(ImGuiKey_Enter);
  EXPECT_THAT(dit(banc), testing::StartsWith("Cas 2, Modifié, Ancienne valeur : "));
}

TEST(Parole, UnChampDitSonErreurPuisSonAide) {
  Banc banc;
  banc.entrer();
  banc.tabJusqua("Date de la facture");
  EXPECT_THAT(dit(banc), testing::StartsWith("Elle doit correspondre à la date de signature"));
  banc.taper("31/02/2023");
  EXPECT_THAT(dit(banc),
              testing::AllOf(HasSubstr("Modifié, Ancienne valeur : "), HasSubstr("Erreur : "), HasSubstr("Elle doit correspondre")));
}

TEST(Parole, UnOngletUnFiltreEtCeQuiSeDeplieDisentLeurEtat) {
  Banc banc;
  banc.entrer();
  EXPECT_EQ(dit(banc), "sélectionné");
  banc.touche(ImGuiKey_Tab);
  EXPECT_EQ(dit(banc), "");
  banc.tabJusqua("Afficher\u00a0: Modifiés (0)");
  EXPECT_EQ(dit(banc), "");
  banc.touche(ImGuiKey_Space);
  EXPECT_EQ(dit(banc), "sélectionné");
  banc.tabJusqua("Ce qui n’est pas contrôlé ici");
  EXPECT_EQ(dit(banc), "réduit");
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(dit(banc), "développé");
}

// The keyboard's place, from one stay to the next.
TEST(Parole, LeClavierRevientDOuIlEstParti) {
  Banc banc;
  surLaGrille(banc);
  banc.vue().clavier(Arrivee::Absente);
  banc.avancer();
  EXPECT_EQ(dit(banc), "");
  banc.vue().clavier(Arrivee::Retour);
  banc.avancer();
  EXPECT_EQ(banc.focus(), "Liste bénéficiaire(s)");
  EXPECT_THAT(dit(banc), HasSubstr("ligne 1 sur 2"));
}

TEST(Parole, SansPlaceLeClavierRevientAuDebut) {
  Banc banc;
  banc.vue().clavier(Arrivee::Retour);
  banc.avancer();
  EXPECT_EQ(banc.focus(), "Modification demande");
}

}  // namespace
}  // namespace segur::tests
