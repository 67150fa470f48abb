// The JSON report of `segur-solde check`, byte for byte the same from the command line and in the browser (design.md, « Contracts »).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/check/check.hpp"

namespace segur {

// {"versionReferentiel", "versionRegles", "fichiers": [{"fichier", "erreurs", "avertissements", "constats": [{"regle", "gravite",
// "pointeur", "ligne", "colonne", "message", "conseil", "source"}]}], "nonControle": [text…]}. A finding with exactly one mend has
// "correction" as well (JSON, in place of the value); a file with more than kConstatsMax findings has "omis", how many are not listed.
[[nodiscard]] std::string reportJson(std::span<const Rapport> rapports, const Referentiel& referentiel);
// The same from the entries of the files, with commas between them: the reports need not be kept.
[[nodiscard]] std::string reportJsonAround(std::string_view entrees, const Referentiel& referentiel);

// The entry of one file: a line of `--jsonl`.
[[nodiscard]] std::string reportJsonEntry(const Rapport& rapport);

}  // namespace segur
