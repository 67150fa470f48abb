#include "core/json/tree_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/json/keys.hpp"
#include "core/model/text.hpp"
#include "core/model/valeur.hpp"

namespace segur {
namespace {

using Members = std::unordered_map<std::string_view, const JsonNode*>;

// Assignment in the order of the file: the last one wins where a key stands twice.
Members membersOf(const JsonNode& object) {
  Members out;
  for (const JsonNode& child : object.children) out[child.key] = &child;
  return out;
}

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

// The same text for equal values: what a hash table can hold.
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

// As short as JSON gets, numbers to the letter.
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

// Which element of `after` each element of `before` has become.
using Matches = std::vector<std::optional<std::size_t>>;

class Alignment {
public:
  Alignment(const JsonNode& before, const JsonNode& after)
      : before_(before.children), after_(after.children), match_(before_.size()), taken_(after_.size()) {}

  // By a key whose value stands once on each side.
  void byKey(std::string_view key) {
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> places;  // how many, and the last one
    const auto identity = [key](const JsonNode& element) -> std::string {
      const JsonNode* value = element.find(key);
      if (value == nullptr || (value->type != JsonType::String && value->type != JsonType::Number)) return {};
      return removeSpaces(value->text);
    };
    for (std::size_t j = 0; j < after_.size(); ++j) {
      if (taken_[j]) continue;
      const std::string id = identity(after_[j]);
      if (id.empty()) continue;
      auto& [count, last] = places[id];
      ++count;
      last = j;
    }
    std::unordered_map<std::string, std::size_t> own;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!match_[i]) ++own[identity(before_[i])];
    }
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (match_[i]) continue;
      const std::string id = identity(before_[i]);
      const auto found = places.find(id);
      if (found != places.end() && found->second.first == 1 && own[id] == 1) pair(i, found->second.second);
    }
  }

  // Equal elements, the first with the first.
  void byValue() {
    std::unordered_map<std::string, std::vector<std::size_t>> places;  // the nearest last
    const auto canonical = [](const JsonNode& element) {
      std::string out;
      appendCanonical(out, element);
      return out;
    };
    for (std::size_t j = after_.size(); j-- > 0;) {
      if (!taken_[j]) places[canonical(after_[j])].push_back(j);
    }
    if (places.empty()) return;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (match_[i]) continue;
      const auto found = places.find(canonical(before_[i]));
      if (found == places.end() || found->second.empty()) continue;
      pair(i, found->second.back());
      found->second.pop_back();
    }
  }

  // Keeps as many matches as can stand in the same order: the longest increasing sequence. The others are removed here and added there.
  void keepOrder() {
    std::vector<std::size_t> tails;  // the element that ends the best sequence of each length
    std::vector<std::optional<std::size_t>> previous(before_.size());
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!match_[i]) continue;
      const auto at = std::lower_bound(tails.begin(), tails.end(), *match_[i],
                                       [this](std::size_t element, std::size_t place) { return *match_[element] < place; });
      if (at != tails.begin()) previous[i] = *(at - 1);
      if (at == tails.end()) {
        tails.push_back(i);
      } else {
        *at = i;
      }
    }
    Matches kept(before_.size());
    std::optional<std::size_t> i = tails.empty() ? std::nullopt : std::optional(tails.back());
    for (; i; i = previous[*i]) kept[*i] = match_[*i];
    match_ = std::move(kept);
    std::fill(taken_.begin(), taken_.end(), false);
    for (const auto& place : match_) {
      if (place) taken_[*place] = true;
    }
  }

  // Between two matches, as many left on one side as on the other: those that resemble each other are the same, changed.
  void byPlace() {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before_.size() || j < after_.size()) {
      std::size_t iEnd = i;
      while (iEnd < before_.size() && !match_[iEnd]) ++iEnd;
      const std::size_t jEnd = iEnd < before_.size() ? *match_[iEnd] : after_.size();
      if (iEnd - i == jEnd - j) {
        for (std::size_t k = 0; k < iEnd - i; ++k) {
          if (alike(before_[i + k], after_[j + k])) pair(i + k, j + k);
        }
      }
      i = iEnd + 1;
      j = jEnd + 1;
    }
  }

  [[nodiscard]] const Matches& matches() const { return match_; }
  [[nodiscard]] bool isNew(std::size_t j) const { return !taken_[j]; }

private:
  void pair(std::size_t i, std::size_t j) {
    match_[i] = j;
    taken_[j] = true;
  }

  // Two objects that share half of their members; anything else may take the other's place.
  static bool alike(const JsonNode& a, const JsonNode& b) {
    if (a.type != JsonType::Object || b.type != JsonType::Object) return a.type != JsonType::Object && b.type != JsonType::Object;
    const Members left = membersOf(a);
    const Members right = membersOf(b);
    std::size_t shared = 0;
    for (const auto& [key, value] : left) {
      const auto other = right.find(key);
      if (other != right.end() && equalTrees(*value, *other->second)) ++shared;
    }
    return shared * 2 >= std::max(left.size(), right.size());
  }

  const std::vector<JsonNode>& before_;
  const std::vector<JsonNode>& after_;
  Matches match_;
  std::vector<bool> taken_;
};

class Differ {
public:
  explicit Differ(std::span<const Identite> identites) : identites_(identites) {}

  // `liste`: the key that an array stands under.
  void diff(const JsonNode& before, const JsonNode& after, const std::string& path, std::string_view liste) {
    if (before.type == JsonType::Object && after.type == JsonType::Object) return diffObjects(before, after, path);
    if (before.type == JsonType::Array && after.type == JsonType::Array) return diffArrays(before, after, path, liste);
    if (equalTrees(before, after)) return;
    emit("test", path, &before);
    emit("replace", path, &after);
    --out_.operations;
  }

  TreePatch take() {
    out_.json = out_.json.empty() ? "[]\n" : "[\n" + out_.json + "\n]\n";
    return std::move(out_);
  }

private:
  void diffObjects(const JsonNode& before, const JsonNode& after, const std::string& path) {
    const Members left = membersOf(before);
    const Members right = membersOf(after);
    for (const JsonNode& child : before.children) {
      if (left.find(child.key)->second != &child) continue;
      const std::string at = path + '/' + escapePointer(child.key);
      const auto other = right.find(child.key);
      other == right.end() ? emit("remove", at, nullptr) : diff(child, *other->second, at, child.key);
    }
    for (const JsonNode& child : after.children) {
      if (right.find(child.key)->second == &child && !left.contains(child.key)) emit("add", path + '/' + escapePointer(child.key), &child);
    }
  }

  // Elements that stay are changed where they stand; then what is gone is removed, from the end, so that no index moves before it is used;
  // then what is new is added, from the start, each at its final place.
  void diffArrays(const JsonNode& before, const JsonNode& after, const std::string& path, std::string_view liste) {
    Alignment alignment(before, after);
    const auto identite = std::find_if(identites_.begin(), identites_.end(), [&](const Identite& i) { return i.liste == liste; });
    if (identite != identites_.end()) {
      for (const std::string_view key : identite->cles) alignment.byKey(key);
    }
    alignment.byValue();
    alignment.keepOrder();
    alignment.byPlace();
    const Matches& matches = alignment.matches();
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i]) diff(before.children[i], after.children[*matches[i]], path + '/' + std::to_string(i), {});
    }
    for (std::size_t i = matches.size(); i-- > 0;) {
      if (!matches[i]) emit("remove", path + '/' + std::to_string(i), nullptr);
    }
    for (std::size_t j = 0; j < after.children.size(); ++j) {
      if (alignment.isNew(j)) emit("add", path + '/' + std::to_string(j), &after.children[j]);
    }
  }

  void emit(std::string_view op, const std::string& path, const JsonNode* value) {
    ++out_.operations;
    if (!out_.json.empty()) out_.json += ",\n";
    out_.json.append("{\"op\":\"").append(op).append("\",\"path\":").append(jsonString(path));
    if (value != nullptr) {
      out_.json += ",\"value\":";
      appendJson(out_.json, *value);
    }
    out_.json += '}';
  }

  std::span<const Identite> identites_;
  TreePatch out_;
};

}  // namespace

TreePatch diffTrees(const JsonNode& before, const JsonNode& after, std::span<const Identite> identites) {
  Differ differ(identites);
  differ.diff(before, after, {}, {});
  return differ.take();
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
