// Randomness from the kernel, for what nobody may guess: sessions, revisions, receipts.
#pragma once

#include <cstddef>
#include <string>

namespace portail {

[[nodiscard]] std::string randomHex(std::size_t bytes);

}  // namespace portail
