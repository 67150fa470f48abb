#include "core/rules/controles.hpp"

#include "core/json/keys.hpp"
#include "core/model/contact.hpp"
#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"

namespace segur::controles {
namespace {

// The field in the words of whoever reads the message: the guide's label on screen, the key in a file.
std::string_view nameOf(const Contexte& c, FieldRef at) { return c.mots() == Mots::Fichier ? keyOf(at.id) : fieldOf(at.id).label; }

bool blocMissing(const Contexte& c, FieldRef at) {
  if (at.scope() == Scope::Demande) return !c.blocPresent(at.id);
  // An element of a list that is no object: JSON-09 says so.
  return at.scope() != Scope::Fichier && c.valeur({fieldsOf(at.scope()).front().id, at.row}).type != JsonType::Object;
}

// What the three words say when a converter writes them between quotes.
bool isQuotedLiteral(const Valeur& v) {
  return v.type == JsonType::String && (v.texte == "true" || v.texte == "false" || v.texte == "null");
}

// What is left to say of a value that is there.
using Suite = std::optional<Ecart> (*)(const Contexte&, FieldRef, const Valeur&);

std::optional<Ecart> siPresent(const Contexte& c, FieldRef at, Presence presence, Suite suite) {
  const Valeur v = c.valeur(at);
  if (v.type == JsonType::Absent && blocMissing(c, at)) return std::nullopt;
  if (!v.vide()) return suite(c, at, v);
  if (presence == Presence::Facultative) return std::nullopt;
  if (c.mots() == Mots::Fichier && v.type == JsonType::Absent) return broken("La clé «1» manque.", "Ajoutez-la.", {nameOf(c, at)});
  return incomplete("«1» n’est pas renseigné.", "Renseignez une valeur.", {nameOf(c, at)}, v.origine == Origine::Saisie);
}

std::optional<Ecart> notText(const Contexte& c, FieldRef at, const Valeur& v, const char* conseil = "Écrivez la valeur entre guillemets.") {
  if (v.type != JsonType::String) return broken("«1» vaut «2»\u00a0: un texte est attendu.", conseil, {nameOf(c, at), v.texte});
  if (v.origine == Origine::Saisie || !isQuotedLiteral(v)) return std::nullopt;
  return broken("«1» vaut le texte «2».", v.texte == "null" ? "Écrivez null sans guillemets, ou la valeur." : "Écrivez la valeur attendue.",
                {nameOf(c, at), v.texte});
}

constexpr const char* kZeroPerdu = "Écrivez le numéro entre guillemets\u00a0: son premier zéro se perd sinon.";

std::optional<Ecart> jugerTexte(const Contexte& c, FieldRef at, const Valeur& v) { return notText(c, at, v); }

std::optional<Ecart> jugerDate(const Contexte& c, FieldRef at, const Valeur& v) {
  if (auto ecart = notText(c, at, v)) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const auto parsed = saisie ? parseDateSaisie(v.texte) : parseDateIso(v.texte);
  if (parsed) return std::nullopt;

  const Valeurs valeurs{nameOf(c, at), v.texte,
                        c.mots() == Mots::Ecran ? "Écrivez-la sous la forme JJ/MM/AAAA, par exemple 02/06/2023."
                                                : "Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2023-06-02."};
  switch (parsed.error()) {
    case DateError::JourInexistant: return broken("«1» vaut «2»\u00a0: ce jour n’existe pas.", "Corrigez le jour ou le mois. {3}", valeurs);
    case DateError::AnneeHorsBornes:
      return broken("«1» vaut «2»\u00a0: cette année n’est pas plausible.", "Écrivez l’année sur quatre chiffres. {3}", valeurs);
    case DateError::Incomplete: return incomplete("«1» vaut «2»\u00a0: la date est incomplète.", "{3}", valeurs, saisie);
    case DateError::Vide:
    case DateError::Forme: break;
  }
  constexpr const char* kMessage = "«1» vaut «2»\u00a0: ce n’est pas une date.";
  if (!saisie) {  // JJ/MM/AAAA in a file: a person's way of writing, and one mend
    if (const auto written = parseDateSaisie(v.texte)) return mendable(kMessage, "{3}", valeurs, formatEcran(*written));
  }
  return broken(kMessage, "{3}", valeurs);
}

std::optional<Ecart> pasUnNombre(const Contexte& c, FieldRef at, const Valeur& v) {
  constexpr const char* kConseil = "Écrivez le montant sans guillemets, avec un point\u00a0: 1400.00.";
  const Valeurs valeurs{nameOf(c, at), v.texte};
  if (v.type != JsonType::String) return broken("«1» vaut «2»\u00a0: un nombre est attendu.", kConseil, valeurs);
  constexpr const char* kMessage = "«1» vaut «2» entre guillemets\u00a0: un nombre est attendu.";
  if (const auto written = parseMontantSaisie(v.texte)) return mendable(kMessage, kConseil, valeurs, formatSaisie(*written));
  return broken(kMessage, kConseil, valeurs);
}

std::optional<Ecart> jugerMontant(const Contexte& c, FieldRef at, const Valeur& v) {
  const bool saisie = v.origine == Origine::Saisie;
  if (!saisie && v.type != JsonType::Number) return pasUnNombre(c, at, v);
  const auto parsed = saisie ? parseMontantSaisie(v.texte) : parseMontantJson(v.texte);
  if (parsed) return std::nullopt;
  const Valeurs valeurs{nameOf(c, at), v.texte, c.mots() == Mots::Ecran ? "Par exemple\u00a0: 1500,00." : "Par exemple\u00a0: 1500.00."};
  switch (parsed.error()) {
    case MontantError::TropDeDecimales:
      return broken("«1» vaut «2»\u00a0: un montant a deux décimales au plus.", "Arrondissez au centime. {3}", valeurs);
    case MontantError::TropGrand:
      return broken("«1» vaut «2»\u00a0: ce montant est trop grand.", "Vérifiez le nombre de chiffres. {3}", valeurs);
    case MontantError::Negatif:
      return broken("«1» vaut «2»\u00a0: un montant n’est pas négatif.", "Supprimez le signe moins. {3}", valeurs);
    case MontantError::Exposant:
      return broken("«1» vaut «2»\u00a0: un montant s’écrit en toutes décimales, sans exposant.", "Écrivez tous ses chiffres. {3}",
                    valeurs);
    case MontantError::Vide:
    case MontantError::PasUnNombre: break;
  }
  // « 1 45 » is on its way to « 1 450 ».
  return incomplete("«1» vaut «2»\u00a0: ce n’est pas un montant.",
                    "Écrivez un nombre en euros, sans séparateur autre que l’espace entre les milliers. {3}", valeurs,
                    saisie && allDigits(removeSpaces(v.texte)));
}

std::optional<Ecart> jugerBooleen(const Contexte& c, FieldRef at, const Valeur& v) {
  if (booleenOf(v)) return std::nullopt;
  constexpr const char* kConseil = "Écrivez true ou false, sans guillemets.";
  const Valeurs valeurs{nameOf(c, at), v.texte};
  if (v.type != JsonType::String) return broken("«1» vaut «2»\u00a0: true ou false est attendu.", kConseil, valeurs);
  constexpr const char* kMessage = "«1» vaut «2» entre guillemets\u00a0: true ou false est attendu.";
  if (v.texte == "true" || v.texte == "false") return mendable(kMessage, kConseil, valeurs, v.texte);
  return broken(kMessage, kConseil, valeurs);
}

std::optional<Ecart> jugerEmail(const Contexte& c, FieldRef at, const Valeur& v) {
  if (auto ecart = notText(c, at, v)) return ecart;
  const bool saisie = v.origine == Origine::Saisie;
  const std::string_view adresse = trimSpaces(v.texte);
  const Valeurs valeurs{nameOf(c, at), v.texte};
  constexpr const char* kExemple = "Écrivez une adresse de la forme nom@domaine.fr.";
  switch (verifyEmail(adresse)) {
    case EmailStatus::Valide:
      if (saisie || adresse == v.texte) return std::nullopt;
      return mendable("«1» vaut «2»\u00a0: des espaces l’entourent.", "Supprimez-les.", valeurs, adresse);
    case EmailStatus::SansArobase:
      return incomplete("«1» vaut «2»\u00a0: l’adresse n’a pas de «\u00a0@\u00a0».", kExemple, valeurs, saisie);
    case EmailStatus::DomaineSansPoint: return incomplete("«1» vaut «2»\u00a0: le domaine n’a pas de point.", kExemple, valeurs, saisie);
    case EmailStatus::TropLong:
      return broken("«1» vaut «2»\u00a0: l’adresse dépasse {3} caractères.", "Vérifiez l’adresse.",
                    {nameOf(c, at), v.texte, std::to_string(kEmailMax)});
    case EmailStatus::Vide:
    case EmailStatus::Forme: break;
  }
  return incomplete("«1» vaut «2»\u00a0: ce n’est pas une adresse e-mail.", kExemple, valeurs, saisie);
}

std::optional<Ecart> jugerTelephone(const Contexte& c, FieldRef at, const Valeur& v) {
  if (auto ecart = notText(c, at, v, kZeroPerdu)) return ecart;
  if (verifyTelephone(v.texte) == TelephoneStatus::Valide) return std::nullopt;
  const bool saisie = v.origine == Origine::Saisie;
  const std::string normalized = normalizeTelephone(v.texte);
  const Valeurs valeurs{nameOf(c, at), v.texte, normalized};
  switch (verifyTelephone(normalized)) {
    case TelephoneStatus::Valide:
      if (saisie || normalized == v.texte) return std::nullopt;
      return mendable("«1» vaut «2»\u00a0: dans un fichier, un numéro s’écrit sans espace, point, tiret ni +33.", "Écrivez {3}.", valeurs,
                      normalized);
    case TelephoneStatus::Longueur:
      return incomplete("«1» vaut «2»\u00a0: un numéro a dix chiffres.", "Par exemple\u00a0: 0600000000.", valeurs, saisie);
    case TelephoneStatus::Prefixe:
      return incomplete("«1» vaut «2»\u00a0: ce numéro ne commence pas comme un numéro français.",
                        "Écrivez dix chiffres qui commencent par 01 à 09, ou un numéro d’outre-mer.", valeurs, saisie);
    case TelephoneStatus::Vide:  // nothing but punctuation
    case TelephoneStatus::Caracteres: break;
  }
  return incomplete("«1» vaut «2»\u00a0: ce n’est pas un numéro de téléphone.", "Écrivez dix chiffres, par exemple 0600000000.", valeurs,
                    saisie && normalized == "+");
}

std::optional<Ecart> jugerFiness(const Contexte& c, FieldRef at, const Valeur& v) {
  if (auto ecart = notText(c, at, v, kZeroPerdu)) return ecart;
  const std::string normalized = normalizeFiness(v.texte);
  const Valeurs valeurs{nameOf(c, at), v.texte, normalized};
  switch (verifyFiness(normalized)) {
    case FinessStatus::Valide:
    case FinessStatus::LettreInconnue:  // a warning of its own: BEN-12
      if (v.origine == Origine::Saisie || normalized == v.texte) return std::nullopt;
      return mendable("«1» vaut «2»\u00a0: dans un fichier, un numéro FINESS s’écrit sans espace, en capitales.", "Écrivez {3}.", valeurs,
                      normalized);
    case FinessStatus::Longueur:
      return broken("«1» vaut «2»\u00a0: un numéro FINESS a neuf caractères.",
                    "Reprenez le numéro du répertoire FINESS, zéros de tête compris.", valeurs);
    case FinessStatus::Cle:
      return broken("«1» vaut «2»\u00a0: la clé de contrôle est fausse.",
                    "Un chiffre est faux ou deux sont inversés\u00a0: reprenez le numéro du répertoire FINESS.", valeurs);
    case FinessStatus::Vide:  // nothing but punctuation
    case FinessStatus::Caracteres: break;
  }
  return broken("«1» vaut «2»\u00a0: ce n’est pas un numéro FINESS.", "Il a neuf chiffres (A ou B en deuxième place pour la Corse).",
                valeurs);
}

std::optional<Ecart> jugerSiret(const Contexte& c, FieldRef at, const Valeur& v) {
  if (auto ecart = notText(c, at, v, "Écrivez le SIRET entre guillemets.")) return ecart;
  const std::string normalized = normalizeSiret(v.texte);
  const Valeurs valeurs{nameOf(c, at), v.texte, normalized};
  switch (verifySiret(normalized)) {
    case SiretStatus::Valide:
      if (v.origine == Origine::Saisie || normalized == v.texte) return std::nullopt;
      return mendable("«1» vaut «2»\u00a0: dans un fichier, un SIRET s’écrit sans espace.", "Écrivez {3}.", valeurs, normalized);
    case SiretStatus::Longueur:
      return broken("«1» vaut «2»\u00a0: un SIRET a quatorze chiffres.", "Reprenez-le de l’avis de situation de l’Insee.", valeurs);
    case SiretStatus::Cle:
      return broken("«1» vaut «2»\u00a0: la clé de contrôle est fausse.",
                    "Un chiffre est faux ou deux sont inversés\u00a0: reprenez-le de l’avis de situation de l’Insee.", valeurs);
    case SiretStatus::Vide:  // nothing but punctuation
    case SiretStatus::Caracteres: break;
  }
  return broken("«1» vaut «2»\u00a0: ce n’est pas un SIRET.", "Il a quatorze chiffres.", valeurs);
}

}  // namespace

std::optional<Ecart> texte(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerTexte); }
std::optional<Ecart> date(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerDate); }
std::optional<Ecart> montant(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerMontant); }
std::optional<Ecart> booleen(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerBooleen); }
std::optional<Ecart> email(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerEmail); }
std::optional<Ecart> telephone(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerTelephone); }
std::optional<Ecart> finess(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerFiness); }
std::optional<Ecart> siret(const Contexte& c, FieldRef at, Presence presence) { return siPresent(c, at, presence, &jugerSiret); }

std::optional<Ecart> bloc(const Contexte& c, FieldRef at) {
  if (blocMissing(c, at)) return std::nullopt;
  const Token token = c.lecture().demande().token(at);
  const bool list = fieldOf(at.id).kind == Kind::Liste;
  if (token.type == (list ? JsonType::Array : JsonType::Object)) return std::nullopt;
  if (token.type == JsonType::Absent) {
    return broken("Le bloc «1» manque.", list ? "Ajoutez la liste «1»\u00a0: [ … ]." : "Ajoutez l’objet «1»\u00a0: { … }.", {keyOf(at.id)});
  }
  return broken(list ? "Le bloc «1» n’est pas une liste." : "Le bloc «1» n’est pas un objet.",
                list ? "Écrivez-le entre crochets [ … ]." : "Écrivez-le entre accolades { … }.", {keyOf(at.id)});
}

}  // namespace segur::controles
