#include "core/json/alignment.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/json/tree_compare.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

// Two objects that share half of their members; anything else may take the other's place.
bool alike(const JsonNode& a, const JsonNode& b) {
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

}  // namespace

void Alignment::byKey(std::string_view key) {
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

void Alignment::byValue() {
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

// The longest increasing sequence.
void Alignment::keepOrder() {
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

void Alignment::byPlace() {
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

}  // namespace segur
