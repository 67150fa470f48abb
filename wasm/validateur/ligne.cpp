// A line of an import file, opened in the page to be mended by hand: one at a time. Answers are those of the editor's bindings
// (wasm/bindings/encoder.hpp), since the same form draws them. web/src/validateur/ligne_session.ts wraps this.
#include "core/form/ligne.hpp"

#include <emscripten/bind.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/form/recherche.hpp"
#include "core/json/keys.hpp"
#include "core/json/referentiel_reader.hpp"
#include "wasm/bindings/encoder.hpp"
#include "wasm/validateur/moment.hpp"
#include "wasm/validateur/octets.hpp"

namespace segur::js {
namespace {

std::unique_ptr<LigneOuverte>& ouverte() {
  static std::unique_ptr<LigneOuverte> instance;
  return instance;
}

std::uint32_t indexOf(double number) { return number >= 0 && number < 4294967295.0 ? static_cast<std::uint32_t>(number) : 4294967295U; }
FieldRef refOf(double id, double row) {
  const std::uint32_t field = indexOf(id);
  return {field < kFieldCount ? static_cast<FieldId>(field) : FieldId::Fichier, indexOf(row)};
}

bool ouvrir(const std::string& document, const std::string& referentiel, double now, const std::string& jour) {
  ReferentielLu lu = readReferentiel(referentiel);
  ouverte() = LigneOuverte::open(document, std::move(lu.referentiel), momentOf(jour, now));
  return ouverte() != nullptr;
}
void fermer() { ouverte().reset(); }

std::string form(double ligne) { return Encoder().put(formOf(*ouverte(), indexOf(ligne))).take(); }
std::string mots() {
  return Encoder().text(kMotsLigne.ajouterBeneficiaire).text(kMotsLigne.ajouterPiece).text(kMotsLigne.illisible).take();
}
std::string champ(double id, double row) { return Encoder().put(stateOf(*ouverte(), refOf(id, row))).take(); }

// What changed as a whole, with whether it can be undone and redone.
std::string etat() {
  const LigneOuverte& of = *ouverte();
  Encoder out;
  out.number(static_cast<std::int64_t>(of.verdict().erreurs())).number(static_cast<std::int64_t>(of.verdict().avertissements()));
  out.number(static_cast<std::int64_t>(of.modifications())).text(summaryOf(of));
  return out.flag(of.canUndo()).flag(of.canRedo()).take();
}

Scope scopeOfName(const std::string& name) { return scopeFromName(name).value_or(Scope::Demande); }
double nombre(const std::string& scope) { return ouverte()->lecture().rows(scopeOfName(scope)); }
// The total, then the rows.
std::string rangees(const std::string& scope, double from, double to) {
  const Scope of = scopeOfName(scope);
  const std::uint32_t total = ouverte()->lecture().rows(of);
  std::vector<Row> rows;
  for (std::uint32_t row = indexOf(from); row < std::min(indexOf(to), total); ++row) rows.push_back(rowOf(*ouverte(), of, row));
  return Encoder().number(total).list(rows).take();
}

bool saisir(double id, double row, const std::string& text) { return ouverte()->set(refOf(id, row), text); }
bool retablir(double id, double row) { return ouverte()->retablir(refOf(id, row)); }
double ajouter(const std::string& scope) { return ouverte()->ajouter(scopeOfName(scope)).value_or(0); }
void clore() { ouverte()->closeStep(); }

// A flag, then the field that changed.
std::string place(const std::optional<FieldRef>& ref) {
  Encoder out;
  out.flag(ref.has_value());
  if (ref) out.number(static_cast<std::int64_t>(ref->id)).number(ref->row);
  return out.take();
}
std::string annuler() { return place(ouverte()->undo()); }
std::string refaire() { return place(ouverte()->redo()); }

std::string choix(double id, const std::string& text) {
  const ChoixTrouves found = chercherChoix(ouverte()->contexte(), refOf(id, 0).id, text);
  return Encoder().list(found.choix).text(found.valeur).text(found.annonce).take();
}
// The total, then the findings; or the modifications.
std::string constats(const std::string& severity, double from, double to) {
  const bool errors = severity == "erreur";
  const Verdict& verdict = ouverte()->verdict();
  const auto list = findingsOf(*ouverte(), errors ? Gravite::Erreur : Gravite::Avertissement, indexOf(from), indexOf(to));
  return Encoder().number(static_cast<std::int64_t>(errors ? verdict.erreurs() : verdict.avertissements())).list(list).take();
}
std::string changements(double from, double to) {
  const std::vector<Modification> all = modifications(*ouverte());
  const std::size_t end = std::min<std::size_t>(indexOf(to), all.size());
  const std::size_t begin = std::min<std::size_t>(indexOf(from), end);
  const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
  return Encoder().number(static_cast<std::int64_t>(all.size())).list(std::vector<Modification>(at(begin), at(end))).take();
}

emscripten::val document() { return bytesOf(ouverte()->document()); }

// The field that a finding of the report is about, in the form of its line.
std::string placeOf(const std::string& pointeur) { return place(fieldAtPointer(pointeur, Format::Import)); }

}  // namespace

EMSCRIPTEN_BINDINGS(segur_solde_ligne) {
  using emscripten::function;
  function("ligneOuvrir", &ouvrir);
  function("ligneFermer", &fermer);
  function("ligneForm", &form);
  function("ligneMots", &mots);
  function("ligneChamp", &champ);
  function("ligneEtat", &etat);
  function("ligneNombre", &nombre);
  function("ligneRangees", &rangees);
  function("ligneSaisir", &saisir);
  function("ligneRetablir", &retablir);
  function("ligneAjouter", &ajouter);
  function("ligneClore", &clore);
  function("ligneAnnuler", &annuler);
  function("ligneRefaire", &refaire);
  function("ligneChoix", &choix);
  function("ligneConstats", &constats);
  function("ligneChangements", &changements);
  function("lignePlace", &placeOf);
  function("ligneDocument", &document);
}

}  // namespace segur::js
