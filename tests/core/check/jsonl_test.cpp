#include "core/check/jsonl.hpp"

#include <gmock/gmock.h>

#include <string>

#include "core/check/report_json.hpp"

namespace segur {
namespace {

using testing::HasSubstr;

const Referentiel kReferentiel;
constexpr Instant kNow{1'686'650'400};

// Fed in parts of that size: entries must not depend on how a pipe cuts the bytes.
std::string fed(std::string_view bytes, std::size_t part, std::size_t ligneMax = kLigneJsonlMax) {
  ControleJsonl controle(kReferentiel, kNow, {}, ligneMax);
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += part) controle.feed(bytes.substr(i, part), out);
  controle.finish(out);
  return out;
}

std::string entry(std::string_view document, std::string name) {
  return reportJsonEntry(checkDocument(document, std::move(name), kReferentiel, kNow)) + "\n";
}

TEST(Jsonl, UneEntreeParLigneQuelQueSoitLeDecoupage) {
  const std::string_view lot = "{\"lignesImport\":[]}\r\n\n  \t\n3\n{\"numeroASP\":\"é\"}\n[tronqué";
  const std::string expected =
      entry("{\"lignesImport\":[]}", "1") + entry("3", "4") + entry("{\"numeroASP\":\"é\"}", "5") + entry("[tronqué", "6");
  for (std::size_t part = 1; part <= lot.size(); ++part) ASSERT_EQ(fed(lot, part), expected) << part;
}

TEST(Jsonl, UneLigneTropLongueEstUnConstatEtLaSuiteEstLue) {
  const std::string lot = "1\n" + std::string(100, ' ') + "2\n" + std::string(50, '3') + "\n4\n" + std::string(51, '5');
  for (const std::size_t part : {std::size_t{1}, std::size_t{7}, std::size_t{64}, lot.size()}) {
    const std::string out = fed(lot, part, 50);
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 5);
    EXPECT_THAT(out, HasSubstr("{\"fichier\":\"2\",\"erreurs\":1,\"avertissements\":0,\"constats\":[{\"regle\":\"JSON-08\""));
    EXPECT_THAT(out, HasSubstr(entry(std::string(50, '3'), "3")));
    EXPECT_THAT(out, HasSubstr(entry("4", "4")));
    EXPECT_THAT(out, HasSubstr("{\"fichier\":\"5\",\"erreurs\":1,\"avertissements\":0,\"constats\":[{\"regle\":\"JSON-08\""));
  }
}

TEST(Jsonl, CompteEtNommeLesDocuments) {
  ControleJsonl controle(kReferentiel, kNow, "lot.jsonl:");
  std::string out;
  controle.feed("1\n\n{}\n2", out);
  EXPECT_EQ(controle.documents(), 2U);
  controle.finish(out);
  controle.finish(out);  // nothing left
  EXPECT_EQ(controle.documents(), 3U);
  EXPECT_EQ(controle.documentsEnErreur(), 3U);
  EXPECT_GE(controle.erreurs(), 3U);
  EXPECT_THAT(out, HasSubstr("{\"fichier\":\"lot.jsonl:4\","));
}

}  // namespace
}  // namespace segur
