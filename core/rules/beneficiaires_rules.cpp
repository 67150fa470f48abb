#include <array>

#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;
constexpr auto kPartout = Portee::Partout;
constexpr bool kMemeRetire = true;
constexpr std::string_view kGuide = "Guide, Liste bénéficiaire(s)";

std::optional<Ecart> auMoinsUn(const Contexte& c, FieldRef at) {
  if (c.lecture().demande().token(at).type != JsonType::Array || c.agregats().presents() > 0) return std::nullopt;  // JSON-12 otherwise
  if (c.lecture().rows(Scope::Beneficiaire) == 0) {
    return broken("La demande n’a aucun bénéficiaire.", "Ajoutez au moins un bénéficiaire à la liste «\u00a0structure\u00a0».");
  }
  return broken("Tous les bénéficiaires sont retirés\u00a0: la demande doit en contenir au moins un.", "Ré-ajoutez un bénéficiaire.");
}

std::optional<Ecart> finessGeographique(const Contexte& c, FieldRef at) { return controles::finess(c, at, Presence::Facultative); }
std::optional<Ecart> finessJuridique(const Contexte& c, FieldRef at) { return controles::finess(c, at, Presence::Facultative); }

std::optional<Ecart> siteNomme(const Contexte& c, FieldRef at) {
  if (!c.valeur({F::FinessGeographique, at.row}).vide() || !c.valeur({F::SiretSite, at.row}).vide()) return std::nullopt;
  if (c.lecture().demande().token({F::Beneficiaire, at.row}).type != JsonType::Object) return std::nullopt;  // JSON-09 says so
  return broken("Le site n’a ni FINESS géographique ni SIRET.", "Renseignez l’un des deux.");
}

std::optional<Ecart> siteUnique(const Contexte& c, FieldRef at) {
  if (!c.agregats().siteRepete(at.row)) return std::nullopt;
  constexpr const char* kConseil = "Gardez-en un seul bénéficiaire.";
  const std::string_view finess = c.texte({F::FinessGeographique, at.row});
  if (finess.empty())
    return broken("Le site SIRET {1} figure plusieurs fois dans la demande.", kConseil, {c.texte({F::SiretSite, at.row})});
  return broken("Le site FINESS {1} figure plusieurs fois dans la demande.", kConseil, {formatFinessEcran(normalizeFiness(finess))});
}

std::optional<Ecart> nom(const Contexte& c, FieldRef at) { return controles::texte(c, at, Presence::Obligatoire); }
std::optional<Ecart> email(const Contexte& c, FieldRef at) { return controles::email(c, at, Presence::Obligatoire); }
std::optional<Ecart> telephone(const Contexte& c, FieldRef at) { return controles::telephone(c, at, Presence::Obligatoire); }
std::optional<Ecart> siret(const Contexte& c, FieldRef at) { return controles::siret(c, at, Presence::Facultative); }
std::optional<Ecart> presentSolde(const Contexte& c, FieldRef at) { return controles::booleen(c, at, Presence::Obligatoire); }
std::optional<Ecart> booleenFacultatif(const Contexte& c, FieldRef at) { return controles::booleen(c, at, Presence::Facultative); }
std::optional<Ecart> texteFacultatif(const Contexte& c, FieldRef at) { return controles::texte(c, at, Presence::Facultative); }

std::optional<Ecart> lettreDuFiness(const Contexte& c, FieldRef at) {
  const std::string_view value = c.texte(at);
  if (verifyFiness(normalizeFiness(value)) != FinessStatus::LettreInconnue) return std::nullopt;
  return broken("«1» vaut «2»\u00a0: sa clé ne peut pas être contrôlée avec cette lettre.", "Vérifiez le numéro dans le répertoire FINESS.",
                {fieldOf(at.id).label, value});
}

constexpr std::array kTable{
    RegleEcrite{
        "BEN-01", "La demande contient au moins un bénéficiaire.", kGuide, kErreur, F::ListeBeneficiaires, {F::PresentSolde}, &auMoinsUn},
    RegleEcrite{"BEN-02",
                "Le FINESS géographique est valide (neuf caractères, clé de Luhn, A et B pour la Corse).",
                "Répertoire FINESS",
                kErreur,
                F::FinessGeographique,
                {},
                &finessGeographique,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-03",
                "Le FINESS juridique est valide (neuf caractères, clé de Luhn, A et B pour la Corse).",
                "Répertoire FINESS",
                kErreur,
                F::FinessJuridique,
                {},
                &finessJuridique,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-04",
                "Un site est désigné par son FINESS géographique ou par son SIRET.",
                "FAQ du portail Ségur numérique",
                kErreur,
                F::FinessGeographique,
                {F::SiretSite},
                &siteNomme,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-05",
                "Un site figure une seule fois dans une demande.",
                "Déduit de la FAQ",
                kErreur,
                F::FinessGeographique,
                {F::PresentSolde},
                &siteUnique},
    RegleEcrite{"BEN-06", "Le nom du responsable est renseigné.", kGuide, kErreur, F::NomResponsable, {}, &nom, kPartout, kMemeRetire},
    RegleEcrite{"BEN-07",
                "L’e-mail du responsable est une adresse valide.",
                kGuide,
                kErreur,
                F::EmailResponsable,
                {},
                &email,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-08",
                "Le téléphone du responsable est un numéro français, outre-mer compris.",
                kGuide,
                kErreur,
                F::TelephoneResponsable,
                {},
                &telephone,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-09",
                "Il est dit si le bénéficiaire est présent au solde.",
                kGuide,
                kErreur,
                F::PresentSolde,
                {},
                &presentSolde,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-10", "Le SIRET du site est valide.", "Insee", kErreur, F::SiretSite, {}, &siret, kPartout, kMemeRetire},
    RegleEcrite{"BEN-11",
                "«\u00a0Client unique\u00a0» vaut true ou false.",
                "Format d’import (générateur public, 2022)",
                kErreur,
                F::IsClientUnique,
                {},
                &booleenFacultatif},
    RegleEcrite{"BEN-12",
                "La clé d’un FINESS dont la deuxième place porte une autre lettre n’est pas contrôlée.",
                "Hypothèse",
                Gravite::Avertissement,
                F::FinessGeographique,
                {},
                &lettreDuFiness,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-13",
                "La clé d’un FINESS juridique dont la deuxième place porte une autre lettre n’est pas contrôlée.",
                "Hypothèse",
                Gravite::Avertissement,
                F::FinessJuridique,
                {},
                &lettreDuFiness,
                kPartout,
                kMemeRetire},
    RegleEcrite{"BEN-14",
                "«\u00a0Commande pour\u00a0» est un texte.",
                "Format d’import (générateur public, 2022)",
                kErreur,
                F::CommandePour,
                {},
                &texteFacultatif},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> beneficiaires() { return kRules; }
std::span<const Enonce> beneficiairesEnonces() { return kEnonces; }

}  // namespace segur::familles
