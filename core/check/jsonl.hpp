// JSON Lines: one document a line, judged one by one, in memory that does not grow with their number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/check/check.hpp"

namespace segur {

// A demande of 10,000 bénéficiaires takes 3 MB; a line beyond this is a finding, and reading goes on with the next.
inline constexpr std::size_t kLigneJsonlMax = std::size_t{16} * 1024 * 1024;

class ControleJsonl {
public:
  // Entries are named after their line: « 12 », after `prefixe` where several files go through one pipe. The référentiel must outlive it.
  ControleJsonl(const Referentiel& referentiel, Instant now, std::string prefixe = {}, std::size_t ligneMax = kLigneJsonlMax)
      : referentiel_(referentiel), now_(now), prefixe_(std::move(prefixe)), ligneMax_(ligneMax) {}

  // Takes the bytes as they come, in parts of any size. Each line that is complete adds its entry (reportJsonEntry) and a line end to
  // `out`; a line with nothing but spaces counts and adds none.
  void feed(std::string_view bytes, std::string& out);
  // The last line may lack its end.
  void finish(std::string& out);

  [[nodiscard]] std::size_t documents() const { return documents_; }
  [[nodiscard]] std::size_t documentsEnErreur() const { return documentsEnErreur_; }
  [[nodiscard]] std::size_t erreurs() const { return erreurs_; }
  [[nodiscard]] std::size_t avertissements() const { return avertissements_; }

private:
  void keep(std::string_view part);
  void line(std::string_view bytes, std::string& out);

  const Referentiel& referentiel_;
  Instant now_;
  std::string prefixe_;
  std::size_t ligneMax_;
  std::string begun_;     // the start of a line whose end has not come yet
  bool tooLong_ = false;  // that line is beyond the bound: its bytes are no longer kept
  std::size_t ligne_ = 0;
  std::size_t documents_ = 0;
  std::size_t documentsEnErreur_ = 0;
  std::size_t erreurs_ = 0;
  std::size_t avertissements_ = 0;
};

}  // namespace segur
