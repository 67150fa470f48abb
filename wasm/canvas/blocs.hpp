// The blocks of the guide as cards, in the form's order.
#pragma once

#include <map>

#include "wasm/canvas/table.hpp"

namespace segur::canvas {

class Blocs {
public:
  explicit Blocs(Scene& scene);

  // All blocks of the tab from `y` on; gives where they end. `room`: how much of the canvas is in sight.
  float dessiner(Scene& scene, ListeChoix& liste, bool historique, float x, float y, float width, float room);
  [[nodiscard]] Table* table() { return table_ ? &*table_ : nullptr; }

private:
  float bloc(Scene& scene, ListeChoix& liste, const Bloc& bloc, float x, float y, float width, float room);
  float groupes(Scene& scene, ListeChoix& liste, const Bloc& bloc, float x, float y, float width);
  float groupe(Scene& scene, ListeChoix& liste, const Group& group, float x, float y, float width);
  float recapitulatif(Scene& scene, const Bloc& bloc, float x, float y, float width);
  float commentaire(Scene& scene, const Bloc& bloc, float x, float y, float width);
  float pieces(Scene& scene, const Bloc& bloc, float x, float y, float width);
  float historique(Scene& scene, const Bloc& bloc, float x, float y, float width);

  std::optional<Table> table_;
  std::map<Cle, float> hauteurs_;  // of the cards, as of the last pass: their ground is drawn first
};

}  // namespace segur::canvas
