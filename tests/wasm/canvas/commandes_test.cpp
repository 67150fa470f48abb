// Each command of the form, by the mouse alone and by the keyboard alone: the session is then that of the same command sent by the form
// view.
#include <functional>

#include "tests/wasm/canvas/banc.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

constexpr std::string_view kDate = "/commande/dateFacture";
constexpr std::string_view kMontant = "/commande/montantSegurSoldeHT";
constexpr std::string_view kIndicateur = "/commande/indicateurDeploiementMSS";
constexpr std::string_view kSite = "FINESS 09 000 153 8";

struct Cas {
  std::string nom;
  std::function<void(Banc&)> souris;
  std::function<void(Banc&)> clavier;
  std::function<void(Session&)> formulaire;
};

std::string cellule(std::size_t ligne, std::string_view cle) {
  return "/beneficiaires/structure/" + std::to_string(ligne) + "/" + std::string(cle);
}

// From anywhere to that cell of the table, by keys.
void cellule(Banc& banc, std::size_t ligne, std::size_t colonne) {
  banc.entrer();
  banc.tabJusqua("Liste bénéficiaire(s)");
  banc.touche(ImGuiKey_Home, true);
  for (std::size_t i = 0; i < ligne; ++i) banc.touche(ImGuiKey_DownArrow);
  for (std::size_t i = 0; i < colonne; ++i) banc.touche(ImGuiKey_RightArrow);
}

const std::vector<Cas>& cas() {
  static const std::vector<Cas> all{
      {"une date",
       [](Banc& b) {
         b.clicChamp(kDate);
         b.taper("05/06/2023");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("05/06/2023");
       },
       [](Session& s) {
         s.set({F::DateFacture, 0}, "05/06/2023");
       }},
      {"un montant qui n’en est pas un",
       [](Banc& b) {
         b.clicChamp(kMontant);
         b.taper("mille");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Montant SEGUR total hors taxe déclaré lors du solde");
         b.taper("mille");
       },
       [](Session& s) {
         s.set({F::MontantSolde, 0}, "mille");
       }},
      {"l’indicateur, dans sa liste",
       [](Banc& b) {
         b.clicChamp(kIndicateur);
         b.clicElement("Cas 2");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Indicateur Déploiement MSS");
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_End);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s) {
         s.set({F::IndicateurDeploiementMss, 0}, "Cas 2");
       }},
      {"le rétablissement d’une valeur",
       [](Banc& b) {
         b.clicChamp(kDate);
         b.taper("05/06/2023");
         b.clicElement("Rétablir Date de la facture");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("05/06/2023");
         b.touche(ImGuiKey_Tab);
         EXPECT_EQ(b.focus(), "Rétablir Date de la facture");
         b.touche(ImGuiKey_Enter);
         EXPECT_EQ(b.focus(), "Date de la facture");
       },
       [](Session& s) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.closeStep();
         s.retablir({F::DateFacture, 0});
       }},
      {"le retrait d’un bénéficiaire",
       [](Banc& b) {
         b.montrer(cellule(0, "operateurMessagerie"));
         const canvas::Dessine* cell = b.champ(cellule(0, "operateurMessagerie"));
         b.clic(cell->rect.x1 + 30, (cell->rect.y0 + cell->rect.y1) / 2);
       },
       [](Banc& b) {
         cellule(b, 0, 3);
         b.touche(ImGuiKey_Delete);
       },
       [](Session& s) { s.retirer(0); }},
      {"sa remise",
       [](Banc& b) {
         for (int i = 0; i < 2; ++i) {
           b.montrer(cellule(0, "operateurMessagerie"));
           const canvas::Dessine* cell = b.champ(cellule(0, "operateurMessagerie"));
           b.clic(cell->rect.x1 + 30, (cell->rect.y0 + cell->rect.y1) / 2);
         }
       },
       [](Banc& b) {
         cellule(b, 0, 0);
         b.touche(ImGuiKey_End);
         b.touche(ImGuiKey_Enter);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s) {
         s.retirer(0);
         s.remettre(0);
       }},
      {"un profil que l’on décoche", [](Banc& b) { b.clicChamp(cellule(0, "isStockageIdentite")); },
       [](Banc& b) {
         cellule(b, 0, 9);
         b.touche(ImGuiKey_Space);
       },
       [](Session& s) {
         s.set({F::StockageIdentite, 0}, "false");
       }},
      {"un opérateur",
       [](Banc& b) {
         b.clicChamp(cellule(1, "operateurMessagerie"));
         b.clicElement(b.session().referentiel().operateurs[0].code);
       },
       [](Banc& b) {
         cellule(b, 1, 10);
         b.touche(ImGuiKey_F2);
         b.touche(ImGuiKey_Home);
         b.touche(ImGuiKey_Enter);
       },
       [](Session& s) {
         s.set({F::OperateurMessagerie, 1}, s.referentiel().operateurs[0].code);
       }},
      {"défaire",
       [](Banc& b) {
         b.clicChamp(kDate);
         b.taper("05/06/2023");
         b.clicElement("Défaire");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("05/06/2023");
         b.touche(ImGuiKey_Z, true);
       },
       [](Session& s) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.undo();
       }},
      {"refaire",
       [](Banc& b) {
         b.clicChamp(kDate);
         b.taper("05/06/2023");
         b.clicElement("Défaire");
         b.clicElement("Refaire");
       },
       [](Banc& b) {
         b.entrer();
         b.tabJusqua("Date de la facture");
         b.taper("05/06/2023");
         b.touche(ImGuiKey_Z, true);
         b.touche(ImGuiKey_Y, true);
       },
       [](Session& s) {
         s.set({F::DateFacture, 0}, "05/06/2023");
         s.undo();
         s.redo();
       }},
      {"le même changement pour toute la sélection",
       [](Banc& b) {
         b.clicChamp(cellule(0, "FINESSGeo"));
         b.clicChamp(cellule(1, "FINESSGeo"), false, true);
         b.clicElement("Stockage identité\u00a0: Décocher");
       },
       [](Banc& b) {
         cellule(b, 0, 1);
         b.touche(ImGuiKey_A, true);
         b.vue().clavier(Arrivee::Absente);
         b.entrer();
         b.tabJusqua("Stockage identité\u00a0: Décocher");
         b.touche(ImGuiKey_Space);
       },
       [](Session& s) {
         const TexteSaisi textes[] = {{{F::StockageIdentite, 0}, "false"}, {{F::StockageIdentite, 1}, "false"}};
         s.appliquer(textes);
       }},
      {"la recopie vers le bas",
       [](Banc& b) {
         b.clicChamp(cellule(0, "FINESSGeo"));
         b.clicChamp(cellule(1, "FINESSGeo"), false, true);
         b.clicChamp(cellule(0, "operateurMessagerie"));
         b.touche(ImGuiKey_Escape);
         b.clicElement("Recopier vers le bas");
       },
       [](Banc& b) {
         cellule(b, 0, 10);
         b.touche(ImGuiKey_DownArrow, false, true);
         b.touche(ImGuiKey_D, true);
       },
       [](Session& s) {
         s.set({F::OperateurMessagerie, 1}, "GIP_26");
       }},
  };
  return all;
}

class Commandes : public testing::TestWithParam<std::size_t> {};

void comparer(Banc& banc, const Cas& un) {
  const auto formulaire = ouvrir();
  un.formulaire(*formulaire);
  EXPECT_EQ(banc.brouillon(), brouillonOf(*formulaire));
  EXPECT_EQ(banc.session().verdict().erreurs(), formulaire->verdict().erreurs());
  EXPECT_EQ(banc.session().modifications(), formulaire->modifications());
  EXPECT_EQ(banc.session().canUndo(), formulaire->canUndo());
  EXPECT_EQ(banc.session().canRedo(), formulaire->canRedo());
  if (banc.session().verdict().erreurs() == 0) {
    EXPECT_EQ(corpsConfirmer(banc.session()), corpsConfirmer(*formulaire));
  }
}

TEST_P(Commandes, SeDonnentALaSouris) {
  const Cas& un = cas()[GetParam()];
  SCOPED_TRACE(un.nom);
  Banc banc;
  un.souris(banc);
  comparer(banc, un);
}

TEST_P(Commandes, SeDonnentAuClavier) {
  const Cas& un = cas()[GetParam()];
  SCOPED_TRACE(un.nom);
  Banc banc;
  un.clavier(banc);
  comparer(banc, un);
}

INSTANTIATE_TEST_SUITE_P(Toutes, Commandes, testing::Range(std::size_t{0}, cas().size()));

}  // namespace
}  // namespace segur::tests
