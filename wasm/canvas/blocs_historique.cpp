// The historique: its events, then what each earlier modification changed.
#include <algorithm>

#include "core/form/historique.hpp"
#include "core/model/text.hpp"
#include "wasm/canvas/blocs.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/icones.hpp"

namespace segur::canvas {

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
