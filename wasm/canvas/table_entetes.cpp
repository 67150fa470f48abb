// The headers: a click sorts, an edge is drawn to widen its column.
#include <algorithm>
#include <cmath>

#include "core/model/text.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {
namespace {

constexpr float kPrise = 5;  // each side of a column's edge, for the mouse
constexpr float kLargeurMin = 64;
constexpr float kLargeurMax = 480;

}  // namespace

void Table::entete(Scene& scene, const Colonne& column, std::size_t index, const Rect& r) {
  Ui& ui = scene.ui;
  ImGuiIO& io = ImGui::GetIO();
  TableauBeneficiaires& tableau = scene.tableau;
  const bool over = !ui.dessusOuvert() && r.et(ui.rogne()).contains(io.MousePos);
  if (column.genre == Genre::Selection) {
    if (!scene.form.editable) return;
    const Coche coche = tableau.coche();
    caseAuMilieu(ui, r, coche == Coche::Toutes ? Coche3::Oui : coche == Coche::Partie ? Coche3::Partie : Coche3::Non, over);
    if (over && io.MouseClicked[0]) choisirTout(scene);
    return;
  }
  const Requete& request = tableau.requete();
  const bool sorted = column.info != nullptr && request.tri == std::optional(column.info->id);
  const float room = r.w() - ui.u(2 * kBord);
  const float left = r.x0 + ui.u(kBord);
  const Jeton ink = sorted || over ? Jeton::Text : Jeton::Muted;
  // Two lines at most: the guide's labels are long. The order's mark stands beside the shorter one.
  std::string_view head = column.libelle;
  std::string_view tail;
  while (ui.largeur(Police::G13, head) > room && head.find(' ') != std::string_view::npos) head = head.substr(0, head.rfind(' '));
  if (head.size() < column.libelle.size()) tail = column.libelle.substr(head.size() + 1);
  const float line = ui.u(17);
  const float y = tail.empty() ? (r.y0 + r.y1 - ui.ligne(Police::G13)) / 2 : r.y0 + ui.u(4);
  const bool low = ui.largeur(Police::G13, tail) < ui.largeur(Police::G13, head);
  ui.motBorne(Police::G13, left, y, room, ink, head);
  ui.motBorne(Police::G13, left, y + line, room, ink, tail);
  if (sorted)
    canvas::dessiner(ui, request.descendant ? Icone::ChevronBas : Icone::ChevronHaut, r.x1 - ui.u(15),
                     y + (low && !tail.empty() ? line : 0) + ui.u(3), ui.u(14), Jeton::Accent);

  const float edge = r.x1;
  const bool onEdge = bord_ == index;
  if (onEdge || tiree_ == index) {
    ui.fond({edge - ui.u(1), r.y0 + ui.u(6), edge + ui.u(1), r.y1 - ui.u(6)}, Jeton::Accent);
    if (ui.souris(ImGuiMouseCursor_ResizeEW) && onEdge) {
      tenir(ui);
      tiree_ = index;
      tireeDe_ = io.MousePos.x - r.w();
    }
  } else if (over && !bord_ && !tiree_ && column.info != nullptr) {
    if (ui.souris(ImGuiMouseCursor_Hand)) {
      courante_.entete = true;
      courante_.colonne = index;
      trier(scene, column);
    }
  }
  if (tiree_ != index) return;
  // Where it is let go as well: the mouse may have moved since the last pass.
  if (io.MouseDown[0] || io.MouseReleased[0]) elargir(scene, index, (io.MousePos.x - tireeDe_) / ui.echelle() - colonnes_[index].largeur);
  if (!io.MouseDown[0]) tiree_.reset();
}

// An edge is wider to the mouse than to the eye: it is neither title's that it stands between.
std::optional<std::size_t> Table::bordSous(const Ui& ui, ImVec2 mouse) const {
  if (ui.dessusOuvert() || mouse.y < cadre_.y0 || mouse.y >= vue_.y0) return std::nullopt;
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    const Colonne& column = colonnes_[i];
    const float edge = rectCellule(ui, {0, i, true}).x1;
    const bool inSight = edge < cadre_.x1 && (column.figee || edge > cadre_.x0 + figees_);
    if (column.genre != Genre::Selection && inSight && std::abs(mouse.x - edge) <= ui.u(kPrise)) return i;
  }
  return std::nullopt;
}

// From its first edge on that is drawn, a column has the width that its user gives it, and the edge stays under the mouse: what is left of
// a wide screen is no more for all to share.
void Table::tenir(const Ui& ui) {
  if (tenues_) return;
  tenues_ = true;
  for (std::size_t i = 0; i + 1 < colonnes_.size(); ++i) colonnes_[i].largeur = (colonnes_[i + 1].x - colonnes_[i].x) / ui.echelle();
}

void Table::elargir(Scene& scene, std::size_t index, float by) {
  if (colonnes_[index].genre == Genre::Selection) return;
  tenir(scene.ui);
  float& width = colonnes_[index].largeur;
  const float wanted = std::clamp(entier(width + by), kLargeurMin, kLargeurMax);
  if (wanted == width) return;
  width = wanted;
  scene.ui.encore();
}

void Table::trier(Scene& scene, const Colonne& column) {
  if (column.info == nullptr) return;
  scene.tableau.trier(column.info->id);
  // The header itself says the order that it has got.
  if (!scene.tableau.requete().tri) scene.demander(Geste::Annoncer, {}, std::string(kMotsTableau.ordreDemande));
  scene.ui.encore();
}

}  // namespace segur::canvas
