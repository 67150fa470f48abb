#include <algorithm>
#include <array>

#include "core/model/identifiants.hpp"
#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"
#include "core/rules/profils.hpp"

namespace segur {

static bool profilManque(const Contexte& c, const std::string& profil) {
  if (profil.empty() || c.solution() == nullptr) return false;
  const auto& profils = c.solution()->profils;
  return std::find(profils.begin(), profils.end(), profil) == profils.end();
}

std::string refusProfil(const Contexte& c, FieldId field) {
  if (c.dispositif() == nullptr) return {};
  const std::string* profil = nullptr;
  if (field == FieldId::MaitreIdentite) profil = &c.dispositif()->profilMaitreIdentite;
  if (field == FieldId::StockageIdentite) profil = &c.dispositif()->profilStockageIdentite;
  if (profil == nullptr || !profilManque(c, *profil)) return {};
  return fill("Votre solution n’a pas le profil référencé «1».", {*profil});
}

std::string refusOperateur(const Contexte& c, std::string_view code) {
  if (c.referentiel().operateur(code) == nullptr) return fill("L’opérateur «1» n’est pas dans le référentiel.", {code});
  if (c.solution() == nullptr || !c.solution()->operateurs) return {};
  const auto& own = *c.solution()->operateurs;
  if (std::find(own.begin(), own.end(), code) != own.end()) return {};
  return fill("L’opérateur «1» n’est pas dans la liste de votre solution.", {code});
}

namespace familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;
constexpr std::string_view kGuide = "Guide, Scénario d’installation\u00a0: compatibilité avec les profils référencés";

std::optional<Ecart> profilReference(const Contexte& c, FieldRef at) {
  if (booleenOf(c.valeur(at)) != std::optional(true)) return std::nullopt;  // unticking is always allowed
  const std::string refus = refusProfil(c, at.id);
  if (refus.empty()) return std::nullopt;
  return mendable("«1» est coché. {2}", "Décochez la case.", {fieldOf(at.id).label, refus}, "false");
}

std::optional<Ecart> caseCochee(const Contexte& c, FieldRef at) { return controles::booleen(c, at, Presence::Obligatoire); }

std::optional<Ecart> operateurConnu(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  const std::string_view code = c.texte(at);
  if (code.empty() || c.referentiel().operateur(code) != nullptr) return std::nullopt;
  // The label instead of the code, or the code in small letters: suppliers do both, and each has one mend.
  if (const Operateur* meant = c.referentiel().operateurNomme(code)) {
    return mendable("L’opérateur de messagerie vaut «1»\u00a0: c’est son code qui est attendu.", "Écrivez «2».", {code, meant->code},
                    meant->code);
  }
  if (!isCodeOperateur(code)) {
    return broken("L’opérateur de messagerie vaut «1»\u00a0: ce n’est pas un code d’opérateur.",
                  "Un code a trois capitales, un tiret bas et des chiffres, par exemple MAI_337.", {code});
  }
  return broken("L’opérateur de messagerie «1» n’est pas dans le référentiel.",
                "Choisissez un opérateur de la liste, ou chargez un référentiel à jour.", {code});
}

std::optional<Ecart> operateurDeLaSolution(const Contexte& c, FieldRef at) {
  const std::string_view code = c.texte(at);
  if (code.empty() || c.referentiel().operateur(code) == nullptr) return std::nullopt;  // SCN-03 says so
  const std::string refus = refusOperateur(c, code);
  if (refus.empty()) return std::nullopt;
  std::string liste;
  for (const std::string& own : *c.solution()->operateurs) liste.append(liste.empty() ? "" : ", ").append(own);
  return broken("{1}", liste.empty() ? "Votre solution n’a aucun opérateur." : "Choisissez l’un de ceux-ci\u00a0: {2}.", {refus, liste});
}

constexpr std::array kTable{
    RegleEcrite{"SCN-01",
                "«\u00a0Maître identité\u00a0» n’est coché que si la solution a le profil référencé.",
                kGuide,
                kErreur,
                F::MaitreIdentite,
                {},
                &profilReference},
    RegleEcrite{"SCN-02",
                "«\u00a0Stockage identité\u00a0» n’est coché que si la solution a le profil référencé.",
                kGuide,
                kErreur,
                F::StockageIdentite,
                {},
                &profilReference},
    RegleEcrite{"SCN-03",
                "L’opérateur de messagerie est dans le référentiel.",
                "Guide, Scénario d’installation",
                kErreur,
                F::OperateurMessagerie,
                {},
                &operateurConnu},
    RegleEcrite{"SCN-04",
                "L’opérateur de messagerie est dans la liste de la solution, si elle en a une.",
                kGuide,
                kErreur,
                F::OperateurMessagerie,
                {},
                &operateurDeLaSolution},
    RegleEcrite{"SCN-05",
                "«\u00a0Maître identité\u00a0» vaut true ou false.",
                "Format d’import (générateur public, 2022)",
                kErreur,
                F::MaitreIdentite,
                {},
                &caseCochee},
    RegleEcrite{"SCN-06",
                "«\u00a0Stockage identité\u00a0» vaut true ou false.",
                "Format d’import (générateur public, 2022)",
                kErreur,
                F::StockageIdentite,
                {},
                &caseCochee},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> scenario() { return kRules; }
std::span<const Enonce> scenarioEnonces() { return kEnonces; }

}  // namespace familles
}  // namespace segur
