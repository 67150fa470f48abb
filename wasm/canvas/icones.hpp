// The icons of the form view (web/src/form/dom.ts), as strokes on the same grid of 16 × 16.
#pragma once

#include <cstdint>

#include "wasm/canvas/ui.hpp"

namespace segur::canvas {

enum class Icone : std::uint8_t {
  Erreur,
  Avertissement,
  Modifie,
  Present,
  Retire,
  Supprimer,
  Consulter,
  Importer,
  Defaire,
  Refaire,
  Verrou,
  ChevronHaut,
  ChevronBas,
  Fleche,
  Coche,
  Tiret,
  Loupe,
  Copier,
  Horloge,
};

// In a square of `size` device pixels at that place.
void dessiner(Ui& ui, Icone icone, float x, float y, float size, Jeton jeton);

}  // namespace segur::canvas
