// The list of a closed choice, opened below its field: arrows, first letters, Enter; Escape and a click elsewhere leave it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "wasm/canvas/scene.hpp"

namespace segur::canvas {

class ListeChoix {
public:
  // `courant`: the value that stands there; one that is not in the list is shown as well. `choisir` gets the new one.
  void ouvrir(const Rect& anchor, Cle retour, const std::vector<Choice>& choix, const std::string& courant, std::string_view nom,
              std::function<void(const std::string&)> choisir);
  [[nodiscard]] bool ouverte() const { return ouverte_; }
  void fermer() { ouverte_ = false; }
  // Above everything else; last in a pass.
  void dessiner(Scene& scene);

private:
  void clavier(Scene& scene);
  void deplacer(Scene& scene, int by);
  // The current choice, for people who hear it.
  void dire(Ui& ui) const;
  void prendre(Scene& scene, std::size_t index);

  bool ouverte_ = false;
  bool fraiche_ = false;  // opened in this very pass: the click that did it is not one beside it
  Rect anchor_;
  Cle retour_ = 0;
  std::vector<Choice> choix_;
  std::string courant_;
  std::string nom_;
  std::string frappe_;
  double frappeA_ = 0;
  std::size_t index_ = 0;
  bool suivre_ = false;
  std::function<void(const std::string&)> choisir_;
};

}  // namespace segur::canvas
