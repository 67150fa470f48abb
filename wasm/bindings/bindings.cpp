// What JavaScript sees of the core, through Embind. Text comes in as UTF-8 bytes (a Uint8Array is taken for std::string), and goes out as
// strings. web/src/core/bindings.ts wraps this into web/src/core/types.ts.
#include <emscripten/bind.h>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/check/report_json.hpp"
#include "core/edition/brouillon.hpp"
#include "core/edition/piece.hpp"
#include "core/json/referentiel_reader.hpp"
#include "wasm/bindings/to_js.hpp"

namespace segur::js {
namespace {

using emscripten::val;

Instant instant(double seconds) { return {std::isfinite(seconds) ? static_cast<std::int64_t>(seconds) : 0}; }

// A JavaScript number as an index: anything else than a small whole number is a row or a field that does not exist.
std::uint32_t indexOf(double number) { return number >= 0 && number < 4294967295.0 ? static_cast<std::uint32_t>(number) : 4294967295U; }

FieldRef refOf(double id, double row) {
  const std::uint32_t field = indexOf(id);
  // The file's own field is never editable and never shown: what names no field ends there.
  return {field < kFieldCount ? static_cast<FieldId>(field) : FieldId::Fichier, indexOf(row)};
}

val page(std::size_t total, val items) {
  val out = val::object();
  out.set("total", static_cast<double>(total));
  out.set("items", items);
  return out;
}

// Owns a session, or the reasons why there is none: Embind has no other way to answer « or ». The other methods may be called only when
// errors() is empty.
class SessionJs {
public:
  SessionJs(std::string demande, std::string referentiel, double now) {
    auto opened = Session::open(std::move(demande), referentiel, instant(now));
    if (opened) {
      session_ = *std::move(opened);
    } else {
      errors_ = opened.error();
    }
  }

  [[nodiscard]] val errors() const {
    val out = val::array();
    for (const std::string& error : errors_) out.call<void>("push", error);
    return out;
  }

  [[nodiscard]] val form() const { return toJs(formOf(*session_)); }
  [[nodiscard]] val counts() const { return countsToJs(*session_); }
  [[nodiscard]] val field(double id, double row) const { return toJs(stateOf(*session_, refOf(id, row))); }

  [[nodiscard]] double rowCount(const std::string& scope) const {
    const auto found = scopeFromName(scope);
    return found ? session_->lecture().rows(*found) : 0;
  }

  [[nodiscard]] val rows(const std::string& scope, double from, double to) const {
    val out = val::array();
    const auto found = scopeFromName(scope);
    if (!found) return out;
    const std::uint32_t end = std::min(indexOf(to), session_->lecture().rows(*found));
    for (std::uint32_t row = indexOf(from); row < end; ++row) out.call<void>("push", toJs(rowOf(*session_, *found, row)));
    return out;
  }

  val set(double id, double row, const std::string& text) { return delta(session_->set(refOf(id, row), text)); }
  val restore(double id, double row) { return delta(session_->retablir(refOf(id, row))); }
  val remove(double row) { return delta(session_->retirer(indexOf(row))); }
  val putBack(double row) { return delta(session_->remettre(indexOf(row))); }
  void closeStep() { session_->closeStep(); }
  val undo() { return delta(session_->undo()); }
  val redo() { return delta(session_->redo()); }

  [[nodiscard]] val checkPiece(const std::string& name, const std::string& type, double size, const std::string& head,
                               const std::string& tail) const {
    val out = val::array();
    const auto bytes = size >= 0 && size < 9007199254740992.0 ? static_cast<std::uint64_t>(size) : UINT64_MAX;
    for (const EcartPiece& found : jugerPieceDe(*session_, name, type, bytes, head, tail)) {
      out.call<void>("push",
                     toJs(Message{found.regle, Gravite::Erreur, found.ecart.message, found.ecart.conseil, found.ecart.correction, false}));
    }
    return out;
  }
  val addPiece(const std::string& name, const std::string& type) { return delta(session_->ajouterPiece(name, type)); }
  val removePiece(double row) { return delta(session_->retirerPiece(indexOf(row))); }

  [[nodiscard]] val findings(const std::string& severity, double from, double to) const {
    const bool errors = severity == "erreur";
    const auto list = findingsOf(*session_, errors ? Gravite::Erreur : Gravite::Avertissement, indexOf(from), indexOf(to));
    return page(errors ? session_->verdict().erreurs() : session_->verdict().avertissements(), listToJs(list));
  }
  [[nodiscard]] val modificationsPage(double from, double to) const {
    return page(session_->modifications(), listToJs(modifications(*session_, indexOf(from), indexOf(to))));
  }

  [[nodiscard]] std::string submission(const std::string& action) const {
    return action == "confirmer" ? corpsConfirmer(*session_) : corpsNePasModifier();
  }
  [[nodiscard]] std::string draft() const { return brouillonOf(*session_); }
  val restoreDraft(const std::string& draft) { return delta(restaurerBrouillon(*session_, draft)); }

  // For tests: how many rules were judged since the beginning.
  [[nodiscard]] double evaluations() const { return static_cast<double>(session_->verdict().evaluations()); }

private:
  [[nodiscard]] val delta(const Changes& changes) const { return deltaToJs(*session_, changes); }

  std::unique_ptr<Session> session_;
  std::vector<std::string> errors_;
};

// The report of the command line; when the référentiel can't be read, {"erreurs": [sentence…]}.
std::string check(const std::string& bytes, const std::string& name, const std::string& referentiel, double now) {
  const ReferentielLu ref = readReferentiel(referentiel);
  if (!ref.erreurs.empty()) {
    std::string out = "{\"erreurs\":[";
    for (std::size_t i = 0; i < ref.erreurs.size(); ++i) out += (i > 0 ? "," : "") + jsonString(describe(ref.erreurs[i]));
    return out + "]}";
  }
  const Rapport rapport = checkDocument(bytes, name, ref.referentiel, instant(now));
  return reportJson(std::span(&rapport, 1), ref.referentiel);
}

std::string versionRegles() { return std::string(kVersionRegles); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_solde) {
  emscripten::class_<SessionJs>("Session")
      .constructor<std::string, std::string, double>()
      .function("errors", &SessionJs::errors)
      .function("form", &SessionJs::form)
      .function("counts", &SessionJs::counts)
      .function("field", &SessionJs::field)
      .function("rowCount", &SessionJs::rowCount)
      .function("rows", &SessionJs::rows)
      .function("set", &SessionJs::set)
      .function("restore", &SessionJs::restore)
      .function("remove", &SessionJs::remove)
      .function("putBack", &SessionJs::putBack)
      .function("closeStep", &SessionJs::closeStep)
      .function("undo", &SessionJs::undo)
      .function("redo", &SessionJs::redo)
      .function("checkPiece", &SessionJs::checkPiece)
      .function("addPiece", &SessionJs::addPiece)
      .function("removePiece", &SessionJs::removePiece)
      .function("findings", &SessionJs::findings)
      .function("modifications", &SessionJs::modificationsPage)
      .function("submission", &SessionJs::submission)
      .function("draft", &SessionJs::draft)
      .function("restoreDraft", &SessionJs::restoreDraft)
      .function("evaluations", &SessionJs::evaluations);
  emscripten::function("check", &check);
  emscripten::function("versionRegles", &versionRegles);
}

}  // namespace segur::js
