// Any sequence of commands on a session: verdict, counts and difference equal those of a new session in which the same was typed; undoing
// all gives the original; what has no error, the portal accepts.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/edition/modification.hpp"
#include "tests/fuzz/commandes.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(data, size);
  const auto session = fuzz::open();
  while (choices.more()) fuzz::command(*session, choices);

  // From scratch: the scenario first, then who is removed (a removed bénéficiaire's scenario is not editable), then the pièces.
  const auto scratch = fuzz::open();
  for (const bool presence : {false, true}) {
    for (const auto& [champ, saisie] : session->saisies().champs) {
      if ((champ.id == FieldId::PresentSolde) == presence) scratch->set(champ, saisie.texte);
    }
  }
  for (const PieceAjoutee& piece : session->saisies().pieces) scratch->ajouterPiece(piece.nomFichier, piece.typeFichier);
  if (scratch->saisies().champs.size() == session->saisies().champs.size()) fuzz::requireSame(*session, *scratch);

  fuzz::require(modifications(*session, 0, SIZE_MAX).size() == session->modifications());
  if (session->verdict().erreurs() == 0) {
    std::vector<PieceDeposee> deposees;
    for (const PieceAjoutee& piece : session->saisies().pieces) deposees.push_back({piece.nomFichier, piece.typeFichier});
    const Jugement jugement = jugerModification(fuzz::kDemande, fuzz::kReferentiel, fuzz::kNow, corpsConfirmer(*session), deposees);
    fuzz::require(jugement.issue == Issue::Acceptee && jugement.modifications.size() == session->modifications());
  }

  while (session->canUndo()) session->undo();
  fuzz::requireSame(*session, *fuzz::open());
  return 0;
}
