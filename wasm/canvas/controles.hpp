// The controls, drawn as the form view's CSS draws them. Each gives what the user did to it.
#pragma once

#include <optional>
#include <string_view>

#include "wasm/canvas/icones.hpp"
#include "wasm/canvas/ui.hpp"

namespace segur::canvas {

enum class Aspect : std::uint8_t { Primaire, Secondaire, Petit, Outil };

struct Bouton {
  std::string_view texte;
  std::string_view nom = {};  // accessible name, where the text alone would not do
  Aspect aspect = Aspect::Secondaire;
  std::optional<Icone> icone = std::nullopt;
  bool inactif = false;  // stays in the tab order, so that its reason can be read
  bool enfonce = false;  // a choice among several that is made
  float largeur = 0;     // device pixels; 0: as its text asks
};

[[nodiscard]] float largeurBouton(const Ui& ui, const Bouton& bouton);
[[nodiscard]] float hauteurBouton(const Ui& ui, Aspect aspect);
// An inactive one gives its press all the same: the caller says why nothing happens.
bool bouton(Ui& ui, Cle cle, float x, float y, const Bouton& bouton);

enum class Coche3 : std::uint8_t { Non, Oui, Partie };
// A square of 22 px in the middle of the place.
bool caseACocher(Ui& ui, const Rect& square, Coche3 coche, bool modifie, bool inactif, const Reaction& reaction);

// A smaller one in the middle of its cell, which is what is pressed.
void caseAuMilieu(Ui& ui, const Rect& cell, Coche3 coche, bool survol);

struct Cadre {
  bool modifie = false;
  bool faux = false;
  bool survol = false;
};
// The box of an input.
void cadre(Ui& ui, const Rect& r, const Cadre& etat);

}  // namespace segur::canvas
