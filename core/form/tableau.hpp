// The table of bénéficiaires as its user has arranged it: what is searched, filtered and sorted, what is selected, and the words for it.
// One for each open session; every view (the HTML table, the canvas) draws `lignes()` in that order and sends gestures here.
//
// After each command on the session, the caller passes its Changes to `noter()`: counts follow at once. The rows shown do not: one that no
// longer answers the request stays under the finger until `demander()` is called again, and `perime()` says so.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/lignes.hpp"

namespace segur {

enum class EtatLigne : std::uint8_t { Toutes, Modifiees, EnErreur, Retirees };
inline constexpr std::size_t kEtatsLigne = 4;

struct Requete {
  std::string texte;  // found in any shown column, whatever its case, accents and spaces; empty: all
  EtatLigne etat = EtatLigne::Toutes;
  std::optional<FieldId> tri;  // a column; none: the order of the demande
  bool descendant = false;
};

// The words that both views say around the table.
struct MotsTableau {
  std::string_view rechercher = "Rechercher un bénéficiaire";
  std::string_view afficher = "Afficher";
  std::array<std::string_view, kEtatsLigne> etats{"Tous", "Modifiés", "En erreur", "Retirés"};  // by EtatLigne; comptes() go beside
  std::string_view trierPar = "Trier par";
  std::string_view ordreDemande = "Ordre de la demande";
  std::string_view croissant = "Ordre croissant";
  std::string_view decroissant = "Ordre décroissant";
  std::string_view selectionner = "Sélectionner";
  std::string_view toutSelectionner = "Tout sélectionner";
  std::string_view effacerSelection = "Effacer la sélection";
  std::string_view actions = "Actions sur la sélection";
  std::string_view appliquer = "Appliquer";
  std::string_view actualiser = "Actualiser";
  std::string_view coller = "Coller depuis un tableur";
  std::string_view aucun = "Aucun bénéficiaire ne correspond.";
  std::string_view toutAfficher = "Tout afficher";
};
inline constexpr MotsTableau kMotsTableau;

// What can be done with the selected ones besides choosing an operator: appliquer(session, champ, texte).
struct ActionGroupee {
  FieldId champ;
  std::string texte;
  std::string libelle;  // « Cocher », « Supprimer »; beside the label of the field where it is a profil
  std::string refus;    // why it can't be done now; empty when it can
};

// How much of what is shown is selected: a box with three states.
enum class Coche : std::uint8_t { Aucune, Partie, Toutes };

class TableauBeneficiaires {
public:
  // All rows in the order of the demande, none selected. O(n). The session must outlive it.
  explicit TableauBeneficiaires(const Session& session);

  // Filters and sorts. O(n log n): when the request changes, never on a keystroke in a field. The selection stays, also of rows that are
  // then hidden: resumeSelection() counts them.
  void demander(Requete requete);
  [[nodiscard]] const Requete& requete() const { return requete_; }
  // A column's header was pressed: up, down, then the order of the demande again.
  void trier(FieldId colonne);
  // Whatever hides that row is lifted; the order stays.
  void montrer(std::uint32_t row);
  // The rows shown, in their order; and the place of a row among them.
  [[nodiscard]] const std::vector<std::uint32_t>& lignes() const { return lignes_; }
  [[nodiscard]] std::optional<std::size_t> position(std::uint32_t row) const;
  [[nodiscard]] std::uint32_t total() const { return static_cast<std::uint32_t>(etats_.size()); }
  // Nothing to search, to sort or to choose in a list of one.
  [[nodiscard]] bool plusieurs() const { return total() > 1; }
  // Of the whole demande, by EtatLigne, whatever is searched.
  [[nodiscard]] const std::array<std::uint32_t, kEtatsLigne>& comptes() const { return comptes_; }

  // A command changed something. Grows with what changed only.
  void noter(const Changes& changes);

  // Selection, by rows of the demande; what is asked about it each time that a view is drawn is counted, never searched. A range goes from
  // the last row that was chosen alone to `row`, as the table shows them.
  void selectionner(std::uint32_t row, bool choisie);
  void selectionnerJusqua(std::uint32_t row, bool choisie);
  void selectionnerTout(bool choisies);  // of what is shown
  void effacerSelection();
  [[nodiscard]] bool selectionnee(std::uint32_t row) const { return row < etats_.size() && (etats_[row] & kSelectionnee) != 0; }
  [[nodiscard]] std::vector<std::uint32_t> selection() const;  // in the order of the demande
  [[nodiscard]] std::size_t selectionnees() const { return selectionnees_; }
  [[nodiscard]] Coche coche() const;

  // One change for the selected ones. The caller still gives its Changes to noter().
  [[nodiscard]] ChangementGroupe appliquer(Session& session, FieldId champ, std::string_view texte) const {
    return appliquerAuxLignes(session, champ, selection(), texte);
  }
  [[nodiscard]] std::vector<ActionGroupee> actions() const;

  // Words. « 10 000 bénéficiaires », « 12 bénéficiaires sur 10 000 ».
  [[nodiscard]] std::string resume() const;
  // « 3 bénéficiaires sélectionnés, dont 1 que le filtre masque »; empty when none is.
  [[nodiscard]] std::string resumeSelection() const;
  // Why the rows shown are no more what was asked for; empty while they are.
  [[nodiscard]] std::string perime() const;
  // « ligne 812 sur 10 000 », for a position in lignes().
  [[nodiscard]] std::string designer(std::size_t position) const;

private:
  static constexpr std::uint8_t kModifiee = 1;
  static constexpr std::uint8_t kEnErreur = 2;
  static constexpr std::uint8_t kRetiree = 4;
  static constexpr std::uint8_t kSelectionnee = 8;
  static constexpr std::uint8_t kAffichee = 16;
  static constexpr std::uint8_t kPerimee = 32;  // shown, and no longer an answer

  void compter(std::uint8_t etat, std::uint32_t sens);
  void relire(std::uint32_t row);
  void marquer(std::uint32_t row, std::uint8_t bit, bool on);
  [[nodiscard]] bool repond(std::uint32_t row) const;
  [[nodiscard]] std::string foin(std::uint32_t row) const;

  const Session& session_;
  std::vector<FieldId> colonnes_;
  Requete requete_;
  std::string aiguille_;             // requete_.texte, folded
  std::vector<std::string> botte_;   // each row's shown columns, folded; empty until something is searched
  std::vector<std::uint8_t> etats_;  // by row: the bits above
  std::vector<std::uint32_t> lignes_;
  std::array<std::uint32_t, kEtatsLigne> comptes_{};
  std::uint32_t selectionnees_ = 0;
  std::uint32_t choisiesAffichees_ = 0;  // of the selected ones
  std::uint32_t choisiesRetirees_ = 0;
  std::uint32_t perimees_ = 0;
  std::uint32_t ancre_ = 0;
  bool ordreChange_ = false;
};

}  // namespace segur
