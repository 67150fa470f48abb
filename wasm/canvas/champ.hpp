// A field of the demande outside of a table: label, hint, control, the mark of a modification, messages, in the form view's order.
#pragma once

#include "wasm/canvas/choix.hpp"
#include "wasm/canvas/scene.hpp"

namespace segur::canvas {

[[nodiscard]] Cle cleChamp(FieldRef champ);

// How high the hint of a field stands, so that fields side by side have their controls on one line.
[[nodiscard]] float hauteurAide(const Ui& ui, const FieldInfo& info, float width);

// Both give the height that they take.
float champModifiable(Scene& scene, ListeChoix& liste, const FieldInfo& info, float x, float y, float width, float hintHeight);
float champLu(Scene& scene, const FieldInfo& info, float x, float y, float width);

// « Erreur : … », its advice and its mend; « Modifié, Ancienne valeur : …, Rétablir ». `nom`: what they are about.
float marque(Scene& scene, const FieldState& etat, std::string_view nom, float x, float y, float width, bool retablir);
float messagesDe(Scene& scene, const FieldState& etat, std::string_view nom, float x, float y, float width);
// Value, mark and messages of a field that has the focus, for people who hear it. A text field's value is said by the real input over it.
[[nodiscard]] std::string parole(const Scene& scene, const FieldInfo& info, const FieldState& etat);
// Adds a part to what is heard: a pause before it.
void enchainer(std::string& parole, std::string_view part);
// Lines of a text in that width.
[[nodiscard]] float hauteurTexte(const Ui& ui, Police police, std::string_view text, float width);

}  // namespace segur::canvas
