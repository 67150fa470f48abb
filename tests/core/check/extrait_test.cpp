#include "core/check/extrait.hpp"

#include <gtest/gtest.h>

#include <string>

namespace segur {
namespace {

std::string shown(const Extrait& extrait) { return extrait.avant + "[" + extrait.marque + "]" + extrait.apres; }
std::string at(std::string_view bytes, std::string_view place, std::size_t largeur = kExtraitLargeur) {
  return shown(extraitAt(bytes, bytes.find(place), 0, largeur));
}
std::size_t width(const Extrait& extrait) {
  return displayWidth(extrait.avant) + displayWidth(extrait.marque) + displayWidth(extrait.apres);
}

TEST(Extrait, MarqueLaValeurFautive) {
  EXPECT_EQ(at("{\n  \"a\": \"b\\\"c\", \"d\": 1\n}", "\"b"), "\"a\": [\"b\\\"c\"], \"d\": 1");
  EXPECT_EQ(at("{\"a\": -1.5e3}", "-1"), "{\"a\": [-1.5e3]}");
  EXPECT_EQ(at("[true,false]", "false"), "[true,[false]]");
  EXPECT_EQ(at("{\"a\": {}}", "{}"), "{\"a\": [{]}}");
  EXPECT_EQ(at("[\"sans fin\n]", "\"sans"), "[[\"]sans fin");  // the string does not end on its line
}

TEST(Extrait, AuBordDesLignesEtDuFichier) {
  EXPECT_EQ(shown(extraitAt("", 0)), "[]");
  EXPECT_EQ(shown(extraitAt("{\"a\"", 4)), "{\"a\"[]");
  EXPECT_EQ(shown(extraitAt("{\"a\"", 400)), "{\"a\"[]");
  EXPECT_EQ(shown(extraitAt("un\r\ndeux\r\n", 4)), "[deux]");
  EXPECT_EQ(shown(extraitAt("un\r\ndeux\r\n", 2)), "un[]");
  EXPECT_EQ(shown(extraitAt("\xEF\xBB\xBF{}", 3)), "[{]}");  // a byte order mark is not shown
}

TEST(Extrait, UneCelluleSeMarqueEntiere) {
  const std::string table = "1;02/06/2023;x\r\n2;\"a\nb\";y\n";
  EXPECT_EQ(shown(extraitAt(table, 2, 10)), "1;[02/06/2023];x");
  EXPECT_EQ(shown(extraitAt(table, 18, 5)), "2;[\"a]");  // to the end of its line
}

TEST(Extrait, UnTerminalNObeitARien) {
  EXPECT_EQ(at("[\"a\x1b[31m\x07\",1]", "1]"), "[\"a\uFFFD[31m\uFFFD\",[1]]");
  EXPECT_EQ(at("[\"\u009b31m\u202e\",1]", "1]"), "[\"\uFFFD31m\uFFFD\",[1]]");
  EXPECT_EQ(at("[\"\xff\xfe\",1]", "1]"), "[\"\uFFFD\uFFFD\",[1]]");
  EXPECT_EQ(at("[1,\t\t2]", "2"), "[1,  [2]]");  // a tab is one column
}

TEST(Extrait, UneLigneLargeEstCoupeeAutourDeLaPlace) {
  const std::string large = "{\"debut\": \"" + std::string(5000, 'x') + "\", \"ici\": 42, \"fin\": \"" + std::string(5000, 'y') + "\"}";
  const Extrait extrait = extraitAt(large, large.find("42"), 0, 60);
  EXPECT_EQ(extrait.marque, "42");
  EXPECT_LE(width(extrait), 60U);
  EXPECT_TRUE(extrait.avant.starts_with("…") && extrait.avant.ends_with("\"ici\": ")) << extrait.avant;
  EXPECT_TRUE(extrait.apres.ends_with("…") && extrait.apres.starts_with(", \"fin\"")) << extrait.apres;
  // A value wider than the room is cut as well.
  const Extrait valeur = extraitAt(large, large.find("\"xx"), 0, 60);
  EXPECT_LE(width(valeur), 60U);
  EXPECT_EQ(displayWidth(valeur.marque), 1U);  // it goes on beyond the window
  // Near the start of the line what stands after takes the room.
  EXPECT_FALSE(extraitAt(large, 1, 0, 60).avant.starts_with("…"));
}

TEST(Extrait, UneCoupeNeCasseAucunCaractere) {
  for (const std::string_view letter : {"é", "€", "🏥", "中"}) {
    std::string line = "\"";
    for (int i = 0; i < 600; ++i) line += letter;
    line += "\",1,\"";
    const std::size_t place = line.size() - 3;
    for (int i = 0; i < 600; ++i) line += letter;
    for (std::size_t largeur = 20; largeur < 60; ++largeur) {
      const Extrait extrait = extraitAt(line, place, 0, largeur);
      EXPECT_EQ(extrait.avant.find("\uFFFD"), std::string::npos) << letter << largeur;
      EXPECT_EQ(extrait.apres.find("\uFFFD"), std::string::npos) << letter << largeur;
      EXPECT_LE(width(extrait), largeur) << letter;
    }
  }
}

TEST(Extrait, LargeurAffichee) {
  EXPECT_EQ(displayWidth("abc"), 3U);
  EXPECT_EQ(displayWidth("é€«"), 3U);
  EXPECT_EQ(displayWidth("e\u0301"), 1U);  // an accent written apart
  EXPECT_EQ(displayWidth("中文"), 4U);
  EXPECT_EQ(displayWidth("🏥"), 2U);
}

// A line of a file may be the whole file: quoting it must not cost its length for each of 100,000 findings.
TEST(Extrait, NeLitPasToutUneTresLongueLigne) {
  const std::string line(std::size_t{8} * 1024 * 1024, ' ');
  for (std::size_t i = 0; i < 20'000; ++i) ASSERT_LE(width(extraitAt(line, i * 400)), kExtraitLargeur);
}

}  // namespace
}  // namespace segur
