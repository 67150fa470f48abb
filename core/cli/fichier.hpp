// Files, read in one go and within a bound; « - » is the standard input.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/cli/echec.hpp"
#include "core/json/sax.hpp"
#include "core/model/result.hpp"

namespace segur::cli {

inline constexpr std::string_view kEntreeStandard = "-";

// An open file, closed with the object.
class Fichier {
public:
  [[nodiscard]] static Result<Fichier, Echec> open(std::string_view nom);

  Fichier(Fichier&& other) noexcept;
  Fichier& operator=(Fichier&&) = delete;
  Fichier(const Fichier&) = delete;
  Fichier& operator=(const Fichier&) = delete;
  ~Fichier();

  // Up to `size` bytes, as soon as there are some; 0 at the end of the file.
  [[nodiscard]] Result<std::size_t, Echec> read(char* buffer, std::size_t size);

  // 0 where it has none (a pipe).
  [[nodiscard]] std::size_t taille() const { return taille_; }

private:
  Fichier(int descriptor, std::string_view nom, std::size_t taille) : descriptor_(descriptor), nom_(nom), taille_(taille) {}

  int descriptor_;
  std::string nom_;
  std::size_t taille_;
};

// The whole file; of one that is longer than `max`, its first max + 1 bytes, which no parser accepts: whoever judges says that it is too
// big.
[[nodiscard]] Result<std::string, Echec> readFichier(std::string_view nom, std::size_t max = kBytesMax);

// Bytes of all of them together; 0 as soon as one has no size of its own (a pipe).
[[nodiscard]] std::size_t totalSize(std::span<const std::string> noms);

// The system's own words for an errno.
[[nodiscard]] std::string systemReason(int error);

// For reports: « entrée standard » rather than a hyphen.
[[nodiscard]] std::string_view nomAffiche(std::string_view nom);

}  // namespace segur::cli
