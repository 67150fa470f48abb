#include <chrono>
#include <utility>
#include <vector>

#include "core/check/check.hpp"
#include "core/check/report_json.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/referentiel_applique.hpp"

namespace segur::cli {
namespace {

Instant systemNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

}  // namespace

Code runCheck(const Options& options, Sortie& sortie) {
  const auto applied = loadReferentiel(options.referentiel);
  if (!applied) {
    complain(applied.error().phrase);
    return Code::Ennui;
  }
  if (applied->demonstration) complain(noticeDemonstration(applied->referentiel));
  const Instant now = options.date.value_or(systemNow());
  std::vector<Rapport> rapports;
  bool errors = false;
  bool trouble = false;
  for (const std::string& nom : options.fichiers) {
    const auto bytes = readFichier(nom);
    if (!bytes) {
      complain(bytes.error().phrase);
      trouble = true;
      continue;
    }
    rapports.push_back(checkDocument(*bytes, nom, applied->referentiel, now));
    errors = errors || rapports.back().erreurs > 0;
  }
  sortie.writeJson(reportJson(rapports, applied->referentiel));
  if (trouble) return Code::Ennui;
  return errors ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
