// The report of several files as one document to keep or to send: JSON for a program, HTML to read or print, CSV for a spreadsheet. The
// command line writes it and the validator's page exports it: the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"
#include "core/check/report_html.hpp"

namespace segur {

enum class FormatRapport : std::uint8_t { Json, Html, Csv };

// « json », « html », « csv ».
[[nodiscard]] std::optional<FormatRapport> formatRapport(std::string_view nom);

class Assemblage {
public:
  // The référentiel must outlive it.
  Assemblage(FormatRapport format, const Referentiel& referentiel, Instant now) : format_(format), referentiel_(referentiel), now_(now) {}

  // The next file, in the order of the report. `bytes`: what it was made of, to be quoted; empty where there is nothing to quote (a zip).
  // Neither is needed afterwards.
  void add(const Rapport& rapport, std::string_view bytes);
  [[nodiscard]] std::string finish();

private:
  FormatRapport format_;
  const Referentiel& referentiel_;
  Instant now_;
  std::string entrees_;                // of JSON or CSV
  std::vector<SectionHtml> sections_;  // of HTML
};

}  // namespace segur
