// What is not checked and why, a sentence each: a verdict without its limits would be taken for more than it is.
#pragma once

#include <string>
#include <vector>

#include "core/model/referentiel.hpp"

namespace segur {

// For a demande of that DSR (empty: for whatever the référentiel holds).
[[nodiscard]] std::vector<std::string> nonControle(const Referentiel& referentiel, std::string_view dsr = {});

}  // namespace segur
