// The door to the JSON parser: bytes in, events with byte offsets out. nlohmann/json's SAX interface stands behind it; nothing else in the
// core includes that library, so that a faster parser may take its place here without touching a line elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/demande.hpp"

namespace segur {

// No document of the portal nests deeper than six; beyond this, the file is hostile. The bound keeps every reader's stack small.
inline constexpr std::size_t kDepthMax = 64;
// Offsets are 32 bits, and a browser's memory is finite. An import file of 200 lines holds well under 1 MB.
inline constexpr std::size_t kBytesMax = std::size_t{512} * 1024 * 1024;

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

// What a reader does with a document. Each answers false to stop the parser (its own reason is then its own affair).
class JsonEvents {
public:
  virtual bool beginObject(std::uint32_t offset) = 0;
  virtual bool endObject(std::uint32_t end) = 0;  // offset just after the bracket
  virtual bool beginArray(std::uint32_t offset) = 0;
  virtual bool endArray(std::uint32_t end) = 0;
  // `token` has no type for a key. `text`: decoded; it lives until the event returns.
  virtual bool key(Token token, std::string_view text) = 0;
  virtual bool value(Token token, std::string_view text) = 0;

protected:
  ~JsonEvents() = default;
};

// Whether a UTF-8 byte order mark stands at the head: allowed, ignored, and worth a warning.
[[nodiscard]] bool hasByteOrderMark(std::string_view bytes);

// Nothing when the whole document was read, or when the reader stopped it. Memory: one stack entry a level, the longest string.
[[nodiscard]] std::optional<JsonError> parseJson(std::string_view bytes, JsonEvents& events);

}  // namespace segur
