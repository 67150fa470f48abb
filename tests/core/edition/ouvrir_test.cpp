// What opens, what is only to be read, and until when.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;

TEST(Ouvrir, CeQuiNeSeLitPasEstDitAvecSaPlace) {
  const auto refus = [](std::string demande, const std::string& referentiel) {
    const auto opened = Session::open(std::move(demande), referentiel, kMaintenant);
    return opened ? std::vector<std::string>{} : opened.error();
  };
  EXPECT_THAT(
      refus("{\n  \"statut\": ,\n}", referentielDemo()),
      ElementsAre("La demande, ligne 2, colonne 13\u00a0: le caractère «\u00a0,\u00a0» n’est pas attendu ici. Une valeur manque avant la "
                  "virgule, ou le nombre porte une virgule décimale\u00a0: écrivez 1400.00."));
  EXPECT_THAT(refus("[]", referentielDemo()), ElementsAre("La demande n’est pas un objet JSON { … }."));
  EXPECT_THAT(refus("", "{"), testing::SizeIs(2));
  EXPECT_THAT(refus(demandeDuGuide(), avec(referentielDemo(), {"/version", kSansCle})),
              ElementsAre("Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0version\u00a0» manque."));
}

TEST(Ouvrir, CeQuEstCurieuxDansLEcritureEstGarde) {
  const auto session = ouvrir(remplacer(demandeDuGuide(), "\"logiciel\"", "\"Logiciel\""));
  ASSERT_EQ(session->anomalies().size(), 1U);
  EXPECT_EQ(session->anomalies()[0].code, AnomalieCode::CleMalEcrite);
}

void attendreLectureSeule(Session& session, std::string_view refus) {
  EXPECT_FALSE(session.editable(kFacture));
  EXPECT_FALSE(session.editable(present(0)));
  EXPECT_EQ(session.set(kFacture, "05/06/2023").refus, refus);
  EXPECT_EQ(session.retablir(kFacture).refus, refus);
  EXPECT_EQ(session.retirer(0).refus, refus);
  EXPECT_EQ(session.ajouterPiece("a.pdf", "VA").refus, refus);
  EXPECT_EQ(session.retirerPiece(0).refus, refus);
  EXPECT_EQ(session.modifications(), 0U);
  EXPECT_FALSE(session.canUndo());
}

TEST(LectureSeule, SeuleUneDemandeAModifierSeModifie) {
  for (const std::string_view statut : {"En cours", "Décidée", "En attente de pièce jointe complémentaire", "Régularisation en cours",
                                        "Validée", "À modifier", "a modifier", ""}) {
    const auto session = ouvrir(avec(demandeDuGuide(), {"/statut", "\"" + std::string(statut) + "\""}));
    SCOPED_TRACE(statut);
    EXPECT_EQ(session->acces(), Acces::AutreStatut);
    EXPECT_FALSE(session->delais());
    attendreLectureSeule(*session, "La demande n’est pas au statut «\u00a0A modifier\u00a0»\u00a0: elle se consulte seulement.");
  }
  for (const std::string_view statut : {"null", "12"})
    EXPECT_EQ(ouvrir(avec(demandeDuGuide(), {"/statut", statut}))->acces(), Acces::AutreStatut);
}

// « A J+20 sans action de votre part, vous n'avez plus la possibilité de réaliser vos modifications »: at the end of that day, in Paris.
TEST(LectureSeule, VerrouilleeApresJ20) {
  EXPECT_EQ(ouvrir(demandeDuGuide(), instant("2023-07-02T23:59:59+02:00"))->acces(), Acces::Modifiable);
  const auto session = ouvrir(demandeDuGuide(), instant("2023-07-03T00:00:00+02:00"));
  EXPECT_EQ(session->acces(), Acces::Verrouillee);
  attendreLectureSeule(*session, "Le délai de modification est expiré.");
}

TEST(LectureSeule, LesJoursViennentDuReferentiel) {
  const std::string court = avec(referentielDemo(), {"/dispositifs/0/verrouJours", "11"});
  EXPECT_EQ(ouvrir(demandeDuGuide(), instant("2023-06-24T00:00:00+02:00"), court)->acces(), Acces::Verrouillee);
  // Without a date, no delay runs; of an unknown DSR, ten and twenty days.
  const auto sansDate = ouvrir(avec(demandeDuGuide(), {"/dateChangementStatut", "null"}), instant("2030-01-01T00:00:00+01:00"));
  EXPECT_EQ(sansDate->acces(), Acces::Modifiable);
  EXPECT_FALSE(sansDate->delais());
  EXPECT_EQ(ouvrir(avec(demandeDuGuide(), {"/dsr", "\"?\""}), instant("2023-07-03T00:00:00+02:00"))->acces(), Acces::Verrouillee);
}

}  // namespace
}  // namespace segur::tests
