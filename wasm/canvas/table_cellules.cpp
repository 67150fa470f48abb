// What stands in each kind of cell, and what a click in it does.
#include <cmath>

#include "core/model/text.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {

using F = FieldId;

void Table::cellule(Scene& scene, ListeChoix& liste, const Row& row, std::size_t position, const Colonne& column, std::size_t index,
                    const Rect& r) {
  Ui& ui = scene.ui;
  const ImGuiIO& io = ImGui::GetIO();
  // The scroll bars lie over the rows.
  const bool inside = io.MousePos.x < vue_.x1 - ui.u(12) && (total_ <= vue_.w() || io.MousePos.y < vue_.y1 - ui.u(12));
  const bool over = inside && !ui.dessusOuvert() && r.et(ui.rogne()).contains(io.MousePos) && !tiree_;
  const bool clicked = over && io.MouseClicked[0];
  if (clicked) {
    courante_ = {position, index, false};
    // A click in the row's head selects; one in a cell does what the cell is for, and drops what was selected before.
    if (column.figee)
      choisirLigne(scene, position, io.KeyShift, column.genre == Genre::Selection || io.KeyCtrl || io.KeySuper);
    else if (io.KeyShift || io.KeyCtrl || io.KeySuper)
      choisirLigne(scene, position, io.KeyShift, true);
  }
  const bool here = courante_.ligne == position && courante_.colonne == index && !courante_.entete;
  if ((clicked && !column.figee && !io.KeyShift && !io.KeyCtrl) || (here && activerIci_)) {
    activerIci_ = false;
    activer(scene, liste, r);
  }
  const Rect visible = r.et(ui.rogne());
  if (column.genre != Genre::Champ) {
    if (visible.empty()) return;
    return column.genre == Genre::Selection ? celluleSelection(scene, row, r, over) : celluleAction(scene, row, r, over);
  }
  const FieldState& state = row.fields[column.rang];
  const bool wrong = fausse(scene.messages(state));
  scene.dessines.push_back({state.ref, r, visible, row.label, state.display, state.editable && !scene.inactif, state.modified, wrong});
  // Scrolled away with its table.
  if (visible.empty()) return;
  if (wrong || state.modified) ui.fond({r.x0, r.y0, r.x1, r.y1}, wrong ? Jeton::ErrorSoft : Jeton::ModifiedSoft);
  if (wrong || state.modified) ui.fond({r.x0, r.y0, r.x0 + ui.u(3), r.y1}, wrong ? Jeton::Error : Jeton::Modified);
  if (state.ref.id == F::PresentSolde) return cellulePresence(scene, row, state, r);
  if (!state.editable) return celluleLue(scene, row, state, r, column.figee);
  celluleModifiable(scene, *column.info, state, r, over);
}

void Table::celluleSelection(Scene& scene, const Row& row, const Rect& r, bool over) {
  if (scene.form.editable) caseAuMilieu(scene.ui, r, scene.tableau.selectionnee(row.row) ? Coche3::Oui : Coche3::Non, over);
}

void Table::celluleAction(Scene& scene, const Row& row, const Rect& r, bool over) {
  Ui& ui = scene.ui;
  const Words& words = scene.form.words;
  const bool refused = !row.removed && !row.removalRefusal.empty();
  const std::string_view whole = row.removed ? words.putBack : words.remove;
  const std::string_view text = whole.substr(0, whole.find(' '));
  const Rect b{r.x0 + ui.u(kBord), r.y0 + ui.u(6), r.x0 + ui.u(kBord) + ui.u(36) + ui.largeur(Police::G14, text), r.y1 - ui.u(6)};
  const Jeton ink = refused || scene.inactif ? Jeton::Muted : Jeton::Accent;
  ui.fond(b, refused ? Jeton::Subtle : over ? Jeton::AccentSoft : Jeton::Surface, ui.u(kRayon));
  ui.bord(b, refused ? Jeton::Border : Jeton::Control, ui.u(kRayon));
  canvas::dessiner(ui, row.removed ? Icone::Present : Icone::Retire, b.x0 + ui.u(8), entier((b.y0 + b.y1 - ui.u(14)) / 2), ui.u(14), ink);
  ui.mot(Police::G14, b.x0 + ui.u(28), (b.y0 + b.y1 - ui.ligne(Police::G14)) / 2, ink, text);
}

void Table::celluleModifiable(Scene& scene, const FieldInfo& info, const FieldState& state, const Rect& r, bool over) {
  Ui& ui = scene.ui;
  const bool box = fieldOf(info.id).kind == Kind::Booleen;
  if (box) {
    const Rect square{r.x0 + ui.u(kBord), r.y0 + ui.u(state.modified ? 4 : 12), r.x0 + ui.u(kBord + 20),
                      r.y0 + ui.u(state.modified ? 24 : 32)};
    const bool on = state.text == "true";
    caseACocher(ui, square, on ? Coche3::Oui : Coche3::Non, state.modified, !on && !state.refusal.empty(),
                {over, false, false, false, false});
  } else {
    celluleListe(scene, info, state, r, over);
  }
  if (!state.modified) return;
  const float y = r.y0 + ui.u(24);
  canvas::dessiner(ui, Icone::Modifie, r.x0 + ui.u(kBord), y + ui.u(3), ui.u(12), Jeton::Modified);
  ui.motBorne(Police::R13, r.x0 + ui.u(kBord + 15), y, r.w() - ui.u(kBord + 17), Jeton::Modified,
              box ? std::string(scene.form.words.modified) : concat({scene.form.words.modified, " (", state.before, ")"}));
}

void Table::celluleListe(Scene& scene, const FieldInfo& info, const FieldState& state, const Rect& r, bool over) {
  Ui& ui = scene.ui;
  std::string_view label = state.text;
  for (const Choice& choice : info.choices) {
    if (choice.value == state.text && !choice.label.empty()) label = choice.label;
  }
  if (label.empty()) label = scene.form.words.empty;
  const float y = state.modified ? r.y0 + ui.u(3) : (r.y0 + r.y1 - ui.ligne(Police::R14)) / 2;
  ui.motBorne(Police::R14, r.x0 + ui.u(kBord), y, r.w() - ui.u(2 * kBord + 18), Jeton::Text, label);
  canvas::dessiner(ui, Icone::ChevronBas, r.x1 - ui.u(24), y + ui.u(4), ui.u(14), over ? Jeton::Accent : Jeton::Muted);
}

void Table::cellulePresence(Scene& scene, const Row& row, const FieldState& state, const Rect& r) {
  Ui& ui = scene.ui;
  const Jeton ink = state.modified ? Jeton::Modified : Jeton::Text;
  const float y = state.modified ? r.y0 + ui.u(3) : (r.y0 + r.y1 - ui.ligne(Police::R14)) / 2;
  canvas::dessiner(ui, row.removed ? Icone::Retire : Icone::Present, r.x0 + ui.u(kBord), y + ui.u(3), ui.u(15), ink);
  ui.motBorne(Police::R14, r.x0 + ui.u(kBord + 19), y, r.w() - ui.u(kBord + 19), ink,
              row.removed ? scene.form.words.removed : std::string_view(state.display));
  if (state.modified) {
    const float below = r.y0 + ui.u(23);
    canvas::dessiner(ui, Icone::Modifie, r.x0 + ui.u(kBord), below + ui.u(3), ui.u(12), Jeton::Modified);
    ui.mot(Police::R13, r.x0 + ui.u(kBord + 15), below, Jeton::Modified, scene.form.words.modified);
  }
}

void Table::celluleLue(Scene& scene, const Row& row, const FieldState& state, const Rect& r, bool nomme) {
  Ui& ui = scene.ui;
  const Police police = nomme ? Police::G14 : Police::R14;
  const float y = (r.y0 + r.y1 - ui.ligne(police)) / 2;
  // Letters are a little wider where a scale has them on whole pixels: what fits at one fits at all.
  float room = r.w() - ui.u(kBord + 4);
  const bool doubt = !state.messages.empty();
  if (doubt) room -= ui.u(24);
  const std::string_view text = state.display.empty() ? "—" : std::string_view(state.display);
  const float wide = ui.motBorne(police, r.x0 + ui.u(kBord), y, room, row.removed ? Jeton::Muted : Jeton::Text, text);
  if (row.removed) ui.trait(r.x0 + ui.u(kBord), entier((r.y0 + r.y1) / 2), r.x0 + ui.u(kBord) + wide, Jeton::Muted);
  if (doubt) {
    const bool error = state.messages.front().severity == Gravite::Erreur;
    canvas::dessiner(ui, error ? Icone::Erreur : Icone::Avertissement, r.x1 - ui.u(kBord + 16), y + ui.u(3), ui.u(15),
                     error ? Jeton::Error : Jeton::Warning);
  }
}

}  // namespace segur::canvas
