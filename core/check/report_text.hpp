// The report of `segur-solde check` for people, on a terminal or in a file. Nothing that a checked file holds can give an order to a
// terminal: every value of it is made displayable.
#pragma once

#include <string>
#include <string_view>

#include "core/check/bilan.hpp"
#include "core/check/check.hpp"
#include "core/check/classement.hpp"
#include "core/check/extrait.hpp"
#include "core/check/lot.hpp"

namespace segur {

struct StyleTexte {
  bool couleur = false;
  std::size_t largeur = kExtraitLargeur;  // columns of what is quoted
};

// One file: its counts, then each finding with rule, place, message, the line quoted and the advice. `bytes`: what the report was made of.
[[nodiscard]] std::string reportTextFichier(const Rapport& rapport, std::string_view bytes, const StyleTexte& style);

// All files at once, by rule or by line, as the request selects them: sections with their counts, the same finding many times said once.
[[nodiscard]] std::string reportTextClasse(Lot& lot, const RequeteConstats& requete, const StyleTexte& style);

// The end: the totals where there are several files, what was not checked, and the versions.
[[nodiscard]] std::string reportTextFin(const Bilan& bilan, const Referentiel& referentiel, Instant now, const StyleTexte& style);

}  // namespace segur
