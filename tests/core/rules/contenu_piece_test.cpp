// PJ-05, PJ-07, PJ-08, PJ-09: a file by its bytes, before it is sent and when it has come.
#include "core/rules/contenu_piece.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/core/rules/juge.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;

constexpr std::uint64_t kMax = 10'485'760;  // the référentiel's 10 Mio

std::vector<std::string> juger(std::uint64_t taille, std::string_view tete, std::string_view queue) {
  const Referentiel referentiel = lireReferentiel();
  std::vector<std::string> codes;
  for (const EcartPiece& found : jugerContenu(referentiel, taille, tete, queue)) {
    codes.emplace_back(found.regle->code);
    EXPECT_EQ(typographie(found.ecart.message), "");
    EXPECT_EQ(typographie(found.ecart.conseil), "");
  }
  return codes;
}
std::vector<std::string> juger(std::string_view fichier) { return juger(fichier.size(), fichier, fichier); }

TEST(ContenuPiece, UnPdf) {
  EXPECT_THAT(juger("%PDF-1.7\n%%EOF\n"), ElementsAre());
  EXPECT_THAT(juger("%PDF-"), ElementsAre());  // not a byte less: PJ-07
}

TEST(ContenuPiece, PJ05LaTailleMaximaleEstCelleDuReferentiel) {
  EXPECT_THAT(juger(kMax, "%PDF-1.7", "%%EOF"), ElementsAre());
  EXPECT_THAT(juger(kMax + 1, "%PDF-1.7", "%%EOF"), ElementsAre("PJ-05"));
  EXPECT_THAT(juger(UINT64_MAX, "%PDF-1.7", "%%EOF"), ElementsAre("PJ-05"));
  EXPECT_THAT(juger(kMax + 1, "PK", ""), ElementsAre("PJ-05", "PJ-07"));

  Referentiel sansLimite = lireReferentiel();
  sansLimite.tailleMaxPiece.reset();
  EXPECT_TRUE(jugerContenu(sansLimite, UINT64_MAX, "%PDF-1.7", "%%EOF").empty());
  EXPECT_EQ(jugerContenu(lireReferentiel(), kMax + 1, "%PDF-1.7", "%%EOF")[0].ecart.message,
            "Le fichier dépasse la taille maximale, 10\u00a0Mio.");
}

TEST(ContenuPiece, PJ07LaSignatureDUnPdf) {
  for (const std::string_view fichier : {"%PDF", "PK\x03\x04", " %PDF-1.7", "\xEF\xBB\xBF%PDF-1.7", "%pdf-1.7", "x"}) {
    EXPECT_THAT(juger(fichier), ElementsAre("PJ-07")) << fichier;
  }
}

TEST(ContenuPiece, PJ08Chiffre) {
  for (const std::string_view suite : {" ", "\n", "\r\n", "\t", "<</Filter/Standard>>"}) {
    EXPECT_THAT(juger("%PDF-1.7\ntrailer << /Encrypt" + std::string(suite) + "5 0 R >>"), ElementsAre("PJ-08")) << suite;
  }
  // The end of what was read, and another name that begins alike.
  EXPECT_THAT(juger("%PDF-1.7\n/Encrypt"), ElementsAre("PJ-08"));
  EXPECT_THAT(juger("%PDF-1.7\n/EncryptMetadata false"), ElementsAre());
  EXPECT_THAT(juger("%PDF-1.7\n/EncryptMetadata false /Encrypt 5 0 R"), ElementsAre("PJ-08"));
  // A linearised file names it near the head, others at the end: only there is it looked for.
  EXPECT_THAT(juger(1'000'000, "%PDF-1.7", "/Encrypt 5 0 R"), ElementsAre("PJ-08"));
  EXPECT_THAT(juger(1'000'000, "%PDF-1.7" + std::string(kTetePiece, ' ') + "/Encrypt 5 0 R", ""), ElementsAre());
  EXPECT_THAT(juger(1'000'000, "%PDF-1.7", "/Encrypt 5 0 R" + std::string(kQueuePiece, ' ')), ElementsAre());
}

TEST(ContenuPiece, PJ09Vide) {
  EXPECT_THAT(juger(""), ElementsAre("PJ-09"));
  EXPECT_THAT(juger("\n"), ElementsAre("PJ-07"));  // one byte is not nothing
}

}  // namespace
}  // namespace segur::tests
