// A table as spreadsheets export it (RFC 4180, and what they make of it): cells between « ; », « , » or tabs, quotes around those that hold
// a separator or a line break.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace segur {

// Two hundred files of two hundred lines come from some 10 MB; beyond this it is another kind of file.
inline constexpr std::size_t kTableauOctetsMax = std::size_t{64} * 1024 * 1024;
// Excel's own limit is 16,384; no table of demandes has a tenth of it.
inline constexpr std::size_t kColonnesMax = 1'000;
inline constexpr std::size_t kRangeesMax = 1'000'000;

struct Cellule {
  std::string texte;           // without its quotes, surrounding spaces dropped
  std::uint32_t offset = 0;    // in the decoded text
  std::uint32_t longueur = 0;  // there, quotes included
};
using Rangee = std::vector<Cellule>;

enum class ErreurTableauCode : std::uint8_t {
  Vide,            // no cell at all
  TropGrand,       // a bound of this file
  GuillemetOuvert  // a quote that is never closed
};
struct ErreurTableau {
  ErreurTableauCode code = ErreurTableauCode::Vide;
  std::size_t offset = 0;
};

struct Tableau {
  char separateur = ';';
  Rangee titres;                // the first row that holds anything
  std::vector<Rangee> rangees;  // the others; those without any text are left out
  std::optional<ErreurTableau> erreur;
};

// The separator is the one that the first row holds most of, outside quotes; Excel's line « sep=; » says it and is no row.
[[nodiscard]] Tableau lireTableau(std::string_view utf8);

// The cell that begins at that offset of the text of a table without mistake.
[[nodiscard]] Cellule celluleA(std::string_view utf8, std::size_t offset, char separateur);

}  // namespace segur
