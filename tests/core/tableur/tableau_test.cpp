#include "core/tableur/tableau.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace segur {
namespace {

std::string shown(const Rangee& row) {
  std::string out;
  for (const Cellule& cell : row) out += (out.empty() ? "" : "|") + cell.texte;
  return out;
}

std::string shown(const Tableau& table) {
  std::string out = shown(table.titres);
  for (const Rangee& row : table.rangees) out += "/" + shown(row);
  return out;
}

struct Cas {
  const char* texte;
  const char* lu;
};

TEST(Tableau, LesSeparateursEtLesGuillemetsDesTableurs) {
  const Cas cases[] = {
      {"a;b\n1;2\n", "a|b/1|2"},
      {"a,b\r\n1,2", "a|b/1|2"},
      {"a\tb\r1\t2\r", "a|b/1|2"},
      {"a;b\n1 400,00;2", "a|b/1 400,00|2"},              // a comma in an amount separates nothing
      {"\"a;x\",b\n1,2", "a;x|b/1|2"},                    // separators between quotes do not count
      {"a;b\n\"x\"\"y\";\"l1\nl2\"", "a|b/x\"y|l1\nl2"},  // a doubled quote, a line break in a cell
      {"a;b\n  x  ;\u00a0y\u00a0", "a|b/x|y"},            // surrounding spaces
      {"\n;;\na;b\n;;\n1;2\n\n", "a|b/1|2"},              // rows without text
      {"sep=,\na,b;c\n1,2", "a|b;c/1|2"},                 // Excel says it
      {"a;b\n1", "a|b/1"},                                // a shorter row
      {"a;b\n\"x\" y;2", "a|b/x y|2"},                    // text after the closing quote
      {"seul\nx", "seul/x"},
  };
  for (const Cas& cas : cases) {
    const Tableau table = lireTableau(cas.texte);
    EXPECT_FALSE(table.erreur) << cas.texte;
    EXPECT_EQ(shown(table), cas.lu) << cas.texte;
  }
}

TEST(Tableau, UneCelluleSaitOuElleEst) {
  const Tableau table = lireTableau("a;b\n1;\"2\"\n");
  EXPECT_EQ(table.titres[1].offset, 2U);
  EXPECT_EQ(table.rangees[0][0].offset, 4U);
  EXPECT_EQ(table.rangees[0][1].offset, 6U);
}

TEST(Tableau, CeQuiNeSeLitPas) {
  struct {
    std::string texte;
    ErreurTableauCode code;
    std::size_t offset;
  } const cases[] = {
      {"", ErreurTableauCode::Vide, 0},
      {" \n;;\n", ErreurTableauCode::Vide, 0},
      {"a;b\n1;\"2\n3;4\n", ErreurTableauCode::GuillemetOuvert, 6},
      {"a\n" + std::string(kColonnesMax, ';'), ErreurTableauCode::TropGrand, 2},
      {std::string(kTableauOctetsMax + 1, 'x'), ErreurTableauCode::TropGrand, kTableauOctetsMax},
  };
  for (const auto& cas : cases) {
    const Tableau table = lireTableau(cas.texte);
    ASSERT_TRUE(table.erreur) << cas.texte.substr(0, 20);
    EXPECT_EQ(table.erreur->code, cas.code) << cas.texte.substr(0, 20);
    EXPECT_EQ(table.erreur->offset, cas.offset) << cas.texte.substr(0, 20);
  }
}

}  // namespace
}  // namespace segur
