// The state of each field and row, and the findings, in words.
#include <utility>

#include "core/edition/difference.hpp"
#include "core/form/form.hpp"
#include "core/model/text.hpp"
#include "core/rules/profils.hpp"
#include "core/workflow/statut.hpp"

namespace segur {
namespace {

using F = FieldId;

std::optional<Message> messageOf(const Contexte& contexte, const Verdict::Entree& entree) {
  auto ecart = judge(contexte, entree.regle, entree.champ.row);
  if (!ecart) return std::nullopt;
  return Message{catalogue()[entree.regle],    entree.gravite, std::move(ecart->message), std::move(ecart->conseil),
                 std::move(ecart->correction), ecart->enSaisie};
}

}  // namespace

FieldState stateOf(const Contexte& contexte, const Verdict& verdict, FieldRef ref, bool editable, bool modified) {
  const Lecture& lecture = contexte.lecture();
  const Field& field = fieldOf(ref.id);
  const Valeur value = lecture.valeur(ref);
  FieldState out;
  out.ref = ref;
  out.text = saisieOf(value, field.kind);
  out.display = displayOf(value, field.kind);
  if (const std::string_view event = ref.id == F::HistoriqueAction ? describeEvenement(texteOf(value)) : std::string_view{}; !event.empty())
    out.display = event;
  out.editable = editable;
  out.modified = modified;
  if (out.modified) {
    out.before = displayOf(lecture.original(ref), field.kind);
    if (out.before.empty()) out.before = kVide;
  }
  if (field.kind == Kind::Booleen && out.editable) out.refusal = refusProfil(contexte, ref.id);
  for (const Verdict::Entree& entree : verdict.at(ref)) {
    if (auto message = messageOf(contexte, entree)) out.messages.push_back(std::move(*message));
  }
  return out;
}

FieldState stateOf(const Session& session, FieldRef ref) {
  // Where nothing can be changed, nobody is told to.
  const Verdict none;
  return stateOf(session.contexte(), session.acces() == Acces::Modifiable ? session.verdict() : none, ref, session.editable(ref),
                 session.modifie(ref));
}

Row rowOf(const Session& session, Scope scope, std::uint32_t row) {
  const Lecture& lecture = session.lecture();
  Row out;
  out.scope = scope;
  out.row = row;
  out.label = designation(lecture, scope, row);
  if (scope == Scope::Beneficiaire) {
    out.removed = estRetire(lecture, row);
    if (!session.editable({F::PresentSolde, row})) {
      out.removalRefusal = "La demande se consulte, sans modification possible.";
    } else if (session.contexte().agregats().seulPresent() == std::optional(row)) {
      out.removalRefusal = "Chaque demande doit contenir au moins un bénéficiaire\u00a0: celui-ci est le dernier.";
    }
  }
  if (scope == Scope::Piece) {
    out.added = lecture.pieceAjoutee(row);
    out.gone = out.added && session.acces() != Acces::Modifiable;
    if (!out.added) out.removalRefusal = "Vous ne pouvez pas supprimer une pièce jointe présente avant modification.";
  }
  for (const FieldId id : columnsOf(session, scope)) out.fields.push_back(stateOf(session, {id, row}));
  return out;
}

std::vector<Finding> findingsOf(const Contexte& contexte, const Verdict& verdict, Gravite severity, std::size_t from, std::size_t to) {
  std::vector<Finding> out;
  for (const Verdict::Entree& entree : verdict.page(severity, from, to)) {
    if (auto message = messageOf(contexte, entree))
      out.push_back({entree.champ, libelleOf(contexte.lecture(), entree.champ), std::move(*message)});
  }
  return out;
}

std::string summaryOf(std::size_t changes, std::size_t errors) {
  std::string out = changes == 0 ? "Aucune modification" : plural(changes, "modification", "modifications");
  out += errors == 0 ? ", aucune erreur" : concat({", ", plural(errors, "erreur", "erreurs")});
  return out;
}

std::string annonceOf(const Session& session, const Changes& changes) {
  if (changes.sens == Sens::Droit || changes.champs.empty()) return {};
  const FieldRef champ = changes.champs.front();
  std::string out = concat({changes.sens == Sens::Annule ? "Annulé" : "Refait", "\u00a0: ", libelleOf(session.lecture(), champ)});
  if (changes.rejoues > 0) out += concat({" — ", affichageOf(session.lecture().valeur(champ), champ.id)});
  if (changes.rejoues > 1) out += concat({" et ", plural(changes.rejoues - 1, "autre donnée", "autres données")});
  return out;
}

}  // namespace segur
