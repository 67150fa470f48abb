#include "core/model/identifiants.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur {
namespace {

struct Finess {
  std::string_view texte;
  FinessStatus attendu;
};

TEST(Finess, CeuxDuGuide) {
  for (const std::string_view texte : {"030780092", "030006563", "090001488", "090001538", "090002668"}) {
    EXPECT_EQ(verifyFiness(texte), FinessStatus::Valide) << texte;
  }
}

TEST(Finess, LettresDeLaCorse) {
  const Finess cas[] = {
      {"2A0000014", FinessStatus::Valide},                                                                         // A counts 1
      {"2B0000020", FinessStatus::Valide},                                                                         // B counts 2
      {"2A0000022", FinessStatus::Valide}, {"2B0000012", FinessStatus::Valide}, {"2A0000020", FinessStatus::Cle},  // good with B
      {"2B0000014", FinessStatus::Cle},                                                                            // good with A
      {"2A0000015", FinessStatus::Cle},
  };
  for (const Finess& c : cas) EXPECT_EQ(verifyFiness(c.texte), c.attendu) << c.texte;
}

TEST(Finess, UneAutreLettreNeSeVerifiePas) {
  for (const std::string_view texte : {"2C0000014", "9D0000000", "0Z1234567"}) {
    EXPECT_EQ(verifyFiness(texte), FinessStatus::LettreInconnue) << texte;
  }
}

TEST(Finess, CeQuiNEnEstPas) {
  const Finess cas[] = {
      {"", FinessStatus::Vide},
      {"03078009", FinessStatus::Longueur},
      {"0307800922", FinessStatus::Longueur},
      {"ABC", FinessStatus::Longueur},
      {"43806968400019", FinessStatus::Longueur},  // a SIRET
      {"03078009é", FinessStatus::Caracteres},
      {"0307800-2", FinessStatus::Caracteres},
      {"03 078009", FinessStatus::Caracteres},  // not normalised
      {"A30780092", FinessStatus::Caracteres},
      {"03A780092", FinessStatus::Caracteres},
      {"03078009A", FinessStatus::Caracteres},
      {"2a0000014", FinessStatus::Caracteres},  // not normalised
      {"０３０７８００９２", FinessStatus::Caracteres},
      {"000000000", FinessStatus::Caracteres},  // its key is right, and nobody has it
      {"00000000A", FinessStatus::Caracteres},
      {"000000018", FinessStatus::Valide},
      {"030780093", FinessStatus::Cle},
      {"300780092", FinessStatus::Cle},  // two digits exchanged
  };
  for (const Finess& c : cas) EXPECT_EQ(verifyFiness(c.texte), c.attendu) << c.texte;
}

TEST(Finess, UnSeulChiffreChangeSeVoit) {
  const std::string bon = "090001538";
  for (std::size_t i = 0; i < bon.size(); ++i) {
    for (char c = '0'; c <= '9'; ++c) {
      std::string texte = bon;
      texte[i] = c;
      EXPECT_EQ(verifyFiness(texte), texte == bon ? FinessStatus::Valide : FinessStatus::Cle) << texte;
    }
  }
}

TEST(Finess, LesEspacesSontRetireesAuCollage) {
  for (const std::string_view texte : {"09 000 153 8", "09\u00A0000\u00A0153\u00A08", "09\u202F000\u202F153\u202F8", " 090001538\n",
                                       "09.000.153.8", "09-000-153-8", "\uFEFF090001538", "\u202A090001538\u202C"}) {
    EXPECT_EQ(normalizeFiness(texte), "090001538") << texte;
  }
  EXPECT_EQ(normalizeFiness("2a 000 001 4"), "2A0000014");
  EXPECT_EQ(normalizeFiness("03078009é"), "03078009é");
  EXPECT_EQ(normalizeFiness(""), "");
}

TEST(Finess, EcritParGroupesALEcran) {
  EXPECT_EQ(formatFinessEcran("090001538"), "09\u00A0000\u00A0153\u00A08");
  EXPECT_EQ(formatFinessEcran("2A0000014"), "2A\u00A0000\u00A0001\u00A04");
  EXPECT_EQ(formatFinessEcran("090001539"), "09\u00A0000\u00A0153\u00A09");  // a wrong key is still nine characters
  EXPECT_EQ(formatFinessEcran("2C0000014"), "2C\u00A0000\u00A0001\u00A04");
  for (const std::string_view texte : {"", "09000153", "0900015388", "03078009é", "A30780092"}) EXPECT_EQ(formatFinessEcran(texte), texte);
}

struct Siret {
  std::string_view texte;
  SiretStatus attendu;
};

TEST(Siret, CeluiDuGuide) { EXPECT_EQ(verifySiret("43806968400019"), SiretStatus::Valide); }

TEST(Siret, LaPosteCompteAutrement) {
  const Siret cas[] = {
      {"35600000000048", SiretStatus::Valide},                                        // head office: Luhn, though its digits come to 26
      {"35600000049837", SiretStatus::Valide},                                        // a post office: digits come to 45
      {"35600000000001", SiretStatus::Valide},                                        // 15
      {"35600000000047", SiretStatus::Valide},                                        // 25: its own rule holds, whatever Luhn says
      {"35600000049838", SiretStatus::Cle},    {"35600000000055", SiretStatus::Cle},  // Luhn would accept it
      {"35600000100012", SiretStatus::Cle},
  };
  for (const Siret& c : cas) EXPECT_EQ(verifySiret(c.texte), c.attendu) << c.texte;
}

TEST(Siret, CeQuiNEnEstPas) {
  const Siret cas[] = {
      {"", SiretStatus::Vide},
      {"4380696840001", SiretStatus::Longueur},
      {"438069684000190", SiretStatus::Longueur},
      {"438069684", SiretStatus::Longueur},  // a SIREN
      {"030780092", SiretStatus::Longueur},  // a FINESS
      {"2A0000014", SiretStatus::Caracteres},
      {"4380696840001A", SiretStatus::Caracteres},
      {"438 069 684 00019", SiretStatus::Caracteres},  // not normalised
      {"null", SiretStatus::Caracteres},
      {"00000000000000", SiretStatus::Caracteres},  // its keys are right, and nobody has it
      {"00000000000018", SiretStatus::Caracteres},  // nor that SIREN
      {"43806968400018", SiretStatus::Cle},
      {"43806968500016", SiretStatus::Cle},  // Luhn on the fourteen, not on the SIREN
  };
  for (const Siret& c : cas) EXPECT_EQ(verifySiret(c.texte), c.attendu) << c.texte;
}

TEST(Siret, LesEspacesSontRetirees) {
  EXPECT_EQ(normalizeSiret("438 069 684 00019"), "43806968400019");
  EXPECT_EQ(normalizeSiret("\u00A0438\u202F069\u202F684\u00A000019 "), "43806968400019");
  EXPECT_EQ(normalizeSiret("438.069.684-00019"), "43806968400019");
  EXPECT_EQ(normalizeSiret("43806968400019"), "43806968400019");
}

TEST(NumeroAsp, CeuxDuGuideEtLeursVoisins) {
  for (const std::string_view texte : {"FINMS2009167M1", "FINMS2009168M0", "FINMS2007720M0", "FINMS2007947M2", "FINMS1000001M10",
                                       "FINRD000001M0", "FINRAD000001M0", "FIN123M0"}) {
    EXPECT_TRUE(isNumeroAsp(texte)) << texte;
  }
}

TEST(NumeroAsp, CeQuiNEnEstPas) {
  for (const std::string_view texte : {"",
                                       "FIN",
                                       "FINMS2",
                                       "FINMS2009167",
                                       "FINMS2009167M",
                                       "FINMS2009167M1 ",
                                       " FINMS2009167M1",
                                       "finms2009167m1",
                                       "FINMS2009167m1",
                                       "FINMS2009167MA",
                                       "FINMS2 009167M1",
                                       "FINMS2009167-1",
                                       "MS2009167M1",
                                       "FIMMS2009167M1",
                                       "FINMSXY009167M1",
                                       "FINMéé009167M1",
                                       "FINM1",
                                       "FIN0M1",
                                       "FIN00M1",
                                       "FINMS2009167M1M2"}) {
    EXPECT_FALSE(isNumeroAsp(texte)) << texte;
  }
}

TEST(CodeOperateur, TroisLettresUnSoulignementQuatreChiffresAuPlus) {
  for (const std::string_view texte : {"MAI_337", "GIP_26", "GIP_9", "API_35", "ABC_1234"}) EXPECT_TRUE(isCodeOperateur(texte)) << texte;
  for (const std::string_view texte : {"", "MAI_", "MAI", "MA_337", "MAIL_337", "MAI337", "MAI-337", "mai_337", "MAI_12345", "MAI_33A",
                                       " MAI_337", "MAI_337 ", "Apicrypt v2", "APICEM Apicrypt v2", "MAÉ_33"}) {
    EXPECT_FALSE(isCodeOperateur(texte)) << texte;
  }
}

}  // namespace
}  // namespace segur
