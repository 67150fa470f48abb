// A block copied from a spreadsheet (FINESS, opérateur, profils) onto the bénéficiaires that it names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

// A demande has at most some ten thousand sites: a block with more lines is not for it.
inline constexpr std::size_t kLignesColleesMax = 100'000;

struct LigneNonReprise {
  std::size_t ligne = 0;  // in the block, from 1
  std::string texte;      // as it was pasted
  std::string raison;     // a sentence
};

struct Collage {
  std::vector<TexteSaisi> textes;            // what to type: for Session::appliquer, one step
  std::size_t beneficiaires = 0;             // how many of them the block names
  std::vector<LigneNonReprise> nonReprises;  // what did not match, and why
};

// Cells are separated by tabs (a spreadsheet's clipboard) or semicolons, lines by \n or \r\n. A first line with the guide's labels names
// the columns, in any order; without it they are FINESS géographique (or SIRET), opérateur, Maître identité, Stockage identité. An empty
// cell changes nothing. Profils: oui/non, vrai/faux, x, 1/0. Opérateur: its code, or its label in the référentiel.
[[nodiscard]] Collage lireCollage(const Session& session, std::string_view bloc);

}  // namespace segur
