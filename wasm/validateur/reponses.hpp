// The validator's answers as JSON, in the shapes of web/src/validateur/types.ts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/check/classement.hpp"
#include "core/check/lot.hpp"
#include "core/tableur/conversion.hpp"
#include "core/tableur/encodage.hpp"

namespace segur::js {

[[nodiscard]] std::string jsonErreur(std::string_view phrase);
[[nodiscard]] std::string jsonBilan(Lot& lot);
[[nodiscard]] std::string jsonLignes(Lot& lot, const Classement& classement, std::size_t from, std::size_t to);
[[nodiscard]] std::string jsonCorrections(Lot& lot);
[[nodiscard]] std::string jsonTableau(const Tableau& tableau, const TexteDecode& texte, std::string_view colonnes,
                                      const Referentiel& referentiel);
[[nodiscard]] std::string jsonConversion(const Conversion& conversion, std::string_view texte);

}  // namespace segur::js
