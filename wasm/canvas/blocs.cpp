#include "wasm/canvas/blocs.hpp"

#include <algorithm>
#include <cmath>

#include "core/form/historique.hpp"
#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"

namespace segur::canvas {
namespace {

// CSS's « repeat(auto-fill, minmax(min, 1fr)) ».
std::size_t combien(const Ui& ui, float width, float least, float gap) {
  return static_cast<std::size_t>(std::max(1.0F, std::floor((width + ui.u(gap)) / (ui.u(least) + ui.u(gap)))));
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
  ui.fond(card, Jeton::Surface, radius);
  ui.bord(card, Jeton::Border, radius);
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
  if (y - top != high) ui.encore();
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

float Blocs::pieces(Scene& scene, const Bloc& bloc, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  const bool removable = scene.modifiable() && scene.peutDeposer;
  const auto& columns = bloc.list->columns;
  // A pièce is a line; on a telephone its name, its type and what can be done with it stand below one another.
  const bool narrow = width < ui.u(560);
  const float see = ui.u(narrow ? 120 : 140);
  const float wide = narrow ? 0 : (width - see - (removable ? ui.u(170) : 0)) / 5;
  const float edges[] = {x, x + 3 * wide, x + 5 * wide, x + 5 * wide + see};
  if (!narrow) {
    for (std::size_t i = 0; i < columns.size() && i < 2; ++i)
      ui.mot(Police::G13, edges[i] + ui.u(10), y, Jeton::Muted, fieldOf(columns[i].id).label);
    ui.mot(Police::G13, edges[2] + ui.u(10), y, Jeton::Muted, wordOf(PieceWord::Open));
    if (removable) ui.mot(Police::G13, edges[3] + ui.u(10), y, Jeton::Muted, wordOf(PieceWord::Remove));
    y += ui.ligne(Police::G13) + ui.u(8);
  }
  ui.trait(x, y, x + width, Jeton::Border, 2);
  for (std::uint32_t n = 0; n < scene.session.lecture().rows(Scope::Piece); ++n) {
    const Row& row = scene.ligne(Scope::Piece, n);
    float line = y + ui.u(10);
    float end = line;
    for (std::size_t i = 0; i < columns.size() && i < 2; ++i) {
      const FieldState& state = row.fields[i];
      const float left = edges[i] + ui.u(10);
      const float room = (narrow ? x + width : edges[i + 1]) - left - ui.u(10);
      Flot text(ui, left, line, room, ui.u(24));
      text.mots(i == 0 ? Police::G14 : Police::R14, Jeton::Text, state.display);
      if (i == 0 && row.added) {
        const ImVec2 at = text.espace(12).place(ui.u(19), ui.u(14));
        canvas::dessiner(ui, Icone::Modifie, at.x, at.y, ui.u(14), Jeton::Modified);
        text.mots(Police::G14, Jeton::Modified, wordOf(PieceWord::Added));
      }
      const Rect r{left, line, left + room, text.bas()};
      scene.dessines.push_back(
          {state.ref, r, r.et(ui.rogne()), row.label, state.display, false, state.modified, fausse(scene.messages(state))});
      end = std::max(end, r.y1 + messagesDe(scene, state, row.label, left, r.y1, room));
      if (narrow) line = end;
    }
    end = std::max(end, line + ui.u(24));
    if (row.added) ui.fond({x, y, x + ui.u(3), end + ui.u(10)}, Jeton::Modified);
    Flot open(ui, edges[2] + ui.u(10), line, see, ui.u(24));
    if (!scene.peutConsulter || row.gone) {
      open.mots(Police::R14, Jeton::Text, "—");
    } else {
      const ImVec2 at = open.place(ui.u(22), ui.u(15));
      canvas::dessiner(ui, Icone::Consulter, at.x, at.y, ui.u(15), Jeton::Accent);
      if (open.lien(cle("consulter", n), Police::R14, wordOf(PieceWord::Open),
                    concat({wordOf(PieceWord::Open), " ", row.label, " (nouvelle fenêtre)"})))
        scene.demander(Geste::Consulter, {FieldId::Piece, n}, row.label);
    }
    if (removable && row.added) {
      const std::string name = concat({wordOf(PieceWord::Remove), " ", row.label});
      const Bouton remove{wordOf(PieceWord::Remove), name, Aspect::Petit, Icone::Supprimer};
      if (bouton(ui, cle("supprimer", n), edges[3] + ui.u(10), line - ui.u(4), remove))
        scene.demander(Geste::SupprimerPiece, {FieldId::Piece, n}, row.label);
    } else if (removable) {
      ui.mot(Police::R14, edges[3] + ui.u(10), line + ui.u(2), Jeton::Muted, wordOf(PieceWord::Present));
    }
    y = end + ui.u(10);
    ui.trait(x, y - std::max(1.0F, ui.u(1)), x + width, Jeton::Border);
  }
  if (removable) {
    y += ui.u(16);
    Bouton deposit{wordOf(PieceWord::Title), {}, Aspect::Secondaire, Icone::Importer};
    if (narrow) deposit = {wordOf(PieceWord::Title), {}, Aspect::Petit};
    deposit.largeur = std::min(width, largeurBouton(ui, deposit));
    if (bouton(ui, cle("deposer"), x, y, deposit)) scene.demander(Geste::Deposer);
    y += hauteurBouton(ui, Aspect::Secondaire);
  }
  return y - top;
}

float Blocs::historique(Scene& scene, const Bloc& bloc, float x, float y, float width) {
  Ui& ui = scene.ui;
  const float top = y;
  const std::uint32_t rows = scene.session.lecture().rows(bloc.list->scope);
  if (rows == 0) {
    ui.mot(Police::R16, x, y, Jeton::Muted, scene.form.words.noEvent);
    return ui.ligne(Police::R16);
  }
  const auto& columns = bloc.list->columns;
  const float wide = width / static_cast<float>(columns.size());
  const auto left = [&](std::size_t i) { return x + wide * static_cast<float>(i) + ui.u(10); };
  for (std::size_t i = 0; i < columns.size(); ++i) ui.mot(Police::G13, left(i), y, Jeton::Muted, fieldOf(columns[i].id).label);
  y += ui.ligne(Police::G13) + ui.u(8);
  ui.trait(x, y, x + width, Jeton::Border, 2);
  for (std::uint32_t n = 0; n < rows; ++n) {
    const Row& row = scene.ligne(bloc.list->scope, n);
    float end = y;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const FieldState& state = row.fields[i];
      const std::string_view text = state.display.empty() ? "—" : std::string_view(state.display);
      Flot flow(ui, left(i), y + ui.u(10), wide - ui.u(20));
      flow.mots(Police::R14, Jeton::Text, text);
      const Rect r{left(i), y + ui.u(10), left(i) + wide - ui.u(20), flow.bas()};
      scene.dessines.push_back({state.ref, r, r.et(ui.rogne()), row.label, text, false, false, false});
      end = std::max(end, flow.bas());
    }
    y = end + ui.u(10);
    ui.trait(x, y - std::max(1.0F, ui.u(1)), x + width, Jeton::Border);
  }
  // Earlier modifications, the last one first: what was changed, from what to what.
  for (std::uint32_t n = rows; n-- > 0;) {
    const std::vector<LigneModifiee> lines = lignesHistorique(scene.session, n);
    if (lines.empty()) continue;
    y += ui.u(16);
    ui.mot(Police::G14, x, y, Jeton::Text, titreHistorique(scene.session, n));
    y += ui.ligne(Police::G14) + ui.u(4);
    for (const LigneModifiee& line : lines) {
      Flot flow(ui, x, y, width);
      flow.mots(Police::R14, Jeton::Text, concat({line.libelle, "\u00a0: "})).mots(Police::R14, Jeton::Muted, line.avant).espace(6);
      const ImVec2 at = flow.place(ui.u(14), ui.u(14));
      canvas::dessiner(ui, Icone::Fleche, at.x, at.y, ui.u(14), Jeton::Muted);
      flow.espace(6).mots(Police::G14, Jeton::Modified, line.apres);
      y = flow.bas() + ui.u(4);
    }
  }
  return y - top;
}

}  // namespace segur::canvas
