// Bénéficiaires removed and put back, and one change for many of them (guide, « Bénéficiaires et scénario d'installation »).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/edition/difference.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// Guide: « chaque demande doit contenir au moins un bénéficiaire ».
TEST(Beneficiaires, LeDernierNePeutPasEtreSupprime) {
  const auto session = ouvrir();
  EXPECT_EQ(session->retirer(0).refus, "");
  EXPECT_EQ(session->retirer(1).refus, "Chaque demande doit contenir au moins un bénéficiaire\u00a0: celui-ci est le dernier.");
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  EXPECT_EQ(session->remettre(0).refus, "");
  EXPECT_EQ(session->retirer(1).refus, "");
  EXPECT_EQ(session->modifications(), 1U);
}

TEST(Beneficiaires, UnSeulDesLeDebut) {
  const auto session = ouvrir(donnee("demande-FINMS2009170M1.json"));
  EXPECT_NE(session->retirer(0).refus, "");
  // Typed past the command, it is an error like any other.
  session->set(present(0), "false");
  EXPECT_THAT(erreursDe(*session), ElementsAre("BEN-01"));
  EXPECT_EQ(session->remettre(0).refus, "");
  EXPECT_THAT(erreursDe(*session), IsEmpty());
}

TEST(Beneficiaires, LesReglesDUnBeneficiaireRetireSeTaisentEtReviennent) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
  EXPECT_THAT(codesEn(*session, operateur(1)), ElementsAre("SCN-04"));  // GIP_9 is not one of that solution
  const Changes changes = session->retirer(1);
  EXPECT_THAT(changes.champs, Contains(operateur(1)));
  EXPECT_THAT(changes.beneficiaires, testing::UnorderedElementsAre(0U, 1U));  // the one left can't be removed any more
  EXPECT_THAT(codesEn(*session, operateur(1)), IsEmpty());
  EXPECT_THAT(avertissementsDe(*session), ElementsAre("BEN-07"));  // what names it is still judged
  session->remettre(1);
  EXPECT_THAT(codesEn(*session, operateur(1)), ElementsAre("SCN-04"));
}

// Guide: « Suppression d'un bénéficiaire et du scénario d'installation lié ». What was typed there waits without counting.
TEST(Beneficiaires, LeScenarioDUnBeneficiaireRetireAttend) {
  const auto session = ouvrir();
  session->set(operateur(1), "MAI_337");
  session->set(maitre(1), "true");
  EXPECT_EQ(session->modifications(), 2U);
  session->retirer(1);
  EXPECT_EQ(session->modifications(), 1U);
  EXPECT_FALSE(session->modifie(operateur(1)));
  EXPECT_FALSE(session->editable(operateur(1)));
  EXPECT_NE(session->set(operateur(1), "GIP_26").refus, "");
  EXPECT_EQ(patchOf(*session), R"([{"op":"test","path":"/beneficiaires/structure/1/presentSolde","value":true},)"
                               R"({"op":"replace","path":"/beneficiaires/structure/1/presentSolde","value":false}])");
  session->remettre(1);
  EXPECT_EQ(session->modifications(), 2U);
  EXPECT_TRUE(session->modifie(operateur(1)));
  EXPECT_EQ(texte(*session, operateur(1)), "MAI_337");
}

// BEN-05 stands at a row that nobody touched: it is judged again all the same.
TEST(Beneficiaires, LeMemeSiteDeuxFoisDependDeQuiEstRetire) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/structure/1/FINESSGeo", "\"090001538\""}));
  const FieldRef second{FieldId::FinessGeographique, 1};
  EXPECT_THAT(codesEn(*session, second), ElementsAre("BEN-05"));
  const Changes changes = session->retirer(0);
  EXPECT_THAT(codesEn(*session, second), IsEmpty());
  EXPECT_THAT(changes.champs, Contains(second));
  session->undo();
  EXPECT_THAT(codesEn(*session, second), ElementsAre("BEN-05"));
}

TEST(EnMasse, UnOperateurPourPlusieursBeneficiairesEstUneEtape) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {operateur(1), "API_35"}};
  const Changes changes = session->appliquer(textes);
  EXPECT_EQ(changes.refus, "");
  EXPECT_THAT(changes.champs, ElementsAre(operateur(0), operateur(1)));
  EXPECT_EQ(session->modifications(), 2U);
  session->undo();
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_FALSE(session->canUndo());
}

TEST(EnMasse, ToutOuRien) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {{FieldId::Dsr, 0}, "x"}};
  EXPECT_EQ(session->appliquer(textes).refus, "Ce champ n’est pas modifiable.");
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_EQ(session->appliquer({}).refus, "");
  EXPECT_FALSE(session->canUndo());
}

// A pasted block or a draft made by hand may name a field twice: the last text counts, and undo goes back to the first.
TEST(EnMasse, LeMemeChampDeuxFois) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {operateur(0), "MAI_337"}, {operateur(0), "GIP_9"}};
  session->appliquer(textes);
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_9");
  session->undo();
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_26");
  EXPECT_EQ(session->modifications(), 0U);
  session->redo();
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_9");
}

// Whatever their number, each field and each row is named once, in the order of the command.
TEST(EnMasse, CeQuiChangeEstNommeUneFois) {
  const auto session = ouvrir(donnee("demande-FINMS2009200M1.json"));
  const std::uint32_t count = session->lecture().rows(Scope::Beneficiaire);
  ASSERT_GT(count, 150U);
  std::vector<TexteSaisi> textes;
  std::vector<FieldRef> champs;
  for (std::uint32_t row = 0; row < count; ++row) {
    textes.push_back({operateur(row), "GIP_26"});
    champs.push_back(operateur(row));
  }
  textes.push_back({operateur(0), "MAI_337"});
  EXPECT_EQ(session->appliquer(textes).champs, champs);
  std::vector<TexteSaisi> retraits;
  for (std::uint32_t row = 1; row < count; ++row) retraits.push_back({present(row), "false"});
  for (const Changes& changes : {session->appliquer(retraits), session->undo()}) {
    EXPECT_THAT(changes.beneficiaires, testing::SizeIs(count));  // the first can't be removed any more, then can again
    EXPECT_EQ(std::set(changes.beneficiaires.begin(), changes.beneficiaires.end()).size(), count);
    EXPECT_EQ(std::set(changes.champs.begin(), changes.champs.end()).size(), changes.champs.size());
  }
}

}  // namespace
}  // namespace segur::tests
