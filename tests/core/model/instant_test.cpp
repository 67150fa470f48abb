#include "core/model/instant.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string_view>

namespace segur {
namespace {

constexpr Date jour(int annee, unsigned mois, unsigned jourDuMois) {
  return Date{std::chrono::year{annee}, std::chrono::month{mois}, std::chrono::day{jourDuMois}};
}

std::int64_t secondes(std::string_view texte) {
  const auto instant = parseInstant(texte);
  EXPECT_TRUE(instant) << texte;
  return instant ? instant->secondes : std::numeric_limits<std::int64_t>::min();
}

TEST(Instant, Rfc3339) {
  EXPECT_EQ(secondes("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(secondes("1970-01-01T01:00:00+01:00"), 0);
  EXPECT_EQ(secondes("1969-12-31T23:59:59Z"), -1);
  EXPECT_EQ(secondes("2023-06-13T10:00:00+02:00"), 1'686'643'200);
  EXPECT_EQ(secondes("2024-12-19T14:00:00+01:00"), 1'734'613'200);  // end of the MS2 soldes
  EXPECT_EQ(secondes("2024-12-19T13:00:00Z"), 1'734'613'200);
  EXPECT_EQ(secondes("2024-12-19t13:00:00z"), 1'734'613'200);
  EXPECT_EQ(secondes("2024-12-19T08:30:00-04:30"), 1'734'613'200);
  EXPECT_EQ(secondes("2024-12-19T13:00:00-00:00"), 1'734'613'200);
  EXPECT_EQ(secondes("2024-12-19T13:00:00.9Z"), 1'734'613'200);
  EXPECT_EQ(secondes("2024-12-19T13:00:00.123456789012345678901Z"), 1'734'613'200);
}

TEST(Instant, SansDecalageCeNEstPasUnInstant) {
  for (const std::string_view texte : {"",
                                       "2024-12-19",
                                       "2024-12-19T14:00:00",
                                       "2024-12-19T14:00Z",
                                       "2024-12-19 14:00:00Z",
                                       "2024-12-19T14:00:00+0100",
                                       "2024-12-19T14:00:00+01",
                                       "2024-12-19T14:00:00+24:00",
                                       "2024-12-19T14:00:00+01:60",
                                       "2024-12-19T14:00:00 Z",
                                       "2024-12-19T14:00:00.Z",
                                       "2024-12-19T14:00:00,5Z",
                                       "2024-12-19T24:00:00Z",
                                       "2024-12-19T14:60:00Z",
                                       "2016-12-31T23:59:60Z",
                                       "2024-02-30T14:00:00Z",
                                       "19/12/2024T14:00:00Z",
                                       "2024-12-19T14-00-00Z",
                                       "2024-12-19T1a:00:00Z",
                                       "2024-12-19T14:00:00Zz",
                                       "2024-12-19T14:00:00.5",
                                       "0000-01-01T00:00:00Z",
                                       "2024-12-19T14:00:00+01:00 "}) {
    EXPECT_FALSE(parseInstant(texte)) << texte;
  }
}

struct Changement {
  std::string_view utc;
  Date date;
  int heure, minute, seconde;
};

// Directive 2000/84/CE: the last Sundays of March and October, at 01:00 UTC.
TEST(HeureDeParis, ChangementsDHeure) {
  const Changement cas[] = {
      {"2023-01-01T00:00:00Z", jour(2023, 1, 1), 1, 0, 0},      {"2022-12-31T23:00:00Z", jour(2023, 1, 1), 0, 0, 0},
      {"2022-12-31T22:59:59Z", jour(2022, 12, 31), 23, 59, 59}, {"2023-03-26T00:59:59Z", jour(2023, 3, 26), 1, 59, 59},
      {"2023-03-26T01:00:00Z", jour(2023, 3, 26), 3, 0, 0},     {"2023-06-30T22:00:00Z", jour(2023, 7, 1), 0, 0, 0},
      {"2023-10-29T00:00:00Z", jour(2023, 10, 29), 2, 0, 0},    {"2023-10-29T00:59:59Z", jour(2023, 10, 29), 2, 59, 59},
      {"2023-10-29T01:00:00Z", jour(2023, 10, 29), 2, 0, 0},    {"2024-03-31T00:59:59Z", jour(2024, 3, 31), 1, 59, 59},
      {"2024-03-31T01:00:00Z", jour(2024, 3, 31), 3, 0, 0},     {"2024-10-27T00:59:59Z", jour(2024, 10, 27), 2, 59, 59},
      {"2024-10-27T01:00:00Z", jour(2024, 10, 27), 2, 0, 0},    {"1969-12-31T22:59:59Z", jour(1969, 12, 31), 23, 59, 59},
  };
  for (const Changement& c : cas) {
    const HeureParis paris = heureParis({secondes(c.utc)});
    EXPECT_EQ(paris.date, c.date) << c.utc;
    EXPECT_EQ(paris.heure, c.heure) << c.utc;
    EXPECT_EQ(paris.minute, c.minute) << c.utc;
    EXPECT_EQ(paris.seconde, c.seconde) << c.utc;
  }
}

TEST(HeureDeParis, DerniersDimanches) {
  // First day of summer time and first day after it, year after year.
  const std::pair<Date, Date> annees[] = {
      {jour(2021, 3, 28), jour(2021, 10, 31)}, {jour(2022, 3, 27), jour(2022, 10, 30)}, {jour(2023, 3, 26), jour(2023, 10, 29)},
      {jour(2024, 3, 31), jour(2024, 10, 27)}, {jour(2025, 3, 30), jour(2025, 10, 26)}, {jour(2026, 3, 29), jour(2026, 10, 25)},
  };
  for (const auto& [printemps, automne] : annees) {
    EXPECT_EQ(instantParis(addDays(printemps, 1), 0, 0, 0).secondes - instantParis(printemps, 0, 0, 0).secondes, 23 * 3600);
    EXPECT_EQ(instantParis(addDays(automne, 1), 0, 0, 0).secondes - instantParis(automne, 0, 0, 0).secondes, 25 * 3600);
  }
}

TEST(HeureDeParis, LHeureSauteeEtLHeureDouble) {
  EXPECT_EQ(instantParis(jour(2023, 3, 26), 1, 59, 59).secondes, secondes("2023-03-26T00:59:59Z"));
  EXPECT_EQ(instantParis(jour(2023, 3, 26), 2, 30, 0).secondes, secondes("2023-03-26T01:30:00Z"));  // does not exist: as before the change
  EXPECT_EQ(instantParis(jour(2023, 3, 26), 3, 0, 0).secondes, secondes("2023-03-26T01:00:00Z"));
  EXPECT_EQ(instantParis(jour(2023, 10, 29), 1, 59, 59).secondes, secondes("2023-10-28T23:59:59Z"));
  EXPECT_EQ(instantParis(jour(2023, 10, 29), 2, 30, 0).secondes, secondes("2023-10-29T00:30:00Z"));  // comes twice: the first
  EXPECT_EQ(instantParis(jour(2023, 10, 29), 3, 0, 0).secondes, secondes("2023-10-29T02:00:00Z"));
}

TEST(HeureDeParis, AllerEtRetour) {
  // Every quarter of an hour of two years: but for the hour that comes twice, an instant is found again from its civil time.
  for (std::int64_t s = secondes("2023-01-01T00:00:00Z"); s < secondes("2025-01-01T00:00:00Z"); s += 900) {
    const HeureParis paris = heureParis({s});
    const std::int64_t retour = instantParis(paris.date, paris.heure, paris.minute, paris.seconde).secondes;
    const bool double2023 = s >= secondes("2023-10-29T01:00:00Z") && s < secondes("2023-10-29T02:00:00Z");
    const bool double2024 = s >= secondes("2024-10-27T01:00:00Z") && s < secondes("2024-10-27T02:00:00Z");
    ASSERT_EQ(retour, double2023 || double2024 ? s - 3600 : s);
    ASSERT_EQ(parseInstant(formatRfc3339({s}))->secondes, s);
  }
}

TEST(Instant, EcritALHeureDeParis) {
  EXPECT_EQ(formatRfc3339({secondes("2023-06-13T08:00:00Z")}), "2023-06-13T10:00:00+02:00");
  EXPECT_EQ(formatRfc3339({secondes("2024-12-19T13:00:00Z")}), "2024-12-19T14:00:00+01:00");
  EXPECT_EQ(formatRfc3339({secondes("2023-10-29T00:30:00Z")}), "2023-10-29T02:30:00+02:00");
  EXPECT_EQ(formatRfc3339({secondes("2023-10-29T01:30:00Z")}), "2023-10-29T02:30:00+01:00");
  EXPECT_EQ(formatEcran(Instant{secondes("2024-12-19T13:00:00Z")}), "19/12/2024\u00A0à\u00A014\u00A0h\u00A000");
  EXPECT_EQ(formatEcran(Instant{secondes("2024-09-12T07:05:59Z")}), "12/09/2024\u00A0à\u00A09\u00A0h\u00A005");
  EXPECT_EQ(formatEcran(Instant{secondes("2024-12-31T23:00:00Z")}), "01/01/2025\u00A0à\u00A00\u00A0h\u00A000");
}

TEST(Instant, UneHorlogeFolleNeFaitRienDeborder) {
  for (const std::int64_t s : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    const HeureParis paris = heureParis({s});
    EXPECT_TRUE(paris.date.ok());
    EXPECT_GE(paris.heure, 0);
    EXPECT_LT(paris.heure, 24);
    EXPECT_FALSE(formatRfc3339({s}).empty());
    EXPECT_FALSE(formatEcran(Instant{s}).empty());
  }
}

}  // namespace
}  // namespace segur
