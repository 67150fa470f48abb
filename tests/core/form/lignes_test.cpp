// What the table of bénéficiaires shows, and one change for many.
#include "core/form/lignes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/form/form.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Requete texte(std::string text) {
  Requete requete;
  requete.texte = std::move(text);
  return requete;
}

TEST(Lignes, UnTexteEstChercheSansCasseAccentNiEspace) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/structure/1/nomResponsable", "\"Hélène D’Arçon\""}));
  EXPECT_THAT(lignesDe(*session, texte("")), ElementsAre(0, 1));
  EXPECT_THAT(lignesDe(*session, texte("helene")), ElementsAre(1));
  EXPECT_THAT(lignesDe(*session, texte("ARÇON")), ElementsAre(1));
  EXPECT_THAT(lignesDe(*session, texte("090002668")), ElementsAre(1)) << "a FINESS is shown in groups";
  EXPECT_THAT(lignesDe(*session, texte("09 000 266 8")), ElementsAre(1));
  EXPECT_THAT(lignesDe(*session, texte("GIP_26")), ElementsAre(0));
  EXPECT_THAT(lignesDe(*session, texte("introuvable")), IsEmpty());
}

TEST(Lignes, UnEtatNeGardeQueLesLignesModifieesEnErreurOuRetirees) {
  const auto session = ouvrir();
  Requete modifiees, erreurs, retirees;
  modifiees.etat = EtatLigne::Modifiees;
  erreurs.etat = EtatLigne::EnErreur;
  retirees.etat = EtatLigne::Retirees;
  EXPECT_THAT(lignesDe(*session, modifiees), IsEmpty());
  EXPECT_THAT(lignesDe(*session, erreurs), IsEmpty()) << "an e-mail that can't be edited is a warning";

  session->set({FieldId::OperateurMessagerie, 1}, "MAI_999");
  EXPECT_THAT(lignesDe(*session, modifiees), ElementsAre(1));
  EXPECT_THAT(lignesDe(*session, erreurs), ElementsAre(1));
  session->retirer(1);
  EXPECT_THAT(lignesDe(*session, erreurs), IsEmpty()) << "a removed bénéficiaire breaks no rule";
  EXPECT_THAT(lignesDe(*session, retirees), ElementsAre(1));
}

TEST(Lignes, LeTriSuitLaColonneDansLesDeuxSens) {
  const auto session = ouvrir();
  Requete requete;
  requete.tri = FieldId::OperateurMessagerie;  // GIP_26, GIP_9
  EXPECT_THAT(lignesDe(*session, requete), ElementsAre(0, 1));
  requete.descendant = true;
  EXPECT_THAT(lignesDe(*session, requete), ElementsAre(1, 0));
  requete.tri = FieldId::AncienneVersion;  // both 1.0.1: the order of the demande
  EXPECT_THAT(lignesDe(*session, requete), ElementsAre(0, 1));
}

TEST(Lignes, UnOperateurPourPlusieursBeneficiairesEstUneSeuleEtape) {
  const auto session = ouvrir();
  EXPECT_EQ(appliquerAuxLignes(*session, FieldId::OperateurMessagerie, {0, 1}, "MAI_337").refus, "");
  EXPECT_EQ(session->modifications(), 2U);
  session->undo();
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_FALSE(session->canUndo());
}

TEST(Lignes, UneLigneRetireeEstPasseeEtRienAFaireEstDit) {
  const auto session = ouvrir();
  session->retirer(0);
  EXPECT_EQ(appliquerAuxLignes(*session, FieldId::OperateurMessagerie, {0, 1}, "MAI_337").refus, "");
  EXPECT_FALSE(session->saisies().champs.contains({FieldId::OperateurMessagerie, 0}));
  EXPECT_NE(appliquerAuxLignes(*session, FieldId::OperateurMessagerie, {0}, "MAI_337").refus, "");
  EXPECT_NE(appliquerAuxLignes(*session, FieldId::OperateurMessagerie, {}, "MAI_337").refus, "");
  EXPECT_NE(appliquerAuxLignes(*session, FieldId::NomResponsable, {1}, "X").refus, "") << "not a field of the guide's list";
}

}  // namespace
}  // namespace segur::tests
