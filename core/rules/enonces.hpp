// The sentence of a rule and where it comes from, for reports and for the catalogue.
#pragma once

#include "core/rules/rule.hpp"

namespace segur {

// `rule`: of the catalogue.
[[nodiscard]] const Enonce& enonceOf(const Rule& rule);

}  // namespace segur
