// A block copied from a spreadsheet (FINESS, opérateur, profils) onto the bénéficiaires that it names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"

namespace segur {

// A demande has at most some ten thousand sites: a block with more lines is not for it.
inline constexpr std::size_t kLignesColleesMax = 100'000;

struct LigneNonReprise {
  std::size_t ligne = 0;  // in the block, from 1
  std::string texte;      // as it was pasted
  std::string raison;     // a sentence
};

// What pasting the block would do: shown before anything changes.
struct Collage {
  std::vector<TexteSaisi> textes;            // what to type: for Session::appliquer, one step; values that are there already are left out
  std::size_t lignes = 0;                    // of values, whether or not they are taken
  std::size_t beneficiaires = 0;             // how many of them the block names
  std::size_t modifies = 0;                  // how many of them it changes
  std::vector<LigneNonReprise> nonReprises;  // what did not match, and why
};

// Whether a text that is pasted onto the table is a block of cells, and not a value for one field.
[[nodiscard]] bool estBloc(std::string_view texte);

// Cells are separated by tabs (a spreadsheet's clipboard) or semicolons, lines by \n or \r\n. A first line with the guide's labels names
// the columns, in any order; without it they are FINESS géographique (or SIRET), opérateur, Maître identité, Stockage identité. An empty
// cell changes nothing. Profils: oui/non, vrai/faux, x, 1/0. Opérateur: its code, or its label in the référentiel. A line is taken whole or
// not at all: what could not be typed in the form (a profil that the solution has not, an operator that can't be chosen) is not pasted.
[[nodiscard]] Collage lireCollage(const Session& session, std::string_view bloc);

// « 3 bénéficiaires seront modifiés, 1 l’est déjà, 2 lignes ne sont pas reprises. »
[[nodiscard]] std::string resumeDe(const Collage& collage);
// What was done, to be said politely: « 3 bénéficiaires modifiés, 2 lignes non reprises. »
[[nodiscard]] std::string bilanDe(const Collage& collage);

// The words of the place where a block is pasted.
struct MotsCollage {
  std::string_view titre = "Coller depuis un tableur";
  std::string_view bloc = "Cellules copiées";
  std::string_view aide =
      "Copiez dans votre tableur les colonnes FINESS Géographique, Opérateur messagerie, Maître identité et Stockage identité, puis "
      "collez-les ici. Une première ligne avec ces titres permet un autre ordre. Une cellule vide ne change rien.";
  std::string_view appliquer = "Appliquer";
  std::string_view annuler = "Annuler";
  std::string_view ligne = "Ligne";
  std::string_view texte = "Contenu collé";
  std::string_view raison = "Raison";
  std::string_view nonReprises = "Lignes non reprises";
};
inline constexpr MotsCollage kMotsCollage;

}  // namespace segur
