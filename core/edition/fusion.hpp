// Three-way merge: the portal's demande has changed since it was opened (412). What was typed is typed again on the newer one; where both
// changed the same field, the user decides.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

struct Conflit {
  FieldRef champ;       // in the newer demande
  std::string libelle;  // « Date de la facture », « Opérateur messagerie, FINESS 09 000 153 8 »
  std::string base;     // the three values, for reading
  std::string mienne;
  std::string leur;
  std::string texte;  // mine as it was typed: what set() takes if the user keeps it
};

struct Fusion {
  std::unique_ptr<Session> session;  // on the newer demande; where there is a conflict it holds theirs
  std::vector<Conflit> conflits;     // in the guide's order
  std::vector<std::string> perdues;  // labels of what could not be typed again: its bénéficiaire is gone, its field is no longer editable
};

// Bénéficiaires are found again by their site, wherever they stand now. The texts are one undo step, each pièce is one. Sentences for people when the
// newer demande can't be read.
[[nodiscard]] Result<Fusion, std::vector<std::string>> fusionner(const Session& mienne, std::string nouvelle, std::string_view referentiel,
                                                                 Instant now);

}  // namespace segur
