// The portal's side of a modification: judges what a browser posted with the same rules, and gives the document to store.
// Nothing that comes from the browser is trusted: the patch is replayed, field by field, on the portal's own document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/instant.hpp"

namespace segur {

enum class ActionModification : std::uint8_t { Confirmer, NePasModifier };

// A file that the fournisseur sent during this modification and that the portal holds: an `add` to /piecesJustificatives/- must name one.
struct PieceDeposee {
  std::string nomFichier;
  std::string typeFichier;
};

// One reason of a refusal, as problem details carry it (RFC 9457, `errors[]`).
struct Refus {
  std::string regle;     // « FAC-02 »
  std::string pointeur;  // RFC 6901, into the demande; "" for the whole
  std::string message;   // what is wrong, with the value
  std::string conseil;   // how to mend it
};

// One line of before and after, in the user's words: for the historique and the receipt.
struct LigneModifiee {
  std::string champ;    // stable name: « dateFacture »
  std::string libelle;  // « Opérateur messagerie, FINESS 09 000 153 8 »
  std::string avant;
  std::string apres;
};

enum class Issue : std::uint8_t {
  Acceptee,       // `document` is to be stored, in one transaction with the pieces
  CorpsInvalide,  // the body is no JSON of the contract's shape: 400
  Conflit,        // the demande is not « A modifier », or its delay has passed: 409
  Refusee,        // a rule is broken, a `test` fails, a field is not editable: 422
};

struct Jugement {
  Issue issue = Issue::CorpsInvalide;
  std::vector<Refus> refus;                  // empty when accepted
  std::string document;                      // the demande's new bytes: « En cours », historique written, untouched bytes as they were
  std::vector<LigneModifiee> modifications;  // in the guide's order; empty for « Ne pas modifier »
  std::vector<std::string> piecesAjoutees;   // names of the deposited pieces that the patch adds
};

// `corps`: the posted {"action", "patch"}. `demande`, `referentiel`: the portal's own bytes. `recu`: number of the receipt, which the
// historique keeps; empty: the portal gives none. Never throws, whatever the bytes.
[[nodiscard]] Jugement jugerModification(std::string_view demande, std::string_view referentiel, Instant now, std::string_view corps,
                                         const std::vector<PieceDeposee>& deposees, std::string_view recu = {});

// J+20 without action: the demande goes back to « En cours », as it is. Nothing when it is not due.
[[nodiscard]] std::optional<std::string> verrouillerDemande(std::string_view demande, std::string_view referentiel, Instant now);

// Judges a file before it is stored: its name, type, size and bytes (signature %PDF-, encryption), against the référentiel and the names
// that the demande holds already. Empty when it may be stored.
[[nodiscard]] std::vector<Refus> jugerPiece(std::string_view demande, std::string_view referentiel, std::string_view nomFichier,
                                            std::string_view typeFichier, std::string_view contenu);

}  // namespace segur
