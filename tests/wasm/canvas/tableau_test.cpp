// The table of bénéficiaires, arranged by the mouse alone and by the keyboard alone: searched, filtered, sorted, selected. Issue 5, 3.
#include <gmock/gmock.h>

#include "tests/wasm/canvas/banc_tableau.hpp"

namespace segur::tests {
namespace {

using F = FieldId;
using testing::Contains;
using testing::ElementsAre;

class Tableau : public testing::TestWithParam<bool> {
protected:
  static bool souris() { return GetParam(); }
  void presser(std::string_view nom) {
    if (souris()) return banc_.clicElement(nom);
    banc_.entrer();
    banc_.tabJusqua(nom);
    banc_.touche(ImGuiKey_Space);
  }

  BancTableau banc_;
};
INSTANTIATE_TEST_SUITE_P(DesBeneficiaires, Tableau, testing::Bool(),
                         [](const auto& one) { return one.param ? std::string("souris") : std::string("clavier"); });

TEST_P(Tableau, SeTrieParUnEnTeteEnTroisTemps) {
  auto trier = [&, first = true]() mutable {
    if (souris()) return banc_.clicEntete(F::NomResponsable);
    if (first) banc_.entete(kColonneNom);
    first = false;
    banc_.touche(ImGuiKey_Enter);
  };
  banc_.faire({F::OperateurMessagerie, 0}, "GIP_9");
  const std::string before = banc_.brouillon();
  trier();
  EXPECT_EQ(banc_.ordre()[0], 0U);
  EXPECT_EQ(banc_.ordre()[1], 1U);
  EXPECT_EQ(banc_.vue().dit(), "Nom du responsable, en-tête de colonne, Ordre croissant");
  trier();
  EXPECT_EQ(banc_.ordre()[0], 199U);
  EXPECT_EQ(banc_.ordre()[1], 198U);
  EXPECT_EQ(banc_.vue().dit(), "Nom du responsable, en-tête de colonne, Ordre décroissant");
  trier();
  EXPECT_EQ(banc_.ordre()[0], 0U);
  EXPECT_FALSE(banc_.tableau().requete().tri);
  EXPECT_EQ(banc_.page().dits.back(), "Ordre de la demande");
  EXPECT_EQ(banc_.brouillon(), before) << "nothing but the order has changed";
  EXPECT_EQ(banc_.tableau().selectionnees(), 0U);
}

TEST_P(Tableau, NeMontreQueLEtatDemande) {
  banc_.executer({Geste::Retirer, {F::PresentSolde, 2}, {}});
  banc_.faire({F::OperateurMessagerie, 4}, "XYZ");
  banc_.faire({F::StockageIdentite, 7}, "true");
  banc_.faire({F::StockageIdentite, 149}, "true");
  presser("Afficher\u00a0: En erreur (1)");
  EXPECT_THAT(banc_.ordre(), ElementsAre(4));
  EXPECT_THAT(banc_.page().dits, Contains("1\u00a0bénéficiaire sur\u00a0200"));
  presser("Afficher\u00a0: Retirés (1)");
  EXPECT_THAT(banc_.ordre(), ElementsAre(2));
  presser("Afficher\u00a0: Modifiés (4)");
  EXPECT_THAT(banc_.ordre(), ElementsAre(2, 4, 7, 149));
  presser("Afficher\u00a0: Tous (200)");
  EXPECT_THAT(banc_.ordre()[0], 0U);
  EXPECT_EQ(banc_.tableau().lignes().size(), 200U);
}

TEST_P(Tableau, GardeCeQuiNeRepondPlusJusquAActualiser) {
  banc_.faire({F::OperateurMessagerie, 4}, "XYZ");
  presser("Afficher\u00a0: En erreur (1)");
  banc_.faire({F::OperateurMessagerie, 4}, "GIP_9");
  EXPECT_THAT(banc_.ordre(), ElementsAre(4)) << "it stays under the finger";
  presser("Actualiser");
  EXPECT_THAT(banc_.ordre(), ElementsAre());
  EXPECT_EQ(banc_.focus(), kTable);
}

TEST_P(Tableau, SeChercheSeVideEtMeneAuxLignes) {
  if (souris())
    banc_.clicElement("Rechercher un bénéficiaire");
  else
    banc_.touche(ImGuiKey_F, true);
  EXPECT_EQ(banc_.focus(), "Rechercher un bénéficiaire");
  banc_.taper("fictif 187");
  EXPECT_THAT(banc_.ordre(), ElementsAre(186));
  banc_.touche(ImGuiKey_Escape);
  EXPECT_EQ(banc_.tableau().lignes().size(), 200U);
  EXPECT_EQ(banc_.vue().saisie()->texte, "");
  EXPECT_EQ(banc_.focus(), "Rechercher un bénéficiaire") << "to search anew";
  banc_.taper("fictif 187");
  banc_.touche(ImGuiKey_Enter);
  EXPECT_EQ(banc_.focus(), kTable);
  banc_.touche(ImGuiKey_Delete);
  EXPECT_EQ(banc_.session().modifications(), 1U) << "the row that was found is the current one";
  EXPECT_EQ(texte(banc_.session(), present(186)), "false");
}

// From wherever the document stands: what is found is seen while it is being searched, and the first of it is the current row.
TEST(Recherche, MontreCeQuElleTrouve) {
  for (const float hauteur : {900.0F, 700.0F, 600.0F}) {
    Banc banc(deuxCents(), 1440, hauteur);
    banc.entrer();
    banc.touche(ImGuiKey_F, true);
    banc.taper("fictif 18");
    const canvas::Dessine* found = banc.champ(cellule(17, "FINESSGeo"));
    EXPECT_EQ(found, nullptr);
    for (const std::size_t row : {179U, 180U, 181U}) {
      found = banc.champ(cellule(row, "FINESSGeo"));
      ASSERT_NE(found, nullptr) << row;
      EXPECT_FLOAT_EQ(found->visible.h(), found->rect.h()) << row << " at " << hauteur;
    }
    EXPECT_FALSE(banc.element("Rechercher un bénéficiaire")->visible.empty());
    banc.touche(ImGuiKey_Enter);
    banc.touche(ImGuiKey_Delete);
    EXPECT_EQ(texte(banc.session(), present(179)), "false");
  }
}

TEST(Recherche, DeRienLaisseLaLigneCourante) {
  BancTableau banc;
  allerA(banc, 3, 1);
  banc.touche(ImGuiKey_F, true);
  banc.touche(ImGuiKey_Enter);
  banc.touche(ImGuiKey_Delete);
  EXPECT_EQ(texte(banc.session(), present(3)), "false");
}

TEST_P(Tableau, NAUneListeVideNiLigneNiErreur) {
  banc_.touche(ImGuiKey_F, true);
  banc_.taper("n’existe pas");
  EXPECT_THAT(banc_.ordre(), ElementsAre());
  const canvas::Rect grid = banc_.grille();
  if (souris())
    banc_.clic((grid.x0 + grid.x1) / 2, (grid.y0 + grid.y1) / 2);
  else
    banc_.touche(ImGuiKey_Enter);
  for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_Space, ImGuiKey_F2, ImGuiKey_Delete, ImGuiKey_End}) banc_.touche(key);
  banc_.touche(ImGuiKey_DownArrow, false, true);
  banc_.touche(ImGuiKey_End, true);
  banc_.touche(ImGuiKey_D, true);
  EXPECT_EQ(banc_.session().modifications(), 0U);
  EXPECT_EQ(banc_.tableau().selectionnees(), 0U);
}

TEST_P(Tableau, OffreDeToutAfficherOuRienNeRepond) {
  presser("Afficher\u00a0: Tous (200)");
  EXPECT_EQ(banc_.element("Tout afficher"), nullptr);
  banc_.touche(ImGuiKey_F, true);
  banc_.taper("n’existe pas");
  if (souris()) {
    banc_.clicElement("Tout afficher");
  } else {
    banc_.tabJusqua("Tout afficher");
    banc_.touche(ImGuiKey_Enter);
  }
  EXPECT_EQ(banc_.tableau().lignes().size(), 200U);
  EXPECT_EQ(banc_.focus(), "Rechercher un bénéficiaire") << "to search anew";
  EXPECT_EQ(banc_.element("Tout afficher"), nullptr);
}

TEST(Recopie, DemandeUneColonneQuiAUneValeur) {
  for (const std::size_t colonne : {std::size_t{0}, kColonneOperateur + 1}) {
    SCOPED_TRACE(colonne);
    Banc banc;
    allerA(banc, 0, colonne);
    banc.touche(ImGuiKey_A, true);
    banc.touche(ImGuiKey_D, true);
    EXPECT_EQ(banc.session().modifications(), 0U);
    EXPECT_EQ(banc.page().dits.back(), "Placez-vous d’abord dans la colonne à recopier.");
  }
}

// --- Selection

struct Choix {
  std::string nom;
  std::function<void(BancTableau&)> geste;
  std::vector<std::uint32_t> choisies;
};
void PrintTo(const Choix& choix, std::ostream* out) { *out << choix.nom; }

std::string finess(std::size_t ligne) { return cellule(ligne, "FINESSGeo"); }

class Selection : public testing::TestWithParam<Choix> {};

TEST_P(Selection, EstCelleQuOnAttend) {
  BancTableau banc;
  GetParam().geste(banc);
  EXPECT_THAT(banc.tableau().selection(), testing::ContainerEq(GetParam().choisies));
  EXPECT_EQ(banc.session().modifications(), 0U) << "to select changes nothing";
  EXPECT_FALSE(banc.session().canUndo());
}

INSTANTIATE_TEST_SUITE_P(DuTableau, Selection,
                         testing::Values(Choix{"un clic dans la tête d’une ligne la choisit seule",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(4));
                                                 b.clicChamp(finess(1));
                                               },
                                               {1}},
                                         Choix{"Ctrl+clic en ajoute une",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(1));
                                                 b.clicChamp(finess(4), true);
                                                 b.clicChamp(finess(2), true);
                                               },
                                               {1, 2, 4}},
                                         Choix{"Ctrl+clic en ôte une",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(1));
                                                 b.clicChamp(finess(4), true);
                                                 b.clicChamp(finess(1), true);
                                               },
                                               {4}},
                                         Choix{"Maj+clic va jusqu’à elle",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(1));
                                                 b.clicChamp(finess(4), false, true);
                                               },
                                               {1, 2, 3, 4}},
                                         Choix{"Maj+clic, vers le haut",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(4));
                                                 b.clicChamp(finess(2), false, true);
                                               },
                                               {2, 3, 4}},
                                         Choix{"Ctrl+clic dans une cellule ne fait que choisir sa ligne",
                                               [](BancTableau& b) {
                                                 b.clicChamp(cellule(1, "operateurMessagerie"), true);
                                                 b.clicChamp(cellule(3, "isStockageIdentite"), true);
                                               },
                                               {1, 3}},
                                         Choix{"Maj+clic dans une cellule de même",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(1));
                                                 b.clicChamp(cellule(3, "isStockageIdentite"), false, true);
                                               },
                                               {1, 2, 3}},
                                         Choix{"la case de la ligne en ajoute une",
                                               [](BancTableau& b) {
                                                 for (const std::size_t row : {1U, 3U}) {
                                                   const canvas::Dessine* cell = b.champ(finess(row));
                                                   b.clic(cell->rect.x0 - 20, (cell->rect.y0 + cell->rect.y1) / 2);
                                                 }
                                               },
                                               {1, 3}},
                                         Choix{"Espace choisit la ligne courante, Maj+↓ va plus loin",
                                               [](BancTableau& b) {
                                                 allerA(b, 2, 1);
                                                 b.touche(ImGuiKey_Space);
                                                 b.touche(ImGuiKey_DownArrow, false, true);
                                                 b.touche(ImGuiKey_DownArrow, false, true);
                                               },
                                               {2, 3, 4}},
                                         Choix{"Maj+Espace choisit, de n’importe quelle cellule",
                                               [](BancTableau& b) {
                                                 allerA(b, 2, kColonneOperateur);
                                                 b.touche(ImGuiKey_Space, false, true);
                                                 b.touche(ImGuiKey_DownArrow);
                                                 b.touche(ImGuiKey_DownArrow);
                                                 b.touche(ImGuiKey_Space, false, true);
                                               },
                                               {2, 4}},
                                         Choix{"Maj+↑",
                                               [](BancTableau& b) {
                                                 allerA(b, 3, 1);
                                                 b.touche(ImGuiKey_UpArrow, false, true);
                                               },
                                               {2, 3}},
                                         Choix{"Échap la vide",
                                               [](BancTableau& b) {
                                                 allerA(b, 3, 1);
                                                 b.touche(ImGuiKey_UpArrow, false, true);
                                                 b.touche(ImGuiKey_Escape);
                                               },
                                               {}},
                                         Choix{"« Effacer la sélection »",
                                               [](BancTableau& b) {
                                                 b.clicChamp(finess(1));
                                                 b.clicElement("Effacer la sélection");
                                               },
                                               {}},
                                         Choix{"Ctrl+A choisit tout ce qui est affiché, et rien d’autre",
                                               [](BancTableau& b) {
                                                 b.touche(ImGuiKey_F, true);
                                                 b.taper("fictif 18");
                                                 b.touche(ImGuiKey_Enter);
                                                 b.touche(ImGuiKey_A, true);
                                               },
                                               {179, 180, 181, 182, 183, 184, 185, 186, 187, 188}},
                                         Choix{"la case de l’en-tête de même, dans l’ordre affiché",
                                               [](BancTableau& b) {
                                                 b.clicEntete(F::NomResponsable);
                                                 b.clicEntete(F::NomResponsable);
                                                 b.touche(ImGuiKey_F, true);
                                                 b.taper("fictif 00");
                                                 b.clic(b.colonne(F::FinessGeographique)->rect.x0 - 20, b.hauteurEntete());
                                               },
                                               {0, 1, 2, 3, 4, 5, 6, 7, 8}}));

TEST(SelectionDeLignes, SeContinueDansLOrdreAffiche) {
  BancTableau banc;
  banc.clicEntete(F::NomResponsable);
  banc.clicEntete(F::NomResponsable);
  ASSERT_EQ(banc.ordre()[0], 199U);
  banc.clicChamp(finess(198));
  banc.clicChamp(finess(195), false, true);
  EXPECT_THAT(banc.tableau().selection(), ElementsAre(195, 196, 197, 198));
}

TEST(SelectionDeLignes, DeToutesLesLignesSeChangeEnUneEtape) {
  BancTableau banc;
  banc.touche(ImGuiKey_A, true);
  EXPECT_EQ(banc.tableau().selectionnees(), 200U);
  banc.clicElement("Opérateur messagerie");
  banc.clicElement("MAI_337");
  EXPECT_EQ(banc.session().modifications(), 150U);
  banc.touche(ImGuiKey_Z, true);
  EXPECT_EQ(banc.session().modifications(), 0U);
  EXPECT_FALSE(banc.session().canUndo());
}

}  // namespace
}  // namespace segur::tests
