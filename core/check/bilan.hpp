// What a whole check comes to, for the end of a report.
#pragma once

#include <cstddef>
#include <string>

#include "core/check/check.hpp"

namespace segur {

struct Bilan {
  std::size_t fichiers = 0;
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;

  void add(const Rapport& rapport);
};

// « 3 erreurs, 1 avertissement »; « aucune erreur, aucun avertissement ».
[[nodiscard]] std::string describeComptes(std::size_t erreurs, std::size_t avertissements);
// « 12 autres constats ne sont pas détaillés… »; empty when all are there.
[[nodiscard]] std::string describeOmis(const Rapport& rapport);
// « Règles 2026.11, référentiel demo-2023-06-12, contrôle au 13/06/2023 à 00 h 00 (heure de Paris). »
[[nodiscard]] std::string describeVersions(const Referentiel& referentiel, Instant now);

}  // namespace segur
