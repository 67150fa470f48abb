// What JavaScript sees of the core, through Embind: functions over numbers and bytes. A session is a number, since Embind's classes would
// make its glue half as large again. Text comes in as UTF-8 bytes (a Uint8Array is taken for std::string), and answers go out as one text
// each (encoder.hpp). web/src/core/bindings.ts wraps this into web/src/core/types.ts. What nobody needs before the form is on the screen
// stands in suite.cpp, which the build makes a second file of.
#include <emscripten/bind.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "core/form/collage.hpp"
#include "core/form/recherche.hpp"
#include "wasm/bindings/arguments.hpp"
#include "wasm/bindings/encoder.hpp"
#include "wasm/bindings/ouverte.hpp"

namespace segur::js {
namespace {

Instant instant(double seconds) { return {std::isfinite(seconds) ? static_cast<std::int64_t>(seconds) : 0}; }

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

// The total, then the items.
std::string modificationsPage(Handle handle, double from, double to) {
  const auto list = modifications(at(handle), indexOf(from), indexOf(to));
  return Encoder().number(static_cast<std::int64_t>(at(handle).modifications())).list(list).take();
}

std::string submission(Handle handle, const std::string& action) {
  return action == "confirmer" ? corpsConfirmer(at(handle)) : corpsNePasModifier();
}
std::string draft(Handle handle) { return brouillonOf(at(handle)); }
// The table of bénéficiaires.
std::string tableWords(Handle) { return Encoder().tableWords().take(); }
std::string table(Handle handle) { return Encoder().put(tableau(handle)).take(); }
std::string askTable(Handle handle, const std::string& text, double etat, double sort, bool descending) {
  const std::uint32_t state = indexOf(etat);
  Requete requete{text, state < kEtatsLigne ? static_cast<EtatLigne>(state) : EtatLigne::Toutes, {}, descending};
  if (const FieldRef tri = refOf(sort, 0); tri.scope() == Scope::Beneficiaire) requete.tri = tri.id;
  tableau(handle).demander(std::move(requete));
  return table(handle);
}
std::string sortTable(Handle handle, double column) {
  if (const FieldRef tri = refOf(column, 0); tri.scope() == Scope::Beneficiaire) tableau(handle).trier(tri.id);
  return table(handle);
}
std::string showRow(Handle handle, double row) {
  tableau(handle).montrer(indexOf(row));
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
std::string choices(Handle handle, double id, const std::string& text) {
  const ChoixTrouves found = chercherChoix(at(handle), refOf(id, 0).id, text);
  return Encoder().list(found.choix).text(found.valeur).text(found.annonce).take();
}
// Several cells of a spreadsheet, and not a word for the field that has the focus.
bool isBlock(const std::string& text) { return estBloc(text); }

// How many rules were judged since the beginning.
double evaluations(Handle handle) { return static_cast<double>(at(handle).verdict().evaluations()); }

std::string versionRegles() { return std::string(kVersionRegles); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_solde) {
  // The one type that web/src/core/embind.ts must know; the module is linked without Embind's own list of them.
  emscripten::internal::_embind_register_std_string(emscripten::internal::TypeID<std::string>::get(), "std::string");
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
  function("modifications", &modificationsPage);
  function("submission", &submission);
  function("draft", &draft);
  function("tableWords", &tableWords);
  function("table", &table);
  function("askTable", &askTable);
  function("sortTable", &sortTable);
  function("showRow", &showRow);
  function("tableRows", &tableRows);
  function("tablePosition", &tablePosition);
  function("select", &select);
  function("selectAll", &selectAll);
  function("choices", &choices);
  function("isBlock", &isBlock);
  function("evaluations", &evaluations);
  function("versionRegles", &versionRegles);
}

}  // namespace segur::js
