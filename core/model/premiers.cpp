#include "core/model/premiers.hpp"

#include <utility>

namespace segur {

std::optional<std::uint32_t> Premiers::add(std::string text, std::uint32_t row) {
  const auto [first, inserted] = rows_.try_emplace(std::move(text), row);
  return inserted ? std::nullopt : std::optional(first->second);
}

std::optional<std::uint32_t> Premiers::find(const std::string& text) const {
  const auto found = rows_.find(text);
  return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace segur
