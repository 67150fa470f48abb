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
  // Above the bar; gives its top.
  float panneau(Scene& scene, const Rect& above, const Aller& aller);

  [[nodiscard]] bool ouvert() const { return ouvert_; }
  [[nodiscard]] bool aLeFocus(const Ui& ui) const;
  [[nodiscard]] const std::string& bilan() const { return bilan_; }

private:
  float liste(Scene& scene, float x, float y, float width, const Aller& aller);

  bool ouvert_ = false;
  float hauteurListe_ = 0;
  std::string bilan_;  // kept while a value is half typed
};

}  // namespace segur::canvas
