#include <optional>
#include <utility>

#include "core/check/check.hpp"
#include "core/cli/entrees.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/lot_lu.hpp"
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

// One file after the other: none is kept once it is judged. False: something could not be read.
bool checkEach(const Entrees& entrees, const Referentiel& referentiel, Instant now, Sortie& sortie, Rapports& rapports) {
  auto zip = lireZip(entrees.pieces, referentiel);
  if (!zip) {
    complain(zip.error().phrase);
    return false;
  }
  std::optional<ControleArchive> archive = *std::move(zip);
  Progression progression(entrees.fichiers.size(), totalSize(entrees.fichiers));
  std::size_t read = 0;
  bool whole = true;
  for (const std::string& nom : entrees.fichiers) {
    progression.update(read, nomAffiche(nom));
    const auto bytes = readFichier(nom);
    if (!bytes) {
      progression.clear();
      complain(bytes.error().phrase);
      whole = false;
      continue;
    }
    Avancement avancement(progression, read, nomAffiche(nom));
    Rapport rapport = checkDocument(*bytes, nom, referentiel, now, archive ? &*archive : nullptr, &avancement);
    read += bytes->size();
    if (rapports.writesAtOnce()) progression.clear();
    rapports.add(std::move(rapport), *bytes);
    if (sortie.failed()) break;
  }
  progression.clear();
  if (archive) rapports.add(archive->rapport(), {});
  return whole;
}

}  // namespace

Code runCheck(const Options& options, Sortie& sortie) {
  const auto referentiel = appliquerReferentiel(options.referentiel);
  if (!referentiel) return Code::Ennui;
  const Instant now = options.date.value_or(systemNow());
  const Entrees entrees = rassembler(options);
  sayEntrees(entrees);
  bool trouble = !entrees.ennuis.empty();

  Rapports rapports(options.format, *referentiel, now, sortie);
  if (options.par || options.gravite || !options.chercher.empty()) {
    Lot lot(*referentiel, now);
    trouble |= !lireLot(entrees, lot);
    rapports.addClasse(lot, {options.par.value_or(Groupement::Regle), options.gravite, {}, options.chercher});
  } else if (!checkEach(entrees, *referentiel, now, sortie, rapports)) {
    trouble = true;
  }
  rapports.finish();
  if (trouble) return Code::Ennui;
  return rapports.bilan().erreurs > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
