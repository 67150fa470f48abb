// The form as data: blocks, fields, labels, choices, states and actions, in the guide's words and order. Every view draws this and decides
// nothing; what a second view would have to write again belongs here. The names are those of web/src/core/types.ts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/session.hpp"
#include "core/form/pieces.hpp"

namespace segur {

struct Choice {
  std::string value;  // what set() takes
  std::string label;
  std::string refusal;  // why it can't be chosen here; empty when it can
};

struct FieldInfo {
  FieldId id;
  std::vector<Choice> choices;  // empty where the kind has no closed list
};

struct Group {
  std::string_view title;
  std::vector<FieldInfo> fields;
};

struct FormList {
  Scope scope;
  std::string_view title;
  std::vector<FieldInfo> columns;
};

struct Bloc {
  std::string_view id;
  std::string_view title;
  std::string introduction;
  std::vector<Group> groups;
  std::optional<FormList> list;
};

// The words that both views say.
struct Words {
  std::string_view modified = "Modifié";
  std::string_view before = "Ancienne valeur";
  std::string_view restore = "Rétablir";
  std::string_view remove = "Supprimer le bénéficiaire";
  std::string_view putBack = "Ré-ajouter le bénéficiaire";
  std::string_view removed = "Retiré du solde";
  std::string_view empty = "(vide)";
  std::string_view undo = "Défaire";
  std::string_view redo = "Refaire";
  std::string_view mend = "Corriger";
  std::string_view action = "Action";  // the table's column of it
  std::string_view notChecked = "Ce qui n’est pas contrôlé ici";
  // What the bar opens.
  std::string_view errors = "Erreurs";
  std::string_view changes = "Modifications";
  std::string_view warnings = "Avertissements";
  std::string_view nothing = "Rien à signaler.";
  std::string_view noEvent = "Aucun événement.";
};

struct Form {
  std::string numero;
  std::string title;
  std::vector<Bloc> blocs;
  std::string_view tab;  // what stands before the historique, which is a tab of its own
  bool editable = false;
  std::string readOnlyReason;  // empty when it can be changed
  std::string delay;           // empty where no delay runs
  std::string reminder;        // the relance: when it comes, or came; empty where no delay runs
  std::optional<Instant> lockedAt;
  std::optional<Instant> changesAt;  // when Session::avancer() next changes what the form says
  std::vector<std::string> notChecked;
  std::string_view confirm = "Confirmer";
  std::string_view doNotModify = "Ne pas modifier";
  static constexpr Words words{};
  std::string pieceHint;  // see pieceHintOf()
};

struct Message {
  const Rule* rule = nullptr;
  Gravite severity = Gravite::Erreur;
  std::string text;
  std::string advice;
  std::optional<std::string> mend;  // for set()
  bool whileTyping = false;
};

struct FieldState {
  FieldRef ref;
  std::string text;     // for an input
  std::string display;  // for reading
  bool editable = false;
  bool modified = false;
  std::string before;   // empty when not modified
  std::string refusal;  // a check box: why it can't be ticked
  std::vector<Message> messages;
};

struct Row {
  Scope scope = Scope::Beneficiaire;
  std::uint32_t row = 0;
  std::string label;
  bool removed = false;
  std::string removalRefusal;
  bool added = false;
  bool gone = false;               // a pièce that was only deposited: at J+20 the portal has dropped it
  std::vector<FieldState> fields;  // in the order of the list's columns
};

struct Finding {
  FieldRef ref;
  std::string label;
  Message message;
};

// The fields of a list that are shown, in the guide's order of columns.
[[nodiscard]] std::vector<FieldId> columnsOf(const Session& session, Scope scope);
// The closed list that a field is chosen from; empty where its kind has none.
[[nodiscard]] std::vector<Choice> choicesOf(const Contexte& contexte, FieldId id);
[[nodiscard]] Form formOf(const Session& session);
[[nodiscard]] FieldState stateOf(const Session& session, FieldRef ref);
// The same of whatever is edited: its values, its verdict, and whether that field is editable and modified.
[[nodiscard]] FieldState stateOf(const Contexte& contexte, const Verdict& verdict, FieldRef ref, bool editable, bool modified);
[[nodiscard]] Row rowOf(const Session& session, Scope scope, std::uint32_t row);
// Errors or warnings [from, to), in document order, each with its words.
[[nodiscard]] std::vector<Finding> findingsOf(const Contexte& contexte, const Verdict& verdict, Gravite severity, std::size_t from,
                                              std::size_t to);
[[nodiscard]] inline std::vector<Finding> findingsOf(const Session& session, Gravite severity, std::size_t from, std::size_t to) {
  return findingsOf(session.contexte(), session.verdict(), severity, from, to);
}
// « 3 modifications, 1 erreur »; « Aucune modification » when there is none.
[[nodiscard]] std::string summaryOf(std::size_t modifications, std::size_t errors);
[[nodiscard]] inline std::string summaryOf(const Session& session) {
  return summaryOf(session.modifications(), session.verdict().erreurs());
}
// After undo or redo, what a view says and shows first: « Annulé : Date de la facture — 02/06/2023 ». Empty after any other command.
[[nodiscard]] std::string annonceOf(const Session& session, const Changes& changes);

}  // namespace segur
