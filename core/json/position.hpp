// From a byte offset to the line and column that an editor shows.
#pragma once

#include <cstddef>
#include <string_view>

namespace segur {

struct Position {
  std::size_t ligne = 1;    // counts from 1; \n, \r\n and \r end a line
  std::size_t colonne = 1;  // counts UTF-8 code points from 1
};

// Walks forward through the bytes: a whole report costs one pass, not one a finding.
class PositionCounter {
public:
  explicit PositionCounter(std::string_view bytes) : bytes_(bytes) { startOver(); }

  // Precondition for speed, not for truth: offsets come in ascending order; an earlier one starts over. A file of one line costs no more
  // than another.
  [[nodiscard]] Position at(std::size_t offset);

private:
  void startOver();

  std::string_view bytes_;
  std::size_t offset_ = 0;  // everything before it is counted
  Position position_;       // of that offset
};

}  // namespace segur
