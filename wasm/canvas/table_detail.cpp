// The current cell in full, which a narrow column has no room for: in lines below the grid, and in one sentence for people who hear it.
#include "core/model/text.hpp"
#include "wasm/canvas/champ.hpp"
#include "wasm/canvas/flot.hpp"
#include "wasm/canvas/mots.hpp"
#include "wasm/canvas/table.hpp"

namespace segur::canvas {

using F = FieldId;

float Table::detail(Scene& scene, float x, float y, float width) {
  Ui& ui = scene.ui;
  const auto champ = champCourant(scene);
  if (!champ) return 0;
  const float top = y;
  const FieldState state = scene.etat(*champ);
  const Row& row = scene.ligne(Scope::Beneficiaire, champ->row);
  const std::string name = nomDe(fieldOf(champ->id), row.label);
  Flot flow(ui, x, y, width);
  flow.mots(Police::G14, Jeton::Text, concat({name, "\u00a0: "}))
      .mots(Police::R14, Jeton::Text, state.display.empty() ? "—" : std::string_view(state.display));
  flow.espace(12).mots(Police::R14, Jeton::Muted, scene.tableau.designer(courante_.ligne));
  y = flow.bas();
  y += marque(scene, state, name, x, y, width, scene.modifiable() && state.editable && champ->id != F::PresentSolde);
  y += messagesDe(scene, state, name, x, y, width);
  const bool action = colonnes_[courante_.colonne].genre == Genre::Action || champ->id == F::PresentSolde;
  const std::string_view reason = action                 ? std::string_view(row.removalRefusal)
                                  : state.text == "true" ? std::string_view()
                                                         : std::string_view(state.refusal);
  if (!reason.empty()) {
    Flot why(ui, x, y, width);
    why.mots(Police::R14, Jeton::Muted, reason);
    y = why.bas();
  }
  return y - top;
}

std::string Table::parole(Scene& scene) const {
  const Colonne& column = colonnes_[courante_.colonne];
  if (courante_.entete) return paroleEntete(scene, column);
  const TableauBeneficiaires& tableau = scene.tableau;
  if (courante_.ligne >= tableau.lignes().size()) return std::string(kMotsTableau.aucun);
  const Row& row = scene.ligne(Scope::Beneficiaire, tableau.lignes()[courante_.ligne]);
  const bool chosen = tableau.selectionnee(row.row);
  const Words& words = scene.form.words;
  std::string out;
  if (column.genre == Genre::Selection) {
    out = concat({kMotsTableau.selectionner, " ", row.label, ", ", chosen ? kMots.cochee : kMots.nonCochee});
  } else if (column.genre == Genre::Action) {
    out = concat({row.removed ? words.putBack : words.remove, " ", row.label});
    if (!row.removed) enchainer(out, row.removalRefusal);
  } else {
    const FieldState& state = row.fields[column.rang];
    out = nomDe(fieldOf(state.ref.id), row.label);
    enchainer(out, canvas::parole(scene, *column.info, state));
    if (row.removed && state.ref.id != F::PresentSolde) enchainer(out, words.removed);
    if (chosen) enchainer(out, kMots.selectionne);
  }
  enchainer(out, tableau.designer(courante_.ligne));
  return out;
}

std::string Table::paroleEntete(const Scene& scene, const Colonne& column) const {
  const TableauBeneficiaires& tableau = scene.tableau;
  if (column.genre == Genre::Selection) {
    const Coche coche = tableau.coche();
    return concat({kMotsTableau.toutSelectionner, ", ",
                   coche == Coche::Toutes   ? kMots.cochee
                   : coche == Coche::Partie ? kMots.partielle
                                            : kMots.nonCochee});
  }
  std::string out = concat({column.libelle, ", ", kMots.entete});
  const Requete& request = tableau.requete();
  if (column.info != nullptr && request.tri == std::optional(column.info->id))
    out += concat({", ", request.descendant ? kMotsTableau.decroissant : kMotsTableau.croissant});
  return out;
}

}  // namespace segur::canvas
