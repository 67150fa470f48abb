// Any bytes as a demande that the portal would hold: it opens or says why; what opens can be drawn, and « Ne pas modifier » changes nothing
// but statut, date and historique.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/edition/difference.hpp"
#include "core/edition/modification.hpp"
#include "core/form/form.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto opened = Session::open(bytes, fuzz::kReferentiel, fuzz::kNow);
  if (!opened) {
    fuzz::require(!opened.error().empty());
    return 0;
  }
  const Session& session = **opened;
  fuzz::require(session.modifications() == 0 && patchOf(session) == "[]");
  static_cast<void>(formOf(session));
  for (const Scope scope : {Scope::Beneficiaire, Scope::Piece, Scope::Historique}) {
    for (std::uint32_t row = 0; row < std::min(session.lecture().rows(scope), 8U); ++row) static_cast<void>(rowOf(session, scope, row));
  }
  fuzz::require(findingsOf(session, Gravite::Erreur, 0, 1'000'000).size() == session.verdict().erreurs());

  const Jugement jugement = jugerModification(bytes, fuzz::kReferentiel, fuzz::kNow, corpsNePasModifier(), {});
  fuzz::require((jugement.issue == Issue::Acceptee) == (session.acces() == Acces::Modifiable));
  if (jugement.issue == Issue::Acceptee) {
    const auto stored = Session::open(jugement.document, fuzz::kReferentiel, fuzz::kNow);
    fuzz::require(static_cast<bool>(stored));
    for (const FieldId id : {FieldId::DateFacture, FieldId::MontantSolde, FieldId::NomMandataire}) {
      fuzz::require((*stored)->contexte().valeur({id, 0}).texte == session.contexte().valeur({id, 0}).texte);
    }
  }
  return 0;
}
