#include <optional>
#include <utility>

#include "core/check/check.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/progression.hpp"
#include "core/cli/rapports.hpp"
#include "core/cli/referentiel_applique.hpp"
#include "core/cli/zip.hpp"

namespace segur::cli {
namespace {

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

}  // namespace

Code runCheck(const Options& options, Sortie& sortie) {
  const auto applied = loadReferentiel(options.referentiel);
  if (!applied) {
    complain(applied.error().phrase);
    return Code::Ennui;
  }
  if (applied->demonstration) complain(noticeDemonstration(applied->referentiel));
  const Instant now = options.date.value_or(systemNow());

  auto zip = lireZip(options.pieces, applied->referentiel);
  if (!zip) {
    complain(zip.error().phrase);
    return Code::Ennui;
  }
  std::optional<ControleArchive> archive = *std::move(zip);

  Rapports rapports(options.format, applied->referentiel, now, sortie);
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
    Rapport rapport = checkDocument(*bytes, nom, applied->referentiel, now, archive ? &*archive : nullptr, &avancement);
    read += bytes->size();
    if (options.format == FormatSortie::Text) progression.clear();
    rapports.add(std::move(rapport), *bytes);
    if (sortie.failed()) break;
  }
  progression.clear();
  if (archive) rapports.add(archive->rapport(), {});
  rapports.finish();
  if (trouble) return Code::Ennui;
  return rapports.bilan().erreurs > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
