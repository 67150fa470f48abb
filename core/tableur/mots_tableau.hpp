// What is said of a cell that could not be read as its field: in the words of a table. A rule sees the import file made of it, in which
// such a cell became a JSON text, and speaks of quotes, points and true.
#pragma once

#include <string_view>

#include "core/check/check.hpp"

namespace segur {

// `texte`: of the cell; empty: the finding is about what is not there.
void direDUnTableau(Constat& constat, std::string_view texte);

}  // namespace segur
