#include "core/cli/lot_lu.hpp"

#include <algorithm>

#include "core/cli/fichier.hpp"
#include "core/cli/programme.hpp"
#include "core/cli/zip.hpp"

namespace segur::cli {

bool lireLot(const Entrees& entrees, Lot& lot) {
  bool whole = true;
  const auto trouble = [&whole](const Echec& echec) {
    complain(echec.phrase);
    whole = false;
  };
  for (const std::string& nom : entrees.fichiers) {
    const auto bytes = readFichier(nom);
    if (!bytes) {
      trouble(bytes.error());
      continue;
    }
    const std::size_t index = lot.ajouter(std::string(nomAffiche(nom)), bytes->size());
    const std::span<char> kept = lot.octets(index);
    std::copy_n(bytes->begin(), kept.size(), kept.begin());
  }
  if (entrees.pieces) {
    if (const auto echec = lireZip(*entrees.pieces, lot.ouvrirArchive(*entrees.pieces))) trouble(*echec);
  }
  lot.recommencer();
  for (std::size_t i = 0; i < lot.taille(); ++i) lot.controler(i, nullptr);
  return whole;
}

}  // namespace segur::cli
