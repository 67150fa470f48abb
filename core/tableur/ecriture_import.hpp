// Writes demandes as an import file, and remembers which cell each value came from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/field.hpp"
#include "core/tableur/tableau.hpp"

namespace segur {

// A JSON literal and the cell that it was read from, by its offset in the decoded text.
struct ValeurSource {
  std::string json;
  std::uint32_t cellule = 0;
};
using ValeursSource = std::map<FieldId, ValeurSource>;

struct PieceSource {
  std::string type;
  ValeurSource nom;
};

struct BeneficiaireSource {
  std::uint32_t cellule = 0;  // the first of its row
  ValeursSource valeurs;
};

struct DemandeSource {
  std::uint32_t cellule = 0;
  ValeursSource valeurs;
  std::vector<BeneficiaireSource> beneficiaires;
  std::vector<PieceSource> pieces;
};

// Offset of a value or of an object in the JSON → offset of its cell in the table; ascending.
struct Provenance {
  std::uint32_t json = 0;
  std::uint32_t cellule = 0;
};

struct ImportEcrit {
  std::string json;
  std::vector<Provenance> provenances;
};

// Keys and their order are those of core/json/keys, indented by two spaces. What the table does not say is what an import means by itself:
// type d’action C, a site that is listed is present, a box that is not ticked is false; else null, which the rules judge.
[[nodiscard]] ImportEcrit ecrireImport(const ValeursSource& racine, const std::vector<const DemandeSource*>& demandes);

}  // namespace segur
