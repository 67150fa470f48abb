#include "core/json/position.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/model/text.hpp"

namespace segur {
namespace {

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
}  // namespace segur
