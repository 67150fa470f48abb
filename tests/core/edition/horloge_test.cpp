// Time passes while a demande is open: the day turns, then J+20 comes. What was typed stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr FieldRef kFacture{FieldId::DateFacture, 0};

TEST(Horloge, CeQuiDependDuJourEstJugeDeNouveau) {
  const auto session = ouvrir();
  session->set(kFacture, "14/06/2023");
  EXPECT_THAT(erreursDe(*session), ElementsAre("FAC-03"));  // in the future, on the 13th
  EXPECT_THAT(session->avancer(instant("2023-06-13T23:59:59+02:00")).champs, Contains(kFacture));
  EXPECT_THAT(erreursDe(*session), ElementsAre("FAC-03"));
  EXPECT_THAT(session->avancer(instant("2023-06-14T00:00:00+02:00")).champs, Contains(kFacture));
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  // The portal's clock was behind what this page had counted: the day comes back.
  session->avancer(kMaintenant);
  EXPECT_THAT(erreursDe(*session), ElementsAre("FAC-03"));
}

TEST(Horloge, AJ20LaDemandeSeConsulteAvecCeQuiEtaitSaisi) {
  const auto session = ouvrir();
  session->set(kFacture, "05/06/2023");
  session->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  session->avancer(instant("2023-07-02T23:59:59+02:00"));
  EXPECT_EQ(session->acces(), Acces::Modifiable);
  session->avancer(instant("2023-07-03T00:00:00+02:00"));
  EXPECT_EQ(session->acces(), Acces::Verrouillee);
  EXPECT_FALSE(session->editable(kFacture));
  EXPECT_EQ(session->set(kFacture, "06/06/2023").refus, "Le délai de modification est expiré.");
  EXPECT_FALSE(session->canUndo());
  EXPECT_NE(session->undo().refus, "");
  EXPECT_EQ(session->modifications(), 2U);
  EXPECT_EQ(displayOf(session->lecture().valeur(kFacture), Kind::Date), "05/06/2023");
}

TEST(Horloge, LeProchainChangementEstMinuitOuUneHeureDuDispositif) {
  const auto session = ouvrir();
  EXPECT_EQ(session->prochainChangement(), instant("2023-06-14T00:00:00+02:00"));
  session->avancer(instant("2023-07-02T08:00:00+02:00"));
  EXPECT_EQ(session->prochainChangement(), session->delais()->verrou);
  session->avancer(session->delais()->verrou);
  EXPECT_EQ(session->prochainChangement(), std::nullopt);
  // The Indicateur Déploiement MSS is mandatory from 12/09/2024, 14 h.
  const auto tard = ouvrir(avec(demandeDuGuide(), {"/dateChangementStatut", "\"2024-09-02\""}), instant("2024-09-12T09:00:00+02:00"));
  EXPECT_EQ(tard->prochainChangement(), instant("2024-09-12T14:00:00+02:00"));
  EXPECT_THAT(erreursDe(*tard), IsEmpty());
  tard->avancer(*tard->prochainChangement());
  EXPECT_THAT(erreursDe(*tard), ElementsAre("MSS-02"));
  EXPECT_EQ(tard->prochainChangement(), instant("2024-09-13T00:00:00+02:00"));
  EXPECT_EQ(ouvrir(avec(demandeDuGuide(), {"/statut", "\"En cours\""}))->prochainChangement(), std::nullopt);
}

}  // namespace
}  // namespace segur::tests
