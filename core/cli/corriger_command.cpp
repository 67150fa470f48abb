#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/check/bilan.hpp"
#include "core/check/groupes.hpp"
#include "core/cli/entrees.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/lot_lu.hpp"
#include "core/cli/nouveau_fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/referentiel_applique.hpp"
#include "core/cli/terminal.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

// A key that is mended brings its value to light, which may have a mend of its own. Deeper than this nothing was ever seen to go.
constexpr std::size_t kPassesMax = 8;
constexpr std::string_view kRouge = "\x1b[31m";
constexpr std::string_view kVert = "\x1b[32m";
constexpr std::string_view kFin = "\x1b[0m";

// « envoi/import.json » → « import-corrigé.json », as the page names it.
std::string corrigedName(std::string_view nom) {
  nom.remove_prefix(std::min(nom.size(), nom.find_last_of('/') + 1));
  const std::size_t point = nom.find_last_of('.');
  if (point == std::string_view::npos || point == 0) return concat({nom, "-corrigé"});
  return concat({nom.substr(0, point), "-corrigé", nom.substr(point)});
}

class Correcteur {
public:
  Correcteur(const Options& options, Lot& lot)
      : options_(options), lot_(lot), couleur_(wantsColour(STDOUT_FILENO)), lignes_(lot.taille()) {}

  // Applies what can be mended until nothing is left of it, and keeps what was done in words.
  void run() {
    for (std::size_t pass = 0; pass < kPassesMax; ++pass) {
      std::vector<Rapport> wanted = proposals();
      if (std::all_of(wanted.begin(), wanted.end(), [](const Rapport& each) { return each.constats.empty(); })) return;
      for (std::size_t f = 0; f < wanted.size(); ++f) apply(f, wanted[f]);
      lot_.recommencer();
      for (std::size_t f = 0; f < lot_.taille(); ++f) lot_.controler(f, nullptr);
    }
  }

  [[nodiscard]] std::size_t corrections() const { return corrections_; }
  [[nodiscard]] std::string difference() const {
    std::string out;
    for (std::size_t f = 0; f < lignes_.size(); ++f) {
      if (!lignes_[f].empty()) out += concat({displayable(lot_.nom(f)), "\n\n", lignes_[f]});
    }
    return out;
  }

private:
  // Of each file, the findings that are to be mended now.
  std::vector<Rapport> proposals() {
    std::vector<Rapport> out(lot_.taille());
    choisis_.assign(lot_.taille(), {});
    const std::span<const Rapport> rapports = lot_.rapports();
    for (const CorrectionProposee& each : lot_.corrections()) {
      const Constat& constat = rapports[each.fichier].constats[each.constat];
      const auto& codes = options_.regles;
      if (!codes.empty() && std::find(codes.begin(), codes.end(), constat.regle->code) == codes.end()) continue;
      out[each.fichier].constats.push_back(constat);
      choisis_[each.fichier].push_back(each.constat);
    }
    return out;
  }

  void apply(std::size_t fichier, const Rapport& wanted) {
    corrections_ += wanted.constats.size();
    for (const Groupe& groupe : grouper(wanted)) {
      const Constat& constat = *groupe.front();
      const auto retouche = retoucheDe(constat, lot_.texte(fichier));
      if (!retouche) continue;
      std::string& out = lignes_[fichier];
      out += concat({"  ", std::to_string(constat.position.ligne), ":", std::to_string(constat.position.colonne), "  ", constat.regle->code,
                     "  ", displayable(constat.message), "\n"});
      line(out, '-', kRouge, lot_.texte(fichier).substr(retouche->offset, retouche->longueur));
      line(out, '+', kVert, retouche->texte);
      if (const std::string places = describePlaces(groupe); !places.empty()) out += concat({"    ", places, "\n"});
      out += "\n";
    }
    lot_.corriger(fichier, choisis_[fichier]);
  }

  void line(std::string& out, char sign, std::string_view colour, std::string_view text) const {
    out += concat({"    ", couleur_ ? colour : "", std::string_view(&sign, 1), " ", displayable(text), couleur_ ? kFin : "", "\n"});
  }

  const Options& options_;
  Lot& lot_;
  bool couleur_;
  std::size_t corrections_ = 0;
  std::vector<std::string> lignes_;
  std::vector<std::vector<std::uint32_t>> choisis_;
};

// The mended copies. False: one could not be written.
bool writeAll(const Lot& lot, const std::string& folder) {
  for (std::size_t f = 0; f < lot.taille(); ++f) {
    if (!lot.corrige(f)) continue;
    const std::string nom = concat({folder, folder.ends_with('/') ? "" : "/", corrigedName(lot.nom(f))});
    if (const auto echec = writeNew(nom, lot.texte(f))) {
      complain(echec->phrase);
      return false;
    }
    complain("La copie corrigée de " + quote(lot.nom(f)) + " est écrite dans " + quote(nom) + ".");
  }
  return true;
}

}  // namespace

Code runCorriger(const Options& options, Sortie& sortie) {
  const auto referentiel = appliquerReferentiel(options.referentiel);
  if (!referentiel) return Code::Ennui;
  const Entrees entrees = rassembler(options);
  sayEntrees(entrees);
  Lot lot(*referentiel, options.date.value_or(systemNow()));
  bool trouble = !lireLot(entrees, lot) || !entrees.ennuis.empty();

  Correcteur correcteur(options, lot);
  correcteur.run();
  sortie.write(correcteur.difference());
  Bilan reste;
  for (const Rapport& rapport : lot.rapports()) reste.add(rapport);
  const std::size_t count = correcteur.corrections();
  sortie.write((count == 0 ? "Aucune correction sûre" : plural(count, "correction sûre", "corrections sûres")) +
               "\u202f; après elles, il reste\u00a0: " + describeComptes(reste.erreurs, reste.avertissements) + "." +
               (count > 0 && !options.sortie ? " Rien n’est écrit\u00a0: ajoutez --sortie DOSSIER." : "") + "\n");
  if (options.sortie) trouble |= !writeAll(lot, *options.sortie);
  if (trouble) return Code::Ennui;
  return (options.sortie ? reste.erreurs : count) > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
