// A small JSON tree with positions, for documents that are small by nature: the référentiel, a posted modification, a draft. Import files
// and demandes never go through it (reader.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/sax.hpp"
#include "core/model/demande.hpp"
#include "core/model/result.hpp"

namespace segur {

struct JsonNode {
  JsonType type = JsonType::Null;
  std::uint32_t offset = 0;  // in the source, with the raw length: a value can be copied to the letter
  std::uint32_t length = 0;
  std::string key;   // in an object
  std::string text;  // decoded string, or the literal of a number
  std::vector<JsonNode> children;

  // The member of an object, or nullptr. The last one wins where a key stands twice, as in every browser.
  [[nodiscard]] const JsonNode* find(std::string_view name) const;
  // The text of the member when it is a string, else empty.
  [[nodiscard]] std::string_view string(std::string_view name) const;
};

// A modification of 10,000 bénéficiaires holds 120,000 values; ten times that is no honest document.
inline constexpr std::size_t kNodesMax = 2'000'000;

[[nodiscard]] Result<JsonNode, JsonError> parseTree(std::string_view bytes);

}  // namespace segur
