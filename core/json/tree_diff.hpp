// The JSON Patch (RFC 6902) from one document to another, whatever keys they hold.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/tree.hpp"

namespace segur {

// What names an element of a list: its site, its number… An element keeps its identity when it moves up because another was removed.
struct Identite {
  std::string_view liste;              // the key of the list
  std::vector<std::string_view> cles;  // of its elements, the surest first; spaces inside the value do not count
};

struct TreePatch {
  std::size_t operations = 0;  // a test and its replace are one
  std::string json;            // an array, one operation a line
};

// A test before each replace. An element that is gone is one remove, a new one one add; one that went past another is both. Elements of
// lists without identity, or whose identity changed, are matched by being equal, else by their place between equal ones. Numbers are
// compared by value: 1400 and 1400.00 are the same, whatever their digits. Where a key stands twice in an object the last one counts.
[[nodiscard]] TreePatch diffTrees(const JsonNode& before, const JsonNode& after, std::span<const Identite> identites);

}  // namespace segur
