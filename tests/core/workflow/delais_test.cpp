#include "core/workflow/delais.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace segur {
namespace {

constexpr int kRelance = 10;
constexpr int kVerrou = 20;

Delais delaisDepuis(std::string_view changementStatut) { return computeDelais(*parseDateIso(changementStatut), kRelance, kVerrou); }
Instant a(std::string_view texte) {
  const auto instant = parseInstant(texte);
  EXPECT_TRUE(instant) << texte;
  return instant.value_or(Instant{});
}

struct Calendrier {
  std::string_view changementStatut, relance, dernierJour, verrou;
};

TEST(Delais, JPlus10EtJPlus20EnJoursCalendaires) {
  const Calendrier cas[] = {
      {"2023-06-12", "2023-06-22", "2023-07-02", "2023-07-03T00:00:00+02:00"},  // the guide's demande
      {"2022-12-20", "2022-12-30", "2023-01-09", "2023-01-10T00:00:00+01:00"},  // over the new year
      {"2023-02-10", "2023-02-20", "2023-03-02", "2023-03-03T00:00:00+01:00"},
      {"2024-02-10", "2024-02-20", "2024-03-01", "2024-03-02T00:00:00+01:00"},  // 29/02/2024 counts
      // Summer time begins on 26/03/2023 and 31/03/2024: the lock still falls at midnight in Paris.
      {"2023-03-05", "2023-03-15", "2023-03-25", "2023-03-26T00:00:00+01:00"},
      {"2023-03-06", "2023-03-16", "2023-03-26", "2023-03-27T00:00:00+02:00"},
      {"2023-03-16", "2023-03-26", "2023-04-05", "2023-04-06T00:00:00+02:00"},
      {"2024-03-10", "2024-03-20", "2024-03-30", "2024-03-31T00:00:00+01:00"},
      {"2024-03-11", "2024-03-21", "2024-03-31", "2024-04-01T00:00:00+02:00"},
      {"2024-03-25", "2024-04-04", "2024-04-14", "2024-04-15T00:00:00+02:00"},
      // It ends on 29/10/2023 and 27/10/2024.
      {"2023-10-08", "2023-10-18", "2023-10-28", "2023-10-29T00:00:00+02:00"},
      {"2023-10-09", "2023-10-19", "2023-10-29", "2023-10-30T00:00:00+01:00"},
      {"2023-10-19", "2023-10-29", "2023-11-08", "2023-11-09T00:00:00+01:00"},
      {"2024-10-06", "2024-10-16", "2024-10-26", "2024-10-27T00:00:00+02:00"},
      {"2024-10-07", "2024-10-17", "2024-10-27", "2024-10-28T00:00:00+01:00"},
      {"2024-10-20", "2024-10-30", "2024-11-09", "2024-11-10T00:00:00+01:00"},
  };
  for (const Calendrier& c : cas) {
    SCOPED_TRACE(c.changementStatut);
    const Delais delais = delaisDepuis(c.changementStatut);
    EXPECT_EQ(formatIso(delais.invitation), c.changementStatut);
    EXPECT_EQ(formatIso(delais.relance), c.relance);
    EXPECT_EQ(formatIso(delais.dernierJour), c.dernierJour);
    EXPECT_EQ(formatRfc3339(delais.verrou), c.verrou);
    EXPECT_EQ(delais.verrou, a(c.verrou));
  }
}

TEST(Delais, LesJoursViennentDuReferentiel) {
  const Delais delais = computeDelais(*parseDateIso("2023-06-12"), 5, 30);
  EXPECT_EQ(formatIso(delais.relance), "2023-06-17");
  EXPECT_EQ(formatIso(delais.dernierJour), "2023-07-12");
}

TEST(Delais, DeLInvitationAuVerrou) {
  struct Cas {
    std::string_view maintenant;
    PhaseDelai phase;
    int jours;
  };
  const Cas cas[] = {
      {"2023-06-12T00:00:00+02:00", PhaseDelai::AvantRelance, 20},
      {"2023-06-13T10:00:00+02:00", PhaseDelai::AvantRelance, 19},
      {"2023-06-21T23:59:59+02:00", PhaseDelai::AvantRelance, 11},
      {"2023-06-22T00:00:00+02:00", PhaseDelai::ApresRelance, 10},
      {"2023-07-01T12:00:00+02:00", PhaseDelai::ApresRelance, 1},
      {"2023-07-02T00:00:00+02:00", PhaseDelai::ApresRelance, 0},
      {"2023-07-02T23:59:59+02:00", PhaseDelai::ApresRelance, 0},
      {"2023-07-02T21:59:59Z", PhaseDelai::ApresRelance, 0},  // the same second
      {"2023-07-03T00:00:00+02:00", PhaseDelai::Verrouillee, -1},
      {"2023-07-02T22:00:00Z", PhaseDelai::Verrouillee, -1},
      {"2023-07-22T12:00:00+02:00", PhaseDelai::Verrouillee, -20},
  };
  const Delais delais = delaisDepuis("2023-06-12");
  for (const Cas& c : cas) {
    EXPECT_EQ(phaseAt(delais, a(c.maintenant)), c.phase) << c.maintenant;
    EXPECT_EQ(joursRestants(delais, a(c.maintenant)), c.jours) << c.maintenant;
  }
}

TEST(Delais, LeDernierJourPeutAvoir23Ou25Heures) {
  const Delais printemps = delaisDepuis("2023-03-06");  // last day: 26/03/2023
  EXPECT_EQ(phaseAt(printemps, a("2023-03-26T21:59:59Z")), PhaseDelai::ApresRelance);
  EXPECT_EQ(phaseAt(printemps, a("2023-03-26T22:00:00Z")), PhaseDelai::Verrouillee);
  EXPECT_EQ(printemps.verrou.secondes - instantParis(printemps.dernierJour, 0, 0, 0).secondes, 23 * 3600);

  const Delais automne = delaisDepuis("2024-10-07");  // last day: 27/10/2024
  EXPECT_EQ(joursRestants(automne, a("2024-10-27T22:30:00Z")), 0);
  EXPECT_EQ(phaseAt(automne, a("2024-10-27T22:59:59Z")), PhaseDelai::ApresRelance);
  EXPECT_EQ(phaseAt(automne, a("2024-10-27T23:00:00Z")), PhaseDelai::Verrouillee);
  EXPECT_EQ(automne.verrou.secondes - instantParis(automne.dernierJour, 0, 0, 0).secondes, 25 * 3600);
}

TEST(Delais, DitEnToutesLettres) {
  const Delais delais = delaisDepuis("2023-06-12");
  const std::pair<std::string_view, std::string_view> cas[] = {
      {"2023-06-13T10:00:00+02:00", "Modifiable jusqu’au 02/07/2023\u00A0à\u00A0minuit (J+20)\u00A0— 19\u00A0jours"},
      {"2023-07-01T10:00:00+02:00", "Modifiable jusqu’au 02/07/2023\u00A0à\u00A0minuit (J+20)\u00A0— 1\u00A0jour"},
      {"2023-07-02T10:00:00+02:00", "Modifiable jusqu’au 02/07/2023\u00A0à\u00A0minuit (J+20)\u00A0— dernier jour"},
      {"2023-07-03T00:00:00+02:00", "Non modifiable\u00A0: le délai a expiré le 02/07/2023\u00A0à\u00A0minuit (J+20)."},
      {"2026-11-23T10:00:00+01:00", "Non modifiable\u00A0: le délai a expiré le 02/07/2023\u00A0à\u00A0minuit (J+20)."},
  };
  for (const auto& [maintenant, texte] : cas) EXPECT_EQ(describeDelais(delais, kVerrou, a(maintenant)), texte);
}

TEST(Delais, LaRelanceEstAnnonceePuisRappelee) {
  const Delais delais = delaisDepuis("2023-06-12");
  const std::pair<std::string_view, std::string_view> cas[] = {
      {"2023-06-13T10:00:00+02:00", "Sans action de votre part, un e-mail de relance vous sera envoyé le 22/06/2023 (J+10)."},
      {"2023-06-21T23:59:59+02:00", "Sans action de votre part, un e-mail de relance vous sera envoyé le 22/06/2023 (J+10)."},
      {"2023-06-22T00:00:00+02:00", "Un e-mail de relance vous a été envoyé le 22/06/2023 (J+10)."},
      {"2023-07-02T23:59:59+02:00", "Un e-mail de relance vous a été envoyé le 22/06/2023 (J+10)."},
      {"2023-07-03T00:00:00+02:00", ""},
  };
  for (const auto& [maintenant, texte] : cas) EXPECT_EQ(describeRelance(delais, a(maintenant)), texte) << maintenant;
}

TEST(Delais, LeJourTourneAMinuitAParis) {
  const std::pair<std::string_view, std::string_view> cas[] = {
      {"2023-06-13T10:00:00+02:00", "2023-06-14T00:00:00+02:00"}, {"2023-06-13T21:59:59Z", "2023-06-13T22:00:00Z"},
      {"2023-06-13T22:00:00Z", "2023-06-14T22:00:00Z"},           {"2023-12-31T23:00:00Z", "2024-01-01T23:00:00Z"},
      {"2023-03-26T00:00:00+01:00", "2023-03-27T00:00:00+02:00"}, {"2024-10-27T00:00:00+02:00", "2024-10-28T00:00:00+01:00"},
  };
  for (const auto& [maintenant, minuit] : cas) EXPECT_EQ(minuitSuivant(a(maintenant)), a(minuit)) << maintenant;
}

}  // namespace
}  // namespace segur
