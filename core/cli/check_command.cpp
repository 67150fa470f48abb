#include <unistd.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/check/bilan.hpp"
#include "core/check/check.hpp"
#include "core/check/report_html.hpp"
#include "core/check/report_json.hpp"
#include "core/check/report_text.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/progression.hpp"
#include "core/cli/referentiel_applique.hpp"
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

// The bar moves within a file as well: a large one takes seconds.
class Avancement final : public Suivi {
public:
  Avancement(Progression& progression, std::size_t avant, std::string_view nom) : progression_(progression), avant_(avant), nom_(nom) {}
  void avance(std::size_t octets) override { progression_.update(avant_ + octets, nom_); }

private:
  Progression& progression_;
  std::size_t avant_;  // bytes of the files before this one
  std::string_view nom_;
};

// Takes the reports as they come, and says what each format can say by then.
class Reports {
public:
  Reports(FormatSortie format, const Referentiel& referentiel, Instant now, Sortie& sortie)
      : format_(format), referentiel_(referentiel), now_(now), sortie_(sortie), style_(styleOf(STDOUT_FILENO)) {}

  void add(Rapport rapport, std::string_view bytes) {
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

  void finish() {
    switch (format_) {
      case FormatSortie::Json: sortie_.writeJson(reportJson(rapports_, referentiel_)); break;
      case FormatSortie::Html: sortie_.write(reportHtml(sections_, referentiel_, now_)); break;
      default:
        // Nothing was read: stderr has said why, and « aucune erreur » would be the wrong last word.
        if (bilan_.fichiers > 0) sortie_.write(reportTextFin(bilan_, referentiel_, now_, style_));
    }
  }

  [[nodiscard]] const Bilan& bilan() const { return bilan_; }

private:
  FormatSortie format_;
  const Referentiel& referentiel_;
  Instant now_;
  Sortie& sortie_;
  StyleTexte style_;
  Bilan bilan_;
  std::vector<Rapport> rapports_;
  std::vector<SectionHtml> sections_;
};

}  // namespace

Code runCheck(const Options& options, Sortie& sortie) {
  const auto applied = loadReferentiel(options.referentiel);
  if (!applied) {
    complain(applied.error().phrase);
    return Code::Ennui;
  }
  if (applied->demonstration) complain(noticeDemonstration(applied->referentiel));
  const Instant now = options.date.value_or(systemNow());

  Reports reports(options.format, applied->referentiel, now, sortie);
  Progression progression(options.fichiers.size(), totalSize(options.fichiers));
  std::size_t read = 0;
  bool trouble = false;
  for (const std::string& nom : options.fichiers) {
    progression.update(read, nomAffiche(nom));
    const auto bytes = readFichier(nom);
    if (!bytes) {
      progression.clear();
      complain(bytes.error().phrase);
      trouble = true;
      continue;
    }
    Avancement avancement(progression, read, nomAffiche(nom));
    Rapport rapport = checkDocument(*bytes, nom, applied->referentiel, now, &avancement);
    read += bytes->size();
    if (options.format == FormatSortie::Text) progression.clear();
    reports.add(std::move(rapport), *bytes);
    if (sortie.failed()) break;
  }
  progression.clear();
  reports.finish();
  if (trouble) return Code::Ennui;
  return reports.bilan().erreurs > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
