#include "core/rules/non_controle.hpp"

#include "core/model/text.hpp"

namespace segur {

std::vector<std::string> nonControle(const Referentiel& referentiel, std::string_view dsr) {
  std::vector<std::string> out;
  if (!dsr.empty() && referentiel.dispositif(dsr) == nullptr) {
    out.push_back(
        fill("Le DSR «1» n’est pas dans le référentiel\u00a0: dates limites, plafond et profils référencés ne sont pas contrôlés.", {dsr}));
  }
  for (const Dispositif& dispositif : referentiel.dispositifs) {
    if ((!dsr.empty() && dispositif.dsr != dsr) || dispositif.plafond) continue;
    out.push_back(
        fill("Le plafond de la prestation n’est pas contrôlé\u00a0: le référentiel n’en contient pas pour «1».", {dispositif.dsr}));
  }
  out.emplace_back("La conformité de la date de la facture et des montants à la facture elle-même n’est pas contrôlée\u00a0: le "
                   "gestionnaire la vérifie.");
  out.emplace_back("La conformité de l’indicateur Déploiement MSS à la vérification d’aptitude (VA) n’est pas contrôlée.");
  out.emplace_back("L’existence des numéros FINESS et SIRET dans leurs répertoires n’est pas contrôlée\u00a0: seule leur clé l’est.");
  if (!referentiel.avertissement.empty())
    out.push_back(fill("Référentiel «1»\u00a0: {2}", {referentiel.version, referentiel.avertissement}));
  return out;
}

}  // namespace segur
