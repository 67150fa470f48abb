// The reports of a command, in the format that was asked for.
#pragma once

#include <optional>
#include <string_view>

#include "core/check/assemblage.hpp"
#include "core/check/bilan.hpp"
#include "core/check/check.hpp"
#include "core/check/report_text.hpp"
#include "core/cli/options.hpp"
#include "core/cli/sortie.hpp"

namespace segur::cli {

// Takes the reports as they come, and says what each format can say by then.
class Rapports {
public:
  Rapports(FormatSortie format, const Referentiel& referentiel, Instant now, Sortie& sortie);

  // `bytes`: what the report was made of, to be quoted; empty where there is nothing to quote (a zip).
  void add(Rapport rapport, std::string_view bytes);
  // All at once, in text: by rule or by line, as the request selects them.
  void addClasse(Lot& lot, const RequeteConstats& requete);
  void finish();

  // Text is written as it comes, and then no progress may stand in its way.
  [[nodiscard]] bool writesAtOnce() const { return !document_; }
  [[nodiscard]] const Bilan& bilan() const { return bilan_; }

private:
  const Referentiel& referentiel_;
  Instant now_;
  Sortie& sortie_;
  StyleTexte style_;
  Bilan bilan_;
  bool json_;
  std::optional<Assemblage> document_;  // none: text, written as it comes
};

}  // namespace segur::cli
