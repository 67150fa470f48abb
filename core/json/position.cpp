#include "core/json/position.hpp"

#include <algorithm>

#include "core/model/text.hpp"

namespace segur {

Position PositionCounter::at(std::size_t offset) {
  offset = std::min(offset, bytes_.size());
  if (offset < offset_) {
    offset_ = 0;
    lineStart_ = 0;
    line_ = 1;
  }
  while (true) {
    const std::size_t end = bytes_.find_first_of("\r\n", offset_);
    if (end == std::string_view::npos || end >= offset) break;
    offset_ = end + 1;
    if (bytes_[end] == '\r' && offset_ < bytes_.size() && bytes_[offset_] == '\n') {
      if (offset_ >= offset) break;  // between \r and \n: still the same line
      ++offset_;
    }
    lineStart_ = offset_;
    ++line_;
  }
  // A byte order mark is no character of the first line.
  const std::size_t start = line_ == 1 && bytes_.starts_with("\xEF\xBB\xBF") ? std::min<std::size_t>(3, offset) : lineStart_;
  return {line_, countCodePoints(bytes_.substr(start, offset - start)) + 1};
}

std::string_view lineAround(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : bytes.find_last_of("\r\n", offset - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return bytes.substr(start, std::min(bytes.find_first_of("\r\n", offset), bytes.size()) - start);
}

}  // namespace segur
