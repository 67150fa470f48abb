#include "core/model/date.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace segur {
namespace {

constexpr Date jour(int annee, unsigned mois, unsigned jourDuMois) {
  return Date{std::chrono::year{annee}, std::chrono::month{mois}, std::chrono::day{jourDuMois}};
}

constexpr Date kDateFacture = jour(2023, 6, 2);  // the guide's « Date de la facture »

TEST(Date, UnFichierLEcritEnIso) {
  const auto date = parseDateIso("2023-06-02");
  ASSERT_TRUE(date);
  EXPECT_EQ(*date, kDateFacture);
}

struct Refus {
  std::string_view texte;
  DateError erreur;
};

TEST(Date, UnFichierNEcritRienDAutre) {
  const Refus cas[] = {
      {"", DateError::Vide},
      {" \u00A0", DateError::Vide},
      {"02/06/2023", DateError::Forme},
      {"2023/06/02", DateError::Forme},
      {"2023-6-2", DateError::Forme},
      {"2023-06", DateError::Forme},
      {"2023-06-0", DateError::Forme},
      {" 2023-06-02", DateError::Forme},
      {"2023-06-02T00:00:00", DateError::Forme},
      {"20230602", DateError::Forme},
      {"+023-06-02", DateError::Forme},
      {"2023-0x-02", DateError::Forme},
      {"2023-06-0é", DateError::Forme},
      {"null", DateError::Forme},
      {"2023-02-31", DateError::JourInexistant},
      {"2023-02-29", DateError::JourInexistant},
      {"2023-13-01", DateError::JourInexistant},
      {"2023-00-01", DateError::JourInexistant},
      {"2023-06-00", DateError::JourInexistant},
      {"2023-04-31", DateError::JourInexistant},
      {"1900-02-29", DateError::JourInexistant},
      {"1899-12-31", DateError::AnneeHorsBornes},
      {"2101-01-01", DateError::AnneeHorsBornes},
      {"0202-02-29", DateError::AnneeHorsBornes},
      {"0000-00-00", DateError::AnneeHorsBornes},
  };
  for (const Refus& c : cas) {
    const auto date = parseDateIso(c.texte);
    ASSERT_FALSE(date) << c.texte;
    EXPECT_EQ(date.error(), c.erreur) << c.texte;
  }
}

TEST(Date, AnneesBissextiles) {
  for (const std::string_view texte : {"2024-02-29", "2000-02-29"}) EXPECT_TRUE(parseDateIso(texte)) << texte;
  for (const std::string_view texte : {"29/02/2024", "29/02/2000"}) EXPECT_TRUE(parseDateSaisie(texte)) << texte;
  for (const std::string_view texte : {"29/02/2023", "29/02/2100", "31/02/2023", "30/02/2024"}) {
    const auto date = parseDateSaisie(texte);
    ASSERT_FALSE(date) << texte;
    EXPECT_EQ(date.error(), DateError::JourInexistant) << texte;
  }
}

TEST(Date, BornesComprises) {
  EXPECT_EQ(*parseDateIso("1900-01-01"), jour(1900, 1, 1));
  EXPECT_EQ(*parseDateIso("2100-12-31"), jour(2100, 12, 31));
}

TEST(Date, UnePersonneLEcritDeToutesCesFacons) {
  for (const std::string_view texte : {"02/06/2023", "2/6/2023", "02/6/2023", "02-06-2023", "02.06.2023", "2.6.2023", "02 06 2023",
                                       "02\u00A006\u00A02023", "02 / 06 / 2023", " 02/06/2023 ", "\u202F02/06/2023\u00A0", "\t2/6/2023\n",
                                       "2023-06-02", "2023-6-2", "2023/06/02", " 2023-06-02 ", "02062023", " 02062023 "}) {
    const auto date = parseDateSaisie(texte);
    ASSERT_TRUE(date) << texte;
    EXPECT_EQ(*date, kDateFacture) << texte;
  }
}

TEST(Date, CeQuUnePersonneEcritDeFaux) {
  const Refus cas[] = {
      {"", DateError::Vide},
      {"\u00A0 \u202F", DateError::Vide},
      {"abc", DateError::Forme},
      {"2 juin 2023", DateError::Forme},
      {"02//2023", DateError::Forme},
      {"/06/2023", DateError::Forme},
      {"-2/06/2023", DateError::Forme},
      {"02/06/2023/", DateError::Forme},
      {"02/06/2023 12:00", DateError::Forme},
      {"2023-06-02T00:00:00Z", DateError::Forme},
      {"02_06_2023", DateError::Forme},
      {"002/06/2023", DateError::Forme},
      {"02/006/2023", DateError::Forme},
      {"2023-006-02", DateError::Forme},
      {"2023-06-002", DateError::Forme},
      {"020620233", DateError::Forme},
      {"20230602", DateError::AnneeHorsBornes},  // JJMMAAAA, not AAAAMMJJ
      {"31022023", DateError::JourInexistant},
      {"202/06", DateError::Forme},
      {"202/", DateError::Forme},
      {"20233-06-02", DateError::Forme},
      {"02/006", DateError::Forme},
      {"32/06/2023", DateError::JourInexistant},
      {"00/06/2023", DateError::JourInexistant},
      {"0/6/2023", DateError::JourInexistant},
      {"02/13/2023", DateError::JourInexistant},
      {"02/00/2023", DateError::JourInexistant},
      {"2023-06-31", DateError::JourInexistant},
      {"2023-06-00", DateError::JourInexistant},
      {"02/06/0202", DateError::AnneeHorsBornes},
      {"02/06/20233", DateError::AnneeHorsBornes},
      {"02/06/99999999999999999999", DateError::AnneeHorsBornes},
      {"31/02/0202", DateError::AnneeHorsBornes},
      {"02/06/1899", DateError::AnneeHorsBornes},
      {"02/06/2101", DateError::AnneeHorsBornes},
  };
  for (const Refus& c : cas) {
    const auto date = parseDateSaisie(c.texte);
    ASSERT_FALSE(date) << c.texte;
    EXPECT_EQ(date.error(), c.erreur) << c.texte;
  }
}

// The message of a date that is being typed must not shout: every beginning of a good one is Incomplete, or already a date.
TEST(Date, UnDebutDeDateNEstPasEncoreFaux) {
  for (const std::string_view complete :
       {"02/06/2023", "2/6/2023", "31-12-2022", "02 06 2023", "2023-06-02", "2023-06-20", "02 / 06 / 2023", "02062023"}) {
    for (std::size_t length = 1; length < complete.size(); ++length) {
      const auto date = parseDateSaisie(complete.substr(0, length));
      if (!date) {
        EXPECT_EQ(date.error(), DateError::Incomplete) << complete.substr(0, length);
      }
    }
    EXPECT_TRUE(parseDateSaisie(complete)) << complete;
  }
}

TEST(Date, DeuxChiffresNeFontPasUneAnnee) {
  const auto date = parseDateSaisie("02/06/23");
  ASSERT_FALSE(date);
  EXPECT_EQ(date.error(), DateError::Incomplete);
}

TEST(Date, IsoDansLesFichiersEtJourMoisAnneeALEcran) {
  EXPECT_EQ(formatIso(kDateFacture), "2023-06-02");
  EXPECT_EQ(formatEcran(kDateFacture), "02/06/2023");
  EXPECT_EQ(formatIso(jour(1900, 12, 31)), "1900-12-31");
  EXPECT_EQ(formatEcran(jour(2100, 1, 1)), "01/01/2100");
}

TEST(Date, CeQuiEstEcritSeRelit) {
  for (Date date = jour(2023, 1, 1); date < jour(2025, 1, 1); date = addDays(date, 1)) {
    ASSERT_EQ(*parseDateIso(formatIso(date)), date);
    ASSERT_EQ(*parseDateSaisie(formatEcran(date)), date);
  }
}

TEST(Date, JoursCalendaires) {
  EXPECT_EQ(addDays(jour(2023, 6, 12), 10), jour(2023, 6, 22));
  EXPECT_EQ(addDays(jour(2023, 6, 12), 20), jour(2023, 7, 2));
  EXPECT_EQ(addDays(jour(2024, 2, 20), 10), jour(2024, 3, 1));
  EXPECT_EQ(addDays(jour(2023, 2, 20), 10), jour(2023, 3, 2));
  EXPECT_EQ(addDays(jour(2023, 1, 1), -1), jour(2022, 12, 31));
  EXPECT_EQ(daysBetween(jour(2023, 6, 12), jour(2023, 7, 2)), 20);
  EXPECT_EQ(daysBetween(jour(2023, 7, 2), jour(2023, 6, 12)), -20);
  EXPECT_EQ(daysBetween(jour(2023, 3, 25), jour(2023, 3, 27)), 2);  // the day of 23 hours counts as one
  EXPECT_EQ(daysBetween(jour(1900, 1, 1), jour(2100, 12, 31)), 73'413);
}

}  // namespace
}  // namespace segur
