// The pièces justificatives: a line each, with what can be done with it, and the button that deposits another.
#include <algorithm>

#include "core/model/text.hpp"
#include "wasm/canvas/blocs.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/controles.hpp"
#include "wasm/canvas/flot.hpp"

namespace segur::canvas {

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

}  // namespace segur::canvas
