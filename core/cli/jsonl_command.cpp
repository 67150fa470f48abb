#include <string>
#include <vector>

#include "core/check/jsonl.hpp"
#include "core/cli/entrees.hpp"
#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/progression.hpp"
#include "core/cli/referentiel_applique.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

// What is read before its entries are written: small, since the entry of a line is a hundred times as long as the shortest line.
constexpr std::size_t kPart = std::size_t{32} * 1024;

struct BilanJsonl {
  std::size_t documents = 0;
  std::size_t enErreur = 0;
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;

  void add(const ControleJsonl& controle) {
    documents += controle.documents();
    enErreur += controle.documentsEnErreur();
    erreurs += controle.erreurs();
    avertissements += controle.avertissements();
  }
};

std::string describe(const BilanJsonl& bilan) {
  return plural(bilan.documents, "document contrôlé", "documents contrôlés") + ", dont " +
         plural(bilan.enErreur, "en erreur", "en erreur") + "\u00a0: " + plural(bilan.erreurs, "erreur", "erreurs") + ", " +
         plural(bilan.avertissements, "avertissement", "avertissements") + ".";
}

}  // namespace

Code runJsonl(const Options& options, Sortie& sortie) {
  const auto referentiel = appliquerReferentiel(options.referentiel);
  if (!referentiel) return Code::Ennui;
  const Instant now = options.date.value_or(systemNow());

  const Entrees entrees = rassembler(options);
  sayEntrees(entrees);
  Progression progression(entrees.fichiers.size(), totalSize(entrees.fichiers));
  BilanJsonl bilan;
  bool trouble = !entrees.ennuis.empty();
  std::size_t total = 0;
  std::vector<char> part(kPart);
  for (const std::string& nom : entrees.fichiers) {
    auto opened = Fichier::open(nom);
    if (!opened) {
      complain(opened.error().phrase);
      trouble = true;
      continue;
    }
    Fichier file = *std::move(opened);
    ControleJsonl controle(*referentiel, now, entrees.fichiers.size() > 1 ? nom + ":" : std::string{});
    while (!sortie.failed()) {
      progression.update(total, nomAffiche(nom));
      const auto got = file.read(part.data(), part.size());
      if (!got) {
        complain(got.error().phrase);
        trouble = true;
        break;
      }
      std::string entries;
      if (*got == 0) {
        controle.finish(entries);
      } else {
        controle.feed({part.data(), *got}, entries);
        total += *got;
      }
      // Each part's entries leave before the next is waited for: whoever reads the pipe sees a line's verdict as soon as there is one.
      sortie.writeJson(entries);
      sortie.flush();
      if (*got == 0) break;
    }
    bilan.add(controle);
  }
  progression.clear();
  if (!sortie.failed()) complain(describe(bilan));
  if (trouble) return Code::Ennui;
  return bilan.erreurs > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
