#include "core/edition/session.hpp"

#include <algorithm>
#include <utility>

#include "core/json/json_error.hpp"
#include "core/json/position.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"
#include "core/workflow/statut.hpp"

namespace segur {
namespace {

// What one edit names twice stands near: a step on thousands of rows must not look each up among all of them. dropDoubles() sees to the
// rest.
template <class T>
void addOnce(std::vector<T>& list, T value) {
  constexpr std::size_t kNear = 64;
  const auto from = list.end() - static_cast<std::ptrdiff_t>(std::min(list.size(), kNear));
  if (std::find(from, list.end(), value) == list.end()) list.push_back(value);
}

// Keeps the first of each, after a step on many fields.
void dropDoubles(Changes& changes) {
  std::uint32_t rows = 0;
  for (const FieldRef champ : changes.champs) rows = std::max(rows, champ.row + 1);
  for (const std::uint32_t row : changes.beneficiaires) rows = std::max(rows, row + 1);
  std::vector<std::uint8_t> seen(rows * kFieldCount);  // a byte each: std::vector<bool> is 1 KB of WebAssembly
  const auto again = [&seen](FieldRef ref) {
    std::uint8_t& place = seen[ref.row * kFieldCount + static_cast<std::size_t>(ref.id)];
    return std::exchange(place, std::uint8_t{1}) != 0;
  };
  std::erase_if(changes.champs, again);
  std::erase_if(changes.beneficiaires, [&again](std::uint32_t row) { return again({FieldId::Beneficiaire, row}); });
}

Changes refused(std::string why) {
  Changes changes;
  changes.refus = std::move(why);
  return changes;
}

}  // namespace

Result<std::unique_ptr<Session>, std::vector<std::string>> Session::open(std::string demande, std::string_view referentiel, Instant now) {
  std::vector<std::string> errors;
  auto source = std::make_unique<const std::string>(std::move(demande));
  DemandeLue lue = readDemande(*source);
  if (lue.erreur) {
    const Position at = PositionCounter(*source).at(lue.erreur->offset);
    const JsonErrorText text = describeJsonError(*lue.erreur, *source);
    errors.push_back(fill("La demande, ligne {1}, colonne {2}\u00a0: {3}. {4}",
                          {std::to_string(at.ligne), std::to_string(at.colonne), text.message, text.conseil}));
  } else if (lue.demande.token({FieldId::Demande, 0}).type != JsonType::Object) {
    errors.emplace_back("La demande n’est pas un objet JSON { … }.");
  }
  ReferentielLu ref = readReferentiel(referentiel);
  for (const ErreurReferentiel& erreur : ref.erreurs) errors.push_back(describe(erreur));
  if (!errors.empty()) return errors;
  return std::unique_ptr<Session>(new Session(std::move(source), std::move(lue), std::move(ref.referentiel), now));
}

Session::Session(std::unique_ptr<const std::string> source, DemandeLue lue, Referentiel referentiel, Instant now)
    : source_(std::move(source)), demande_(std::move(lue.demande)), anomalies_(std::move(lue.anomalies)),
      referentiel_(std::move(referentiel)), lecture_(demande_, &saisies_), agregats_(lecture_),
      contexte_(Mode::Edition, lecture_, referentiel_, now, agregats_) {
  mesurerDelai();
  jugerTout();
}

void Session::mesurerDelai() {
  if (parseStatut(contexte_.texte({FieldId::Statut, 0})) != Statut::AModifier) return;
  acces_ = Acces::Modifiable;
  const auto date = contexte_.date(FieldId::DateChangementStatut);
  if (!date) return;
  const Dispositif* d = contexte_.dispositif();
  delais_ = computeDelais(*date, d != nullptr ? d->relanceJours : Dispositif{}.relanceJours,
                          d != nullptr ? d->verrouJours : Dispositif{}.verrouJours);
  if (phaseAt(*delais_, contexte_.now()) == PhaseDelai::Verrouillee) acces_ = Acces::Verrouillee;
}

Changes Session::avancer(Instant now) {
  contexte_.avancer(now);
  mesurerDelai();
  Changes changes;
  for (const RuleId rule : rulesOf(Scope::Demande)) {
    if (verdict_.rejuger(contexte_, rule, 0)) addOnce(changes.champs, FieldRef{catalogue()[rule]->sujet, 0});
  }
  return changes;
}

std::optional<Instant> Session::prochainChangement() const {
  if (acces_ != Acces::Modifiable) return std::nullopt;
  const Instant now = contexte_.now();
  Instant next = minuitSuivant(now);
  const Dispositif* d = contexte_.dispositif();
  if (d != nullptr && d->indicateurMssDepuis && *d->indicateurMssDepuis > now && *d->indicateurMssDepuis < next)
    next = *d->indicateurMssDepuis;
  return next;
}

void Session::jugerTout() {
  for (const Scope scope : {Scope::Demande, Scope::Beneficiaire}) {
    for (std::uint32_t row = 0; row < lecture_.rows(scope); ++row) {
      for (const RuleId rule : rulesOf(scope)) verdict_.rejuger(contexte_, rule, row);
    }
  }
  jugerPieces();
}

void Session::jugerPieces() {
  verdict_.oublier(Scope::Piece);
  for (std::uint32_t row = 0; row < lecture_.rows(Scope::Piece); ++row) {
    for (const RuleId rule : rulesOf(Scope::Piece)) verdict_.rejuger(contexte_, rule, row);
  }
}

bool Session::editable(FieldRef champ) const {
  if (acces_ != Acces::Modifiable || !estModifiable(lecture_, champ) || champ.row >= lecture_.rows(champ.scope())) return false;
  if (champ.scope() != Scope::Beneficiaire || champ.id == FieldId::PresentSolde) return true;
  return !estRetire(lecture_, champ.row);
}

bool Session::modifie(FieldRef champ) const {
  const auto found = saisies_.champs.find(champ);
  if (found == saisies_.champs.end() || !found->second.modifie) return false;
  return champ.scope() != Scope::Beneficiaire || champ.id == FieldId::PresentSolde || !estRetire(lecture_, champ.row);
}

std::string Session::refusOf(FieldRef champ) const {
  if (acces_ == Acces::AutreStatut) return "La demande n’est pas au statut «\u00a0A modifier\u00a0»\u00a0: elle se consulte seulement.";
  if (acces_ == Acces::Verrouillee) return "Le délai de modification est expiré.";
  if (!editable(champ)) return "Ce champ n’est pas modifiable.";
  return {};
}

std::optional<std::string> Session::saisie(FieldRef champ) const {
  const auto found = saisies_.champs.find(champ);
  return found == saisies_.champs.end() ? std::nullopt : std::optional(found->second.texte);
}

Changes Session::set(FieldRef champ, std::string_view texte) {
  if (std::string why = refusOf(champ); !why.empty()) return refused(std::move(why));
  Changes changes;
  const auto before = saisie(champ);
  ecrire(champ, std::string(texte), changes);
  const auto after = saisie(champ);
  if (before != after) historique_.push({{{champ, before, after}}, {}, {}}, true);
  return changes;
}

Changes Session::retablir(FieldRef champ) {
  if (std::string why = refusOf(champ); !why.empty()) return refused(std::move(why));
  Changes changes;
  const auto before = saisie(champ);
  ecrire(champ, std::nullopt, changes);
  if (before) historique_.push({{{champ, before, std::nullopt}}, {}, {}}, false);
  return changes;
}

Changes Session::retirer(std::uint32_t beneficiaire) {
  if (agregats_.seulPresent() == std::optional(beneficiaire)) {
    return refused("Chaque demande doit contenir au moins un bénéficiaire\u00a0: celui-ci est le dernier.");
  }
  const TexteSaisi texte{{FieldId::PresentSolde, beneficiaire}, "false"};
  return appliquer(std::span(&texte, 1));
}

Changes Session::remettre(std::uint32_t beneficiaire) {
  const TexteSaisi texte{{FieldId::PresentSolde, beneficiaire}, "true"};
  return appliquer(std::span(&texte, 1));
}

Changes Session::appliquer(std::span<const TexteSaisi> textes) {
  for (const TexteSaisi& texte : textes) {
    if (std::string why = refusOf(texte.champ); !why.empty()) return refused(std::move(why));
  }
  Changes changes;
  Etape etape;
  for (const TexteSaisi& texte : textes) {
    const auto before = saisie(texte.champ);
    ecrire(texte.champ, texte.texte, changes);
    const auto after = saisie(texte.champ);
    if (before != after) etape.champs.push_back({texte.champ, before, after});
  }
  if (textes.size() > 1) dropDoubles(changes);
  if (!etape.champs.empty()) historique_.push(std::move(etape), false);
  return changes;
}

void Session::ecrire(FieldRef champ, const std::optional<std::string>& texte, Changes& changes) {
  const Kind kind = fieldOf(champ.id).kind;
  const Valeur original = lecture_.original(champ);
  const bool presence = champ.id == FieldId::PresentSolde;
  const bool wasRemoved = presence && estRetire(lecture_, champ.row);
  const std::size_t before = presence ? compterModifies(champ.row) : (modifie(champ) ? 1U : 0U);

  if (!texte || *texte == saisieOf(original, kind)) {
    saisies_.champs.erase(champ);
  } else {
    const auto typed = jsonOf({Origine::Saisie, JsonType::String, *texte}, kind);
    const auto filed = jsonOf(original, kind);
    saisies_.champs[champ] = {*texte, !typed || !filed || *typed != *filed};
  }

  const std::size_t after = presence ? compterModifies(champ.row) : (modifie(champ) ? 1U : 0U);
  modifies_ = modifies_ - before + after;
  addOnce(changes.champs, champ);
  if (presence && wasRemoved != estRetire(lecture_, champ.row)) basculer(champ.row, wasRemoved, changes);
  rejuger(champ.id, champ.row, changes);
}

void Session::basculer(std::uint32_t row, bool present, Changes& changes) {
  const auto aloneBefore = agregats_.seulPresent();
  for (const std::uint32_t other : agregats_.basculer(row, present)) {
    if (other != row) rejuger(FieldId::FinessGeographique, other, changes);  // BEN-05 stands there
  }
  addOnce(changes.beneficiaires, row);
  for (const auto& alone : {aloneBefore, agregats_.seulPresent()}) {
    if (alone) addOnce(changes.beneficiaires, *alone);
  }
}

void Session::rejuger(FieldId lu, std::uint32_t row, Changes& changes) {
  for (const RuleId rule : rulesReading(lu)) {
    const FieldId sujet = catalogue()[rule]->sujet;
    // A rule of the demande is judged once; one of a row, at the row that was edited. (No rule of a row reads an editable field of the
    // demande: it would have to be judged at every row. A test sees to it.)
    const std::uint32_t at = scopeOf(sujet) == scopeOf(lu) ? row : 0;
    if (at < lecture_.rows(scopeOf(sujet)) && verdict_.rejuger(contexte_, rule, at)) addOnce(changes.champs, FieldRef{sujet, at});
  }
}

std::size_t Session::compterModifies(std::uint32_t beneficiaire) const {
  std::size_t count = 0;
  for (const Field& field : fieldsOf(Scope::Beneficiaire)) {
    if (field.edition != Edition::Jamais && modifie({field.id, beneficiaire})) ++count;
  }
  return count;
}

Changes Session::ajouterPiece(std::string nomFichier, std::string typeFichier) {
  if (std::string why = refusOf({FieldId::DateFacture, 0}); !why.empty()) return refused(std::move(why));
  Etape etape;
  etape.piecesAvant = saisies_.pieces;
  etape.piecesApres = saisies_.pieces;
  etape.piecesApres->push_back({std::move(nomFichier), std::move(typeFichier)});
  Changes changes;
  remplacerPieces(*etape.piecesApres, changes);
  historique_.push(std::move(etape), false);
  return changes;
}

Changes Session::retirerPiece(std::uint32_t row) {
  if (std::string why = refusOf({FieldId::DateFacture, 0}); !why.empty()) return refused(std::move(why));
  if (row >= lecture_.rows(Scope::Piece)) return refused("Cette pièce n’existe pas.");
  if (!lecture_.pieceAjoutee(row)) return refused("Vous ne pouvez pas supprimer une pièce jointe présente avant modification.");
  Etape etape;
  etape.piecesAvant = saisies_.pieces;
  etape.piecesApres = saisies_.pieces;
  etape.piecesApres->erase(etape.piecesApres->begin() + static_cast<std::ptrdiff_t>(row - demande_.rows(Scope::Piece)));
  Changes changes;
  remplacerPieces(*etape.piecesApres, changes);
  historique_.push(std::move(etape), false);
  return changes;
}

void Session::remplacerPieces(const std::vector<PieceAjoutee>& pieces, Changes& changes) {
  saisies_.pieces = pieces;
  agregats_.recompterPieces(lecture_);
  jugerPieces();
  rejuger(FieldId::TypeFichier, 0, changes);  // PJ-01: the mandatory ones
  addOnce(changes.champs, FieldRef{FieldId::ListePieces, 0});
  changes.pieces = true;
}

Changes Session::rejouer(const Etape& etape, Sens sens) {
  const bool avant = sens == Sens::Annule;
  Changes changes;
  // Backwards to undo: a step may hold the same field twice.
  for (std::size_t i = 0; i < etape.champs.size(); ++i) {
    const Changement& changement = etape.champs[avant ? etape.champs.size() - 1 - i : i];
    ecrire(changement.champ, avant ? changement.avant : changement.apres, changes);
  }
  if (etape.champs.size() > 1) dropDoubles(changes);
  if (const auto& pieces = avant ? etape.piecesAvant : etape.piecesApres) remplacerPieces(*pieces, changes);
  changes.sens = sens;
  changes.rejoues = etape.champs.size();
  return changes;
}

Changes Session::reprendre(std::span<const TexteSaisi> textes, const std::vector<PieceAjoutee>& pieces, HistoriqueEdition historique) {
  Changes changes;
  for (const TexteSaisi& texte : textes) ecrire(texte.champ, texte.texte, changes);
  if (!pieces.empty()) remplacerPieces(pieces, changes);
  historique_ = std::move(historique);
  return changes;
}

Changes Session::undo() { return canUndo() ? rejouer(historique_.undo(), Sens::Annule) : refused("Il n’y a rien à annuler."); }
Changes Session::redo() { return canRedo() ? rejouer(historique_.redo(), Sens::Refait) : refused("Il n’y a rien à rétablir."); }

}  // namespace segur
