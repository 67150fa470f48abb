// Which element of a list has become which, when the list has changed: what a difference of two files begins with.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/json/tree.hpp"

namespace segur {

class Alignment {
public:
  // Which element of `after` each element of `before` has become.
  using Matches = std::vector<std::optional<std::size_t>>;

  // Two lists; both must outlive it.
  Alignment(const JsonNode& before, const JsonNode& after)
      : before_(before.children), after_(after.children), match_(before_.size()), taken_(after_.size()) {}

  // The steps, from the surest; each looks at what the ones before have left.
  void byKey(std::string_view key);  // by a key whose value stands once on each side
  void byValue();                    // equal elements, the first with the first
  void keepOrder();                  // as many matches as can stand in the same order; the others are removed here and added there
  void byPlace();                    // between two matches, as many left on one side as on the other: those that resemble each other

  [[nodiscard]] const Matches& matches() const { return match_; }
  [[nodiscard]] bool isNew(std::size_t j) const { return !taken_[j]; }

private:
  void pair(std::size_t i, std::size_t j) {
    match_[i] = j;
    taken_[j] = true;
  }

  const std::vector<JsonNode>& before_;
  const std::vector<JsonNode>& after_;
  Matches match_;
  std::vector<bool> taken_;
};

}  // namespace segur
