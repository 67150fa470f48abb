#include "core/model/montant.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace segur {
namespace {

struct Lu {
  std::string_view texte;
  std::int64_t centimes;
};
struct Refus {
  std::string_view texte;
  MontantError erreur;
};

TEST(Montant, LaMemeSommeEcriteDeQuatreFacons) {
  for (const std::string_view texte : {"1500", "1500.00", "1 500,00", "1500,00 €"}) {
    const auto montant = parseMontantSaisie(texte);
    ASSERT_TRUE(montant) << texte;
    EXPECT_EQ(montant->centimes, 150'000) << texte;
  }
}

TEST(Montant, ToutesLesEspacesEntreLesMilliers) {
  for (const std::string_view texte : {"1 500,00", "1\u00A0500,00", "1\u202F500,00", "1\u2009500,00", "1  500,00", " 1 500,00 ",
                                       "\u00A01500,00\u202F", "1 500,00 €", "1\u202F500,00\u00A0€", "1500€", "1500,00 EUR", "1500eur"}) {
    const auto montant = parseMontantSaisie(texte);
    ASSERT_TRUE(montant) << texte;
    EXPECT_EQ(montant->centimes, 150'000) << texte;
  }
}

TEST(Montant, CeQuUnePersonneEcrit) {
  const Lu cas[] = {
      {"0", 0},
      {"0,00", 0},
      {"-0", 0},
      {"-0,00", 0},
      {"0,01", 1},
      {"1400,5", 140'050},
      {"1400.5", 140'050},
      {"1400,", 140'000},  // the decimals are still being typed
      {"450,00", 45'000},  // guide
      {"2920.00", 292'000},
      {"3999.90", 399'990},
      {"0001500", 150'000},
      {"1 234 567,89", 123'456'789},
      {"12 500", 1'250'000},
      {"999999999,99", kMontantMaxCentimes},
      {"999 999 999,99 €", kMontantMaxCentimes},
      {"000000000000000000000000000000000001", 100},
  };
  for (const Lu& c : cas) {
    const auto montant = parseMontantSaisie(c.texte);
    ASSERT_TRUE(montant) << c.texte;
    EXPECT_EQ(montant->centimes, c.centimes) << c.texte;
  }
}

TEST(Montant, CeQuUnePersonneEcritDeFaux) {
  const Refus cas[] = {
      {"", MontantError::Vide},
      {" \u00A0\u202F", MontantError::Vide},
      {"abc", MontantError::PasUnNombre},
      {"12a", MontantError::PasUnNombre},
      {"a12", MontantError::PasUnNombre},
      {"€", MontantError::PasUnNombre},
      {"EUR", MontantError::PasUnNombre},
      {"€ 1500", MontantError::PasUnNombre},
      {"1500 €€", MontantError::PasUnNombre},
      {"1500 $", MontantError::PasUnNombre},
      {"+1500", MontantError::PasUnNombre},
      {"-", MontantError::PasUnNombre},
      {",50", MontantError::PasUnNombre},
      {".", MontantError::PasUnNombre},
      {"1,5,0", MontantError::PasUnNombre},
      {"1500,0 0", MontantError::PasUnNombre},
      {"１５００", MontantError::PasUnNombre},
      {"0x10", MontantError::PasUnNombre},
      {"Infinity", MontantError::PasUnNombre},
      {"NaN", MontantError::PasUnNombre},
      {"1e", MontantError::PasUnNombre},
      {"1e3", MontantError::Exposant},
      {"1,5E+03", MontantError::Exposant},
      {"1 500,005", MontantError::TropDeDecimales},
      {"1400.005", MontantError::TropDeDecimales},
      {"99999999999999999999", MontantError::TropGrand},
      {"1000000000", MontantError::TropGrand},
      {"999999999,991", MontantError::TropDeDecimales},
      {"-5", MontantError::Negatif},
      {"-0,01", MontantError::Negatif},
      {"-0,001", MontantError::Negatif},
      {"-99999999999999999999", MontantError::Negatif},
  };
  for (const Refus& c : cas) {
    const auto montant = parseMontantSaisie(c.texte);
    ASSERT_FALSE(montant) << c.texte;
    EXPECT_EQ(montant.error(), c.erreur) << c.texte;
  }
}

TEST(Montant, UnSeparateurDeMilliersNeSeDevinePas) {
  const Refus cas[] = {
      {"1.500,00", MontantError::PasUnNombre},  {"1,500.00", MontantError::PasUnNombre},
      {"1.500", MontantError::TropDeDecimales},  // fifteen hundred, or one and a half?
      {"1,000", MontantError::TropDeDecimales}, {"1'500", MontantError::PasUnNombre},
      {"1 500 00", MontantError::PasUnNombre},  // a comma forgotten: the space must not make it a hundred times as much
      {"1500 00", MontantError::PasUnNombre},   {"15 00", MontantError::PasUnNombre},
      {"1 50", MontantError::PasUnNombre},      {"1 5000", MontantError::PasUnNombre},
      {"1500 000", MontantError::PasUnNombre},  {"1 500 ,00", MontantError::PasUnNombre},
  };
  for (const Refus& c : cas) {
    const auto montant = parseMontantSaisie(c.texte);
    ASSERT_FALSE(montant) << c.texte;
    EXPECT_EQ(montant.error(), c.erreur) << c.texte;
  }
}

TEST(Montant, UnFichierEcritUnNombreJson) {
  const Lu cas[] = {
      {"1500", 150'000},
      {"1400.00", 140'000},
      {"1400.0", 140'000},
      {"450.00", 45'000},
      {"1400.000", 140'000},
      {"1400.0000000000000000000000000000", 140'000},
      {"1400.5", 140'050},
      {"1400.05", 140'005},
      {"0", 0},
      {"0.00", 0},
      {"-0", 0},
      {"-0.0", 0},
      {"0.01", 1},
      {"999999999.99", kMontantMaxCentimes},
      {"999999999.990", kMontantMaxCentimes},
  };
  for (const Lu& c : cas) {
    const auto montant = parseMontantJson(c.texte);
    ASSERT_TRUE(montant) << c.texte;
    EXPECT_EQ(montant->centimes, c.centimes) << c.texte;
  }
}

TEST(Montant, CeQuUnFichierEcritDeFaux) {
  const Refus cas[] = {
      {"", MontantError::Vide},
      {" ", MontantError::Vide},
      {"abc", MontantError::PasUnNombre},
      {"\"1400\"", MontantError::PasUnNombre},
      {"true", MontantError::PasUnNombre},
      {"1 400", MontantError::PasUnNombre},
      {" 1400", MontantError::PasUnNombre},
      {"1400,00", MontantError::PasUnNombre},
      {"1400 €", MontantError::PasUnNombre},
      {"01400", MontantError::PasUnNombre},
      {"1400.", MontantError::PasUnNombre},
      {".5", MontantError::PasUnNombre},
      {"+1", MontantError::PasUnNombre},
      {"--1", MontantError::PasUnNombre},
      {"-", MontantError::PasUnNombre},
      {"1e", MontantError::PasUnNombre},
      {"1e+", MontantError::PasUnNombre},
      {"1e3x", MontantError::PasUnNombre},
      {"1.5.0", MontantError::PasUnNombre},
      {"1e3", MontantError::Exposant},
      {"1E+3", MontantError::Exposant},
      {"1.5e-2", MontantError::Exposant},
      {"1e999", MontantError::Exposant},
      {"-1e3", MontantError::Exposant},
      {"1400.005", MontantError::TropDeDecimales},
      {"0.001", MontantError::TropDeDecimales},
      {"999999999.999", MontantError::TropDeDecimales},
      {"1000000000", MontantError::TropGrand},
      {"1000000000.00", MontantError::TropGrand},
      {"99999999999999999999", MontantError::TropGrand},
      {"99999999999999999999.999", MontantError::TropGrand},
      {"-1", MontantError::Negatif},
      {"-0.01", MontantError::Negatif},
      {"-0.001", MontantError::Negatif},
  };
  for (const Refus& c : cas) {
    const auto montant = parseMontantJson(c.texte);
    ASSERT_FALSE(montant) << c.texte;
    EXPECT_EQ(montant.error(), c.erreur) << c.texte;
  }
}

TEST(Montant, UnNombreDUnMillionDeChiffresNeDebordePas) {
  EXPECT_EQ(parseMontantJson(std::string(1'000'000, '9')).error(), MontantError::TropGrand);
  EXPECT_EQ(parseMontantSaisie(std::string(1'000'000, '9')).error(), MontantError::TropGrand);
  EXPECT_EQ(parseMontantJson("1." + std::string(1'000'000, '0'))->centimes, 100);
  EXPECT_EQ(parseMontantJson("0." + std::string(1'000'000, '0') + "1").error(), MontantError::TropDeDecimales);
}

TEST(Montant, EcritPourUnFichierUnEcranUneSaisie) {
  struct Ecrit {
    std::int64_t centimes;
    std::string_view json, ecran, saisie;
  };
  const Ecrit cas[] = {
      {0, "0.00", "0,00", "0,00"},
      {5, "0.05", "0,05", "0,05"},
      {45'000, "450.00", "450,00", "450,00"},
      {140'000, "1400.00", "1\u202F400,00", "1400,00"},
      {399'990, "3999.90", "3\u202F999,90", "3999,90"},
      {kMontantMaxCentimes, "999999999.99", "999\u202F999\u202F999,99", "999999999,99"},
      {-50, "-0.50", "-0,50", "-0,50"},  // a difference
      {-140'000, "-1400.00", "-1\u202F400,00", "-1400,00"},
      {std::numeric_limits<std::int64_t>::min(), "-92233720368547758.08", "-92\u202F233\u202F720\u202F368\u202F547\u202F758,08",
       "-92233720368547758,08"},
  };
  for (const Ecrit& c : cas) {
    EXPECT_EQ(formatJson({c.centimes}), c.json);
    EXPECT_EQ(formatEcran({c.centimes}), c.ecran);
    EXPECT_EQ(formatSaisie({c.centimes}), c.saisie);
  }
}

TEST(Montant, CeQuiEstEcritSeRelit) {
  for (std::int64_t centimes = 0; centimes <= kMontantMaxCentimes; centimes = centimes * 3 + 7) {
    EXPECT_EQ(parseMontantJson(formatJson({centimes}))->centimes, centimes);
    EXPECT_EQ(parseMontantSaisie(formatEcran({centimes}))->centimes, centimes);
    EXPECT_EQ(parseMontantSaisie(formatSaisie({centimes}))->centimes, centimes);
  }
}

TEST(Montant, SeCompare) {
  EXPECT_LT(Montant{140'000}, Montant{150'000});
  EXPECT_EQ(*parseMontantSaisie("1 500,00"), *parseMontantJson("1500"));
}

}  // namespace
}  // namespace segur
