#include <array>

#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;
constexpr std::string_view kGuide = "Guide, Cas d’une demande avec mandataire";

Presence presence(const Contexte& c) {
  return booleenOf(c.valeur({F::IsMandataire, 0})) == std::optional(true) ? Presence::Obligatoire : Presence::Facultative;
}

std::optional<Ecart> portee(const Contexte& c, FieldRef at) { return controles::booleen(c, at, Presence::Obligatoire); }
std::optional<Ecart> nom(const Contexte& c, FieldRef at) { return controles::texte(c, at, presence(c)); }
std::optional<Ecart> email(const Contexte& c, FieldRef at) { return controles::email(c, at, presence(c)); }
std::optional<Ecart> telephone(const Contexte& c, FieldRef at) { return controles::telephone(c, at, presence(c)); }

std::optional<Ecart> sansMandataire(const Contexte& c, FieldRef at) {
  if (booleenOf(c.valeur(at)) != std::optional(false)) return std::nullopt;
  for (const F field : {F::NomMandataire, F::EmailMandataire, F::TelephoneMandataire}) {
    const Valeur v = c.valeur({field, 0});
    if (!v.vide()) {
      return broken("La commande n’est pas portée par un mandataire, et «1» est renseigné.",
                    "Écrivez \"isMandataire\": true s’il y a un mandataire\u202f; sinon null dans les trois champs du mandataire.",
                    {fieldOf(field).label});
    }
  }
  return std::nullopt;
}

constexpr std::array kTable{
    RegleEcrite{"MAN-01", "Il est dit si la commande est portée par un mandataire.", kGuide, kErreur, F::IsMandataire, {}, &portee},
    RegleEcrite{"MAN-02", "Le nom du mandataire est renseigné.", kGuide, kErreur, F::NomMandataire, {F::IsMandataire}, &nom},
    RegleEcrite{"MAN-03", "L’e-mail du mandataire est une adresse valide.", kGuide, kErreur, F::EmailMandataire, {F::IsMandataire}, &email},
    RegleEcrite{"MAN-04",
                "Le téléphone du mandataire est un numéro français, outre-mer compris.",
                kGuide,
                kErreur,
                F::TelephoneMandataire,
                {F::IsMandataire},
                &telephone},
    RegleEcrite{"MAN-05",
                "Sans mandataire, ses champs sont vides.",
                "Hypothèse",
                Gravite::Avertissement,
                F::IsMandataire,
                {F::NomMandataire, F::EmailMandataire, F::TelephoneMandataire},
                &sansMandataire},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> mandataire() { return kRules; }
std::span<const Enonce> mandataireEnonces() { return kEnonces; }

}  // namespace segur::familles
