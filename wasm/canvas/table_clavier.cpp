// The grid's keys: where they lead, and what they do to the current cell and to the selection.
#include <algorithm>

#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {
namespace {

using F = FieldId;

constexpr float kPas = 16;  // a column's width by the keyboard
constexpr long kPage = 10;
constexpr long kBout = 1 << 20;  // beyond any row and any column

// By how many rows and columns a key leads on. Only the arrow leads from the first row to the header.
struct Pas {
  ImGuiKey touche;
  bool ctrl;
  bool maj;
  long lignes;
  long colonnes;
};
constexpr Pas kDeplacements[] = {
    {ImGuiKey_DownArrow, false, false, 1, 0},    {ImGuiKey_UpArrow, false, false, -1, 0},      {ImGuiKey_DownArrow, false, true, 1, 0},
    {ImGuiKey_UpArrow, false, true, -1, 0},      {ImGuiKey_RightArrow, false, false, 0, 1},    {ImGuiKey_LeftArrow, false, false, 0, -1},
    {ImGuiKey_PageDown, false, false, kPage, 0}, {ImGuiKey_PageUp, false, false, -kPage, 0},   {ImGuiKey_Home, false, false, 0, -kBout},
    {ImGuiKey_End, false, false, 0, kBout},      {ImGuiKey_Home, true, false, -kBout, -kBout}, {ImGuiKey_End, true, false, kBout, kBout},
};

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
  Ui& ui = scene.ui;
  for (const Pas& by : kDeplacements) {
    if (!ui.touche(by.touche, by.ctrl, by.maj)) continue;
    long line = (courante_.entete ? -1 : static_cast<long>(courante_.ligne)) + by.lignes;
    if (by.lignes < -1 || by.maj) line = std::max(0L, line);
    return aller(scene, line, static_cast<long>(courante_.colonne) + by.colonnes, by.maj && scene.form.editable);
  }
  if (courante_.entete) {
    if (ui.touche(ImGuiKey_RightArrow, false, true)) return elargir(scene, courante_.colonne, kPas);
    if (ui.touche(ImGuiKey_LeftArrow, false, true)) return elargir(scene, courante_.colonne, -kPas);
  }
  if (scene.form.editable) {
    if (ui.touche(ImGuiKey_A, true)) {
      scene.tableau.selectionnerTout(true);
      return choixFait(scene);
    }
    if (ui.touche(ImGuiKey_D, true)) return recopier(scene);
    if (ui.touche(ImGuiKey_Space, false, true) && !courante_.entete && !scene.tableau.lignes().empty())
      return choisirLigne(scene, courante_.ligne, false, true);
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
      if (!row.removed) basculer(scene, row);
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
    return column.genre == Genre::Selection ? choisirTout(scene) : trier(scene, column);
  }
  if (courante_.ligne >= scene.tableau.lignes().size()) return;
  const Row& row = scene.ligne(Scope::Beneficiaire, scene.tableau.lignes()[courante_.ligne]);
  if (column.figee) return choisirLigne(scene, courante_.ligne, false, true);
  if (!scene.modifiable()) return;
  if (column.genre == Genre::Action) return basculer(scene, row);
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

// Out of the solde, or back into it.
void Table::basculer(Scene& scene, const Row& row) {
  if (!row.removed && !row.removalRefusal.empty()) return scene.demander(Geste::Annoncer, {}, row.removalRefusal);
  scene.demander(row.removed ? Geste::Remettre : Geste::Retirer, {F::PresentSolde, row.row});
}

void Table::choisirTout(Scene& scene) {
  scene.tableau.selectionnerTout(scene.tableau.coche() != Coche::Toutes);
  choixFait(scene);
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
  // A box and a button have no value to give.
  if (colonnes_[courante_.colonne].genre != Genre::Champ) return scene.demander(Geste::Annoncer, {}, std::string(kMots.recopierOu));
  const TableauBeneficiaires& tableau = scene.tableau;
  for (const std::uint32_t row : tableau.lignes()) {
    if (!tableau.selectionnee(row)) continue;
    return scene.demander(Geste::AppliquerSelection, {champ->id, 0}, scene.etat({champ->id, row}).text);
  }
  scene.demander(Geste::Annoncer, {}, std::string(kMots.recopierQuoi));
}

}  // namespace segur::canvas
