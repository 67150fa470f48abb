// The parser's errors in words: what is wrong at that place, and how such a mistake is usually mended.
#pragma once

#include <string>
#include <string_view>

#include "core/json/sax.hpp"

namespace segur {

struct JsonErrorText {
  std::string message;  // without a full stop, without the position: reports add both
  std::string conseil;
};
[[nodiscard]] JsonErrorText describeJsonError(const JsonError& error, std::string_view bytes);

}  // namespace segur
