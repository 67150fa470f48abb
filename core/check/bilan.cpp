#include "core/check/bilan.hpp"

#include "core/model/text.hpp"

namespace segur {

void Bilan::add(const Rapport& rapport) {
  ++fichiers;
  erreurs += rapport.erreurs;
  avertissements += rapport.avertissements;
}

std::string describeComptes(std::size_t erreurs, std::size_t avertissements) {
  return (erreurs == 0 ? "aucune erreur" : plural(erreurs, "erreur", "erreurs")) + ", " +
         (avertissements == 0 ? "aucun avertissement" : plural(avertissements, "avertissement", "avertissements"));
}

std::string describeOmis(const Rapport& rapport) {
  if (rapport.omis() == 0) return {};
  std::string out = plural(rapport.omis(), "autre constat n’est pas détaillé", "autres constats ne sont pas détaillés") +
                    "\u00a0: un rapport s’arrête à ";
  appendGrouped(out, kConstatsMax);
  return out += ". Corrigez ceux-ci, puis contrôlez à nouveau.";
}

std::string describeVersions(const Referentiel& referentiel, Instant now) {
  return "Règles " + std::string(kVersionRegles) + ", référentiel " + displayable(referentiel.version) + ", contrôle au " +
         formatEcran(now) + " (heure de Paris).";
}

}  // namespace segur
