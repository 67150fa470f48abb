#include "core/json/tree_compare.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "core/model/valeur.hpp"

namespace segur {
namespace {

// Digits without a zero at either end, and the power of ten that they are multiplied by: the same for 1400, 1400.00 and 14e2.
struct Decimal {
  bool negative = false;
  std::string digits;  // empty for zero
  std::int64_t exponent = 0;

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

// Precondition: a number of JSON's grammar.
Decimal decimalOf(std::string_view literal) {
  Decimal out;
  out.negative = literal.starts_with('-');
  if (out.negative) literal.remove_prefix(1);
  const std::size_t e = literal.find_first_of("eE");
  std::int64_t exponent = 0;
  if (e != std::string_view::npos) {
    std::string_view text = literal.substr(e + 1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    constexpr std::int64_t kMax = std::numeric_limits<std::int32_t>::max();  // such a number is zero, or none that a parser lets through
    for (const char c : text) exponent = std::min(kMax, exponent * 10 + (c - '0'));
    if (negative) exponent = -exponent;
    literal = literal.substr(0, e);
  }
  bool fraction = false;
  for (const char c : literal) {
    if (c == '.') {
      fraction = true;
      continue;
    }
    out.digits += c;
    if (fraction) --exponent;
  }
  while (out.digits.ends_with('0')) {
    out.digits.pop_back();
    ++exponent;
  }
  out.digits.erase(0, std::min(out.digits.find_first_not_of('0'), out.digits.size()));
  if (out.digits.empty()) return {};  // -0 and 0e5 are 0
  out.exponent = exponent;
  return out;
}

}  // namespace

Members membersOf(const JsonNode& object) {
  Members out;
  for (const JsonNode& child : object.children) out[child.key] = &child;
  return out;
}

void appendCanonical(std::string& out, const JsonNode& node) {
  switch (node.type) {
    case JsonType::Object: {
      std::vector<const JsonNode*> members;
      for (const auto& [key, member] : membersOf(node)) members.push_back(member);
      std::sort(members.begin(), members.end(), [](const JsonNode* a, const JsonNode* b) { return a->key < b->key; });
      out += '{';
      for (const JsonNode* member : members) {
        out += jsonString(member->key) += ':';
        appendCanonical(out, *member);
        out += ',';
      }
      out += '}';
      break;
    }
    case JsonType::Array:
      out += '[';
      for (const JsonNode& child : node.children) {
        appendCanonical(out, child);
        out += ',';
      }
      out += ']';
      break;
    case JsonType::String: out += jsonString(node.text); break;
    case JsonType::Number: {
      const Decimal decimal = decimalOf(node.text);
      out += (decimal.negative ? "-" : "") + decimal.digits + "e" + std::to_string(decimal.exponent);
      break;
    }
    case JsonType::True: out += "true"; break;
    case JsonType::False: out += "false"; break;
    default: out += "null";
  }
}

void appendJson(std::string& out, const JsonNode& node) {
  switch (node.type) {
    case JsonType::Object: {
      const Members last = membersOf(node);
      bool first = true;
      out += '{';
      for (const JsonNode& child : node.children) {
        if (last.find(child.key)->second != &child) continue;
        if (!std::exchange(first, false)) out += ',';
        out += jsonString(child.key) += ':';
        appendJson(out, child);
      }
      out += '}';
      break;
    }
    case JsonType::Array:
      out += '[';
      for (const JsonNode& child : node.children) {
        if (&child != &node.children.front()) out += ',';
        appendJson(out, child);
      }
      out += ']';
      break;
    case JsonType::String: out += jsonString(node.text); break;
    case JsonType::Number: out += node.text; break;
    case JsonType::True: out += "true"; break;
    case JsonType::False: out += "false"; break;
    default: out += "null";
  }
}

bool equalTrees(const JsonNode& a, const JsonNode& b) {
  if (a.type != b.type) return false;
  switch (a.type) {
    case JsonType::String: return a.text == b.text;
    case JsonType::Number: return a.text == b.text || decimalOf(a.text) == decimalOf(b.text);
    case JsonType::Array: return std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), equalTrees);
    case JsonType::Object: {
      const Members left = membersOf(a);
      const Members right = membersOf(b);
      return left.size() == right.size() && std::all_of(left.begin(), left.end(), [&right](const auto& member) {
               const auto other = right.find(member.first);
               return other != right.end() && equalTrees(*member.second, *other->second);
             });
    }
    default: return true;
  }
}

}  // namespace segur
