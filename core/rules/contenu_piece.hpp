// Judges a file by its bytes, before it is sent and again when it is received: the same sentence in both places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/referentiel.hpp"
#include "core/rules/rule.hpp"

namespace segur {

// What is looked at: the signature stands at the head, /Encrypt in a trailer, at the end or (linearised files) near the head.
inline constexpr std::size_t kTetePiece = std::size_t{64} * 1024;
inline constexpr std::size_t kQueuePiece = std::size_t{64} * 1024;

struct EcartPiece {
  const Rule* regle;
  Ecart ecart;
};

// `tete`, `queue`: the first and the last bytes of the file, which may overlap; `taille`: of the whole, in bytes.
[[nodiscard]] std::vector<EcartPiece> jugerContenu(const Referentiel& referentiel, std::uint64_t taille, std::string_view tete,
                                                   std::string_view queue);

}  // namespace segur
