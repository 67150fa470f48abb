// The bar at the foot: what has been changed and what is wrong, undo and redo, the two ways to end; and the list of errors, modifications
// and warnings that opens above it, each leading to its field.
#pragma once

#include <functional>
#include <string>

#include "wasm/canvas/scene.hpp"

namespace segur::canvas {

class Barre {
public:
  using Aller = std::function<void(FieldRef)>;

  [[nodiscard]] float hauteur(const Ui& ui, float width) const;
  void dessiner(Scene& scene, const Rect& r);
  // The list, at the foot of what is above the bar, once what it lies over is drawn; and its top there.
  void panneau(Scene& scene, const Rect& above, const Aller& aller);
  [[nodiscard]] float haut(const Ui& ui, const Rect& above) const;
  [[nodiscard]] bool aLeFocus(const Ui& ui) const;
  [[nodiscard]] const std::string& bilan() const { return bilan_; }

private:
  float liste(Scene& scene, float x, float y, float width, const Aller& aller);

  bool ouvert_ = false;
  float hauteurListe_ = 0;
  std::size_t listees_ = 0;  // of each kind, at most
  std::string bilan_;        // kept while a value is half typed
};

}  // namespace segur::canvas
