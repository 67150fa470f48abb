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

std::optional<Ecart> numeroAsp(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, c.mode() == Mode::Edition ? Presence::Obligatoire : Presence::Facultative)) return ecart;
  const std::string_view numero = c.texte(at);
  if (numero.empty() || isNumeroAsp(numero)) return std::nullopt;
  return broken("Le numéro ASP «1» n’a pas la forme attendue.", "Recopiez-le du portail, par exemple FINMS2009167M1.", {numero});
}

std::optional<Ecart> dsrConnu(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view dsr = c.texte(at);
  if (c.dispositif() == nullptr) {
    return broken("Le DSR «1» n’est pas dans le référentiel.",
                  "Recopiez-le à la lettre, espaces compris, ou chargez un référentiel à jour.", {dsr});
  }
  if (c.solution() != nullptr && c.solution()->dsr != dsr) {
    return mendable("Le DSR «1» n’est pas celui de votre solution, «2».", "Écrivez «2».", {dsr, c.solution()->dsr}, c.solution()->dsr);
  }
  return std::nullopt;
}

std::optional<Ecart> numeroEditeur(const Contexte& c, FieldRef at) { return controles::texte(c, at, Presence::Obligatoire); }

std::optional<Ecart> solutionDeLaDemande(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  if (c.solution() != nullptr) return std::nullopt;
  return broken("La solution n° ANS «1» n’est pas dans le référentiel\u00a0: ses profils ne peuvent pas être contrôlés.",
                "Contactez l’assistance utilisateur.", {c.texte(at)});
}

std::optional<Ecart> siretFournisseur(const Contexte& c, FieldRef at) { return controles::siret(c, at, Presence::Facultative); }

std::optional<Ecart> clotureDuSolde(const Contexte& c, FieldRef) {
  if (c.dispositif() == nullptr || !c.dispositif()->finSolde || c.now() < *c.dispositif()->finSolde) return std::nullopt;
  return broken("Le dépôt des demandes de solde est clos depuis le {1} (heure de Paris).",
                "La demande ne peut plus être importée\u00a0: contactez l’assistance utilisateur.",
                {formatEcran(*c.dispositif()->finSolde)});
}

constexpr std::array kTable{
    RegleEcrite{
        "DEM-01", "Le numéro ASP a la forme FIN, couloir, chiffres, M, rang.", "Guide, étape 3", kErreur, F::NumeroAsp, {}, &numeroAsp},
    RegleEcrite{"DEM-02",
                "Le DSR est dans le référentiel, et c’est celui de la solution.",
                "Guide, Informations de la demande",
                kErreur,
                F::Dsr,
                {},
                &dsrConnu},
    RegleEcrite{"DEM-03",
                "La demande porte le n° éditeur de la commande.",
                "Format d’import (générateur public, 2022)",
                kErreur,
                F::NumeroEditeur,
                {},
                &numeroEditeur},
    RegleEcrite{"DEM-04",
                "La solution de la demande est dans le référentiel.",
                "Guide, Principes généraux",
                kErreur,
                F::NumeroAns,
                {},
                &solutionDeLaDemande,
                Portee::Edition},
    RegleEcrite{"DEM-05",
                "La demande de solde est importée avant la date de clôture.",
                "Guide, étape 01\u202f; ANS, calendrier MS2",
                kErreur,
                F::Demande,
                {},
                &clotureDuSolde,
                Portee::Import},
    RegleEcrite{"DEM-06", "Le SIRET du fournisseur est valide.", "Insee", kErreur, F::Siret, {}, &siretFournisseur, Portee::Edition},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> demande() { return kRules; }
std::span<const Enonce> demandeEnonces() { return kEnonces; }

}  // namespace segur::familles
