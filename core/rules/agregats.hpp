// What rules need to know of all bénéficiaires together, kept up to date so that a keystroke never walks through the list.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/valeur.hpp"

namespace segur {

class Agregats {
public:
  // O(n log n), once.
  explicit Agregats(const Lecture& lecture);

  // Bénéficiaires that are not removed from the solde.
  [[nodiscard]] std::uint32_t presents() const { return presents_; }
  // Some site is named by its SIRET.
  [[nodiscard]] bool sitesParSiret() const { return sitesParSiret_; }
  // The only present one, when there is just one: it can't be removed.
  [[nodiscard]] std::optional<std::uint32_t> seulPresent() const {
    return presents_ == 1 ? std::optional(static_cast<std::uint32_t>(sommePresents_)) : std::nullopt;
  }
  // This one is present, and an earlier present one names the same site.
  [[nodiscard]] bool siteRepete(std::uint32_t row) const;

  // An earlier pièce has the same name (letters compared without case, as Windows does).
  [[nodiscard]] bool pieceRepetee(std::uint32_t row) const;

  // A pièce was added or removed. O(n log n) in the pièces, which are few.
  void recompterPieces(const Lecture& lecture);

  // A bénéficiaire was removed or put back. The rows whose answer to siteRepete() may have changed: at most three. O(log n), and
  // the rows of that one site.
  std::vector<std::uint32_t> basculer(std::uint32_t row, bool present);

private:
  void grouperSites(const Lecture& lecture, std::uint32_t count);

  bool sitesParSiret_ = false;
  std::uint32_t presents_ = 0;
  std::uint64_t sommePresents_ = 0;  // of their row numbers: with one left, it is that row, found without a walk
  // Only sites that several rows name: in an honest demande both stay empty.
  static constexpr std::uint32_t kNoGroup = UINT32_MAX;
  std::vector<std::uint32_t> groupOf_;              // by row
  std::vector<std::vector<std::uint32_t>> groups_;  // the present rows of each, ascending
  std::vector<std::uint32_t> piecesRepetees_;       // ascending
};

}  // namespace segur
