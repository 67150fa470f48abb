#include "wasm/bindings/encoder.hpp"

#include <array>

#include "core/form/mots_reprise.hpp"
#include "core/model/text.hpp"

namespace segur::js {
namespace {

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

// A keystroke changes a handful of places. Beyond this many, after one command for many bénéficiaires, a view does better to draw again all
// that it shows, which is less.
constexpr std::size_t kPlacesMax = 64;

// UTF-16 takes two units for what UTF-8 writes in four bytes.
std::size_t utf16Length(std::string_view utf8) {
  std::size_t length = countCodePoints(utf8);
  for (const char c : utf8) length += static_cast<unsigned char>(c) >= 0xF0 ? 1U : 0U;
  return length;
}

}  // namespace

Encoder& Encoder::number(std::int64_t value) {
  out_ += std::to_string(value);
  out_ += ';';
  return *this;
}

Encoder& Encoder::flag(bool value) {
  out_ += value ? '1' : '0';
  return *this;
}

Encoder& Encoder::text(std::string_view value) {
  // Lengths are right only for well-formed text. The model gives no other; this keeps one slip from garbling the whole answer.
  if (findInvalidUtf8(value)) return text(sanitizeUtf8(value));
  number(static_cast<std::int64_t>(utf16Length(value)));
  out_ += value;
  return *this;
}

Encoder& Encoder::ref(FieldRef ref) { return number(static_cast<std::int64_t>(ref.id)).number(ref.row); }

Encoder& Encoder::put(const Choice& choice) { return text(choice.value).text(choice.label).text(choice.refusal); }

Encoder& Encoder::put(const FieldInfo& info) {
  const Field& field = fieldOf(info.id);
  number(static_cast<std::int64_t>(info.id)).text(field.name).text(field.label).text(field.hint);
  return text(nameOf(field.kind)).text(nameOf(field.scope)).list(info.choices);
}

Encoder& Encoder::put(const Group& group) { return text(group.title).list(group.fields); }

Encoder& Encoder::put(const Bloc& bloc) {
  text(bloc.id).text(bloc.title).text(bloc.introduction).list(bloc.groups).flag(bloc.list.has_value());
  if (bloc.list) text(nameOf(bloc.list->scope)).text(bloc.list->title).list(bloc.list->columns);
  return *this;
}

Encoder& Encoder::put(const Form& form) {
  text(form.numero)
      .text(form.title)
      .list(form.blocs)
      .text(form.tab)
      .flag(form.editable)
      .text(form.readOnlyReason)
      .text(form.delay)
      .text(form.reminder);
  flag(form.lockedAt.has_value());
  if (form.lockedAt) number(form.lockedAt->secondes);
  flag(form.changesAt.has_value());
  if (form.changesAt) number(form.changesAt->secondes);
  list(form.notChecked);
  text(form.confirm).text(form.doNotModify);
  constexpr const Words& words = Form::words;
  static constexpr std::array kWords{words.modified, words.before,  words.restore,  words.remove,  words.putBack, words.removed,
                                     words.empty,    words.undo,    words.redo,     words.mend,    words.action,  words.notChecked,
                                     words.errors,   words.changes, words.warnings, words.nothing, words.noEvent};
  for (const std::string_view word : kWords) text(word);
  text(form.pieceHint);
  for (std::size_t word = 0; word < kPieceWordCount; ++word) text(wordOf(static_cast<PieceWord>(word)));
  return *this;
}

Encoder& Encoder::put(const LigneModifiee& ligne) { return text(ligne.libelle).text(ligne.avant).text(ligne.apres); }

Encoder& Encoder::message(const Rule& rule, Gravite severity, std::string_view words, std::string_view advice,
                          const std::optional<std::string>& mend, bool whileTyping) {
  text(rule.code).flag(severity == Gravite::Erreur).text(motDe(severity)).text(words).text(advice).flag(mend.has_value());
  if (mend) text(*mend);
  return flag(whileTyping);
}

Encoder& Encoder::put(const Message& m) { return message(*m.rule, m.severity, m.text, m.advice, m.mend, m.whileTyping); }

Encoder& Encoder::put(const FieldState& state) {
  ref(state.ref).text(state.text).text(state.display).flag(state.editable).flag(state.modified);
  return text(state.before).text(state.refusal).list(state.messages);
}

Encoder& Encoder::put(const Row& row) {
  return number(row.row).text(row.label).flag(row.removed).text(row.removalRefusal).flag(row.added).flag(row.gone).list(row.fields);
}

Encoder& Encoder::put(const Finding& finding) { return ref(finding.ref).text(finding.label).put(finding.message); }

Encoder& Encoder::put(const Modification& modification) {
  return ref(modification.champ).text(modification.libelle).text(modification.avant).text(modification.apres);
}

Encoder& Encoder::put(const Conflit& conflit) {
  ref(conflit.champ).text(conflit.libelle).text(conflit.base).text(conflit.leur).text(conflit.mienne);
  return text(conflit.texte);
}

Encoder& Encoder::put(const Recu& recu) {
  text(titreRecu(recu)).text(suiteRecu(recu));
  const auto entete = enteteRecu(recu);
  number(static_cast<std::int64_t>(entete.size()));
  for (const auto& [label, value] : entete) text(label).text(value);
  number(static_cast<std::int64_t>(recu.modifications.size()));
  for (const LigneModifiee& ligne : recu.modifications) text(ligne.libelle).text(ligne.avant).text(ligne.apres);
  return text(nomFichierRecu(recu)).text(recuTexte(recu));
}

Encoder& Encoder::tableWords() {
  constexpr const MotsTableau& table = kMotsTableau;
  constexpr const MotsCollage& collage = kMotsCollage;
  static constexpr std::array kMots{
      table.rechercher,       table.afficher,     table.etats[0],  table.etats[1],     table.etats[2],     table.etats[3],
      table.trierPar,         table.ordreDemande, table.croissant, table.decroissant,  table.selectionner, table.toutSelectionner,
      table.effacerSelection, table.actions,      table.appliquer, table.actualiser,   table.coller,       table.aucun,
      table.toutAfficher,     collage.titre,      collage.bloc,    collage.aide,       collage.appliquer,  collage.annuler,
      collage.ligne,          collage.texte,      collage.raison,  collage.nonReprises};
  for (const std::string_view mot : kMots) text(mot);
  return *this;
}

Encoder& Encoder::put(const ActionGroupee& action) {
  return number(static_cast<std::int64_t>(action.champ)).text(action.texte).text(action.libelle).text(action.refus);
}

Encoder& Encoder::put(const TableauBeneficiaires& tableau) {
  const Requete& requete = tableau.requete();
  text(requete.texte).number(static_cast<std::int64_t>(requete.etat)).number(requete.tri ? static_cast<std::int64_t>(*requete.tri) : -1);
  flag(requete.descendant).flag(tableau.plusieurs());
  number(static_cast<std::int64_t>(tableau.lignes().size()));
  for (const std::uint32_t count : tableau.comptes()) number(count);
  number(static_cast<std::int64_t>(tableau.selectionnees())).number(static_cast<std::int64_t>(tableau.coche()));
  return text(tableau.resume()).text(tableau.resumeSelection()).text(tableau.perime()).list(tableau.actions());
}

Encoder& Encoder::put(const LigneNonReprise& ligne) {
  return number(static_cast<std::int64_t>(ligne.ligne)).text(ligne.texte).text(ligne.raison);
}

Encoder& Encoder::put(const Collage& collage) {
  return text(resumeDe(collage)).number(static_cast<std::int64_t>(collage.modifies)).list(collage.nonReprises);
}

Encoder& Encoder::counts(const Session& session) {
  number(static_cast<std::int64_t>(session.verdict().erreurs()));
  number(static_cast<std::int64_t>(session.verdict().avertissements()));
  return number(static_cast<std::int64_t>(session.modifications())).text(summaryOf(session));
}

Encoder& Encoder::delta(const Session& session, const Changes& changes) {
  counts(session).flag(session.canUndo()).flag(session.canRedo());
  const bool many = changes.champs.size() + changes.beneficiaires.size() > kPlacesMax;
  flag(many).number(many ? 0 : static_cast<std::int64_t>(changes.champs.size()));
  if (!many) {
    for (const FieldRef champ : changes.champs) put(stateOf(session, champ));
  }
  number(many ? 0 : static_cast<std::int64_t>(changes.beneficiaires.size()));
  if (!many) {
    for (const std::uint32_t row : changes.beneficiaires) put(rowOf(session, Scope::Beneficiaire, row));
  }
  return flag(changes.pieces).text(changes.refus).text(annonceOf(session, changes));
}

Encoder& Encoder::fusion(const Session& session, const Fusion& fusion) {
  delta(session, fusion.changes).list(fusion.conflits).list(fusion.perdues);
  constexpr MotsReprise kMots;
  for (const std::string_view mot : {kMots.title, kMots.introduction, kMots.base, kMots.theirs, kMots.mine, kMots.allTheirs, kMots.allMine,
                                     kMots.apply, kMots.missing, kMots.merged, kMots.next, kMots.carried, kMots.lost}) {
    text(mot);
  }
  return *this;
}

std::optional<Scope> scopeFromName(std::string_view name) {
  for (const ScopeName& entry : kScopes) {
    if (entry.name == name) return entry.scope;
  }
  return std::nullopt;
}

}  // namespace segur::js
