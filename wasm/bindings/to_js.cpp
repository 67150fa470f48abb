#include "wasm/bindings/to_js.hpp"

#include <array>
#include <string>
#include <string_view>

namespace segur::js {
namespace {

using emscripten::val;

struct ScopeName {
  Scope scope;
  std::string_view name;
};
constexpr std::array kScopes{ScopeName{Scope::Demande, "demande"}, ScopeName{Scope::Beneficiaire, "beneficiaire"},
                             ScopeName{Scope::Piece, "piece"}, ScopeName{Scope::Historique, "historique"}};

std::string_view nameOf(Scope scope) {
  for (const ScopeName& entry : kScopes) {
    if (entry.scope == scope) return entry.name;
  }
  return {};
}

std::string_view nameOf(Kind kind) {
  constexpr std::array<std::string_view, 16> kNames{"objet",     "liste",     "texte",      "entier",    "date",   "montant",
                                                    "taux",      "booleen",   "email",      "telephone", "finess", "siret",
                                                    "numeroAsp", "operateur", "indicateur", "typePiece"};
  static_assert(kNames.size() == static_cast<std::size_t>(Kind::TypePiece) + 1);
  return kNames[static_cast<std::size_t>(kind)];
}

// Embind carries std::string; a view is copied into one.
val text(std::string_view view) { return val(std::string(view)); }

}  // namespace

val toJs(const Choice& choice) {
  val out = val::object();
  out.set("value", choice.value);
  out.set("label", choice.label);
  out.set("refusal", choice.refusal);
  return out;
}

val toJs(const FieldInfo& info) {
  const Field& field = fieldOf(info.id);
  val out = val::object();
  out.set("id", static_cast<int>(info.id));
  out.set("name", text(field.name));
  out.set("label", text(field.label));
  out.set("hint", text(field.hint));
  out.set("kind", text(nameOf(field.kind)));
  out.set("scope", text(nameOf(field.scope)));
  out.set("choices", listToJs(info.choices));
  return out;
}

val toJs(const Group& group) {
  val out = val::object();
  out.set("title", text(group.title));
  out.set("fields", listToJs(group.fields));
  return out;
}

val toJs(const Bloc& bloc) {
  val out = val::object();
  out.set("id", text(bloc.id));
  out.set("title", text(bloc.title));
  out.set("introduction", bloc.introduction);
  out.set("groups", listToJs(bloc.groups));
  val list = val::null();
  if (bloc.list) {
    list = val::object();
    list.set("scope", text(nameOf(bloc.list->scope)));
    list.set("title", text(bloc.list->title));
    list.set("columns", listToJs(bloc.list->columns));
  }
  out.set("list", list);
  return out;
}

val toJs(const Words& words) {
  val out = val::object();
  out.set("confirm", text(words.confirm));
  out.set("doNotModify", text(words.doNotModify));
  out.set("modified", text(words.modified));
  out.set("before", text(words.before));
  out.set("restore", text(words.restore));
  out.set("remove", text(words.remove));
  out.set("putBack", text(words.putBack));
  out.set("removed", text(words.removed));
  out.set("empty", text(words.empty));
  return out;
}

val toJs(const Form& form) {
  val out = val::object();
  out.set("numero", form.numero);
  out.set("title", form.title);
  out.set("blocs", listToJs(form.blocs));
  out.set("editable", form.editable);
  out.set("readOnlyReason", form.readOnlyReason);
  out.set("delay", form.delay);
  out.set("lockedAt", form.lockedAt ? val(static_cast<double>(form.lockedAt->secondes)) : val::null());
  val unchecked = val::array();
  for (const std::string& sentence : form.notChecked) unchecked.call<void>("push", sentence);
  out.set("notChecked", unchecked);
  out.set("words", toJs(form.words));
  return out;
}

val toJs(const Message& message) {
  val out = val::object();
  out.set("rule", text(message.rule->code));
  out.set("severity", text(message.severity == Gravite::Erreur ? "erreur" : "avertissement"));
  out.set("text", message.text);
  out.set("advice", message.advice);
  out.set("source", text(message.rule->source));
  out.set("mend", message.mend ? val(*message.mend) : val::null());
  out.set("whileTyping", message.whileTyping);
  return out;
}

val toJs(const FieldState& state) {
  val out = val::object();
  out.set("id", static_cast<int>(state.ref.id));
  out.set("row", state.ref.row);
  out.set("text", state.text);
  out.set("display", state.display);
  out.set("editable", state.editable);
  out.set("modified", state.modified);
  out.set("before", state.before);
  out.set("refusal", state.refusal);
  out.set("messages", listToJs(state.messages));
  return out;
}

val toJs(const Row& row) {
  val out = val::object();
  out.set("row", row.row);
  out.set("label", row.label);
  out.set("removed", row.removed);
  out.set("removalRefusal", row.removalRefusal);
  out.set("added", row.added);
  out.set("fields", listToJs(row.fields));
  return out;
}

val toJs(const Finding& finding) {
  val out = val::object();
  out.set("field", static_cast<int>(finding.ref.id));
  out.set("row", finding.ref.row);
  out.set("label", finding.label);
  out.set("message", toJs(finding.message));
  return out;
}

val toJs(const Modification& modification) {
  val out = val::object();
  out.set("field", static_cast<int>(modification.champ.id));
  out.set("row", modification.champ.row);
  out.set("label", modification.libelle);
  out.set("before", modification.avant);
  out.set("after", modification.apres);
  return out;
}

val countsToJs(const Session& session) {
  val out = val::object();
  out.set("erreurs", static_cast<double>(session.verdict().erreurs()));
  out.set("avertissements", static_cast<double>(session.verdict().avertissements()));
  out.set("modifications", static_cast<double>(session.modifications()));
  out.set("summary", summaryOf(session));
  return out;
}

val deltaToJs(const Session& session, const Changes& changes) {
  val fields = val::array();
  for (const FieldRef ref : changes.champs) fields.call<void>("push", toJs(stateOf(session, ref)));
  val rows = val::array();
  for (const std::uint32_t row : changes.beneficiaires) rows.call<void>("push", toJs(rowOf(session, Scope::Beneficiaire, row)));
  val out = val::object();
  out.set("counts", countsToJs(session));
  out.set("canUndo", session.canUndo());
  out.set("canRedo", session.canRedo());
  out.set("fields", fields);
  out.set("rows", rows);
  out.set("listChanged", changes.pieces);
  out.set("refusal", changes.refus);
  return out;
}

std::optional<Scope> scopeFromName(std::string_view name) {
  for (const ScopeName& entry : kScopes) {
    if (entry.name == name) return entry.scope;
  }
  return std::nullopt;
}

}  // namespace segur::js
