// What the table of bénéficiaires shows: search, state, sort, selection, and the words for them.
#include "core/form/tableau.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using F = FieldId;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Table {
  explicit Table(std::string demande = demandeDuGuide()) : session(ouvrir(std::move(demande))), tableau(*session) {}

  const std::vector<std::uint32_t>& demander(Requete requete) {
    tableau.demander(std::move(requete));
    return tableau.lignes();
  }
  const std::vector<std::uint32_t>& chercher(std::string texte) { return demander({std::move(texte), EtatLigne::Toutes, {}, false}); }
  void faire(const Changes& changes) {
    EXPECT_EQ(changes.refus, "");
    tableau.noter(changes);
  }
  void appliquer(F champ, std::string_view texte) { faire(tableau.appliquer(*session, champ, texte).changes); }
  [[nodiscard]] std::string refusDe(F champ, std::string_view texte) const {
    for (const ActionGroupee& action : tableau.actions()) {
      if (action.champ == champ && action.texte == texte) return action.refus;
    }
    return "no such action";
  }

  std::unique_ptr<Session> session;
  TableauBeneficiaires tableau;
};

std::string deuxCents() { return donnee("demande-FINMS2009200M1.json"); }

TEST(Tableau, UnTexteEstChercheSansCasseAccentNiEspace) {
  Table t(avec(demandeDuGuide(), {"/beneficiaires/structure/1/nomResponsable", "\"Hélène D’Arçon\""}));
  EXPECT_THAT(t.chercher(""), ElementsAre(0, 1));
  EXPECT_THAT(t.chercher("helene"), ElementsAre(1));
  EXPECT_THAT(t.chercher("ARÇON"), ElementsAre(1));
  EXPECT_THAT(t.chercher("090002668"), ElementsAre(1)) << "a FINESS is shown in groups";
  EXPECT_THAT(t.chercher("09 000 266 8"), ElementsAre(1));
  EXPECT_THAT(t.chercher("GIP_26"), ElementsAre(0));
  EXPECT_THAT(t.chercher("introuvable"), IsEmpty());
  EXPECT_EQ(t.tableau.resume(), "0\u00a0bénéficiaire sur\u00a02");
}

TEST(Tableau, UnTexteNeCourtPasSurDeuxColonnes) {
  Table t;
  EXPECT_THAT(t.chercher("RESPONSABLE"), SizeIs(2));
  EXPECT_THAT(t.chercher("RESPONSABLEmail"), IsEmpty());
}

TEST(Tableau, CeQuiEstSaisiEstCherche) {
  Table t;
  EXPECT_THAT(t.chercher("API_35"), IsEmpty());
  t.faire(t.session->set({F::OperateurMessagerie, 1}, "API_35"));
  EXPECT_THAT(t.chercher("API_35"), ElementsAre(1));
}

TEST(Tableau, UnEtatNeGardeQueLesLignesModifieesEnErreurOuRetirees) {
  Table t;
  const Requete modifiees{"", EtatLigne::Modifiees, {}, false};
  const Requete erreurs{"", EtatLigne::EnErreur, {}, false};
  const Requete retirees{"", EtatLigne::Retirees, {}, false};
  EXPECT_THAT(t.demander(modifiees), IsEmpty());
  EXPECT_THAT(t.demander(erreurs), IsEmpty()) << "an e-mail that can't be edited is a warning";
  EXPECT_THAT(t.tableau.comptes(), ElementsAre(2, 0, 0, 0));

  t.faire(t.session->set({F::OperateurMessagerie, 1}, "MAI_999"));
  EXPECT_THAT(t.tableau.comptes(), ElementsAre(2, 1, 1, 0)) << "counts follow each command";
  EXPECT_THAT(t.demander(modifiees), ElementsAre(1));
  EXPECT_THAT(t.demander(erreurs), ElementsAre(1));
  t.faire(t.session->retirer(1));
  EXPECT_THAT(t.tableau.comptes(), ElementsAre(2, 1, 0, 1));
  EXPECT_THAT(t.demander(erreurs), IsEmpty()) << "a removed bénéficiaire breaks no rule";
  EXPECT_THAT(t.demander(retirees), ElementsAre(1));
  t.faire(t.session->undo());
  t.faire(t.session->undo());
  EXPECT_THAT(t.tableau.comptes(), ElementsAre(2, 0, 0, 0));
}

TEST(Tableau, UnTableauOuvertEnCoursDeRouteCompteCeQuiEstDejaFait) {
  Table t;
  t.faire(t.session->set({F::OperateurMessagerie, 0}, "MAI_999"));
  t.faire(t.session->retirer(1));
  EXPECT_EQ(TableauBeneficiaires(*t.session).comptes(), t.tableau.comptes());
}

TEST(Tableau, LesComptesSontCeuxDUnTableauNeufApresChaqueCommande) {
  Table t(deuxCents());
  for (std::uint32_t row = 0; row < 40; ++row) {
    t.faire(t.session->set({F::OperateurMessagerie, row * 3}, row % 3 == 0 ? "MAI_999" : "API_35"));
    if (row % 4 == 0) t.faire(t.session->retirer(row * 3));
    if (row % 5 == 0) t.faire(t.session->undo());
    ASSERT_EQ(TableauBeneficiaires(*t.session).comptes(), t.tableau.comptes()) << row;
  }
  t.tableau.selectionnerTout(true);
  t.appliquer(F::OperateurMessagerie, "GIP_9");
  EXPECT_EQ(TableauBeneficiaires(*t.session).comptes(), t.tableau.comptes()) << "many at once";
}

TEST(Tableau, LeTriSuitLaColonneDansLesDeuxSens) {
  Table t;
  EXPECT_THAT(t.demander({"", EtatLigne::Toutes, F::OperateurMessagerie, false}), ElementsAre(0, 1));  // GIP_26, GIP_9
  EXPECT_THAT(t.demander({"", EtatLigne::Toutes, F::OperateurMessagerie, true}), ElementsAre(1, 0));
  EXPECT_THAT(t.demander({"", EtatLigne::Toutes, F::AncienneVersion, true}), ElementsAre(0, 1)) << "both 1.0.1: the order of the demande";
  EXPECT_EQ(t.tableau.position(1), std::optional<std::size_t>(1));
}

// « When a filter is active, edits must not make rows vanish under the finger. »
TEST(Tableau, UneLigneQuiNeRepondPlusResteJusquALaDemandeSuivante) {
  Table t;
  const Requete cherche{"GIP_26", EtatLigne::Toutes, {}, false};
  EXPECT_THAT(t.demander(cherche), ElementsAre(0));
  EXPECT_EQ(t.tableau.perime(), "");
  t.faire(t.session->set({F::OperateurMessagerie, 0}, "MAI_337"));
  EXPECT_THAT(t.tableau.lignes(), ElementsAre(0));
  EXPECT_EQ(t.tableau.perime(), "1\u00a0ligne affichée ne correspond plus au filtre.");
  t.faire(t.session->undo());
  EXPECT_EQ(t.tableau.perime(), "");
  t.faire(t.session->redo());
  EXPECT_THAT(t.demander(cherche), IsEmpty());
  EXPECT_EQ(t.tableau.perime(), "");
}

TEST(Tableau, UneValeurDeLaColonneTrieeQuiChangeNeDeplaceRien) {
  Table t;
  const Requete tri{"", EtatLigne::Toutes, F::OperateurMessagerie, false};
  t.demander(tri);
  t.faire(t.session->set({F::MaitreIdentite, 0}, "true"));
  EXPECT_EQ(t.tableau.perime(), "");
  t.faire(t.session->set({F::OperateurMessagerie, 0}, "MAI_337"));
  EXPECT_THAT(t.tableau.lignes(), ElementsAre(0, 1));
  EXPECT_NE(t.tableau.perime(), "");
  EXPECT_EQ(typographie(t.tableau.perime()), "");
  EXPECT_THAT(t.demander(tri), ElementsAre(1, 0));
  EXPECT_EQ(t.tableau.perime(), "");
}

TEST(Tableau, LEnTeteDUneColonneTrieDansUnSensPuisLAutrePuisPlus) {
  Table t;
  t.demander({"GIP", EtatLigne::Toutes, F::MaitreIdentite, true});
  t.tableau.trier(F::OperateurMessagerie);
  EXPECT_EQ(t.tableau.requete().tri, F::OperateurMessagerie);
  EXPECT_FALSE(t.tableau.requete().descendant) << "another column begins upwards";
  t.tableau.trier(F::OperateurMessagerie);
  EXPECT_TRUE(t.tableau.requete().descendant);
  t.tableau.trier(F::OperateurMessagerie);
  EXPECT_EQ(t.tableau.requete().tri, std::nullopt);
  EXPECT_FALSE(t.tableau.requete().descendant);
  EXPECT_EQ(t.tableau.requete().texte, "GIP");
}

TEST(Tableau, CeQuiCacheUneLigneEstLevePourLaMontrer) {
  Table t;
  t.demander({"GIP_26", EtatLigne::Toutes, F::OperateurMessagerie, true});
  t.tableau.montrer(0);
  EXPECT_EQ(t.tableau.requete().texte, "GIP_26") << "it is shown already";
  t.tableau.montrer(1);
  EXPECT_THAT(t.tableau.lignes(), SizeIs(2));
  EXPECT_EQ(t.tableau.requete().texte, "");
  EXPECT_EQ(t.tableau.requete().tri, F::OperateurMessagerie);
  EXPECT_TRUE(t.tableau.requete().descendant);
  t.chercher("GIP_26");
  t.tableau.montrer(99);
  EXPECT_THAT(t.tableau.lignes(), ElementsAre(0)) << "no such row";
}

TEST(Tableau, UneListeDUnSeulNAPasBesoinDOutils) {
  EXPECT_TRUE(Table().tableau.plusieurs());
  EXPECT_FALSE(Table(donnee("demande-FINMS2009170M1.json")).tableau.plusieurs());
}

TEST(Selection, UneLigneUnePlageTout) {
  Table t(deuxCents());
  EXPECT_EQ(t.tableau.coche(), Coche::Aucune);
  t.tableau.selectionner(2, true);
  t.tableau.selectionnerJusqua(5, true);
  EXPECT_THAT(t.tableau.selection(), ElementsAre(2, 3, 4, 5));
  EXPECT_EQ(t.tableau.coche(), Coche::Partie);
  t.tableau.selectionnerJusqua(0, true);
  EXPECT_THAT(t.tableau.selection(), ElementsAre(0, 1, 2, 3, 4, 5)) << "from the same row, the other way";
  t.tableau.selectionner(3, false);
  EXPECT_EQ(t.tableau.resumeSelection(), "5\u00a0bénéficiaires sélectionnés");
  t.tableau.selectionnerTout(true);
  EXPECT_EQ(t.tableau.selectionnees(), 200U);
  EXPECT_EQ(t.tableau.coche(), Coche::Toutes);
  t.tableau.effacerSelection();
  EXPECT_THAT(t.tableau.selection(), IsEmpty());
  EXPECT_EQ(t.tableau.resumeSelection(), "");
}

TEST(Selection, UnePlageEstCelleQueLeTableauMontre) {
  Table t(deuxCents());
  t.demander({"GIP_26", EtatLigne::Toutes, F::FinessGeographique, true});
  const auto lignes = t.tableau.lignes();
  ASSERT_EQ(lignes.size(), 50U);
  t.tableau.selectionner(lignes[1], true);
  t.tableau.selectionnerJusqua(lignes[3], true);
  EXPECT_EQ(t.tableau.selectionnees(), 3U);
  EXPECT_TRUE(t.tableau.selectionnee(lignes[2]));
}

TEST(Selection, ToutSelectionnerNePrendQueCeQuiEstAfficheEtLeResteEstCompte) {
  Table t(deuxCents());
  t.tableau.selectionner(0, true);  // MAI_337
  t.chercher("GIP_26");
  EXPECT_EQ(t.tableau.coche(), Coche::Aucune);
  t.tableau.selectionnerTout(true);
  EXPECT_EQ(t.tableau.selectionnees(), 51U);
  EXPECT_EQ(t.tableau.coche(), Coche::Toutes);
  EXPECT_EQ(t.tableau.resumeSelection(), "51\u00a0bénéficiaires sélectionnés, dont 1\u00a0que le filtre masque");
  EXPECT_EQ(t.tableau.resume(), "50\u00a0bénéficiaires sur\u00a0200");
  t.tableau.selectionnerTout(false);
  EXPECT_THAT(t.tableau.selection(), ElementsAre(0));
}

TEST(Selection, LesActionsDisentPourquoiEllesNePeuventPasSeFaire) {
  Table t;
  t.tableau.selectionner(0, true);
  for (const F profil : {F::MaitreIdentite, F::StockageIdentite}) {
    EXPECT_EQ(t.refusDe(profil, "true"), "");
    EXPECT_EQ(t.refusDe(profil, "false"), "");
  }
  EXPECT_EQ(t.refusDe(F::PresentSolde, "false"), "");
  EXPECT_NE(t.refusDe(F::PresentSolde, "true"), "") << "it is in the solde";
  t.tableau.selectionnerTout(true);
  EXPECT_NE(t.refusDe(F::PresentSolde, "false").find("au moins un bénéficiaire"), std::string::npos);
  t.tableau.selectionner(1, false);
  t.appliquer(F::PresentSolde, "false");
  EXPECT_NE(t.refusDe(F::MaitreIdentite, "true"), "");
  EXPECT_NE(t.refusDe(F::PresentSolde, "false"), "");
  EXPECT_EQ(t.refusDe(F::PresentSolde, "true"), "");
  for (const ActionGroupee& action : t.tableau.actions()) EXPECT_EQ(typographie(action.refus), "");

  Table sans(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
  sans.tableau.selectionnerTout(true);
  EXPECT_NE(sans.refusDe(F::MaitreIdentite, "true").find("MAITRE_IDENTITE"), std::string::npos);
  EXPECT_EQ(sans.refusDe(F::MaitreIdentite, "false"), "") << "unticking is always allowed";
}

// What an action announces as possible is carried out; what it refuses is refused by the command as well.
TEST(Selection, UneActionAnnonceeEstFaiteUneActionRefuseeNeLEstPas) {
  for (const std::vector<std::uint32_t>& lignes : std::vector<std::vector<std::uint32_t>>{{0}, {1}, {0, 1}}) {
    for (const bool retirer : {false, true}) {
      Table modele;
      for (const ActionGroupee& action : modele.tableau.actions()) {
        Table t;
        if (retirer) t.faire(t.session->retirer(0));
        for (const std::uint32_t row : lignes) t.tableau.selectionner(row, true);
        const std::string announced = t.refusDe(action.champ, action.texte);
        const std::string done = t.tableau.appliquer(*t.session, action.champ, action.texte).changes.refus;
        if (!announced.empty()) {
          EXPECT_NE(done, "") << announced;
        } else {
          EXPECT_TRUE(done.empty() || done == "Les bénéficiaires sélectionnés ont déjà cette valeur.") << done;
        }
      }
    }
  }
}

TEST(Mots, LigneSurTantEtLesPluriels) {
  Table t(deuxCents());
  EXPECT_EQ(t.tableau.designer(0), "ligne\u00a01 sur\u00a0200");
  EXPECT_EQ(t.tableau.resume(), "200\u00a0bénéficiaires");
  t.tableau.selectionner(7, true);
  EXPECT_EQ(t.tableau.resumeSelection(), "1\u00a0bénéficiaire sélectionné");
  for (const std::string& text : {t.tableau.designer(199), t.tableau.resume(), t.tableau.resumeSelection()})
    EXPECT_EQ(typographie(text), "");
  const MotsTableau mots;
  for (const std::string_view mot :
       {mots.rechercher, mots.afficher, mots.etats[0], mots.etats[1], mots.etats[2], mots.etats[3], mots.trierPar, mots.ordreDemande,
        mots.croissant, mots.decroissant, mots.selectionner, mots.toutSelectionner, mots.effacerSelection, mots.actions, mots.appliquer,
        mots.actualiser, mots.coller, mots.aucun, mots.toutAfficher}) {
    EXPECT_EQ(typographie(mot), "");
    EXPECT_FALSE(mot.empty());
  }
}

}  // namespace
}  // namespace segur::tests
