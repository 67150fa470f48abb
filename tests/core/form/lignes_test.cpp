// One change for many bénéficiaires, as one step, and what is said of it.
#include "core/form/lignes.hpp"

#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using F = FieldId;

struct Cas {
  F champ;
  std::vector<std::uint32_t> lignes;
  std::string_view texte;
  std::string_view refus;
};

TEST(ChangementGroupe, UnOperateurPourPlusieursBeneficiairesEstUneSeuleEtape) {
  const auto session = ouvrir();
  const ChangementGroupe lot = appliquerAuxLignes(*session, F::OperateurMessagerie, {0, 1}, "MAI_337");
  EXPECT_EQ(lot.changes.refus, "");
  EXPECT_EQ(lot.bilan, "2\u00a0bénéficiaires modifiés.");
  EXPECT_EQ(session->modifications(), 2U);
  session->undo();
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_FALSE(session->canUndo());
}

TEST(ChangementGroupe, UneLigneRetireeEstPasseeEtLeBilanLeDit) {
  const auto session = ouvrir();
  session->retirer(0);
  const ChangementGroupe lot = appliquerAuxLignes(*session, F::OperateurMessagerie, {0, 1}, "MAI_337");
  EXPECT_EQ(lot.changes.refus, "");
  EXPECT_FALSE(session->saisies().champs.contains({F::OperateurMessagerie, 0}));
  EXPECT_EQ(lot.bilan, "1\u00a0bénéficiaire modifié. 1\u00a0bénéficiaire retiré du solde est resté tel quel.");
  EXPECT_EQ(typographie(lot.bilan), "");
}

TEST(ChangementGroupe, RetirerEtReajouterPlusieursEstUneSeuleEtape) {
  const auto session = ouvrir(donnee("demande-FINMS2009200M1.json"));
  EXPECT_EQ(appliquerAuxLignes(*session, F::PresentSolde, {3, 5, 8}, "false").bilan, "3\u00a0bénéficiaires retirés du solde.");
  EXPECT_EQ(session->modifications(), 3U);
  EXPECT_EQ(appliquerAuxLignes(*session, F::PresentSolde, {5, 6}, "true").bilan, "1\u00a0bénéficiaire ré-ajouté au solde.");
  EXPECT_EQ(session->modifications(), 2U);
  session->undo();
  session->undo();
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_FALSE(session->canUndo());
}

TEST(ChangementGroupe, ChaqueDemandeDoitContenirAuMoinsUnBeneficiaire) {
  const auto session = ouvrir(donnee("demande-FINMS2009200M1.json"));
  std::vector<std::uint32_t> tous;
  for (std::uint32_t row = 0; row < 200; ++row) tous.push_back(row);
  const ChangementGroupe lot = appliquerAuxLignes(*session, F::PresentSolde, tous, "false");
  EXPECT_NE(lot.changes.refus.find("au moins un bénéficiaire"), std::string::npos);
  EXPECT_EQ(lot.bilan, "");
  EXPECT_EQ(session->modifications(), 0U) << "as a whole or not at all";
  tous.pop_back();
  EXPECT_EQ(appliquerAuxLignes(*session, F::PresentSolde, tous, "false").changes.refus, "");
  EXPECT_EQ(session->contexte().agregats().presents(), 1U);
  EXPECT_NE(appliquerAuxLignes(*session, F::PresentSolde, {198, 199}, "false").changes.refus, "");
}

TEST(ChangementGroupe, CeQuiNePeutPasSeFaireEstRefuseAvecSaRaison) {
  for (const Cas& cas : {
           Cas{F::OperateurMessagerie, {}, "MAI_337", "Aucun bénéficiaire n’est sélectionné."},
           Cas{F::OperateurMessagerie, {0}, "", "Choisissez un opérateur."},
           Cas{F::OperateurMessagerie, {0}, "MAI_999", "L’opérateur «\u00a0MAI_999\u00a0» n’est pas dans le référentiel."},
           Cas{F::OperateurMessagerie, {0}, "GIP_9", "L’opérateur «\u00a0GIP_9\u00a0» n’est pas dans la liste de votre solution."},
           Cas{F::MaitreIdentite, {0}, "true", "Votre solution n’a pas le profil référencé «\u00a0MAITRE_IDENTITE\u00a0»."},
           Cas{F::NomResponsable, {0, 1}, "X", "Ce champ n’est modifiable pour aucun des bénéficiaires sélectionnés."},
           Cas{F::DateFacture, {0}, "05/06/2023", "Ce champ n’est modifiable pour aucun des bénéficiaires sélectionnés."},
           Cas{F::MaitreIdentite, {0, 1}, "false", "Les bénéficiaires sélectionnés ont déjà cette valeur."},
       }) {
    const auto session = ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
    const ChangementGroupe lot = appliquerAuxLignes(*session, cas.champ, cas.lignes, cas.texte);
    EXPECT_EQ(lot.changes.refus, cas.refus);
    EXPECT_EQ(lot.bilan, "");
    EXPECT_EQ(typographie(lot.changes.refus), "");
    EXPECT_FALSE(session->canUndo());
  }
}

}  // namespace
}  // namespace segur::tests
