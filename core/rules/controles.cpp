#include "core/rules/controles.hpp"

#include "core/json/keys.hpp"
#include "core/model/contact.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur::controles {
namespace {

// The field in the words of whoever reads the message: the guide's label on screen, the key in a file.
std::string nameOf(const Contexte& c, FieldRef at) {
  if (c.mode() == Mode::Import) return quote(keyOf(at.id));
  return quote(fieldOf(at.id).label);
}

bool blocMissing(const Contexte& c, FieldRef at) { return at.scope() == Scope::Demande && !c.blocPresent(at.id); }

// What the three words say when a converter writes them between quotes.
bool isQuotedLiteral(const Valeur& v) {
  return v.type == JsonType::String && (v.texte == "true" || v.texte == "false" || v.texte == "null");
}

// The value is missing: an écart when it is required. `nothing` is set when there is nothing more to look at.
std::optional<Ecart> missing(const Contexte& c, FieldRef at, const Valeur& v, Presence presence, bool& nothing) {
  nothing = v.vide() || blocMissing(c, at);
  if (!nothing || presence == Presence::Facultative || blocMissing(c, at)) return std::nullopt;
  const bool absent = c.mode() == Mode::Import && v.type == JsonType::Absent;
  return Ecart{absent ? "La clé " + nameOf(c, at) + " manque." : nameOf(c, at) + " n’est pas renseigné.",
               absent ? "Ajoutez-la." : "Renseignez une valeur.", std::nullopt, v.origine == Origine::Saisie};
}

std::optional<Ecart> notText(const Contexte& c, FieldRef at, const Valeur& v) {
  if (v.type != JsonType::String) {
    return Ecart{nameOf(c, at) + " vaut " + quote(v.texte) + "\u00a0: un texte est attendu.", "Écrivez la valeur entre guillemets."};
  }
  if (v.origine == Origine::Fichier && isQuotedLiteral(v)) {
    return Ecart{nameOf(c, at) + " vaut le texte " + quote(v.texte) + ".",
                 v.texte == "null" ? "Écrivez null sans guillemets, ou la valeur." : "Écrivez la valeur attendue."};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Ecart> texte(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  auto ecart = missing(c, at, v, presence, nothing);
  return nothing ? ecart : notText(c, at, v);
}

std::optional<Ecart> date(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (auto ecart = notText(c, at, v)) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const auto parsed = saisie ? parseDateSaisie(v.texte) : parseDateIso(v.texte);
  if (parsed) return std::nullopt;

  const std::string value = quote(v.texte);
  const std::string example = saisie ? "Écrivez-la sous la forme JJ/MM/AAAA, par exemple 02/06/2023."
                                     : "Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2023-06-02.";
  switch (parsed.error()) {
    case DateError::JourInexistant:
      return Ecart{nameOf(c, at) + " vaut " + value + "\u00a0: ce jour n’existe pas.", "Corrigez le jour ou le mois. " + example};
    case DateError::AnneeHorsBornes:
      return Ecart{nameOf(c, at) + " vaut " + value + "\u00a0: cette année n’est pas plausible.",
                   "Écrivez l’année sur quatre chiffres. " + example};
    case DateError::Incomplete:
      return Ecart{nameOf(c, at) + " vaut " + value + "\u00a0: la date est incomplète.", example, std::nullopt, saisie};
    case DateError::Vide:
    case DateError::Forme: break;
  }
  Ecart ecart{nameOf(c, at) + " vaut " + value + "\u00a0: ce n’est pas une date.", example};
  if (!saisie) {  // JJ/MM/AAAA in a file: a person's way of writing, and one mend
    if (const auto written = parseDateSaisie(v.texte)) ecart.correction = formatEcran(*written);
  }
  return ecart;
}

std::optional<Ecart> montant(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const std::string value = quote(v.texte);
  const std::string name = nameOf(c, at);
  if (!saisie && v.type != JsonType::Number) {
    Ecart ecart{name + " vaut " + value + (v.type == JsonType::String ? " entre guillemets" : "") + "\u00a0: un nombre est attendu.",
                "Écrivez le montant sans guillemets, avec un point\u00a0: 1400.00."};
    if (v.type == JsonType::String) {
      if (const auto written = parseMontantSaisie(v.texte)) ecart.correction = formatSaisie(*written);
    }
    return ecart;
  }
  const auto parsed = saisie ? parseMontantSaisie(v.texte) : parseMontantJson(v.texte);
  if (parsed) return std::nullopt;
  const std::string example = saisie ? "Par exemple\u00a0: 1500,00." : "Par exemple\u00a0: 1500.00.";
  switch (parsed.error()) {
    case MontantError::TropDeDecimales:
      return Ecart{name + " vaut " + value + "\u00a0: un montant a deux décimales au plus.", "Arrondissez au centime. " + example};
    case MontantError::TropGrand:
      return Ecart{name + " vaut " + value + "\u00a0: ce montant est trop grand.", "Vérifiez le nombre de chiffres. " + example};
    case MontantError::Negatif:
      return Ecart{name + " vaut " + value + "\u00a0: un montant n’est pas négatif.", "Supprimez le signe moins. " + example};
    case MontantError::Exposant:
      return Ecart{name + " vaut " + value + "\u00a0: un montant s’écrit en toutes décimales, sans exposant.",
                   "Écrivez tous ses chiffres. " + example};
    case MontantError::Vide:
    case MontantError::PasUnNombre: break;
  }
  return Ecart{name + " vaut " + value + "\u00a0: ce n’est pas un montant.",
               "Écrivez un nombre en euros, sans séparateur autre que l’espace entre les milliers. " + example};
}

std::optional<Ecart> booleen(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (booleenOf(v)) return std::nullopt;
  Ecart ecart{nameOf(c, at) + " vaut " + quote(v.texte) + (v.type == JsonType::String ? " entre guillemets" : "") +
                  "\u00a0: true ou false est attendu.",
              "Écrivez true ou false, sans guillemets."};
  if (v.type == JsonType::String && (v.texte == "true" || v.texte == "false")) ecart.correction = std::string(v.texte);
  return ecart;
}

std::optional<Ecart> email(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (auto ecart = notText(c, at, v)) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const std::string normalized = normalizeEmail(v.texte);
  const std::string value = nameOf(c, at) + " vaut " + quote(v.texte);
  const std::string example = "Écrivez une adresse de la forme nom@domaine.fr.";
  switch (verifyEmail(normalized)) {
    case EmailStatus::Valide:
    case EmailStatus::Vide:
      if (saisie || normalized == v.texte) return std::nullopt;
      return Ecart{value + "\u00a0: des espaces l’entourent.", "Supprimez-les.", normalized};
    case EmailStatus::SansArobase: return Ecart{value + "\u00a0: l’adresse n’a pas de «\u00a0@\u00a0».", example, std::nullopt, saisie};
    case EmailStatus::DomaineSansPoint: return Ecart{value + "\u00a0: le domaine n’a pas de point.", example, std::nullopt, saisie};
    case EmailStatus::TropLong:
      return Ecart{value + "\u00a0: l’adresse dépasse " + std::to_string(kEmailMax) + " caractères.", "Vérifiez l’adresse."};
    case EmailStatus::Forme: break;
  }
  return Ecart{value + "\u00a0: ce n’est pas une adresse e-mail.", example, std::nullopt, saisie};
}

std::optional<Ecart> telephone(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (v.type != JsonType::String) {
    return Ecart{nameOf(c, at) + " vaut " + quote(v.texte) + "\u00a0: un texte est attendu.",
                 "Écrivez le numéro entre guillemets\u00a0: son premier zéro se perd sinon."};
  }
  if (auto ecart = notText(c, at, v)) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const std::string normalized = normalizeTelephone(v.texte);
  const std::string value = nameOf(c, at) + " vaut " + quote(v.texte);
  switch (verifyTelephone(normalized)) {
    case TelephoneStatus::Valide:
    case TelephoneStatus::Vide:
      if (saisie || normalized == v.texte) return std::nullopt;
      return Ecart{value + "\u00a0: dans un fichier, un numéro s’écrit sans espace, point ni tiret.", "Écrivez " + normalized + ".",
                   normalized};
    case TelephoneStatus::Longueur:
      return Ecart{value + "\u00a0: un numéro a dix chiffres.", "Par exemple\u00a0: 0600000000.", std::nullopt, saisie};
    case TelephoneStatus::Prefixe:
      return Ecart{value + "\u00a0: ce numéro ne commence pas comme un numéro français.",
                   "Écrivez dix chiffres qui commencent par 01 à 09, ou un numéro d’outre-mer.", std::nullopt, saisie};
    case TelephoneStatus::Caracteres: break;
  }
  return Ecart{value + "\u00a0: ce n’est pas un numéro de téléphone.", "Écrivez dix chiffres, par exemple 0600000000."};
}

std::optional<Ecart> finess(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (v.type != JsonType::String) {
    return Ecart{nameOf(c, at) + " vaut " + quote(v.texte) + "\u00a0: un texte est attendu.",
                 "Écrivez le numéro entre guillemets\u00a0: son premier zéro se perd sinon."};
  }
  if (auto ecart = notText(c, at, v)) return ecart;
  const std::string normalized = normalizeFiness(v.texte);
  const std::string value = nameOf(c, at) + " vaut " + quote(v.texte);
  switch (verifyFiness(normalized)) {
    case FinessStatus::Valide:
    case FinessStatus::Vide:
    case FinessStatus::LettreInconnue:  // a warning of its own: BEN-12
      if (normalized == v.texte) return std::nullopt;
      return Ecart{value + "\u00a0: dans un fichier, un numéro FINESS s’écrit sans espace.", "Écrivez " + normalized + ".", normalized};
    case FinessStatus::Longueur:
      return Ecart{value + "\u00a0: un numéro FINESS a neuf caractères.",
                   "Reprenez le numéro du répertoire FINESS, zéros de tête compris."};
    case FinessStatus::Cle:
      return Ecart{value + "\u00a0: la clé de contrôle est fausse.",
                   "Un chiffre est faux ou deux sont inversés\u00a0: reprenez le numéro du répertoire FINESS."};
    case FinessStatus::Caracteres: break;
  }
  return Ecart{value + "\u00a0: ce n’est pas un numéro FINESS.", "Il a neuf chiffres (A ou B en deuxième place pour la Corse)."};
}

std::optional<Ecart> siret(const Contexte& c, FieldRef at, Presence presence) {
  const Valeur v = c.valeur(at);
  bool nothing = false;
  if (auto ecart = missing(c, at, v, presence, nothing); nothing) return ecart;
  if (v.type != JsonType::String) {
    return Ecart{nameOf(c, at) + " vaut " + quote(v.texte) + "\u00a0: un texte est attendu.", "Écrivez le SIRET entre guillemets."};
  }
  if (auto ecart = notText(c, at, v)) return ecart;
  const std::string normalized = normalizeSiret(v.texte);
  const std::string value = nameOf(c, at) + " vaut " + quote(v.texte);
  switch (verifySiret(normalized)) {
    case SiretStatus::Valide:
    case SiretStatus::Vide:
      if (normalized == v.texte) return std::nullopt;
      return Ecart{value + "\u00a0: dans un fichier, un SIRET s’écrit sans espace.", "Écrivez " + normalized + ".", normalized};
    case SiretStatus::Longueur:
      return Ecart{value + "\u00a0: un SIRET a quatorze chiffres.", "Reprenez-le de l’avis de situation de l’Insee."};
    case SiretStatus::Cle:
      return Ecart{value + "\u00a0: la clé de contrôle est fausse.",
                   "Un chiffre est faux ou deux sont inversés\u00a0: reprenez-le de l’avis de situation de l’Insee."};
    case SiretStatus::Caracteres: break;
  }
  return Ecart{value + "\u00a0: ce n’est pas un SIRET.", "Il a quatorze chiffres."};
}

std::optional<Ecart> bloc(const Contexte& c, FieldRef at) {
  if (blocMissing(c, at)) return std::nullopt;
  const Token token = c.lecture().demande().token(at);
  const bool list = fieldOf(at.id).kind == Kind::Liste;
  if (token.type == (list ? JsonType::Array : JsonType::Object)) return std::nullopt;
  const std::string key = quote(keyOf(at.id));
  if (token.type == JsonType::Absent) {
    return Ecart{"Le bloc " + key + " manque.",
                 list ? "Ajoutez la liste " + key + "\u00a0: [ … ]." : "Ajoutez l’objet " + key + "\u00a0: { … }."};
  }
  return Ecart{"Le bloc " + key + (list ? " n’est pas une liste." : " n’est pas un objet."),
               list ? "Écrivez-le entre crochets [ … ]." : "Écrivez-le entre accolades { … }."};
}

}  // namespace segur::controles
