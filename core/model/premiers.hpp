// Which row was the first to say a text: how doubles are noticed in one pass.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace segur {

class Premiers {
public:
  // The row that said it before; nothing when this one is the first, and is remembered.
  std::optional<std::uint32_t> add(std::string text, std::uint32_t row);
  // The row that said it first, if any.
  [[nodiscard]] std::optional<std::uint32_t> find(const std::string& text) const;

private:
  std::map<std::string, std::uint32_t> rows_;
};

}  // namespace segur
