// What JavaScript sees of the core, through Embind: functions over numbers and bytes. A session is a number, since Embind's classes would
// make its glue half as large again. Text comes in as UTF-8 bytes (a Uint8Array is taken for std::string), and answers go out as one text
// each (encoder.hpp). web/src/core/bindings.ts wraps this into web/src/core/types.ts.
#include <emscripten/bind.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "core/edition/piece.hpp"
#include "core/form/collage.hpp"
#include "core/form/recherche.hpp"
#include "core/form/tableau.hpp"
#include "core/form/transfert.hpp"
#include "core/model/text.hpp"
#include "wasm/bindings/encoder.hpp"
#include "wasm/bindings/ouverte.hpp"

namespace segur::js {
namespace {

Session& at(Handle handle) { return *ouverte(handle).session; }
TableauBeneficiaires& tableau(Handle handle) { return ouverte(handle).tableau; }

Instant instant(double seconds) { return {std::isfinite(seconds) ? static_cast<std::int64_t>(seconds) : 0}; }

// A JavaScript number as an index: anything else than a small whole number is a row or a field that does not exist.
std::uint32_t indexOf(double number) { return number >= 0 && number < 4294967295.0 ? static_cast<std::uint32_t>(number) : 4294967295U; }

FieldRef refOf(double id, double row) {
  const std::uint32_t field = indexOf(id);
  // The file's own field is never editable and never shown: what names no field ends there.
  return {field < kFieldCount ? static_cast<FieldId>(field) : FieldId::Fichier, indexOf(row)};
}

// A flag, then the session; or the sentences why there is none.
std::string open(const std::string& demande, const std::string& referentiel, double now) {
  auto opened = Session::open(demande, referentiel, instant(now));
  if (!opened) return Encoder().flag(false).list(opened.error()).take();
  auto demandeOuverte = std::make_unique<Ouverte>(*std::move(opened));
  return Encoder().flag(true).number(static_cast<std::int64_t>(reinterpret_cast<Handle>(demandeOuverte.release()))).take();
}

void close(Handle handle) { delete &ouverte(handle); }

std::string form(Handle handle) { return Encoder().put(formOf(at(handle))).take(); }
std::string counts(Handle handle) { return Encoder().counts(at(handle)).take(); }
std::string field(Handle handle, double id, double row) { return Encoder().put(stateOf(at(handle), refOf(id, row))).take(); }

double rowCount(Handle handle, const std::string& scope) {
  const auto found = scopeFromName(scope);
  return found ? at(handle).lecture().rows(*found) : 0;
}

std::string rows(Handle handle, const std::string& scope, double from, double to) {
  const auto found = scopeFromName(scope);
  const std::uint32_t end = found ? std::min(indexOf(to), at(handle).lecture().rows(*found)) : 0;
  const std::uint32_t begin = std::min(indexOf(from), end);
  Encoder out;
  out.number(end - begin);
  for (std::uint32_t row = begin; row < end; ++row) out.put(rowOf(at(handle), *found, row));
  return out.take();
}

std::string delta(Handle handle, const Changes& changes) {
  tableau(handle).noter(changes);
  return Encoder().delta(at(handle), changes).take();
}

std::string set(Handle handle, double id, double row, const std::string& text) {
  return delta(handle, at(handle).set(refOf(id, row), text));
}
std::string restore(Handle handle, double id, double row) { return delta(handle, at(handle).retablir(refOf(id, row))); }
std::string takeOut(Handle handle, double row) { return delta(handle, at(handle).retirer(indexOf(row))); }
std::string putBack(Handle handle, double row) { return delta(handle, at(handle).remettre(indexOf(row))); }
void closeStep(Handle handle) { at(handle).closeStep(); }
std::string advance(Handle handle, double now) { return delta(handle, at(handle).avancer(instant(now))); }
std::string undo(Handle handle) { return delta(handle, at(handle).undo()); }
std::string redo(Handle handle) { return delta(handle, at(handle).redo()); }

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

// The total, then the items.
std::string findings(Handle handle, const std::string& severity, double from, double to) {
  const Session& session = at(handle);
  const bool errors = severity == "erreur";
  const std::size_t total = errors ? session.verdict().erreurs() : session.verdict().avertissements();
  const auto list = findingsOf(session, errors ? Gravite::Erreur : Gravite::Avertissement, indexOf(from), indexOf(to));
  return Encoder().number(static_cast<std::int64_t>(total)).list(list).take();
}
std::string modificationsPage(Handle handle, double from, double to) {
  const auto list = modifications(at(handle), indexOf(from), indexOf(to));
  return Encoder().number(static_cast<std::int64_t>(at(handle).modifications())).list(list).take();
}

std::string pastChanges(Handle handle, double row) { return Encoder().list(lignesHistorique(at(handle), indexOf(row))).take(); }

std::string submission(Handle handle, const std::string& action) {
  return action == "confirmer" ? corpsConfirmer(at(handle)) : corpsNePasModifier();
}
std::string draft(Handle handle) { return brouillonOf(at(handle)); }
std::string restoreDraft(Handle handle, const std::string& draft) {
  const Fusion fusion = fusionner(at(handle), draft);
  tableau(handle).noter(fusion.changes);
  return Encoder().fusion(at(handle), fusion).take();
}
std::string receipt(const std::string& answer, const std::string& action) {
  return Encoder().put(lireRecu(answer, action == "confirmer" ? ActionModification::Confirmer : ActionModification::NePasModifier)).take();
}

// The table of bénéficiaires.
std::string tableWords(Handle) { return Encoder().put(MotsTableau{}).put(MotsCollage{}).take(); }
std::string table(Handle handle) { return Encoder().put(tableau(handle)).take(); }
std::string askTable(Handle handle, const std::string& text, double etat, double sort, bool descending) {
  const std::uint32_t state = indexOf(etat);
  Requete requete{text, state < kEtatsLigne ? static_cast<EtatLigne>(state) : EtatLigne::Toutes, {}, descending};
  if (const FieldRef tri = refOf(sort, 0); tri.scope() == Scope::Beneficiaire) requete.tri = tri.id;
  tableau(handle).demander(std::move(requete));
  return table(handle);
}
std::string tableRows(Handle handle, double from, double to) {
  const TableauBeneficiaires& rows = tableau(handle);
  const std::size_t end = std::min<std::size_t>(indexOf(to), rows.lignes().size());
  const std::size_t begin = std::min<std::size_t>(indexOf(from), end);
  Encoder out;
  out.number(static_cast<std::int64_t>(end - begin));
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t row = rows.lignes()[i];
    out.put(rowOf(at(handle), Scope::Beneficiaire, row)).flag(rows.selectionnee(row)).text(rows.designer(i));
  }
  return out.take();
}
double tablePosition(Handle handle, double row) {
  const auto found = tableau(handle).position(indexOf(row));
  return found ? static_cast<double>(*found) : -1;
}
std::string select(Handle handle, double row, bool on, bool range) {
  TableauBeneficiaires& rows = tableau(handle);
  if (range) {
    rows.selectionnerJusqua(indexOf(row), on);
  } else {
    rows.selectionner(indexOf(row), on);
  }
  return table(handle);
}
// Of what is shown; or of everything, to clear it.
std::string selectAll(Handle handle, bool on) {
  if (on) {
    tableau(handle).selectionnerTout(true);
  } else {
    tableau(handle).effacerSelection();
  }
  return table(handle);
}
// What was done, then the delta.
std::string applyToSelection(Handle handle, double id, const std::string& text) {
  const ChangementGroupe lot = tableau(handle).appliquer(at(handle), refOf(id, 0).id, text);
  return Encoder().text(lot.bilan).take() + delta(handle, lot.changes);
}
std::string choices(Handle handle, double id, const std::string& text) {
  const ChoixTrouves found = chercherChoix(at(handle), refOf(id, 0).id, text);
  return Encoder().list(found.choix).text(found.valeur).text(found.annonce).take();
}
std::string pastePreview(Handle handle, const std::string& block) {
  return Encoder().flag(estBloc(block)).put(lireCollage(at(handle), block)).take();
}
std::string paste(Handle handle, const std::string& block) {
  const Collage collage = lireCollage(at(handle), block);
  const std::string done = Encoder().text(bilanDe(collage)).take();
  return done + delta(handle, at(handle).appliquer(collage.textes));
}

// For the canvas's module, which takes the session over.
std::string transfer(Handle handle) { return transfertOf(at(handle), tableau(handle)); }

// How many rules were judged since the beginning.
double evaluations(Handle handle) { return static_cast<double>(at(handle).verdict().evaluations()); }

std::string versionRegles() { return std::string(kVersionRegles); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_solde) {
  using emscripten::function;
  function("open", &open);
  function("close", &close);
  function("form", &form);
  function("counts", &counts);
  function("field", &field);
  function("rowCount", &rowCount);
  function("rows", &rows);
  function("set", &set);
  function("restore", &restore);
  function("remove", &takeOut);
  function("putBack", &putBack);
  function("closeStep", &closeStep);
  function("advance", &advance);
  function("undo", &undo);
  function("redo", &redo);
  function("checkPiece", &checkPiece);
  function("suggestType", &suggestType);
  function("addPiece", &addPiece);
  function("removePiece", &removePiece);
  function("findings", &findings);
  function("modifications", &modificationsPage);
  function("pastChanges", &pastChanges);
  function("submission", &submission);
  function("draft", &draft);
  function("restoreDraft", &restoreDraft);
  function("receipt", &receipt);
  function("tableWords", &tableWords);
  function("table", &table);
  function("askTable", &askTable);
  function("tableRows", &tableRows);
  function("tablePosition", &tablePosition);
  function("select", &select);
  function("selectAll", &selectAll);
  function("applyToSelection", &applyToSelection);
  function("choices", &choices);
  function("pastePreview", &pastePreview);
  function("paste", &paste);
  function("transfer", &transfer);
  function("evaluations", &evaluations);
  function("versionRegles", &versionRegles);
}

}  // namespace segur::js
