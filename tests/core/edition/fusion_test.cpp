// A draft goes on a demande that has changed since it was typed (412, or a draft found again), field by field.
#include "core/edition/fusion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/brouillon.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

struct Reprise {
  std::unique_ptr<Session> session;
  Fusion fusion;
};

// What was typed in `mienne`, on a newer demande.
Reprise reprendre(const Session& mienne, std::string nouvelle) {
  Reprise out{ouvrir(std::move(nouvelle)), {}};
  out.fusion = fusionner(*out.session, brouillonOf(mienne));
  EXPECT_EQ(out.fusion.changes.refus, "");
  return out;
}

std::vector<std::string> lignes(const std::vector<Modification>& modifications) {
  std::vector<std::string> out;
  for (const Modification& m : modifications) out.push_back(m.libelle + " : " + m.avant + " → " + m.apres);
  return out;
}

TEST(Fusion, CeQueLAutreNAPasToucheEstSaisiANouveau) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::DateFacture, 0}, "05/06/2023");
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  EXPECT_TRUE(out.fusion.conflits.empty());
  EXPECT_TRUE(out.session->modifie({FieldId::DateFacture, 0}));
  EXPECT_EQ(out.session->modifications(), 1U);
}

TEST(Fusion, LeMemeChampChangeDesDeuxCotesEstUnConflitQueLUtilisateurTranche) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::MontantSolde, 0}, "1 450,00");
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  ASSERT_EQ(out.fusion.conflits.size(), 1U);
  EXPECT_EQ(out.fusion.conflits[0].champ, (FieldRef{FieldId::MontantSolde, 0}));
  EXPECT_EQ(out.fusion.conflits[0].texte, "1 450,00");
  EXPECT_EQ(out.fusion.conflits[0].leur, displayOf(out.session->lecture().original({FieldId::MontantSolde, 0}), Kind::Montant));
  EXPECT_EQ(out.session->modifications(), 0U) << "theirs, until the user chooses";
}

TEST(Fusion, LaMemeValeurDesDeuxCotesNEstPlusUneModification) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::MontantSolde, 0}, "1 300 €");
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  EXPECT_TRUE(out.fusion.conflits.empty());
  EXPECT_EQ(out.session->modifications(), 0U);
}

TEST(Fusion, UnBeneficiaireEstRetrouveParSonSiteOuQuIlSoit) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::OperateurMessagerie, 0}, "MAI_337");
  const std::string echange = avec(demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "\"090002668\""},
                                                      {"/beneficiaires/structure/1/FINESSGeo", "\"090001538\""},
                                                      {"/beneficiaires/structure/1/operateurMessagerie", "\"GIP_26\""}});
  const Reprise out = reprendre(*mienne, echange);
  EXPECT_TRUE(out.fusion.conflits.empty());
  EXPECT_TRUE(out.session->modifie({FieldId::OperateurMessagerie, 1}));
}

TEST(Fusion, CeQuiNePeutPlusEtreSaisiEstDit) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::OperateurMessagerie, 0}, "MAI_337");
  mienne->set({FieldId::NomMandataire, 0}, "AUTRE NOM");
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "\"030006563\""},
                                                                 {"/beneficiaires/isMandataire", "false"}}));
  EXPECT_EQ(out.fusion.perdues.size(), 2U);
  EXPECT_EQ(out.session->modifications(), 0U);
}

TEST(Fusion, UnePieceQueLaDemandeAEnfinNEstPasAjouteeDeuxFois) {
  const auto mienne = ouvrir();
  mienne->ajouterPiece("a.pdf", "AUTRE_S");
  mienne->ajouterPiece("b.pdf", "AUTRE_S");
  const Reprise out =
      reprendre(*mienne, avec(demandeDuGuide(),
                              {"/piecesJustificatives/3", R"({"nomFichier":"a.pdf","formatFichier":"PDF","typeFichier":"AUTRE_S"})"}));
  ASSERT_EQ(out.session->saisies().pieces.size(), 1U);
  EXPECT_EQ(out.session->saisies().pieces[0].nomFichier, "b.pdf");
}

TEST(Fusion, LaValeurDuPortailResteJusquAuChoixPuisLaMienneSEcrit) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::MontantSolde, 0}, "abc");  // wrong as it is, and kept as it is
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  ASSERT_EQ(out.fusion.conflits.size(), 1U);
  const Conflit& conflit = out.fusion.conflits[0];
  EXPECT_EQ(conflit.libelle, "Montant SEGUR total hors taxe déclaré lors du solde");
  EXPECT_EQ(conflit.base, "1\u202f400,00\u00a0€");
  EXPECT_EQ(conflit.leur, "1\u202f300,00\u00a0€");
  EXPECT_EQ(conflit.mienne, "abc");
  out.session->set(conflit.champ, conflit.texte);
  EXPECT_EQ(out.session->modifications(), 1U);
}

TEST(Fusion, DUneDemandeQuiSeConsulteToutEstDitEtRienNEstPerdu) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::DateFacture, 0}, "05/06/2023");
  mienne->retirer(1);
  mienne->ajouterPiece("a.pdf", "AUTRE_S");
  const Reprise out = reprendre(*mienne, avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  EXPECT_THAT(lignes(out.fusion.perdues),
              testing::ElementsAre("Date de la facture : 02/06/2023 → 05/06/2023",
                                   "Présent solde, FINESS 09\u00a0000\u00a0266\u00a08 : Présent au solde → Retiré du solde",
                                   "Pièce ajoutée, AUTRE_S : (vide) → a.pdf"));
  EXPECT_EQ(out.session->modifications(), 0U);
}

// The portal took it, and the page did not hear: nothing is left to say.
TEST(Fusion, CeQueLaDemandePorteDejaNEstNiConflitNiPerdu) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::DateFacture, 0}, "05/06/2023");
  mienne->ajouterPiece("a.pdf", "AUTRE_S");
  const Reprise out =
      reprendre(*mienne, avec(demandeDuGuide(),
                              {{"/statut", "\"En cours\""},
                               {"/commande/dateFacture", "\"2023-06-05\""},
                               {"/piecesJustificatives/3", R"({"nomFichier":"a.pdf","formatFichier":"PDF","typeFichier":"AUTRE_S"})"}}));
  EXPECT_TRUE(out.fusion.conflits.empty());
  EXPECT_TRUE(out.fusion.perdues.empty());
}

}  // namespace
}  // namespace segur::tests
