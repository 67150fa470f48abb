#include "core/check/corrections.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace segur {
namespace {

Constat constat(std::uint32_t offset, std::string correction) {
  Constat out;
  out.offset = offset;
  out.correction = std::move(correction);
  return out;
}

TEST(Corrections, LaValeurOuLaCleEstRemplaceeEtRienDAutre) {
  struct {
    const char* bytes;
    std::uint32_t offset;
    const char* correction;
    const char* corrige;
  } const cases[] = {
      {R"({"f": "pdf" })", 6, R"("PDF")", R"({"f": "PDF" })"},
      {R"({"f":"a\"b\\","g":1})", 5, R"("c")", R"({"f":"c","g":1})"},
      {R"({"b":"true"})", 5, "true", R"({"b":true})"},
      {R"([1400.5 ,2])", 1, "1400.50", R"([1400.50 ,2])"},
      {R"({"SIRET" : "1"})", 1, R"("siret")", R"({"siret" : "1"})"},
  };
  for (const auto& cas : cases) {
    const auto retouche = retoucheDe(constat(cas.offset, cas.correction), cas.bytes);
    ASSERT_TRUE(retouche) << cas.bytes;
    EXPECT_EQ(retoucher(cas.bytes, std::vector{*retouche}), cas.corrige);
  }
}

TEST(Corrections, UnObjetUneListeOuLaFinDuFichierNeSontJamaisEcrases) {
  const std::string bytes = R"({"o": {"a": 1}, "l": [1], "s": "ouvert)";
  for (const std::uint32_t offset : {0U, 6U, 21U, 31U, 38U, 1000U}) EXPECT_FALSE(retoucheDe(constat(offset, "null"), bytes)) << offset;
  EXPECT_FALSE(retoucheDe(constat(1, ""), bytes));
}

TEST(Corrections, PlusieursSAppliquentEnUneFoisEtSAnnulent) {
  const std::string bytes = "0123456789";
  const std::vector<Retouche> retouches{{7, 2, "x"}, {1, 1, "abc"}, {2, 3, ""}, {7, 1, "perdue"}, {8, 1, "perdue aussi"}, {9, 5, "dehors"}};
  const std::string out = retoucher(bytes, retouches);
  EXPECT_EQ(out, "0abc56x9");
  EXPECT_EQ(retoucher(out, inverses(bytes, retouches)), bytes);
}

}  // namespace
}  // namespace segur
