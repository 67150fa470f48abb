// 412: the portal's demande has changed since it was opened; what was typed goes on the newer one, field by field.
#include "core/edition/fusion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/recu.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

Fusion fusion(const Session& mienne, std::string nouvelle) {
  auto merged = fusionner(mienne, std::move(nouvelle), referentielDemo(), kMaintenant);
  EXPECT_TRUE(merged);
  return *std::move(merged);
}

TEST(Fusion, CeQueLAutreNAPasToucheEstSaisiANouveau) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::DateFacture, 0}, "05/06/2023");
  const Fusion out = fusion(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  EXPECT_TRUE(out.conflits.empty());
  EXPECT_TRUE(out.session->modifie({FieldId::DateFacture, 0}));
  EXPECT_EQ(out.session->modifications(), 1U);
}

TEST(Fusion, LeMemeChampChangeDesDeuxCotesEstUnConflitQueLUtilisateurTranche) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::MontantSolde, 0}, "1 450,00");
  const Fusion out = fusion(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  ASSERT_EQ(out.conflits.size(), 1U);
  EXPECT_EQ(out.conflits[0].champ, (FieldRef{FieldId::MontantSolde, 0}));
  EXPECT_EQ(out.conflits[0].texte, "1 450,00");
  EXPECT_EQ(out.conflits[0].leur, displayOf(out.session->lecture().original({FieldId::MontantSolde, 0}), Kind::Montant));
  EXPECT_EQ(out.session->modifications(), 0U) << "theirs, until the user chooses";
}

TEST(Fusion, LaMemeValeurDesDeuxCotesNEstPlusUneModification) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::MontantSolde, 0}, "1 300 €");
  const Fusion out = fusion(*mienne, avec(demandeDuGuide(), {"/commande/montantSegurSoldeHT", "1300.00"}));
  EXPECT_TRUE(out.conflits.empty());
  EXPECT_EQ(out.session->modifications(), 0U);
}

TEST(Fusion, UnBeneficiaireEstRetrouveParSonSiteOuQuIlSoit) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::OperateurMessagerie, 0}, "MAI_337");
  const std::string echange = avec(demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "\"090002668\""},
                                                      {"/beneficiaires/structure/1/FINESSGeo", "\"090001538\""},
                                                      {"/beneficiaires/structure/1/operateurMessagerie", "\"GIP_26\""}});
  const Fusion out = fusion(*mienne, echange);
  EXPECT_TRUE(out.conflits.empty());
  EXPECT_TRUE(out.session->modifie({FieldId::OperateurMessagerie, 1}));
}

TEST(Fusion, CeQuiNePeutPlusEtreSaisiEstDit) {
  const auto mienne = ouvrir();
  mienne->set({FieldId::OperateurMessagerie, 0}, "MAI_337");
  mienne->set({FieldId::NomMandataire, 0}, "AUTRE NOM");
  const Fusion out =
      fusion(*mienne,
             avec(demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "\"030006563\""}, {"/beneficiaires/isMandataire", "false"}}));
  EXPECT_EQ(out.perdues.size(), 2U);
  EXPECT_EQ(out.session->modifications(), 0U);
}

TEST(Fusion, UnePieceQueLaDemandeAEnfinNEstPasAjouteeDeuxFois) {
  const auto mienne = ouvrir();
  mienne->ajouterPiece("a.pdf", "AUTRE_S");
  mienne->ajouterPiece("b.pdf", "AUTRE_S");
  const Fusion out = fusion(*mienne, avec(demandeDuGuide(), {"/piecesJustificatives/3",
                                                             R"({"nomFichier":"a.pdf","formatFichier":"PDF","typeFichier":"AUTRE_S"})"}));
  ASSERT_EQ(out.session->saisies().pieces.size(), 1U);
  EXPECT_EQ(out.session->saisies().pieces[0].nomFichier, "b.pdf");
}

TEST(Fusion, UneDemandeIllisibleEstExpliquee) {
  const auto merged = fusionner(*ouvrir(), "{", referentielDemo(), kMaintenant);
  ASSERT_FALSE(merged);
  EXPECT_NE(merged.error().front().find("ligne 1"), std::string::npos);
}

TEST(Recu, PorteLeNumeroLaDateEtLAvantApres) {
  Recu recu{"R-1",
            "FINMS2009167M1",
            kMaintenant,
            ActionModification::Confirmer,
            {{"dateFacture", "Date de la facture", "02/06/2023", "05/06/2023"}}};
  const std::string texte = recuTexte(recu);
  for (const std::string_view part :
       {"R-1", "FINMS2009167M1", "13/06/2023", "Confirmer", "Date de la facture", "02/06/2023", "05/06/2023"}) {
    EXPECT_NE(texte.find(part), std::string::npos) << part;
  }
  recu.action = ActionModification::NePasModifier;
  recu.modifications.clear();
  EXPECT_NE(recuTexte(recu).find("en l’état"), std::string::npos);
}

}  // namespace
}  // namespace segur::tests
