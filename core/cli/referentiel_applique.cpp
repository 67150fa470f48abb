#include "core/cli/referentiel_applique.hpp"

#include <algorithm>
#include <utility>

#include "core/cli/fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/referentiel_demo.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/model/text.hpp"

namespace segur::cli {
namespace {

// Enough to mend it in one go; a file that is no référentiel at all would fill the screen.
constexpr std::size_t kErreursMax = 20;

std::string describeAll(const std::vector<ErreurReferentiel>& errors, std::string_view nom) {
  std::string out = "Le référentiel " + quote(nom) + " ne peut pas être appliqué\u00a0:";
  for (std::size_t i = 0; i < std::min(errors.size(), kErreursMax); ++i) out += "\n  " + describe(errors[i]);
  if (errors.size() > kErreursMax) out += "\n  … et " + plural(errors.size() - kErreursMax, "autre erreur.", "autres erreurs.");
  return out;
}

}  // namespace

std::optional<Referentiel> appliquerReferentiel(const std::optional<std::string>& nom) {
  std::string bytes(referentielDemo());
  if (nom) {
    auto read = readFichier(*nom);
    if (!read) {
      complain(read.error().phrase);
      return std::nullopt;
    }
    bytes = *std::move(read);
  }
  ReferentielLu lu = readReferentiel(bytes);
  if (!lu.erreurs.empty()) {
    complain(describeAll(lu.erreurs, nom ? nomAffiche(*nom) : "de démonstration"));
    return std::nullopt;
  }
  if (!nom) {
    complain("Aucun référentiel n’est indiqué\u00a0: celui de démonstration, " + quote(lu.referentiel.version) +
             ", est appliqué. Il est incomplet\u00a0: donnez le vôtre avec --referentiel.");
  }
  return std::move(lu.referentiel);
}

}  // namespace segur::cli
