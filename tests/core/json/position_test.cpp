#include "core/json/position.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace segur::tests {
namespace {

struct Place {
  std::size_t offset;
  std::size_t ligne;
  std::size_t colonne;
};

void attendre(std::string_view document, std::initializer_list<Place> places) {
  PositionCounter forward(document);
  for (const Place& place : places) {
    const Position at = forward.at(place.offset);
    EXPECT_EQ(at.ligne, place.ligne) << place.offset;
    EXPECT_EQ(at.colonne, place.colonne) << place.offset;
  }
  // An earlier offset starts over: the same answers, backwards.
  PositionCounter backward(document);
  for (auto place = std::rbegin(places); place != std::rend(places); ++place) {
    EXPECT_EQ(backward.at(place->offset).ligne, place->ligne) << place->offset;
    EXPECT_EQ(backward.at(place->offset).colonne, place->colonne) << place->offset;
  }
}

TEST(Position, LigneEtColonneComptentDeUn) { attendre("ab\ncd\n", {{0, 1, 1}, {1, 1, 2}, {2, 1, 3}, {3, 2, 1}, {5, 2, 3}, {6, 3, 1}}); }

TEST(Position, FinsDeLigneDeTousLesSystemes) {
  attendre("a\r\nb\rc\nd", {{0, 1, 1}, {1, 1, 2}, {3, 2, 1}, {4, 2, 2}, {5, 3, 1}, {7, 4, 1}});
  attendre("\n\n\r\n", {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {4, 4, 1}});
  // Between \r and \n it is still the same line.
  EXPECT_EQ(PositionCounter("a\r\nb").at(2).ligne, 1U);
}

TEST(Position, LesColonnesComptentDesCaracteres) { attendre("é€😀x", {{0, 1, 1}, {2, 1, 2}, {5, 1, 3}, {9, 1, 4}, {10, 1, 5}}); }

TEST(Position, LaMarqueDOrdreDesOctetsNEstPasUnCaractere) {
  attendre("\xEF\xBB\xBF{}\n\xEF\xBB\xBFx", {{0, 1, 1}, {3, 1, 1}, {4, 1, 2}, {6, 2, 1}, {9, 2, 2}});
}

TEST(Position, AuDelaDuFichierEstSaFin) { attendre("ab", {{2, 1, 3}, {99, 1, 3}}); }

TEST(Position, LaLigneAutourDUnePlace) {
  const std::string_view document = "un\r\ndeux\ntrois";
  EXPECT_EQ(lineAround(document, 0), "un");
  EXPECT_EQ(lineAround(document, 2), "un");
  EXPECT_EQ(lineAround(document, 4), "deux");
  EXPECT_EQ(lineAround(document, 8), "deux");
  EXPECT_EQ(lineAround(document, 9), "trois");
  EXPECT_EQ(lineAround(document, 999), "trois");
  EXPECT_EQ(lineAround("", 0), "");
}

}  // namespace
}  // namespace segur::tests
