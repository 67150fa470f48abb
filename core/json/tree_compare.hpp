// JSON values compared and written: numbers by what they are worth, objects whatever the order of their keys.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/json/tree.hpp"

namespace segur {

// An object's members by key; the last one wins where a key stands twice.
using Members = std::unordered_map<std::string_view, const JsonNode*>;
[[nodiscard]] Members membersOf(const JsonNode& object);

// 1400 and 1400.00 are equal, whatever their digits.
[[nodiscard]] bool equalTrees(const JsonNode& a, const JsonNode& b);

// The same text for equal values: what a hash table can hold.
void appendCanonical(std::string& out, const JsonNode& node);

// As short as JSON gets, numbers to the letter.
void appendJson(std::string& out, const JsonNode& node);

}  // namespace segur
