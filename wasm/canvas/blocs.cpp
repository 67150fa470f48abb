#include "wasm/canvas/blocs.hpp"

#include <algorithm>
#include <cmath>

#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/flot.hpp"

namespace segur::canvas {
namespace {

// CSS's « repeat(auto-fill, minmax(min, 1fr)) ».
std::size_t combien(const Ui& ui, float width, float least, float gap) {
  return static_cast<std::size_t>(std::max(1.0F, std::floor((width + ui.u(gap)) / (ui.u(least) + ui.u(gap)))));
}

// What a card holds tells how tall it is once it is drawn over it. Its lower corners go there then: to draw all of it anew would double
// what a key costs that makes a message come or go.
void allonger(ImDrawList& list, int from, int to, float middle, float by) {
  for (int i = from; i < to; ++i) {
    if (list.VtxBuffer[i].pos.y > middle) list.VtxBuffer[i].pos.y += by;
  }
}

}  // namespace

Blocs::Blocs(Scene& scene) {
  for (const Bloc& bloc : scene.form.blocs) {
    if (bloc.list && bloc.list->scope == Scope::Beneficiaire) table_.emplace(scene, bloc);
  }
}

float Blocs::dessiner(Scene& scene, ListeChoix& liste, bool history, float x, float y, float width, float room) {
  for (const Bloc& one : scene.form.blocs) {
    if ((one.id == "historique") == history) y += bloc(scene, liste, one, x, y, width, room) + scene.ui.u(kEspace);
  }
  return y;
}

float Blocs::bloc(Scene& scene, ListeChoix& liste, const Bloc& one, float x, float y, float width, float room) {
  Ui& ui = scene.ui;
  const float top = y;
  float& high = hauteurs_[cle(one.id)];
  const float radius = ui.u(kRayon * 1.5F);
  const Rect card{x, y, x + width, y + high};
  const int before = ui.liste().VtxBuffer.Size;
  ui.fond(card, Jeton::Surface, radius);
  ui.bord(card, Jeton::Border, radius);
  const int after = ui.liste().VtxBuffer.Size;
  const float pad = ui.u(width < ui.u(608) ? 16 : 24);
  const float left = x + pad;
  const float inner = width - 2 * pad;
  y += ui.u(20);
  Flot title(ui, left, y, inner, ui.u(24));
  title.mots(Police::G18, Jeton::Text, one.title);
  y = title.bas() + ui.u(14);
  if (!one.introduction.empty()) {
    Flot flow(ui, left, y - ui.u(8), inner);
    flow.mots(Police::R16, Jeton::Muted, one.introduction);
    y = flow.bas() + ui.u(16);
  }
  if (one.id == "recapitulatif")
    y += recapitulatif(scene, one, left, y, inner);
  else if (one.id == "commentaire")
    y += commentaire(scene, one, left, y, inner);
  else if (!one.groups.empty())
    y += groupes(scene, liste, one, left, y, inner);
  if (one.list) {
    if (one.list->scope == Scope::Beneficiaire)
      y += table_->dessiner(scene, liste, left, y, inner, room);
    else if (one.list->scope == Scope::Piece)
      y += pieces(scene, one, left, y, inner);
    else
      y += historique(scene, one, left, y, inner);
  }
  y += ui.u(20);
  if (y - top != high) {
    if (before == after && ui.aVoir({x, top, x + width, y})) ui.encore();  // it was not in sight
    allonger(ui.liste(), before, after, top + high / 2, y - top - high);
  }
  high = y - top;
  return high;
}

float Blocs::recapitulatif(Scene& scene, const Bloc& bloc, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  const std::size_t columns = combien(ui, width, 304, 32);
  const float wide = (width - ui.u(32) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (const Group& group : bloc.groups) {
    for (std::size_t i = 0; i < group.fields.size(); i += columns) {
      float tallest = 0;
      for (std::size_t j = i; j < std::min(i + columns, group.fields.size()); ++j) {
        const float left = x + static_cast<float>(j - i) * (wide + ui.u(32));
        ui.motBorne(Police::R14, left, y, wide, Jeton::Muted, fieldOf(group.fields[j].id).label);
        tallest = std::max(tallest, ui.ligne(Police::R14) + champLu(scene, group.fields[j], left, y + ui.ligne(Police::R14), wide));
      }
      y += tallest + ui.u(14);
    }
  }
  return y - ui.u(14) - top;
}

float Blocs::commentaire(Scene& scene, const Bloc& bloc, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  for (const Group& group : bloc.groups) {
    for (const FieldInfo& info : group.fields) {
      float& high = hauteurs_[cle("commentaire", static_cast<std::uint64_t>(info.id))];
      ui.fond({x, y, x + width, y + high}, Jeton::AccentSoft, ui.u(kRayon));
      ui.fond({x, y, x + ui.u(4), y + high}, Jeton::Accent);
      const float now = champLu(scene, info, x + ui.u(20), y + ui.u(12), width - ui.u(36)) + ui.u(24);
      if (now != high) ui.encore();
      high = now;
      y += high;
    }
  }
  return y - top;
}

float Blocs::groupes(Scene& scene, ListeChoix& liste, const Bloc& bloc, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  const std::size_t columns = std::min(bloc.groups.size(), combien(ui, width, 368, 48));
  const float wide = (width - ui.u(48) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < bloc.groups.size(); i += columns) {
    float tallest = 0;
    for (std::size_t j = i; j < std::min(i + columns, bloc.groups.size()); ++j)
      tallest = std::max(tallest, groupe(scene, liste, bloc.groups[j], x + static_cast<float>(j - i) * (wide + ui.u(48)), y, wide));
    y += tallest + ui.u(24);
  }
  return y - (bloc.list ? ui.u(8) : ui.u(24)) - top;
}

// Fields to change stand side by side; those to read one below the other, with hairlines between: read along the line.
float Blocs::groupe(Scene& scene, ListeChoix& liste, const Group& group, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  if (!group.title.empty()) {
    ui.mot(Police::G14, x, y, Jeton::Muted, group.title);
    y += ui.ligne(Police::G14) + ui.u(6);
  }
  const std::size_t columns = combien(ui, width, 304, 32);
  const float wide = (width - ui.u(32) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  bool first = group.title.empty();
  for (std::size_t i = 0; i < group.fields.size();) {
    if (!scene.etat({group.fields[i].id, 0}).editable) {
      const FieldInfo& info = group.fields[i++];
      if (!first) ui.trait(x, y, x + width, Jeton::Border);
      first = false;
      const float label = width * 0.55F - ui.u(16);
      Flot name(ui, x, y + ui.u(7), label);
      name.mots(Police::R16, Jeton::Muted, fieldOf(info.id).label);
      const float value = champLu(scene, info, x + width * 0.55F, y + ui.u(7), width * 0.45F);
      y += std::max(name.bas() - y - ui.u(7), value) + ui.u(14);
      continue;
    }
    std::size_t end = i;
    while (end < group.fields.size() && end - i < columns && scene.etat({group.fields[end].id, 0}).editable) ++end;
    float hints = 0;
    for (std::size_t j = i; j < end; ++j) hints = std::max(hints, hauteurAide(ui, group.fields[j], wide));
    float tallest = 0;
    for (std::size_t j = i; j < end; ++j)
      tallest = std::max(tallest,
                         champModifiable(scene, liste, group.fields[j], x + static_cast<float>(j - i) * (wide + ui.u(32)), y, wide, hints));
    i = end;
    y += tallest + (i < group.fields.size() ? ui.u(kEspace) : 0);
  }
  return y - top;
}

}  // namespace segur::canvas
