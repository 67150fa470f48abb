// What each column of a table holds: guessed from its title, said by the user, kept as JSON for the next time.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/field.hpp"
#include "core/model/referentiel.hpp"
#include "core/model/result.hpp"
#include "core/tableur/tableau.hpp"

namespace segur {

// A field of an import file, or the file name of a pièce of one type.
struct Cible {
  FieldId champ = FieldId::Fichier;
  std::string typePiece;  // for NomFichier only: « FACTURE »

  friend bool operator==(const Cible&, const Cible&) = default;
};

// One for each title; none: the column is not read.
using Colonnes = std::vector<std::optional<Cible>>;

struct CibleNommee {
  Cible cible;
  std::string nom;    // stable: « dateFacture », « piece:FACTURE »
  std::string label;  // the guide's words
};
// All that a column may hold, in the order of the guide.
[[nodiscard]] std::vector<CibleNommee> ciblesOf(const Referentiel& referentiel);

// By label, JSON key or stable name, whatever the accents, capitals, spaces and punctuation. A target is given once, to its first column.
[[nodiscard]] Colonnes devinerColonnes(const Rangee& titres, const Referentiel& referentiel);

// {"Date facture": "dateFacture", "Remarque": null}: a title that is not in it is guessed. Fails with a sentence for a text that is no such
// object, or names a target that does not exist or twice.
[[nodiscard]] Result<Colonnes, std::string> lireColonnes(std::string_view json, const Rangee& titres, const Referentiel& referentiel);
[[nodiscard]] std::string ecrireColonnes(const Colonnes& colonnes, const Rangee& titres, const Referentiel& referentiel);

}  // namespace segur
