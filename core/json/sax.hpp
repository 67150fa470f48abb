// The door to the JSON parser: bytes in, events with byte offsets out, in one pass and without a tree. What stands behind it (lexer.hpp)
// may be replaced without touching a line elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/json/json_error.hpp"
#include "core/model/demande.hpp"

namespace segur {

// No document of the portal nests deeper than six; beyond this, the file is hostile. The bound keeps every reader's stack small.
inline constexpr std::size_t kDepthMax = 64;
// Offsets are 32 bits, and a browser's memory is finite. An import file of 200 lines holds well under 1 MB.
inline constexpr std::size_t kBytesMax = std::size_t{512} * 1024 * 1024;

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
