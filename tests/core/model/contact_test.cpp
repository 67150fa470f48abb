#include "core/model/contact.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur {
namespace {

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Email, CeuxDuGuide) {
  EXPECT_EQ(verifyEmail("mail@mandataire.fr"), EmailStatus::Valide);
  EXPECT_EQ(verifyEmail("mail@responsable.fr"), EmailStatus::Valide);
  EXPECT_EQ(verifyEmail("mail.responsable2.fr"), EmailStatus::SansArobase);  // the guide's own sample
}

TEST(Email, RegleDeHtmlEtUnPointDansLeDomaine) {
  struct Cas {
    std::string_view texte;
    EmailStatus attendu;
  };
  const Cas cas[] = {
      {"", EmailStatus::Vide},
      {"prenom.nom+segur@ehpad-les-lilas.asso.fr", EmailStatus::Valide},
      {"o'connor_1@x.fr", EmailStatus::Valide},
      {"!#$%&'*+/=?^_`{|}~-@x.fr", EmailStatus::Valide},
      {"a@b.c", EmailStatus::Valide},
      {".a..b.@x.fr", EmailStatus::Valide},  // HTML's rule, which is laxer than RFC 5322 here
      {"A@1.FR", EmailStatus::Valide},
      {"@", EmailStatus::Forme},
      {"a@", EmailStatus::Forme},
      {"@b.fr", EmailStatus::Forme},
      {"a@b@c.fr", EmailStatus::Forme},
      {"a b@c.fr", EmailStatus::Forme},
      {"a@b c.fr", EmailStatus::Forme},
      {"a@b.fr,c@d.fr", EmailStatus::Forme},
      {"a@b.fr;c@d.fr", EmailStatus::Forme},
      {"Nom <a@b.fr>", EmailStatus::Forme},
      {"\"a b\"@c.fr", EmailStatus::Forme},
      {"rené@x.fr", EmailStatus::Forme},
      {"rene@hôpital.fr", EmailStatus::Forme},
      {"a@b..fr", EmailStatus::Forme},
      {"a@.fr", EmailStatus::Forme},
      {"a@b.", EmailStatus::Forme},
      {"a@-b.fr", EmailStatus::Forme},
      {"a@b-.fr", EmailStatus::Forme},
      {"a@b_c.fr", EmailStatus::Forme},
      {"a@[127.0.0.1]", EmailStatus::Forme},
      {" a@b.fr", EmailStatus::Forme},  // not normalised
      {"a@b\n.fr", EmailStatus::Forme},
      {"mail@mandataire", EmailStatus::DomaineSansPoint},
      {"nom prenom", EmailStatus::SansArobase},
  };
  for (const Cas& c : cas) EXPECT_EQ(verifyEmail(c.texte), c.attendu) << c.texte;
}

TEST(Email, Longueurs) {
  EXPECT_EQ(verifyEmail("a@" + repeat("b", 63) + ".fr"), EmailStatus::Valide);
  EXPECT_EQ(verifyEmail("a@" + repeat("b", 64) + ".fr"), EmailStatus::Forme);
  EXPECT_EQ(verifyEmail(repeat("a", kEmailMax - 5) + "@b.fr"), EmailStatus::Valide);
  EXPECT_EQ(verifyEmail(repeat("a", kEmailMax - 4) + "@b.fr"), EmailStatus::TropLong);
  EXPECT_EQ(verifyEmail(repeat("é", kEmailMax)), EmailStatus::SansArobase);  // characters, not bytes
  EXPECT_EQ(verifyEmail(repeat("é", kEmailMax + 1)), EmailStatus::TropLong);
}

TEST(Email, SeulesLesEspacesAutourSontRetirees) {
  EXPECT_EQ(normalizeEmail(" \u00A0Mail@Mandataire.fr\t\u200B"), "Mail@Mandataire.fr");
  EXPECT_EQ(normalizeEmail("a b@c.fr"), "a b@c.fr");
  EXPECT_EQ(normalizeEmail("\u202F"), "");
}

struct Telephone {
  std::string_view texte;
  std::string_view normalise;
  TelephoneStatus attendu;
};

TEST(Telephone, EcritureDesFournisseurs) {
  const Telephone cas[] = {
      {"0600000000", "0600000000", TelephoneStatus::Valide},  // guide
      {"0700000000", "0700000000", TelephoneStatus::Valide},  // guide
      {"06 00 00 00 00", "0600000000", TelephoneStatus::Valide},
      {"06\u00A000\u202F00\u200900 00", "0600000000", TelephoneStatus::Valide},
      {"06.00.00.00.00", "0600000000", TelephoneStatus::Valide},
      {"06-00-00-00-00", "0600000000", TelephoneStatus::Valide},
      {"06\u201100\u201000\u201300\u201400", "0600000000", TelephoneStatus::Valide},  // a word processor's hyphens and dashes
      {"06/00/00/00/00", "0600000000", TelephoneStatus::Valide},
      {" (06) 00 00 00 00\t", "0600000000", TelephoneStatus::Valide},
      {"\u202A06 00 00 00 00\u202C", "0600000000", TelephoneStatus::Valide},  // copied from an address book
      {"+33600000000", "0600000000", TelephoneStatus::Valide},
      {"+33 6 00 00 00 00", "0600000000", TelephoneStatus::Valide},
      {"+33 (0)6 00 00 00 00", "0600000000", TelephoneStatus::Valide},
      {"0033 6 00 00 00 00", "0600000000", TelephoneStatus::Valide},
      {"(+33) 556 00 00 00", "0556000000", TelephoneStatus::Valide},
  };
  for (const Telephone& c : cas) {
    EXPECT_EQ(normalizeTelephone(c.texte), c.normalise) << c.texte;
    EXPECT_EQ(verifyTelephone(normalizeTelephone(c.texte)), c.attendu) << c.texte;
  }
}

TEST(Telephone, OutreMer) {
  const Telephone cas[] = {
      {"+262 692 12 34 56", "0692123456", TelephoneStatus::Valide},  // La Réunion
      {"+262 262 12 34 56", "0262123456", TelephoneStatus::Valide},
      {"00262 639 12 34 56", "0639123456", TelephoneStatus::Valide},  // Mayotte
      {"+590 690 12 34 56", "0690123456", TelephoneStatus::Valide},   // Guadeloupe
      {"+590 590 12 34 56", "0590123456", TelephoneStatus::Valide},
      {"+594 694 12 34 56", "0694123456", TelephoneStatus::Valide},     // Guyane
      {"+596 (0)696 12 34 56", "0696123456", TelephoneStatus::Valide},  // Martinique
      {"0262 12 34 56", "0262123456", TelephoneStatus::Valide},
      {"+508 41 00 00", "+508410000", TelephoneStatus::Valide},  // Saint-Pierre-et-Miquelon: six digits
      {"00508 41 00 00", "+508410000", TelephoneStatus::Valide},
      {"0508410000", "0508410000", TelephoneStatus::Valide},
      {"+262 12", "012", TelephoneStatus::Longueur},
      {"+508 41 00", "+5084100", TelephoneStatus::Longueur},
      {"+508 41 00 00 0", "+5084100000", TelephoneStatus::Longueur},
      {"+687 12 34 56", "+687123456", TelephoneStatus::Prefixe},  // Nouvelle-Calédonie: not of those accepted
  };
  for (const Telephone& c : cas) {
    EXPECT_EQ(normalizeTelephone(c.texte), c.normalise) << c.texte;
    EXPECT_EQ(verifyTelephone(normalizeTelephone(c.texte)), c.attendu) << c.texte;
  }
}

TEST(Telephone, CeQuiNEnEstPas) {
  const Telephone cas[] = {
      {"", "", TelephoneStatus::Vide},
      {" . - ", "", TelephoneStatus::Vide},
      {"060000000", "060000000", TelephoneStatus::Longueur},
      {"06000000000", "06000000000", TelephoneStatus::Longueur},
      {"600000000", "600000000", TelephoneStatus::Longueur},      // a spreadsheet dropped the zero
      {"33600000000", "33600000000", TelephoneStatus::Longueur},  // and here the plus
      {"+33 6 00 00 00", "06000000", TelephoneStatus::Longueur},
      {"+33", "0", TelephoneStatus::Longueur},
      {"3949", "3949", TelephoneStatus::Longueur},
      {"0000000000", "0000000000", TelephoneStatus::Prefixe},
      {"1600000000", "1600000000", TelephoneStatus::Prefixe},
      {"+32 2 123 45 67", "+3221234567", TelephoneStatus::Prefixe},
      {"0032 2 123 45 67", "003221234567", TelephoneStatus::Prefixe},
      {"+", "+", TelephoneStatus::Caracteres},
      {"06 00 00 00 0O", "060000000O", TelephoneStatus::Caracteres},
      {"06+00000000", "06+00000000", TelephoneStatus::Caracteres},
      {"++33600000000", "++33600000000", TelephoneStatus::Caracteres},
      {"06 00 00 00 00 (bureau)", "0600000000bureau", TelephoneStatus::Caracteres},
      {"06,00,00,00,00", "06,00,00,00,00", TelephoneStatus::Caracteres},
      {"06 00 00 00 00 ou 07 00 00 00 00", "0600000000ou0700000000", TelephoneStatus::Caracteres},
      {"+33é", "0é", TelephoneStatus::Caracteres},
      {"null", "null", TelephoneStatus::Caracteres},
      {"０６００００００００", "０６００００００００", TelephoneStatus::Caracteres},
  };
  for (const Telephone& c : cas) {
    EXPECT_EQ(normalizeTelephone(c.texte), c.normalise) << c.texte;
    EXPECT_EQ(verifyTelephone(normalizeTelephone(c.texte)), c.attendu) << c.texte;
  }
}

TEST(Telephone, NormaliserDeuxFoisNeChangeRien) {
  for (const std::string_view texte :
       {"06 00 00 00 00", "+33 (0)6 00 00 00 00", "+508 41 00 00", "+32 2", "0033", "abc", "+3333612345678"}) {
    const std::string once = normalizeTelephone(texte);
    EXPECT_EQ(normalizeTelephone(once), once) << texte;
  }
}

TEST(Telephone, ParPairesALEcran) {
  EXPECT_EQ(formatTelephoneEcran("0600000000"), "06\u00A000\u00A000\u00A000\u00A000");
  EXPECT_EQ(formatTelephoneEcran("+508410000"), "+508\u00A041\u00A000\u00A000");
  for (const std::string_view texte : {"", "060000000", "+3221234567", "bureau", "0000000000"})
    EXPECT_EQ(formatTelephoneEcran(texte), texte);
}

}  // namespace
}  // namespace segur
