#include "wasm/canvas/table.hpp"

#include <algorithm>
#include <cmath>

#include "core/form/copie.hpp"
#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"

namespace segur::canvas {
namespace {

using F = FieldId;

// Two lines: the value, and below it what was there before it was modified.
constexpr float kLigne = 44;
constexpr float kEntete = 44;

float largeurDe(F id) {
  switch (id) {
    case F::FinessGeographique:
    case F::TelephoneResponsable: return 111;
    case F::SiretSite: return 136;
    case F::NomResponsable:
    case F::EmailResponsable: return 97;
    case F::FinessJuridique: return 99;
    // « Retiré du solde » and « Modifié (MAI_337) », whole.
    case F::PresentSolde: return 128;
    case F::OperateurMessagerie: return 137;
    case F::AncienneVersion: return 78;
    default: return 77;
  }
}

}  // namespace

Table::Table(Scene& scene, const Bloc& bloc) : bloc_(bloc) {
  if (scene.form.editable && scene.tableau.plusieurs())
    colonnes_.push_back({Genre::Selection, nullptr, 0, kMotsTableau.selectionner, 40, true, 0});
  // What names the row stands first, and stays; the others follow in the guide's order.
  const auto& columns = bloc.list->columns;
  const F naming = std::any_of(columns.begin(), columns.end(), [](const FieldInfo& info) { return info.id == F::FinessGeographique; })
                       ? F::FinessGeographique
                       : columns.front().id;
  const auto add = [&](std::size_t i, bool fixed) {
    colonnes_.push_back({Genre::Champ, &columns[i], i, fieldOf(columns[i].id).label, largeurDe(columns[i].id), fixed, 0});
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].id == naming) add(i, true);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].id != naming) add(i, false);
  }
  if (scene.form.editable) colonnes_.push_back({Genre::Action, nullptr, 0, scene.form.words.action, 124, false, 0});
}

float Table::dessiner(Scene& scene, ListeChoix& liste, float x, float y, float width, float room) {
  Ui& ui = scene.ui;
  const float top = y;
  y += outils(scene, liste, x, y, width);
  const float tools = y - top;
  y += selection(scene, liste, x, y, width);
  // What comes or goes above the rows while the user is among them leaves them where they are, as many as they are.
  const float above = y - top;
  if (dessus_ >= 0 && ui.focus() == kGrille) ui.accompagner(above - dessus_);
  dessus_ = above;
  placer(ui, width);
  const float rows = static_cast<float>(std::max<std::size_t>(scene.tableau.lignes().size(), 1));
  const float below = ui.u(76);
  const float wanted = ui.u(kEntete) + rows * ui.u(kLigne) + ui.u(2) + (total_ > width ? ui.u(10) : 0);
  const float high = std::clamp(wanted, ui.u(kEntete + kLigne * 2), std::max(ui.u(kEntete + kLigne * 5), room - tools - below));
  if (montrerTout_) {
    montrerTout_ = false;
    ui.montrer({x, top, x + width, y + high});
    ui.encore();
  }
  grille(scene, liste, {x, y, x + width, y + high});
  y += high + ui.u(8);
  y += std::max(below - ui.u(8), detail(scene, x, y, width));
  return y - top;
}

// Columns share what is left of a wide screen; once their widths are the user’s, the last one takes it.
void Table::placer(const Ui& ui, float width) {
  float at = 0;
  figees_ = 0;
  for (Colonne& column : colonnes_) {
    column.x = at;
    at += ui.u(column.largeur);
    if (column.figee) figees_ = at;
  }
  total_ = at;
  const float left = width - total_ - ui.u(12);
  if (left <= 0) return;
  total_ = width - ui.u(12);
  if (tenues_) return;
  std::size_t growing = 0;
  for (const Colonne& column : colonnes_) growing += column.figee ? 0U : 1U;
  float before = 0;
  std::size_t n = 0;
  for (Colonne& column : colonnes_) {
    column.x += before;
    if (!column.figee) before = std::floor(left * static_cast<float>(++n) / static_cast<float>(growing));
  }
}

Rect Table::rectCellule(const Ui& ui, const Cellule& cell) const {
  const Colonne& column = colonnes_[cell.colonne];
  const float next = cell.colonne + 1 < colonnes_.size() ? colonnes_[cell.colonne + 1].x : total_;
  const float shift = column.figee ? 0 : scrollX_;
  const float x0 = cadre_.x0 + column.x - shift;
  const float x1 = cadre_.x0 + next - shift;
  if (cell.entete) return {x0, cadre_.y0, x1, vue_.y0};
  const float y0 = vue_.y0 + static_cast<float>(cell.ligne) * ui.u(kLigne) - scrollY_;
  return {x0, y0, x1, y0 + ui.u(kLigne)};
}

void Table::grille(Scene& scene, ListeChoix& liste, const Rect& r) {
  Ui& ui = scene.ui;
  cadre_ = r;
  vue_ = {r.x0, r.y0 + ui.u(kEntete), r.x1, r.y1};
  const std::size_t count = scene.tableau.lignes().size();
  courante_.ligne = std::min(courante_.ligne, count == 0 ? 0 : count - 1);
  courante_.colonne = std::min(courante_.colonne, colonnes_.size() - 1);

  const bool moving = ui.aAmener(kGrille);
  const Reaction grid = ui.element(kGrille, r, Role::Grille, bloc_.list->title);
  if (grid.focus && !liste.ouverte()) clavier(scene, liste, r);
  if (grid.focus) ui.dire(parole(scene));
  ui.fond(r, Jeton::Surface, ui.u(kRayon));
  Defilement& region = ui.defiler(cle("lignes"), vue_);
  scrollX_ = region.x;
  scrollY_ = region.y;
  // One after the other: where the grid itself has just been scrolled into sight, its cell stands where it will not be.
  if (suivre_ && moving) ui.encore();
  if (suivre_ && !moving) {
    suivre_ = false;
    Rect cell = rectCellule(ui, courante_);
    if (colonnes_[courante_.colonne].figee) cell.x0 = cell.x1 = vue_.x0 + vue_.w() / 2;
    // Behind the columns that stay it is not in sight, nor may it come to stand there for its other end to be shown.
    else
      cell.x0 -= figees_;
    if (courante_.entete) cell.y0 = cell.y1 = vue_.y0 + vue_.h() / 2;
    ui.montrer(cell);
    scrollX_ = region.x;
    scrollY_ = region.y;
  }
  lignes(scene, liste, false, {vue_.x0 + figees_, vue_.y0, vue_.x1, vue_.y1});
  lignes(scene, liste, true, {vue_.x0, vue_.y0, vue_.x0 + figees_, vue_.y1});
  ui.fermerDefilement(total_ + ui.u(12), static_cast<float>(count) * ui.u(kLigne) + (total_ > vue_.w() ? ui.u(12) : 0));
  // Outside of what scrolls with the rows: the header stays.
  bord_ = bordSous(ui, ImGui::GetIO().MousePos);
  entetes(scene, false, {r.x0 + figees_, r.y0, r.x1, vue_.y0});
  entetes(scene, true, {r.x0, r.y0, r.x0 + figees_, vue_.y0});

  ui.trait(r.x0, vue_.y0 - ui.u(1), r.x1, Jeton::Border, 2);
  // A shade where columns pass behind the ones that stay.
  if (scrollX_ > 0) ui.fond({vue_.x0 + figees_, r.y0, vue_.x0 + figees_ + ui.u(2), r.y1}, Jeton::Border);
  ui.bord(r, Jeton::Border, ui.u(kRayon));
  if (grid.focus) {
    const Rect cell = rectCellule(ui, courante_)
                          .et({courante_.entete || colonnes_[courante_.colonne].figee ? cadre_.x0 : cadre_.x0 + figees_,
                               courante_.entete ? cadre_.y0 : vue_.y0, cadre_.x1, cadre_.y1});
    if (!cell.empty()) ui.bord(cell.moins(ui.u(1)), Jeton::Focus, ui.u(3), grid.anneau ? 2.5F : 1.5F);
    if (grid.anneau) ui.anneau(r, ui.u(kRayon));
  }
}

template <class Draw>
void Table::colonnes(bool figees, const Rect& part, Draw draw) const {
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].figee != figees) continue;
    const float shift = figees ? 0 : scrollX_;
    const float x0 = cadre_.x0 + colonnes_[i].x - shift;
    const float x1 = cadre_.x0 + (i + 1 < colonnes_.size() ? colonnes_[i + 1].x : total_) - shift;
    if (x1 > part.x0 && x0 < part.x1) draw(i, x0, x1);
  }
}

void Table::lignes(Scene& scene, ListeChoix& liste, bool figees, const Rect& part) {
  Ui& ui = scene.ui;
  const float line = ui.u(kLigne);
  const auto& rows = scene.tableau.lignes();
  const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor(scrollY_ / line)));
  const std::size_t last = std::min(rows.size(), static_cast<std::size_t>(std::ceil((scrollY_ + vue_.h()) / line)) + 1);
  ui.rogner(part);
  for (std::size_t position = first; position < last; ++position) {
    const Row& row = scene.ligne(Scope::Beneficiaire, rows[position]);
    const float y = vue_.y0 + static_cast<float>(position) * line - scrollY_;
    ui.fond({part.x0, y, part.x1, y + line}, scene.tableau.selectionnee(row.row) ? Jeton::AccentSoft
                                             : row.removed                       ? Jeton::Subtle
                                                                                 : Jeton::Surface);
    colonnes(figees, part, [&](std::size_t i, float x0, float x1) {
      cellule(scene, liste, row, position, colonnes_[i], i, {x0, y, x1, y + line});
    });
    ui.trait(part.x0, y + line - std::max(1.0F, ui.u(1)), part.x1, Jeton::Border);
  }
  ui.finRogner();
}

void Table::entetes(Scene& scene, bool figees, const Rect& part) {
  Ui& ui = scene.ui;
  ui.rogner(part);
  ui.fond(part, Jeton::Subtle);
  colonnes(figees, part, [&](std::size_t i, float x0, float x1) { entete(scene, colonnes_[i], i, {x0, part.y0, x1, part.y1}); });
  ui.finRogner();
}

std::optional<FieldRef> Table::champCourant(const Scene& scene) const {
  const Colonne& column = colonnes_[courante_.colonne];
  const auto& rows = scene.tableau.lignes();
  if (courante_.entete || courante_.ligne >= rows.size()) return std::nullopt;
  return FieldRef{column.info == nullptr ? F::PresentSolde : column.info->id, rows[courante_.ligne]};
}

void Table::viser(Scene& scene, FieldRef champ) {
  scene.tableau.montrer(champ.row);
  const auto position = scene.tableau.position(champ.row);
  if (!position) return;
  courante_ = {*position, courante_.colonne, false};
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    if (colonnes_[i].info != nullptr && colonnes_[i].info->id == champ.id) courante_.colonne = i;
  }
  suivre_ = true;
  scene.ui.amenerElement(kGrille);
}

std::string Table::copie(const Scene& scene) const {
  std::vector<std::uint32_t> rows = scene.tableau.selection();
  if (const auto champ = champCourant(scene); rows.empty() && champ) rows.push_back(champ->row);
  return copieDe(scene.session, rows);
}

}  // namespace segur::canvas
