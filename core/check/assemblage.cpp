#include "core/check/assemblage.hpp"

#include "core/check/report_csv.hpp"
#include "core/check/report_json.hpp"

namespace segur {

std::optional<FormatRapport> formatRapport(std::string_view nom) {
  if (nom == "json") return FormatRapport::Json;
  if (nom == "html") return FormatRapport::Html;
  if (nom == "csv") return FormatRapport::Csv;
  return std::nullopt;
}

void Assemblage::add(const Rapport& rapport, std::string_view bytes) {
  switch (format_) {
    case FormatRapport::Json:
      if (!entrees_.empty()) entrees_ += ',';
      entrees_ += reportJsonEntry(rapport);
      break;
    case FormatRapport::Html: sections_.push_back(sectionHtml(rapport, bytes)); break;
    case FormatRapport::Csv: entrees_ += reportCsvRows(rapport); break;
  }
}

std::string Assemblage::finish() {
  switch (format_) {
    case FormatRapport::Json: return reportJsonAround(entrees_, referentiel_);
    case FormatRapport::Html: return reportHtml(sections_, referentiel_, now_);
    case FormatRapport::Csv: return reportCsv(entrees_);
  }
  return {};
}

}  // namespace segur
