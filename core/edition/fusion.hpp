// Three-way merge: a draft goes onto a demande that may have changed since it was typed (412, or a draft found again days later). Where
// both changed the same field, the user decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edition/difference.hpp"
#include "core/edition/session.hpp"

namespace segur {

struct Conflit {
  FieldRef champ;
  std::string libelle;  // « Date de la facture », « Opérateur messagerie, FINESS 09 000 153 8 »
  std::string base;     // the three values, for reading
  std::string leur;
  std::string mienne;
  std::string texte;  // mine as it was typed: what set() takes if the user keeps it
};

struct Fusion {
  Changes changes;                    // `refus` where the draft is not this demande's: nothing is typed then
  std::vector<Conflit> conflits;      // the field holds theirs, until the user chooses
  std::vector<Modification> perdues;  // what could not be typed again: its bénéficiaire is gone, its field is no longer editable
};

// Types the draft's texts again, as one undo step; each pièce is one. A bénéficiaire is found again by its site, wherever it stands now.
Fusion fusionner(Session& session, std::string_view brouillon);

}  // namespace segur
