// The difference between the original and what is typed: in the user's words, and as the JSON Patch that is posted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

struct Modification {
  FieldRef champ;
  std::string libelle;  // « Opérateur messagerie, FINESS 09 000 153 8 »
  std::string avant;    // for reading; « (vide) » when there was nothing
  std::string apres;
};

inline constexpr std::string_view kVide = "(vide)";

// Names a row for people: « FINESS 09 000 153 8 », « SIRET … », else « ligne 3 »; a pièce by its file name.
[[nodiscard]] std::string designation(const Lecture& lecture, Scope scope, std::uint32_t row);
// The label of a field, with its row where it stands in a list.
[[nodiscard]] std::string libelleOf(const Lecture& lecture, FieldRef champ);
[[nodiscard]] std::string libellePieceAjoutee(const PieceAjoutee& piece);
// A value in a list of changes: « Retiré du solde » says more than « Non », « (vide) » more than nothing.
[[nodiscard]] std::string affichageOf(const Valeur& valeur, FieldId id);

// Modifications [from, to) in the guide's order; pièces that were added come last.
[[nodiscard]] std::vector<Modification> modifications(const Session& session, std::size_t from, std::size_t to);

// RFC 6902: a test before each replace; an add for a key that was absent, and for each pièce. A removed bénéficiaire is one replace, of its
// presentSolde. Precondition: no error in the verdict (a text that is no value is left out).
[[nodiscard]] std::string patchOf(const Session& session);

// The body of POST …/modification: {"action":"confirmer","patch":[…]}.
[[nodiscard]] std::string corpsConfirmer(const Session& session);
[[nodiscard]] std::string corpsNePasModifier();

}  // namespace segur
