// The table of bénéficiaires: header and first columns that stay, columns to widen, sorted and filtered rows of which only those in sight
// are drawn, a current cell that the arrows move, a selection that one command changes as a whole.
//
// For the keyboard the grid is one stop: Tab passes it by, the arrows move inside (the grid pattern of the ARIA practices).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "wasm/canvas/choix.hpp"
#include "wasm/canvas/scene.hpp"

namespace segur::canvas {

class Table {
public:
  Table(Scene& scene, const Bloc& bloc);

  // Toolbar, grid and detail of the current cell; gives the height that it takes. `room`: how high all of it may be.
  float dessiner(Scene& scene, ListeChoix& liste, float x, float y, float width, float room);
  // Makes that cell the current one and shows it; a row that the filter hides is shown by lifting the filter.
  void viser(Scene& scene, FieldRef champ);
  void rechercher(Scene& scene);
  void chercher(Scene& scene, std::string texte);
  // The selected rows, else the current one, with a header line: what « coller » reads back.
  [[nodiscard]] std::string copie(const Scene& scene) const;

  static constexpr Cle kGrille = cle("grille");
  static constexpr Cle kRecherche = cle("recherche");

private:
  static constexpr float kBord = 8;  // CSS pixels beside what a cell holds

  enum class Genre : std::uint8_t { Selection, Champ, Action };
  struct Colonne {
    Genre genre = Genre::Champ;
    const FieldInfo* info = nullptr;
    std::size_t rang = 0;  // among the list's columns, and so in Row::fields
    std::string_view libelle;
    float largeur = 0;  // CSS pixels
    bool figee = false;
    float x = 0;  // of its left edge, in the grid's content
  };
  struct Cellule {
    std::size_t ligne = 0;  // a position among the rows shown
    std::size_t colonne = 1;
    bool entete = false;
  };

  float outils(Scene& scene, ListeChoix& liste, float x, float y, float width);
  float selection(Scene& scene, ListeChoix& liste, float x, float y, float width);
  void grille(Scene& scene, ListeChoix& liste, const Rect& r);
  float detail(Scene& scene, float x, float y, float width);
  [[nodiscard]] std::string parole(Scene& scene) const;
  [[nodiscard]] std::string paroleEntete(const Scene& scene, const Colonne& colonne) const;
  void placer(const Ui& ui, float width);
  // `draw(index, x0, x1)` for each column of which something is in sight.
  template <class Draw>
  void colonnes(bool figees, const Rect& part, Draw draw) const;
  void lignes(Scene& scene, ListeChoix& liste, bool figees, const Rect& part);
  void entetes(Scene& scene, bool figees, const Rect& part);
  void entete(Scene& scene, const Colonne& colonne, std::size_t index, const Rect& r);
  void cellule(Scene& scene, ListeChoix& liste, const Row& row, std::size_t position, const Colonne& colonne, std::size_t index,
               const Rect& r);
  void celluleSelection(Scene& scene, const Row& row, const Rect& r, bool survol);
  void celluleAction(Scene& scene, const Row& row, const Rect& r, bool survol);
  void celluleModifiable(Scene& scene, const FieldInfo& info, const FieldState& state, const Rect& r, bool survol);
  void cellulePresence(Scene& scene, const Row& row, const FieldState& state, const Rect& r);
  void celluleLue(Scene& scene, const Row& row, const FieldState& state, const Rect& r, bool nomme);
  void celluleListe(Scene& scene, const FieldInfo& info, const FieldState& state, const Rect& r, bool survol);
  void clavier(Scene& scene, ListeChoix& liste, const Rect& r);
  void aller(Scene& scene, long ligne, long colonne, bool etendre);
  void activer(Scene& scene, ListeChoix& liste, const Rect& cell);
  void trier(Scene& scene, const Colonne& colonne);
  [[nodiscard]] std::optional<std::size_t> bordSous(const Ui& ui, ImVec2 mouse) const;
  void tenir(const Ui& ui);
  void elargir(Scene& scene, std::size_t index, float by);
  void choisirLigne(Scene& scene, std::size_t position, bool etendre, bool ajouter);
  void choisirTout(Scene& scene);
  void choixFait(Scene& scene);
  void basculer(Scene& scene, const Row& row);
  void recopier(Scene& scene);
  [[nodiscard]] std::optional<FieldRef> champCourant(const Scene& scene) const;
  [[nodiscard]] Rect rectCellule(const Ui& ui, const Cellule& cellule) const;

  const Bloc& bloc_;
  std::vector<Colonne> colonnes_;
  Cellule courante_;
  Rect vue_;  // the rows' own part of the grid
  Rect cadre_;
  float dessus_ = -1;  // what stands above the grid takes, as of the last pass; negative: there was none
  float figees_ = 0;
  float total_ = 0;
  float scrollX_ = 0;
  float scrollY_ = 0;
  bool suivre_ = false;
  bool montrerTout_ = false;          // what is searched, and what is found
  std::optional<std::size_t> bord_;   // the column whose edge the mouse is at
  std::optional<std::size_t> tiree_;  // the column whose edge is being drawn
  float tireeDe_ = 0;
  bool tenues_ = false;  // widths are the user's
  bool activerIci_ = false;
};

}  // namespace segur::canvas
