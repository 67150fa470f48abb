// Any bytes as a supplier's table: its findings stand in the table, in its order, and each file made of it is JSON that a check reads.
#include <cstddef>
#include <cstdint>

#include "core/check/report_json.hpp"
#include "core/json/referentiel_reader.hpp"
#include "core/json/tree.hpp"
#include "core/model/text.hpp"
#include "core/tableur/conversion.hpp"
#include "core/tableur/encodage.hpp"
#include "tests/fuzz/documents.hpp"

using namespace segur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ReferentielLu referentiel = readReferentiel(fuzz::kReferentiel);
  const TexteDecode texte = decodeTableau({reinterpret_cast<const char*>(data), size});
  fuzz::require(!findInvalidUtf8(texte.utf8));
  const Tableau tableau = lireTableau(texte.utf8);
  const Colonnes colonnes = devinerColonnes(tableau.titres, referentiel.referentiel);
  fuzz::require(colonnes.size() == tableau.titres.size());
  // What is remembered is read as the same.
  if (!tableau.erreur) {
    const auto read =
        lireColonnes(ecrireColonnes(colonnes, tableau.titres, referentiel.referentiel), tableau.titres, referentiel.referentiel);
    fuzz::require(!read || read->size() == colonnes.size());
  }
  const Conversion made =
      convertir(tableau, texte.utf8, "fuzz.csv", colonnes, {"1", "43806968400019"}, referentiel.referentiel, fuzz::kNow);
  std::size_t last = 0;
  for (const Constat& constat : made.rapport.constats) {
    fuzz::require(constat.offset >= last && constat.offset <= texte.utf8.size());
    fuzz::require(std::size_t{constat.offset} + constat.longueur <= texte.utf8.size());
    fuzz::require(constat.position.ligne >= 1 && constat.position.colonne >= 1 && !constat.message.empty());
    last = constat.offset;
  }
  fuzz::require(!findInvalidUtf8(reportJson(std::span(&made.rapport, 1), referentiel.referentiel)));
  std::size_t demandes = 0;
  for (const FichierImport& fichier : made.fichiers) {
    fuzz::require(fichier.lignes >= 1 && fichier.lignes <= kLignesMax && static_cast<bool>(parseTree(fichier.json)));
    demandes += fichier.lignes;
  }
  fuzz::require(demandes == made.demandes);
  return 0;
}
