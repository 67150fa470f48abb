#include "core/check/check.hpp"

#include <algorithm>
#include <utility>

#include "core/check/archive.hpp"
#include "core/json/json_error.hpp"
#include "core/json/reader.hpp"
#include "core/model/premiers.hpp"
#include "core/model/text.hpp"
#include "core/rules/contexte.hpp"

namespace segur {
namespace {

std::string_view ruleOf(JsonErrorCode code) {
  switch (code) {
    case JsonErrorCode::Utf16:
    case JsonErrorCode::Utf8Invalide: return "JSON-05";
    case JsonErrorCode::NombreHorsLimites: return "JSON-07";
    case JsonErrorCode::TropGrand:
    case JsonErrorCode::TropProfond: return "JSON-08";
    default: return "JSON-01";
  }
}

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

class Checker final : public LecteurImport {
public:
  Checker(std::string_view bytes, std::string fichier, const Referentiel& referentiel, Instant now, ControleArchive* archive, Suivi* suivi,
          Mots mots)
      : bytes_(bytes), referentiel_(referentiel), now_(now), archive_(archive), suivi_(suivi), mots_(mots) {
    rapport_.fichier = std::move(fichier);
  }

  Rapport run() {
    if (hasByteOrderMark(bytes_)) {
      add("JSON-06", {}, 0, "Le fichier commence par une marque d’ordre des octets (BOM).", "Enregistrez-le en UTF-8 sans BOM.");
    }
    format_ = detectFormat(bytes_).value_or(Format::Import);
    format_ == Format::Import ? runImport() : runDemande();
    locate();
    return std::move(rapport_);
  }

  bool ligne(const Demande& demande, std::uint32_t index) override {
    ligne_ = index;
    const Lecture lecture(demande);
    const Agregats agregats(lecture);
    Contexte contexte(Mode::Import, lecture, referentiel_, now_, agregats);
    contexte.parler(mots_);
    judgeAll(contexte, {Scope::Demande, Scope::Beneficiaire, Scope::Piece});
    judgeNumero(lecture);
    if (archive_ != nullptr) judgeNomsDePieces(lecture);
    if (suivi_ != nullptr) suivi_->avance(demande.token({FieldId::Demande, 0}).offset);
    return true;
  }

  bool anomalie(Anomalie found) override {
    ligne_ = found.ligne;
    const std::string pointer = pointerOf(format_, found.champ, found.ligne);
    switch (found.code) {
      case AnomalieCode::CleEnDouble:
        add("JSON-02", pointer, found.offset, "La clé «1» figure deux fois dans le même objet.",
            "Gardez-en une seule\u00a0: la dernière est lue.", {found.cle});
        break;
      case AnomalieCode::CleInconnue:
        add("JSON-03", concat({pointer, "/", escapePointer(found.cle)}), found.offset,
            "La clé «1» n’est pas du format\u00a0: elle n’est pas lue.", "Vérifiez son orthographe, ou supprimez-la.", {found.cle});
        break;
      case AnomalieCode::CleMalEcrite: {
        const std::string_view right = keyOf(found.champ.id);
        add("JSON-04", pointer, found.offset, "La clé s’écrit «2», non «1».", "Remplacez «1» par «2».", {found.cle, right},
            jsonString(right));
        break;
      }
      case AnomalieCode::RacineInattendue:
        add("JSON-09", pointer, found.offset, "La racine du fichier n’est pas un objet.",
            "Le fichier commence par une accolade { et contient «\u00a0lignesImport\u00a0».");
        break;
      case AnomalieCode::ElementNonObjet:
        add("JSON-09", pointer, found.offset, "Cet élément de la liste n’est pas un objet.", "Écrivez-le entre accolades { … }.");
        break;
    }
    return true;
  }

private:
  void runImport() {
    const ImportLu lu = readImport(bytes_, *this);
    entier_ = true;
    if (lu.erreur) return jsonError(*lu.erreur);
    const Lecture lecture(lu.racine);
    if (lu.racine.token({FieldId::Fichier, 0}).type != JsonType::Object) return;
    const Agregats none(lecture);
    Contexte contexte(Mode::Import, lecture, referentiel_, now_, none);
    contexte.parler(mots_);
    judgeAll(contexte, {Scope::Fichier});
    const Token lignes = lu.racine.token({FieldId::LignesImport, 0});
    if (lignes.type == JsonType::Array && lu.lignes == 0) {
      add("IMP-03", pointerOf(format_, {FieldId::LignesImport, 0}), lignes.offset, "La liste «\u00a0lignesImport\u00a0» est vide.",
          "Ajoutez une ligne par demande.");
    }
    if (lu.lignes > kLignesMax) {
      add("IMP-04", pointerOf(format_, {FieldId::LignesImport, 0}), lignes.offset,
          "Le fichier compte {1} lignes\u00a0: le portail en accepte sans doute {2} au plus.",
          "Répartissez-les en plusieurs fichiers de {2} lignes au plus.", {std::to_string(lu.lignes), std::to_string(kLignesMax)});
    }
  }

  void runDemande() {
    DemandeLue lue = readDemande(bytes_);
    for (Anomalie& found : lue.anomalies) anomalie(std::move(found));
    if (lue.erreur) return jsonError(*lue.erreur);
    ligne_ = 0;
    const Lecture lecture(lue.demande);
    const Agregats agregats(lecture);
    judgeAll(Contexte(Mode::Edition, lecture, referentiel_, now_, agregats), {Scope::Demande, Scope::Beneficiaire, Scope::Piece});
  }

  void judgeAll(const Contexte& contexte, std::initializer_list<Scope> scopes) {
    for (const Scope scope : scopes) {
      for (std::uint32_t row = 0; row < contexte.lecture().rows(scope); ++row) {
        for (const RuleId rule : rulesOf(scope)) {
          if (auto ecart = judge(contexte, rule, row)) finding(contexte, *catalogue()[rule], row, std::move(*ecart));
        }
      }
    }
  }

  // The same number at two lines. A set of numbers, not of lines: bounded by the file.
  void judgeNumero(const Lecture& lecture) {
    const Valeur numero = lecture.valeur({FieldId::NumLigne, 0});
    if (numero.type != JsonType::Number || !numeros_.add(std::string(numero.texte), ligne_)) return;
    add("IMP-10", pointerOf(format_, {FieldId::NumLigne, 0}, ligne_), lecture.demande().token({FieldId::NumLigne, 0}).offset,
        "Le numéro de ligne «1» sert déjà à une autre ligne.", "Numérotez les lignes de 1 en 1.", {numero.texte});
  }

  // A pièce that is named and is not in the zip: « the JSON can be accepted while the zip fails, and the demande is then incomplete ».
  void judgeNomsDePieces(const Lecture& lecture) {
    for (std::uint32_t row = 0; row < lecture.rows(Scope::Piece); ++row) {
      const FieldRef ref{FieldId::NomFichier, row};
      const std::string_view nom = texteOf(lecture.valeur(ref));
      if (nom.empty()) continue;
      const ControleArchive::Reponse reponse = archive_->chercher(nom);
      if (reponse.presente) continue;
      const std::string pointer = pointerOf(format_, ref, ligne_);
      const std::uint32_t offset = lecture.demande().token(ref).offset;
      if (reponse.autreCasse.empty()) {
        add("ZIP-01", pointer, offset, "La pièce «1» n’est pas dans le zip.", "Ajoutez ce fichier au zip, ou corrigez son nom ici.", {nom});
      } else {
        add("ZIP-04", pointer, offset, "La pièce «1» s’écrit «2» dans le zip.",
            "Reprenez le nom du zip\u00a0: majuscules et minuscules comptent.", {nom, reponse.autreCasse}, jsonString(reponse.autreCasse));
      }
    }
  }

  void finding(const Contexte& contexte, const Rule& rule, std::uint32_t row, Ecart ecart) {
    const FieldRef ref{rule.sujet, row};
    Constat out{&rule, graviteOf(rule, contexte, ref), pointerOf(format_, ref, ligne_), offsetOf(contexte.lecture().demande(), ref),
                {},    std::move(ecart.message),       std::move(ecart.conseil),        {}};
    if (ecart.correction) {
      const Valeur typed{Origine::Saisie, JsonType::String, *ecart.correction};
      out.correction = jsonOf(typed, fieldOf(ref.id).kind).value_or(std::string{});
    }
    keep(std::move(out));
  }

  // Of the value; of the object that lacks it when it is absent.
  [[nodiscard]] std::uint32_t offsetOf(const Demande& demande, FieldRef ref) const {
    Token token = demande.token(ref);
    for (auto container = containerOf(format_, ref.id); token.type == JsonType::Absent && container;
         container = containerOf(format_, *container)) {
      token = demande.token({*container, scopeOf(*container) == ref.scope() ? ref.row : 0});
    }
    return token.offset;
  }

  void jsonError(const JsonError& error) {
    const JsonErrorText text = describeJsonError(error, bytes_);
    add(ruleOf(error.code), {}, static_cast<std::uint32_t>(std::min<std::size_t>(error.offset, bytes_.size())), "{1}.", "{2}",
        {capitalized(text.message), text.conseil});
  }

  // What the reading itself finds, under the rule of that code. Both sentences may hold values, as in broken().
  void add(std::string_view code, std::string pointeur, std::uint32_t offset, const char* message, const char* conseil,
           const Valeurs& valeurs = {}, std::string correction = {}) {
    const Rule* rule = ruleByCode(code);
    keep({rule, rule->gravite, std::move(pointeur), offset, {}, fill(message, valeurs), fill(conseil, valeurs), std::move(correction)});
  }

  void keep(Constat constat) {
    ++(constat.gravite == Gravite::Erreur ? rapport_.erreurs : rapport_.avertissements);
    if (rapport_.constats.size() < kConstatsMax || entier_) rapport_.constats.push_back(std::move(constat));
  }

  void locate() {
    // By offset, then as they were found: numbers are sorted, since findings are large.
    std::vector<std::uint64_t> order;
    for (const Constat& constat : rapport_.constats) order.push_back(std::uint64_t{constat.offset} << 32U | order.size());
    std::sort(order.begin(), order.end());
    std::vector<Constat> sorted;
    PositionCounter counter(bytes_);
    for (const std::uint64_t key : order) {
      Constat& constat = rapport_.constats[static_cast<std::uint32_t>(key)];
      constat.position = counter.at(constat.offset);
      sorted.push_back(std::move(constat));
    }
    rapport_.constats = std::move(sorted);
  }

  std::string_view bytes_;
  const Referentiel& referentiel_;
  Instant now_;
  ControleArchive* archive_;
  Suivi* suivi_;
  Mots mots_;
  Format format_ = Format::Import;
  std::uint32_t ligne_ = 0;
  bool entier_ = false;  // all lines are behind: what comes now is about the file as a whole
  Premiers numeros_;
  Rapport rapport_;
};

}  // namespace

Rapport checkDocument(std::string_view bytes, std::string fichier, const Referentiel& referentiel, Instant now, ControleArchive* archive,
                      Suivi* suivi, Mots mots) {
  return Checker(bytes, std::move(fichier), referentiel, now, archive, suivi, mots).run();
}

}  // namespace segur
