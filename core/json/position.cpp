#include "core/json/position.hpp"

#include <algorithm>

#include "core/model/text.hpp"

namespace segur {

void PositionCounter::startOver() {
  // A byte order mark is no character of the first line.
  offset_ = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  position_ = {};
}

Position PositionCounter::at(std::size_t offset) {
  offset = std::min(offset, bytes_.size());
  if (offset < offset_) startOver();
  while (offset_ < offset) {
    const std::string_view left = bytes_.substr(offset_, offset - offset_);
    const std::size_t end = left.find_first_of("\r\n");
    if (end == std::string_view::npos) {
      position_.colonne += countCodePoints(left);
      offset_ = offset;
      break;
    }
    const std::size_t length = bytes_.substr(offset_ + end).starts_with("\r\n") ? 2 : 1;
    if (offset_ + end + length > offset) {  // between \r and \n: still the same line
      Position within = position_;
      within.colonne += countCodePoints(left);
      return within;
    }
    offset_ += end + length;
    ++position_.ligne;
    position_.colonne = 1;
  }
  return position_;
}

}  // namespace segur
