// What was typed over a demande, and the pieces that were added: the only state of a modification besides the original.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/field.hpp"

namespace segur {

struct Saisie {
  std::string texte;     // as typed, even where it is wrong
  bool modifie = false;  // differs in value from the original (« 1500 » and « 1 500,00 » do not differ)
};

struct PieceAjoutee {
  std::string nomFichier;
  std::string typeFichier;

  friend bool operator==(const PieceAjoutee&, const PieceAjoutee&) = default;
};

struct Saisies {
  std::map<FieldRef, Saisie> champs;  // in document order
  std::vector<PieceAjoutee> pieces;   // rows of Scope::Piece after the original ones
};

}  // namespace segur
