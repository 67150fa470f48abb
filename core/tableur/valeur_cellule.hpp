// A cell of a spreadsheet as the JSON of an import file.
#pragma once

#include <string>
#include <string_view>

#include "core/model/field.hpp"
#include "core/model/referentiel.hpp"

namespace segur {

// Read as people write: « 02/06/2023 », « 1 400,00 € », « oui », « 8,5 % », an operator's label, a telephone with spaces. What a
// spreadsheet takes from an identifier (the first zero of a FINESS or of a telephone) is given back where the key proves it. A text that
// cannot be read so becomes a JSON string as it stands: the rule of the field then says what is wrong with it. Empty: « null ».
[[nodiscard]] std::string jsonOfCellule(std::string_view texte, FieldId champ, const Referentiel& referentiel);

}  // namespace segur
