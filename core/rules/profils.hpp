// Why something can't be chosen in a scénario d'installation: the rules say it once it was chosen, the form before.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/contexte.hpp"

namespace segur {

// MaitreIdentite, StockageIdentite: the sentence why the box can't be ticked; empty when it can.
[[nodiscard]] std::string refusProfil(const Contexte& contexte, FieldId field);
// The sentence why this operator can't be chosen; empty when it can.
[[nodiscard]] std::string refusOperateur(const Contexte& contexte, std::string_view code);

}  // namespace segur
