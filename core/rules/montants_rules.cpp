#include <array>

#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;

std::string euros(Montant montant) { return formatEcran(montant) + "\u00a0€"; }

std::optional<Ecart> montantObligatoire(const Contexte& c, FieldRef at) { return controles::montant(c, at, Presence::Obligatoire); }
std::optional<Ecart> montantFacultatif(const Contexte& c, FieldRef at) { return controles::montant(c, at, Presence::Facultative); }

// Further digits may still be typed before the decimals.
bool partieEntiere(const Valeur& v) { return v.origine == Origine::Saisie && v.texte.find_first_of(",.") == std::string_view::npos; }

std::optional<Ecart> soldePositif(const Contexte& c, FieldRef at) {
  const auto solde = c.montant(at.id);
  if (!solde || solde->centimes > 0) return std::nullopt;
  return incomplete("Le montant déclaré lors du solde est de {1}.", "Saisissez un montant supérieur à 0, par exemple 1400,00.",
                    {euros(*solde)},
                    c.valeur(at).origine == Origine::Saisie && c.valeur(at).texte.find_first_of(",.") != std::string_view::npos);
}

std::optional<Ecart> soldeAuPlusAvance(const Contexte& c, FieldRef at) {
  const auto solde = c.montant(at.id);
  const auto avance = c.montant(F::MontantAvance);
  if (!solde || !avance || *solde <= *avance) return std::nullopt;
  return broken("Le montant déclaré lors du solde, {1}, dépasse le montant déclaré lors de l’avance, {2}.", "Saisissez {2} au plus.",
                {euros(*solde), euros(*avance)});
}

std::optional<Ecart> soldeAuMoinsAvanceDecidee(const Contexte& c, FieldRef at) {
  const auto solde = c.montant(at.id);
  const auto decide = c.montant(F::MontantAvanceDecide);
  if (!solde || !decide || solde->centimes <= 0 || *solde >= *decide) return std::nullopt;
  return incomplete("Le montant déclaré lors du solde, {1}, est inférieur au montant déjà décidé de l’avance, {2}.",
                    "Vérifiez que c’est bien le montant de la prestation totale, et non ce qui reste à payer.",
                    {euros(*solde), euros(*decide)}, partieEntiere(c.valeur(at)));
}

std::optional<Ecart> soldeSousPlafond(const Contexte& c, FieldRef at) {
  const auto solde = c.montant(at.id);
  if (!solde || c.dispositif() == nullptr || !c.dispositif()->plafond || *solde <= *c.dispositif()->plafond) return std::nullopt;
  return broken("Le montant déclaré lors du solde, {1}, dépasse le plafond de la prestation, {2}.", "Saisissez {2} au plus.",
                {euros(*solde), euros(*c.dispositif()->plafond)});
}

constexpr std::array kTable{
    RegleEcrite{"MNT-01",
                "Le montant déclaré lors du solde est un montant, à deux décimales au plus.",
                "Appel à financement",
                kErreur,
                F::MontantSolde,
                {},
                &montantObligatoire},
    RegleEcrite{"MNT-02", "Le montant déclaré lors du solde est supérieur à 0.", "Hypothèse", kErreur, F::MontantSolde, {}, &soldePositif},
    RegleEcrite{"MNT-03",
                "Le montant déclaré lors du solde ne dépasse pas celui déclaré lors de l’avance.",
                "Hypothèse",
                kErreur,
                F::MontantSolde,
                {F::MontantAvance},
                &soldeAuPlusAvance},
    RegleEcrite{"MNT-04",
                "Le montant déclaré lors du solde n’est pas inférieur au montant décidé de l’avance.",
                "Hypothèse",
                Gravite::Avertissement,
                F::MontantSolde,
                {F::MontantAvanceDecide},
                &soldeAuMoinsAvanceDecidee},
    RegleEcrite{"MNT-05",
                "Le montant déclaré lors du solde ne dépasse pas le plafond de la prestation.",
                "Appel à financement",
                kErreur,
                F::MontantSolde,
                {},
                &soldeSousPlafond},
    RegleEcrite{"MNT-06",
                "Le montant déclaré lors de l’avance est un montant, à deux décimales au plus.",
                "Appel à financement",
                kErreur,
                F::MontantAvance,
                {},
                &montantObligatoire},
    RegleEcrite{"MNT-07",
                "Le montant décidé de l’avance est un montant, à deux décimales au plus.",
                "Appel à financement",
                kErreur,
                F::MontantAvanceDecide,
                {},
                &montantFacultatif,
                Portee::Edition},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> montants() { return kRules; }
std::span<const Enonce> montantsEnonces() { return kEnonces; }

}  // namespace segur::familles
