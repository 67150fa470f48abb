#include "core/cli/rapports.hpp"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "core/check/report_json.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/terminal.hpp"

namespace segur::cli {
namespace {

// Below forty columns nothing can be quoted; beyond 160 a line is no longer read.
constexpr std::size_t kLargeurMin = 40;
constexpr std::size_t kLargeurMax = 160;
// The margin, the line's number and the bar that stand before what is quoted.
constexpr std::size_t kMarge = 12;

StyleTexte styleOf(int descriptor) {
  const std::size_t columns = columnsOf(descriptor, kExtraitLargeur + kMarge);
  return {wantsColour(descriptor), std::clamp(columns - std::min(columns, kMarge), kLargeurMin, kLargeurMax)};
}

}  // namespace

Rapports::Rapports(FormatSortie format, const Referentiel& referentiel, Instant now, Sortie& sortie)
    : format_(format), referentiel_(referentiel), now_(now), sortie_(sortie), style_(styleOf(STDOUT_FILENO)) {}

void Rapports::add(Rapport rapport, std::string_view bytes) {
  bilan_.add(rapport);
  switch (format_) {
    case FormatSortie::Json: rapports_.push_back(std::move(rapport)); break;
    case FormatSortie::Html:
      rapport.fichier = nomAffiche(rapport.fichier);
      sections_.push_back(sectionHtml(rapport, bytes));
      break;
    default:
      rapport.fichier = nomAffiche(rapport.fichier);
      sortie_.write(reportTextFichier(rapport, bytes, style_));
      sortie_.flush();
  }
}

void Rapports::finish() {
  switch (format_) {
    case FormatSortie::Json: sortie_.writeJson(reportJson(rapports_, referentiel_)); break;
    case FormatSortie::Html: sortie_.write(reportHtml(sections_, referentiel_, now_)); break;
    default:
      // Nothing was read: stderr has said why, and « aucune erreur » would be the wrong last word.
      if (bilan_.fichiers > 0) sortie_.write(reportTextFin(bilan_, referentiel_, now_, style_));
  }
}

}  // namespace segur::cli
