#include "core/cli/rapports.hpp"

#include <unistd.h>

#include <algorithm>
#include <utility>

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

std::optional<FormatRapport> documentOf(FormatSortie format) {
  switch (format) {
    case FormatSortie::Json: return FormatRapport::Json;
    case FormatSortie::Html: return FormatRapport::Html;
    case FormatSortie::Csv: return FormatRapport::Csv;
    default: return std::nullopt;
  }
}

}  // namespace

Rapports::Rapports(FormatSortie format, const Referentiel& referentiel, Instant now, Sortie& sortie)
    : referentiel_(referentiel), now_(now), sortie_(sortie), style_(styleOf(STDOUT_FILENO)), json_(format == FormatSortie::Json) {
  if (const auto document = documentOf(format)) document_.emplace(*document, referentiel, now);
}

void Rapports::add(Rapport rapport, std::string_view bytes) {
  bilan_.add(rapport);
  // A program gets the name as it was given.
  if (!json_) rapport.fichier = nomAffiche(rapport.fichier);
  if (document_) return document_->add(rapport, bytes);
  sortie_.write(reportTextFichier(rapport, bytes, style_));
  sortie_.flush();
}

void Rapports::addClasse(Lot& lot, const RequeteConstats& requete) {
  for (const Rapport& rapport : lot.rapports()) bilan_.add(rapport);
  sortie_.write(reportTextClasse(lot, requete, style_));
}

void Rapports::finish() {
  if (json_) return sortie_.writeJson(document_->finish());
  if (document_) return sortie_.write(document_->finish());
  // Nothing was read: stderr has said why, and « aucune erreur » would be the wrong last word.
  if (bilan_.fichiers > 0) sortie_.write(reportTextFin(bilan_, referentiel_, now_, style_));
}

}  // namespace segur::cli
