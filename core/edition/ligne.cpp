#include "core/edition/ligne.hpp"

#include <utility>

#include "core/json/reader.hpp"
#include "core/json/rewriter.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

using F = FieldId;

// Keeps the first line, with the root of its file.
class Premiere final : public LecteurImport {
public:
  bool ligne(const Demande& demande, std::uint32_t index) override {
    if (index == 0) trouvee = demande;
    return true;
  }
  bool anomalie(Anomalie) override { return true; }

  std::optional<Demande> trouvee;
};

bool empty(Token token) { return token.type == JsonType::Absent || token.type == JsonType::Null; }

bool isScalar(Kind kind) { return kind != Kind::Objet && kind != Kind::Liste; }

// The one way to write a typed text in a file.
std::string literalOf(std::string_view texte, Kind kind) {
  const Valeur typed{Origine::Saisie, JsonType::String, texte};
  const std::string_view trimmed = trimSpaces(texte);
  if (trimmed.empty()) return "null";
  switch (kind) {
    case Kind::Entier:
      // Nine digits: a number of lines, not of anything that a double would round.
      if (allDigits(trimmed) && trimmed.size() <= 9 && (trimmed.size() == 1 || trimmed[0] != '0')) return std::string(trimmed);
      break;
    case Kind::Taux:
      if (const auto taux = tauxOf(typed)) {
        std::string out = formatJson(Montant{*taux});
        while (out.back() == '0') out.pop_back();
        if (out.back() == '.') out.pop_back();
        return out;
      }
      break;
    case Kind::Finess: return jsonString(normalizeFiness(trimmed));
    case Kind::Siret: return jsonString(normalizeSiret(trimmed));
    default:
      if (auto literal = jsonOf(typed, kind)) return *std::move(literal);
  }
  return jsonString(trimmed);
}

// A new row as the format has it: every key, empty.
std::string emptyRow(F element) {
  std::string out;
  for (const F id : fieldsIn(Format::Import, element)) {
    const std::string_view value = id == F::FormatFichier ? "\"PDF\"" : id == F::PresentSolde ? "true" : "null";
    out += concat({out.empty() ? "{" : ", ", jsonString(keyOf(id)), ": ", value});
  }
  return out += '}';
}

}  // namespace

std::unique_ptr<LigneOuverte> LigneOuverte::open(std::string document, Referentiel referentiel, Instant now) {
  auto source = std::make_shared<const std::string>(std::move(document));
  auto opened = std::unique_ptr<LigneOuverte>(new LigneOuverte(source, std::move(referentiel), now));
  if (!opened->lire(source)) return nullptr;
  opened->juger();
  return opened;
}

LigneOuverte::LigneOuverte(Source source, Referentiel referentiel, Instant now)
    : source_(std::move(source)), demande_(*source_), referentiel_(std::move(referentiel)), now_(now), lecture_(demande_, &saisies_) {}

bool LigneOuverte::lire(const Source& source) {
  Premiere premiere;
  const ImportLu lu = readImport(*source, premiere);
  if (lu.erreur || !premiere.trouvee) return false;
  demande_ = *std::move(premiere.trouvee);
  // What stands after the line, and where the root ends, is known only now.
  for (const Field& field : fieldsOf(Scope::Fichier)) {
    const Token token = lu.racine.token({field.id, 0});
    demande_.put({field.id, 0}, token);
    if (token.escaped) demande_.putDecoded(token.offset, std::string(lu.racine.cell({field.id, 0}).text));
  }
  source_ = source;
  return true;
}

void LigneOuverte::juger() {
  agregats_.emplace(lecture_);
  contexte_.emplace(Mode::Import, lecture_, referentiel_, now_, *agregats_);
  contexte_->parler(Mots::Ecran);
  verdict_ = {};
  for (const Scope scope : {Scope::Fichier, Scope::Demande, Scope::Beneficiaire, Scope::Piece}) {
    for (std::uint32_t row = 0; row < lecture_.rows(scope); ++row) {
      for (const RuleId rule : rulesOf(scope)) verdict_.rejuger(*contexte_, rule, row);
    }
  }
}

bool LigneOuverte::editable(FieldRef champ) const {
  if (!exists(Format::Import, champ.id) || !isScalar(fieldOf(champ.id).kind) || champ.row >= lecture_.rows(champ.scope())) return false;
  const auto container = containerOf(Format::Import, champ.id);
  const Token object = demande_.token({*container, champ.row});
  // A block that the line lacks is made when something is typed into it; a list that lacks an object is another mistake.
  return object.type == JsonType::Object || (empty(object) && champ.scope() == Scope::Demande);
}

std::optional<std::string> LigneOuverte::saisie(FieldRef champ) const {
  const auto found = saisies_.champs.find(champ);
  return found == saisies_.champs.end() ? std::nullopt : std::optional(found->second.texte);
}

bool LigneOuverte::modifie(FieldRef champ) const {
  const auto found = saisies_.champs.find(champ);
  return found != saisies_.champs.end() && found->second.modifie;
}

std::vector<FieldRef> LigneOuverte::ajouts() const {
  std::vector<FieldRef> out;
  for (std::size_t i = 0; i < position_; ++i) {
    if (fieldOf(pas_[i].champ.id).kind == Kind::Objet) out.push_back(pas_[i].champ);
  }
  return out;
}

std::size_t LigneOuverte::modifications() const {
  std::size_t count = ajouts().size();
  for (const auto& [champ, saisie] : saisies_.champs) count += saisie.modifie ? 1U : 0U;
  return count;
}

void LigneOuverte::ecrire(FieldRef champ, const std::optional<std::string>& texte) {
  if (!texte) {
    saisies_.champs.erase(champ);
    return;
  }
  const Kind kind = fieldOf(champ.id).kind;
  const Valeur original = lecture_.original(champ);
  const std::string literal = literalOf(*texte, kind);
  const Token token = demande_.token(champ);
  const bool same = token.type == JsonType::Absent ? literal == "null"
                                                   : literal == demande_.source().substr(token.offset, token.length) ||
                                                         jsonOf(original, kind) == std::optional(literal);
  if (same && *texte == saisieOf(original, kind)) {
    saisies_.champs.erase(champ);
  } else {
    saisies_.champs[champ] = {*texte, !same};
  }
}

LigneOuverte::Source LigneOuverte::avecBloc(FieldId bloc) const {
  if (!empty(demande_.token({bloc, 0}))) return nullptr;
  Rewriter rewriter(demande_, Format::Import);
  rewriter.set({bloc, 0}, "{}");
  return std::make_shared<const std::string>(rewriter.result());
}

void LigneOuverte::pousser(Pas pas, bool frappe) {
  pas_.resize(position_);
  if (frappe && ouverte_ && !pas_.empty() && pas_.back().champ == pas.champ && !pas_.back().sourceAvant) {
    pas_.back().apres = std::move(pas.apres);
  } else {
    pas_.push_back(std::move(pas));
    ++position_;
  }
  ouverte_ = frappe;
}

bool LigneOuverte::set(FieldRef champ, std::string_view texte) {
  if (!editable(champ)) return false;
  Pas pas{champ, saisie(champ), {}, {}, {}};
  if (Source made = avecBloc(*containerOf(Format::Import, champ.id))) {
    pas.sourceAvant = source_;
    pas.sourceApres = made;
    if (!lire(made)) return false;
  }
  ecrire(champ, std::string(texte));
  pas.apres = saisie(champ);
  if (pas.avant != pas.apres || pas.sourceAvant) pousser(std::move(pas), true);
  juger();
  return true;
}

bool LigneOuverte::retablir(FieldRef champ) {
  Pas pas{champ, saisie(champ), std::nullopt, {}, {}};
  if (!pas.avant) return false;
  ecrire(champ, std::nullopt);
  pousser(std::move(pas), false);
  juger();
  return true;
}

std::optional<std::uint32_t> LigneOuverte::ajouter(Scope scope) {
  const F list = scope == Scope::Piece ? F::ListePieces : F::ListeBeneficiaires;
  const F element = fieldsOf(scope).front().id;
  const Source before = source_;
  const std::uint32_t row = lecture_.rows(scope);
  if (const Source made = avecBloc(*containerOf(Format::Import, list))) static_cast<void>(lire(made));
  if (const Token token = demande_.token({list, 0}); token.type == JsonType::Array || empty(token)) {
    Rewriter rewriter(demande_, Format::Import);
    rewriter.append(list, emptyRow(element));
    static_cast<void>(lire(std::make_shared<const std::string>(rewriter.result())));
  }
  // What stands there may be no list: then nothing is added.
  const bool added = lecture_.rows(scope) > row;
  if (added) {
    pousser({{element, row}, {}, {}, before, source_}, false);
  } else {
    static_cast<void>(lire(before));
  }
  juger();
  return added ? std::optional(row) : std::nullopt;
}

std::optional<FieldRef> LigneOuverte::rejouer(const Pas& pas, bool avant) {
  const FieldRef champ = pas.champ;
  const auto texte = avant ? pas.avant : pas.apres;
  if (const Source source = avant ? pas.sourceAvant : pas.sourceApres; source && !lire(source)) return std::nullopt;
  ecrire(champ, texte);
  ouverte_ = false;
  juger();
  return champ;
}

std::optional<FieldRef> LigneOuverte::undo() { return canUndo() ? rejouer(pas_[--position_], true) : std::nullopt; }
std::optional<FieldRef> LigneOuverte::redo() { return canRedo() ? rejouer(pas_[position_++], false) : std::nullopt; }

std::string LigneOuverte::document() const {
  Rewriter rewriter(demande_, Format::Import);
  for (const auto& [champ, saisie] : saisies_.champs) {
    if (saisie.modifie) rewriter.set(champ, literalOf(saisie.texte, fieldOf(champ.id).kind));
  }
  return rewriter.result();
}

}  // namespace segur
