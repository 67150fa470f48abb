// The bench with the table of 200 bénéficiaires under the eyes, and what is seen of it: rows in their order, columns with their edges.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {

class BancTableau : public Banc {
public:
  explicit BancTableau(float largeur = 1440, float hauteur = 900, float echelle = 1) : Banc(deuxCents(), largeur, hauteur, echelle) {
    regarder();
  }

  void regarder() {
    vue().viser({FieldId::FinessGeographique, 0});
    avancer();
  }
  [[nodiscard]] canvas::Rect grille() const {
    const canvas::Element* found = element(kTable);
    EXPECT_NE(found, nullptr);
    return found == nullptr ? canvas::Rect{} : found->visible;
  }
  // The rows in sight, from the first to the last: of what is drawn, not of what the core says.
  [[nodiscard]] std::vector<std::uint32_t> ordre() const {
    std::vector<const canvas::Dessine*> cells;
    for (const canvas::Dessine& cell : const_cast<BancTableau*>(this)->vue().dessines()) {
      if (cell.champ.id == FieldId::FinessGeographique && !cell.visible.empty()) cells.push_back(&cell);
    }
    std::sort(cells.begin(), cells.end(), [](const auto* a, const auto* b) { return a->rect.y0 < b->rect.y0; });
    std::vector<std::uint32_t> rows;
    for (const canvas::Dessine* cell : cells) rows.push_back(cell->champ.row);
    return rows;
  }
  // The uppermost cell of that column of which something is in sight.
  [[nodiscard]] const canvas::Dessine* colonne(FieldId id) const {
    const canvas::Dessine* first = nullptr;
    for (const canvas::Dessine& cell : const_cast<BancTableau*>(this)->vue().dessines()) {
      if (cell.champ.id == id && !cell.visible.empty() && (first == nullptr || cell.rect.y0 < first->rect.y0)) first = &cell;
    }
    return first;
  }
  [[nodiscard]] float largeurDe(FieldId id) const {
    const canvas::Dessine* cell = colonne(id);
    EXPECT_NE(cell, nullptr);
    return cell == nullptr ? 0 : cell->rect.w();
  }
  [[nodiscard]] float bord(FieldId id) const {
    const canvas::Dessine* cell = colonne(id);
    EXPECT_NE(cell, nullptr);
    return cell == nullptr ? 0 : cell->rect.x1;
  }
  [[nodiscard]] float hauteurEntete() { return grille().y0 + 22 * vue().echelle(); }
  void clicEntete(FieldId id) {
    const canvas::Dessine* cell = colonne(id);
    ASSERT_NE(cell, nullptr);
    clic((cell->visible.x0 + cell->visible.x1) / 2, hauteurEntete());
  }
  // The keyboard in the header, on that column.
  void entete(std::size_t colonne) {
    allerA(*this, 0, colonne);
    touche(ImGuiKey_UpArrow);
  }
  // By CSS pixels; at a place among the rows.
  void defiler(float dx, float dy) {
    const canvas::Rect at = grille();
    vue().pousser({at.x0 + 20, (at.y0 + at.y1) / 2}, {dx, dy});
    avancer();
  }
};

}  // namespace segur::tests
