// The parser's errors: where, what is wrong there, and how such a mistake is usually mended.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace segur {

enum class JsonErrorCode : std::uint8_t {
  Vide,               // nothing but spaces
  TropGrand,          // more than kBytesMax
  Utf16,              // UTF-16 or UTF-32, with or without a byte order mark
  Utf8Invalide,       // bytes that are no UTF-8 (Windows-1252, often)
  Tronque,            // the end of the file comes too early
  Syntaxe,            // any other character that JSON does not allow there
  CaractereControle,  // a line break or another control character inside a string
  Echappement,        // \x, \u12: no escape of JSON
  SubstitutIsole,     // \ud800 without its other half
  NombreHorsLimites,  // 1e999
  TropProfond,        // more than kDepthMax
};

struct JsonError {
  JsonErrorCode code = JsonErrorCode::Syntaxe;
  std::size_t offset = 0;  // of the byte at fault
};

struct JsonErrorText {
  std::string message;  // without a full stop, without the position: reports add both
  std::string conseil;
};
[[nodiscard]] JsonErrorText describeJsonError(const JsonError& error, std::string_view bytes);

}  // namespace segur
