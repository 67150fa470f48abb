// « A line opened in the form view to mend it by hand »: the line goes out of its file and comes back into it.
#include "core/check/ligne_fichier.hpp"

#include <gmock/gmock.h>

#include <string>

#include "core/check/check.hpp"
#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

const std::string kFichier = "\xEF\xBB\xBF{ \"numeroAns\" : \"1\",\r\n \"lignesImport\":[ {\"numLigne\":1 } "
                             ",\t{\"numLigne\":2,\"x\":[1]}\r\n,{}],\"siret\":\"2\" }\n";

TEST(LigneDuFichier, EstUnDocumentDontSeulesLesAutresLignesManquent) {
  EXPECT_EQ(documentDeLaLigne(kFichier, 1),
            "\xEF\xBB\xBF{ \"numeroAns\" : \"1\",\r\n \"lignesImport\":[{\"numLigne\":2,\"x\":[1]}],\"siret\":\"2\" }\n");
  EXPECT_EQ(documentDeLaLigne(kFichier, 2), "\xEF\xBB\xBF{ \"numeroAns\" : \"1\",\r\n \"lignesImport\":[{}],\"siret\":\"2\" }\n");
}

TEST(LigneDuFichier, LaisseChaqueAutreOctetCommeIlEtait) {
  const std::string document = tests::remplacer(tests::remplacer(*documentDeLaLigne(kFichier, 1), "[1]", "[1, 2]"), "\"2\"", "\"3\"");
  const auto retouches = retouchesDeLaLigne(kFichier, 1, document);
  ASSERT_TRUE(retouches);
  const std::string mended = retoucher(kFichier, *retouches);
  EXPECT_EQ(mended, tests::remplacer(tests::remplacer(kFichier, "[1]", "[1, 2]"), "\"2\"", "\"3\""));
  EXPECT_EQ(retoucher(mended, inverses(kFichier, *retouches)), kFichier);
}

TEST(LigneDuFichier, RienNEstRetoucheQuandRienNAChange) {
  EXPECT_THAT(*retouchesDeLaLigne(kFichier, 1, *documentDeLaLigne(kFichier, 1)), testing::IsEmpty());
}

TEST(LigneDuFichier, NeSOuvrePasLaOuElleNeSeLitPas) {
  EXPECT_FALSE(documentDeLaLigne(kFichier, 3));
  EXPECT_FALSE(documentDeLaLigne(kFichier.substr(0, kFichier.size() - 3), 0)) << "cut short";
  EXPECT_FALSE(documentDeLaLigne("{\"lignesImport\":[5]}", 0)) << "no object";
  EXPECT_FALSE(documentDeLaLigne("{\"lignesImport\":[{}],\"lignesImport\":[]}", 0)) << "of a list that does not count";
  EXPECT_FALSE(documentDeLaLigne("[]", 0));
  EXPECT_FALSE(retouchesDeLaLigne(kFichier, 1, "{"));
  EXPECT_FALSE(retouchesDeLaLigne(kFichier, 9, *documentDeLaLigne(kFichier, 1)));
}

TEST(LigneDuFichier, EstJugeeCommeDansSonFichier) {
  const Referentiel referentiel = readReferentiel(tests::referentielDemo()).referentiel;
  const auto codes = [&](const std::string& bytes) {
    std::vector<std::string_view> out;
    for (const Constat& constat : checkDocument(bytes, "x", referentiel, tests::kMaintenant).constats) out.push_back(constat.regle->code);
    return out;
  };
  EXPECT_EQ(codes(*documentDeLaLigne(tests::importDuGuide(), 0)), codes(tests::importDuGuide()));
}

}  // namespace
}  // namespace segur
