#include <array>

#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;

std::optional<Ecart> dateObligatoire(const Contexte& c, FieldRef at) { return controles::date(c, at, Presence::Obligatoire); }

std::optional<Ecart> commandeAvantCloture(const Contexte& c, FieldRef at) {
  const auto date = c.date(at.id);
  if (!date || c.dispositif() == nullptr || !c.dispositif()->finCommande) return std::nullopt;
  const Instant fin = *c.dispositif()->finCommande;
  // A commande has a day, no hour: the closing day itself is still allowed.
  if (*date <= heureParis(fin).date) return std::nullopt;
  return broken("La commande est datée du {1}, après la date limite des commandes, le {2}.", "Vérifiez la date de la commande.",
                {formatEcran(*date), formatEcran(fin)});
}

std::optional<Ecart> regimeTva(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view regime = c.texte(at);
  if (regime.empty() || c.referentiel().taux(regime) != nullptr) return std::nullopt;
  return broken("Le régime TVA vaut «1»\u00a0: HT ou TTC est attendu.", "Écrivez \"HT\" ou \"TTC\", en capitales.", {regime});
}

std::optional<Ecart> tauxTva(const Contexte& c, FieldRef at) {
  const Valeur v = c.valeur(at);
  if (!c.blocPresent(at.id)) return std::nullopt;
  const auto taux = tauxOf(v);
  if (!taux) {
    if (v.vide()) return broken("Le taux TVA n’est pas renseigné.", "Écrivez un nombre\u00a0: 0, 8.5 ou 20.");
    return broken("Le taux TVA vaut «1»\u00a0: un nombre est attendu.",
                  "Écrivez un nombre sans guillemets ni «\u00a0%\u00a0»\u00a0: 0, 8.5 ou 20.", {v.texte});
  }
  const std::string_view regime = c.texte({F::RegimeTva, 0});
  const TauxTva* attendus = c.referentiel().taux(regime);
  if (attendus == nullptr) return std::nullopt;  // CDE-03 says so
  std::string liste;
  for (const std::int64_t attendu : attendus->taux) {
    if (attendu == *taux) return std::nullopt;
    if (!liste.empty()) liste += " ou ";
    liste += displayOf({Origine::Fichier, JsonType::Number, formatJson(Montant{attendu})}, Kind::Taux);
  }
  return broken("Le taux TVA est de {1} alors que le régime est {2}.", "Avec ce régime, le taux est {3}.",
                {displayOf(v, Kind::Taux), regime, liste});
}

std::optional<Ecart> factureApresCommande(const Contexte& c, FieldRef at) {
  const auto facture = c.date(at.id);
  const auto commande = c.date(F::DateCommande);
  if (!facture || !commande || *facture >= *commande) return std::nullopt;
  return broken("La date de la facture, {1}, est antérieure à la date de la commande, {2}.",
                "Saisissez la date de signature de votre facture\u00a0: le {2} au plus tôt.",
                {formatEcran(*facture), formatEcran(*commande)});
}

std::optional<Ecart> factureNonFuture(const Contexte& c, FieldRef at) {
  const auto facture = c.date(at.id);
  if (!facture || *facture <= c.today()) return std::nullopt;
  return broken("La date de la facture, {1}, est dans le futur.",
                "Saisissez la date de signature de votre facture\u00a0: le {2} au plus tard.",
                {formatEcran(*facture), formatEcran(c.today())});
}

std::optional<Ecart> indicateurConnu(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Facultative)) return ecart;
  const std::string_view value = c.texte(at);
  if (value.empty() || value == "Cas 1" || value == "Cas 2") return std::nullopt;
  return broken("L’indicateur Déploiement MSS vaut «1»\u00a0: «\u00a0Cas 1\u00a0» ou «\u00a0Cas 2\u00a0» est attendu.",
                "Reprenez le cas de votre vérification d’aptitude (VA).", {value});
}

std::optional<Ecart> indicateurObligatoire(const Contexte& c, FieldRef at) {
  const Dispositif* d = c.dispositif();
  if (d == nullptr || !d->indicateurMssDepuis || c.now() < *d->indicateurMssDepuis || !c.blocPresent(at.id)) return std::nullopt;
  if (!c.valeur(at).vide()) return std::nullopt;
  return broken("L’indicateur Déploiement MSS n’est pas renseigné. Il est obligatoire depuis le {1}.",
                "Choisissez «\u00a0Cas 1\u00a0» ou «\u00a0Cas 2\u00a0», comme dans votre vérification d’aptitude (VA).",
                {formatEcran(*d->indicateurMssDepuis)});
}

constexpr std::array kTable{
    RegleEcrite{"CDE-01",
                "La date de la commande est une date qui existe.",
                "Guide, Informations de la demande",
                kErreur,
                F::DateCommande,
                {},
                &dateObligatoire},
    RegleEcrite{"CDE-02",
                "La commande est antérieure à la date limite des commandes.",
                "ANS, calendrier MS2",
                kErreur,
                F::DateCommande,
                {},
                &commandeAvantCloture},
    RegleEcrite{"CDE-03", "Le régime TVA est HT ou TTC.", "Guide, Informations de la demande", kErreur, F::RegimeTva, {}, &regimeTva},
    RegleEcrite{
        "CDE-04", "Le taux TVA est l’un de ceux du régime.", "Référentiel (hypothèse)", kErreur, F::TauxTva, {F::RegimeTva}, &tauxTva},
    RegleEcrite{"FAC-01",
                "La date de la facture est une date qui existe.",
                "Guide, Informations de la demande",
                kErreur,
                F::DateFacture,
                {},
                &dateObligatoire},
    RegleEcrite{"FAC-02",
                "La date de la facture n’est pas antérieure à la date de la commande.",
                "Hypothèse",
                kErreur,
                F::DateFacture,
                {F::DateCommande},
                &factureApresCommande},
    RegleEcrite{"FAC-03", "La date de la facture n’est pas dans le futur.", "Hypothèse", kErreur, F::DateFacture, {}, &factureNonFuture},
    RegleEcrite{"MSS-01",
                "L’indicateur Déploiement MSS vaut «\u00a0Cas 1\u00a0» ou «\u00a0Cas 2\u00a0».",
                "FAQ du portail Ségur numérique",
                kErreur,
                F::IndicateurDeploiementMss,
                {},
                &indicateurConnu},
    RegleEcrite{"MSS-02",
                "L’indicateur Déploiement MSS est renseigné, depuis le 12/09/2024 à 14 h.",
                "FAQ du portail Ségur numérique",
                kErreur,
                F::IndicateurDeploiementMss,
                {},
                &indicateurObligatoire},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> commande() { return kRules; }
std::span<const Enonce> commandeEnonces() { return kEnonces; }

}  // namespace segur::familles
