#include "core/json/position.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
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

// The definition itself, from the start each time.
Position naive(std::string_view bytes, std::size_t offset) {
  const std::size_t start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Position out;
  for (std::size_t i = start; i < offset; ++i) {
    const bool inside = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if (bytes[i] == '\n' || (bytes[i] == '\r' && !inside)) {
      ++out.ligne;
      out.colonne = 1;
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U) {
      ++out.colonne;
    }
  }
  return out;
}

TEST(Position, ChaqueOctetEstOuLEditeurLeMontre) {
  const std::string documents[] = {
      "", "{\n  \"é\": 1,\r\n  \"€\": 2,\r\r\n\n  \"🏥\": 3\r}", "\xEF\xBB\xBF{\n}", "\xEF\xBB\xBF", "\r\n\r", "une seule ligne", "\n\n\n"};
  for (const std::string& bytes : documents) {
    PositionCounter forward(bytes);
    for (std::size_t offset = 0; offset <= bytes.size(); ++offset) {
      const Position expected = naive(bytes, offset);
      for (const Position& got : {forward.at(offset), forward.at(offset), PositionCounter(bytes).at(offset)}) {
        EXPECT_EQ(got.ligne, expected.ligne) << offset;
        EXPECT_EQ(got.colonne, expected.colonne) << offset;
      }
    }
    for (std::size_t offset = bytes.size() + 3; offset-- > 0;) {
      EXPECT_EQ(forward.at(offset).colonne, naive(bytes, std::min(offset, bytes.size())).colonne)
          << offset;  // backwards, and beyond the end
    }
  }
}

// Programs write a whole file on one line: 200,000 findings there must not read it 200,000 times.
TEST(Position, UnFichierDUneSeuleLigneSeLitUneFois) {
  const std::string bytes(std::size_t{20} * 1024 * 1024, 'x');
  PositionCounter counter(bytes);
  for (std::size_t offset = 0; offset < bytes.size(); offset += 100) ASSERT_EQ(counter.at(offset).colonne, offset + 1);
}

}  // namespace
}  // namespace segur::tests
