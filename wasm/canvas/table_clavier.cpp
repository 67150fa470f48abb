// The grid's keys: where they lead, and what they do to the current cell and to the selection.
#include <algorithm>

#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {
namespace {

using F = FieldId;

constexpr float kPas = 16;  // a column's width by the keyboard
constexpr long kPage = 10;

}  // namespace

void Table::aller(Scene& scene, long ligne, long colonne, bool etendre) {
  const auto count = static_cast<long>(scene.tableau.lignes().size());
  const bool head = ligne < 0;
  courante_.entete = head || count == 0;
  if (!courante_.entete) {
    const auto to = static_cast<std::size_t>(std::min(ligne, count - 1));
    if (etendre) {
      if (scene.tableau.selectionnees() == 0) scene.tableau.selectionner(scene.tableau.lignes()[courante_.ligne], true);
      choisirLigne(scene, to, true, true);
    }
    courante_.ligne = to;
  }
  courante_.colonne = static_cast<std::size_t>(std::clamp(colonne, 0L, static_cast<long>(colonnes_.size()) - 1));
  suivre_ = true;
  // The selection is drawn above the grid.
  if (etendre) scene.ui.encore();
}

void Table::clavier(Scene& scene, ListeChoix& liste, const Rect& r) {
  (void)r;
  Ui& ui = scene.ui;
  const long line = courante_.entete ? -1 : static_cast<long>(courante_.ligne);
  const auto column = static_cast<long>(courante_.colonne);
  const auto count = static_cast<long>(scene.tableau.lignes().size());
  const long last = static_cast<long>(colonnes_.size()) - 1;
  if (ui.touche(ImGuiKey_DownArrow)) return aller(scene, line + 1, column, false);
  if (ui.touche(ImGuiKey_UpArrow)) return aller(scene, line - 1, column, false);
  if (ui.touche(ImGuiKey_DownArrow, false, true)) return aller(scene, line + 1, column, scene.form.editable);
  if (ui.touche(ImGuiKey_UpArrow, false, true)) return aller(scene, std::max(0L, line - 1), column, scene.form.editable);
  if (ui.touche(ImGuiKey_RightArrow)) return aller(scene, line, column + 1, false);
  if (ui.touche(ImGuiKey_LeftArrow)) return aller(scene, line, column - 1, false);
  if (courante_.entete) {
    if (ui.touche(ImGuiKey_RightArrow, false, true)) return elargir(scene, courante_.colonne, kPas);
    if (ui.touche(ImGuiKey_LeftArrow, false, true)) return elargir(scene, courante_.colonne, -kPas);
  }
  if (ui.touche(ImGuiKey_PageDown)) return aller(scene, line + kPage, column, false);
  if (ui.touche(ImGuiKey_PageUp)) return aller(scene, std::max(0L, line - kPage), column, false);
  if (ui.touche(ImGuiKey_Home)) return aller(scene, line, 0, false);
  if (ui.touche(ImGuiKey_End)) return aller(scene, line, last, false);
  if (ui.touche(ImGuiKey_Home, true)) return aller(scene, 0, 0, false);
  if (ui.touche(ImGuiKey_End, true)) return aller(scene, count - 1, last, false);
  if (scene.form.editable) {
    if (ui.touche(ImGuiKey_A, true)) {
      scene.tableau.selectionnerTout(true);
      return choixFait(scene);
    }
    if (ui.touche(ImGuiKey_D, true)) return recopier(scene);
    if (ui.touche(ImGuiKey_Space, false, true) && !courante_.entete && count > 0) return choisirLigne(scene, courante_.ligne, false, true);
  }
  if (ui.touche(ImGuiKey_C, true)) return scene.demander(Geste::Copier, {}, copie(scene));
  if (ui.touche(ImGuiKey_Escape)) {
    if (scene.tableau.selectionnees() == 0) return;
    scene.tableau.effacerSelection();
    return choixFait(scene);
  }
  if (ui.touche(ImGuiKey_Delete) && scene.modifiable()) {
    if (const auto champ = champCourant(scene)) {
      const Row& row = scene.ligne(Scope::Beneficiaire, champ->row);
      if (row.removed) return;
      if (row.removalRefusal.empty())
        scene.demander(Geste::Retirer, {F::PresentSolde, champ->row});
      else
        scene.demander(Geste::Annoncer, {}, row.removalRefusal);
    }
    return;
  }
  if (!ui.touche(ImGuiKey_Enter) && !ui.touche(ImGuiKey_F2) && !ui.touche(ImGuiKey_Space)) return;
  if (courante_.entete) return activer(scene, liste, r);
  // The cell does it when it is drawn, and knows where it is; scrolled away, it is brought into sight first.
  activerIci_ = suivre_ = true;
  ui.encore();
}

void Table::activer(Scene& scene, ListeChoix& liste, const Rect& cell) {
  const Colonne& column = colonnes_[courante_.colonne];
  if (courante_.entete) {
    if (column.genre != Genre::Selection) return trier(scene, column);
    scene.tableau.selectionnerTout(scene.tableau.coche() != Coche::Toutes);
    return choixFait(scene);
  }
  if (courante_.ligne >= scene.tableau.lignes().size()) return;
  const Row& row = scene.ligne(Scope::Beneficiaire, scene.tableau.lignes()[courante_.ligne]);
  if (column.figee) return choisirLigne(scene, courante_.ligne, false, true);
  if (!scene.modifiable()) return;
  if (column.genre == Genre::Action) {
    if (row.removed)
      scene.demander(Geste::Remettre, {F::PresentSolde, row.row});
    else if (row.removalRefusal.empty())
      scene.demander(Geste::Retirer, {F::PresentSolde, row.row});
    else
      scene.demander(Geste::Annoncer, {}, row.removalRefusal);
    return;
  }
  const FieldState& state = row.fields[column.rang];
  if (!state.editable || state.ref.id == F::PresentSolde) return;
  if (fieldOf(state.ref.id).kind == Kind::Booleen) {
    const bool on = state.text == "true";
    if (!on && !state.refusal.empty())
      scene.demander(Geste::Annoncer, {}, state.refusal);
    else
      scene.demander(Geste::Saisir, state.ref, on ? "false" : "true");
    return;
  }
  liste.ouvrir(cell, kGrille, column.info->choices, state.text, nomDe(fieldOf(state.ref.id), row.label),
               [&scene, champ = state.ref](const std::string& value) { scene.demander(Geste::Saisir, champ, value); });
  scene.ui.encore();
}

void Table::choisirLigne(Scene& scene, std::size_t position, bool etendre, bool ajouter) {
  if (!scene.form.editable) return;
  TableauBeneficiaires& tableau = scene.tableau;
  const std::uint32_t row = tableau.lignes()[position];
  if (etendre) {
    tableau.selectionnerJusqua(row, true);
  } else if (ajouter) {
    tableau.selectionner(row, !tableau.selectionnee(row));
  } else {
    tableau.effacerSelection();
    tableau.selectionner(row, true);
  }
  choixFait(scene);
}

// Said as the form view does; what can be done with it is drawn above the grid.
void Table::choixFait(Scene& scene) {
  const std::string chosen = scene.tableau.resumeSelection();
  scene.demander(Geste::Annoncer, {}, chosen.empty() ? scene.tableau.resume() : chosen);
  scene.ui.encore();
}

// The topmost selected row's value goes to all of them.
void Table::recopier(Scene& scene) {
  const auto champ = champCourant(scene);
  if (!champ) return;
  const TableauBeneficiaires& tableau = scene.tableau;
  for (const std::uint32_t row : tableau.lignes()) {
    if (!tableau.selectionnee(row)) continue;
    return scene.demander(Geste::AppliquerSelection, {champ->id, 0}, scene.etat({champ->id, row}).text);
  }
  scene.demander(Geste::Annoncer, {}, std::string(kMots.recopierQuoi));
}

}  // namespace segur::canvas
