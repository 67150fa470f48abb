#include <unistd.h>

#include <optional>
#include <string>
#include <utility>

#include "core/cli/fichier.hpp"
#include "core/cli/horloge.hpp"
#include "core/cli/nouveau_fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/rapports.hpp"
#include "core/cli/referentiel_applique.hpp"
#include "core/cli/zip.hpp"
#include "core/model/text.hpp"
#include "core/tableur/conversion.hpp"
#include "core/tableur/encodage.hpp"

namespace segur::cli {
namespace {

// From the file that keeps them, or guessed from the titles, and kept in that file for the next time.
Result<Colonnes, Echec> columns(const Options& options, const Tableau& tableau, const Referentiel& referentiel) {
  if (!options.colonnes) return devinerColonnes(tableau.titres, referentiel);
  if (::access(options.colonnes->c_str(), F_OK) != 0) {
    Colonnes guessed = devinerColonnes(tableau.titres, referentiel);
    if (auto failure = writeNew(*options.colonnes, ecrireColonnes(guessed, tableau.titres, referentiel))) return *std::move(failure);
    complain("La correspondance des colonnes, devinée des titres, est écrite dans " + quote(*options.colonnes) + ".");
    return guessed;
  }
  const auto bytes = readFichier(*options.colonnes);
  if (!bytes) return bytes.error();
  auto read = lireColonnes(*bytes, tableau.titres, referentiel);
  if (!read) return Echec{quote(*options.colonnes) + "\u00a0: " + read.error()};
  return *std::move(read);
}

std::string describe(const Conversion& conversion, const TexteDecode& decoded) {
  return plural(conversion.demandes, "demande", "demandes") + " et " + plural(conversion.beneficiaires, "bénéficiaire", "bénéficiaires") +
         " lus dans le tableau (" + std::string(nameOf(decoded.encodage)) +
         ")\u00a0: " + plural(conversion.fichiers.size(), "fichier d’import écrit.", "fichiers d’import écrits.");
}

std::optional<Echec> writeAll(const Conversion& conversion, const std::string& folder) {
  for (const FichierImport& fichier : conversion.fichiers) {
    if (auto failure = writeNew(folder + "/" + fichier.nom, fichier.json)) return failure;
  }
  return std::nullopt;
}

Code trouble(const Echec& failure) {
  complain(failure.phrase);
  return Code::Ennui;
}

}  // namespace

Code runConvertir(const Options& options, Sortie& sortie) {
  const auto applied = appliquerReferentiel(options.referentiel);
  if (!applied) return Code::Ennui;
  const Referentiel& referentiel = *applied;
  const Instant now = options.date.value_or(systemNow());
  auto zip = lireZip(options.pieces, referentiel);
  if (!zip) return trouble(zip.error());
  std::optional<ControleArchive> archive = *std::move(zip);

  const std::string& nom = options.fichiers.front();
  const auto bytes = readFichier(nom, kTableauOctetsMax);
  if (!bytes) return trouble(bytes.error());
  const TexteDecode decoded = decodeTableau(*bytes);
  const Tableau tableau = lireTableau(decoded.utf8);
  const auto colonnes = columns(options, tableau, referentiel);
  if (!colonnes) return trouble(colonnes.error());
  // The files made are named after the table; the standard input has no name.
  Conversion conversion = convertir(tableau, decoded.utf8, nom == kEntreeStandard ? "import.csv" : nom, *colonnes,
                                    {options.numeroAns, options.siret}, referentiel, now, archive ? &*archive : nullptr);
  if (auto failure = writeAll(conversion, options.sortie.value_or("."))) return trouble(*failure);
  complain(describe(conversion, decoded));

  Rapports rapports(options.format, referentiel, now, sortie);
  rapports.add(std::move(conversion.rapport), decoded.utf8);
  if (archive) rapports.add(archive->rapport(), {});
  rapports.finish();
  return rapports.bilan().erreurs > 0 ? Code::Trouve : Code::Rien;
}

}  // namespace segur::cli
