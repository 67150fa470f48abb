// The bindings that a page needs only once its form is on the screen, where it loads the code of its dialogs as well (web/src/suite):
// pièces, lists of errors, merge, receipt, historique, changes to many bénéficiaires at once, the move to the canvas. split.mjs makes a
// second file of them, and of all that only they use. The namespace, not an unnamed one, is what it knows them by.
#include <emscripten/bind.h>

#include <string>
#include <vector>

#include "core/edition/fusion.hpp"
#include "core/edition/piece.hpp"
#include "core/form/collage.hpp"
#include "core/form/historique.hpp"
#include "core/form/tableau.hpp"
#include "core/form/transfert.hpp"
#include "wasm/bindings/arguments.hpp"
#include "wasm/bindings/encoder.hpp"

namespace segur::js::suite {

std::string checkPiece(Handle handle, const std::string& name, const std::string& type, double size, const std::string& head,
                       const std::string& tail) {
  const auto bytes = size >= 0 && size < 9007199254740992.0 ? static_cast<std::uint64_t>(size) : UINT64_MAX;
  const std::vector<EcartPiece> found = jugerPieceDe(at(handle), name, type, bytes, head, tail);
  Encoder out;
  out.number(static_cast<std::int64_t>(found.size()));
  for (const auto& [rule, ecart] : found) out.message(*rule, Gravite::Erreur, ecart.message, ecart.conseil, ecart.correction, false);
  return out.take();
}
std::string suggestType(Handle handle, const std::string& name) { return typeSuggere(at(handle), name); }
std::string addPiece(Handle handle, const std::string& name, const std::string& type) {
  return delta(handle, at(handle).ajouterPiece(name, type));
}
std::string removePiece(Handle handle, double row) { return delta(handle, at(handle).retirerPiece(indexOf(row))); }

std::string pastChanges(Handle handle, double row) {
  return Encoder().text(titreHistorique(at(handle), indexOf(row))).list(lignesHistorique(at(handle), indexOf(row))).take();
}

std::string restoreDraft(Handle handle, const std::string& draft) {
  const Fusion fusion = fusionner(at(handle), draft);
  tableau(handle).noter(fusion.changes);
  return Encoder().fusion(at(handle), fusion).take();
}
std::string receipt(const std::string& answer, const std::string& action) {
  return Encoder().put(lireRecu(answer, action == "confirmer" ? ActionModification::Confirmer : ActionModification::NePasModifier)).take();
}

// The total, then the items.
std::string findings(Handle handle, const std::string& severity, double from, double to) {
  const Session& session = at(handle);
  const bool errors = severity == "erreur";
  const std::size_t total = errors ? session.verdict().erreurs() : session.verdict().avertissements();
  const auto list = findingsOf(session, errors ? Gravite::Erreur : Gravite::Avertissement, indexOf(from), indexOf(to));
  return Encoder().number(static_cast<std::int64_t>(total)).list(list).take();
}

// What was done, then the delta.
std::string applyToSelection(Handle handle, double id, const std::string& text) {
  const ChangementGroupe lot = tableau(handle).appliquer(at(handle), refOf(id, 0).id, text);
  return Encoder().text(lot.bilan).take() + delta(handle, lot.changes);
}
std::string pastePreview(Handle handle, const std::string& block) { return Encoder().put(lireCollage(at(handle), block)).take(); }
std::string paste(Handle handle, const std::string& block) {
  const Collage collage = lireCollage(at(handle), block);
  const std::string done = Encoder().text(bilanDe(collage)).take();
  return done + delta(handle, at(handle).appliquer(collage.textes));
}

// For the canvas's module, which takes the session over.
std::string transfer(Handle handle) { return transfertOf(at(handle), tableau(handle)); }

}  // namespace segur::js::suite

EMSCRIPTEN_BINDINGS(segur_solde_suite) {
  using emscripten::function;
  using namespace segur::js;
  function("checkPiece", &suite::checkPiece);
  function("suggestType", &suite::suggestType);
  function("addPiece", &suite::addPiece);
  function("removePiece", &suite::removePiece);
  function("pastChanges", &suite::pastChanges);
  function("findings", &suite::findings);
  function("restoreDraft", &suite::restoreDraft);
  function("receipt", &suite::receipt);
  function("applyToSelection", &suite::applyToSelection);
  function("pastePreview", &suite::pastePreview);
  function("paste", &suite::paste);
  function("transfer", &suite::transfer);
}
