#include "core/edition/difference_fichiers.hpp"

#include <array>

#include "core/json/keys.hpp"

namespace segur {

TreePatch diffFichiers(const JsonNode& before, const JsonNode& after) {
  const std::array identites{
      Identite{keyOf(FieldId::ListeBeneficiaires), {keyOf(FieldId::FinessGeographique), keyOf(FieldId::SiretSite)}},
      Identite{keyOf(FieldId::LignesImport), {keyOf(FieldId::NumeroAsp), keyOf(FieldId::NumeroEditeur), keyOf(FieldId::NumLigne)}},
      Identite{keyOf(FieldId::ListePieces), {keyOf(FieldId::NomFichier)}},
  };
  return diffTrees(before, after, identites);
}

}  // namespace segur
