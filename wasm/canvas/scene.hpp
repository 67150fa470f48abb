// What the parts of the view share: the session they draw, the commands they send, and what they found out about each other.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/form/form.hpp"
#include "core/form/tableau.hpp"
#include "wasm/canvas/ui.hpp"

namespace segur::canvas {

// What the user asks for. The host carries it out as it does for the form view: the view itself changes nothing but what it shows.
enum class Geste : std::uint8_t {
  Saisir,
  Retablir,
  Retirer,
  Remettre,
  FermerEtape,
  Defaire,
  Refaire,
  AppliquerSelection,  // `champ.id` and `texte` for the selected bénéficiaires
  Confirmer,
  NePasModifier,
  Consulter,       // the pièce `champ.row`
  SupprimerPiece,  // the same
  Deposer,         // the host's own dialog: only a browser can pick a file
  Coller,          // likewise: what is pasted is read before it is typed
  Copier,          // `texte` to the clipboard
  Annoncer,        // `texte` to people who hear the page
};

struct Commande {
  Geste geste = Geste::Annoncer;
  FieldRef champ;
  std::string texte;
};

// A field as it stands on the screen.
struct Dessine {
  FieldRef champ;
  Rect rect;
  Rect visible;
  // Views of what the scene keeps: gone with oublier().
  std::string_view ligne;  // the row's designation; empty outside of a table
  std::string_view texte;  // as it is read
  bool editable = false;
  bool modifie = false;
  bool faux = false;

  // Accessible: the guide's label, in a table with the row's designation.
  [[nodiscard]] std::string nom() const;
};

// The text field that has the keyboard: the host lays a real input over it.
struct SaisieOuverte {
  bool recherche = false;  // the table's own, and no field of the demande
  FieldRef champ;
  Rect rect;
  std::string nom;
  std::string texte;
  bool modifie = false;
  bool faux = false;
};

struct Scene {
  Scene(const Session& of, TableauBeneficiaires& arranged) : session(of), tableau(arranged), form(formOf(of)) {}

  const Session& session;
  TableauBeneficiaires& tableau;
  Form form;
  Ui ui;

  // What the page allows.
  bool inactif = false;        // the element is disabled
  bool peutDeposer = false;    // there is a portal to send files to
  bool peutConsulter = false;  // and one to read them from

  std::vector<Commande> commandes;
  std::vector<Dessine> dessines;
  std::optional<SaisieOuverte> saisie;
  // The field that is being typed in; a value that looked unfinished before it was entered is called wrong at once.
  std::optional<FieldRef> entre;
  bool inacheveMontre = false;

  void demander(Geste geste, FieldRef champ = {}, std::string texte = {}) { commandes.push_back({geste, champ, std::move(texte)}); }
  [[nodiscard]] bool modifiable() const { return form.editable && !inactif; }

  // States as of the last command: made when first asked for, forgotten when a command has changed something.
  const FieldState& etat(FieldRef champ);
  const Row& ligne(Scope scope, std::uint32_t row);
  void oublier();
  void oublier(FieldRef champ);
  // A pass begins: nothing of the last one is referred to any more.
  void commencer();
  // Those that are shown now: half a date is not called wrong while it is being typed.
  [[nodiscard]] std::vector<const Message*> messages(const FieldState& etat) const;
  [[nodiscard]] bool inacheve(const FieldState& etat) const;

private:
  std::map<std::uint64_t, FieldState> etats_;
  std::map<std::uint64_t, Row> lignes_;
};

// « Maître identité, FINESS 09 000 153 8 »: the accessible name of a field, of a cell where there is a row's designation.
[[nodiscard]] std::string nomDe(const Field& field, std::string_view ligne);
// The value looks unfinished: it may be called wrong once its field is left.
[[nodiscard]] bool demi(const FieldState& etat);
[[nodiscard]] bool fausse(const std::vector<const Message*>& messages);
[[nodiscard]] const FieldInfo* infoDe(const Form& form, FieldId id);

}  // namespace segur::canvas
