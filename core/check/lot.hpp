// The files that are checked together: import files and demandes, and the zip of their pièces. They can be mended, judged again, and the
// mends undone, without being read again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/archive.hpp"
#include "core/check/check.hpp"
#include "core/check/corrections.hpp"
#include "core/model/referentiel.hpp"

namespace segur {

// A one-click mend, as it is shown before it is applied.
struct CorrectionProposee {
  std::uint32_t fichier = 0;
  std::uint32_t constat = 0;  // index in the report of that file
  std::string avant;          // the JSON that stands there
  std::string apres;
};

class Lot {
public:
  Lot(Referentiel referentiel, Instant now) : referentiel_(std::move(referentiel)), now_(now) {}
  Lot(const Lot&) = delete;
  Lot& operator=(const Lot&) = delete;

  // A file of that many bytes, to be written into octets() before it is judged. More than kBytesMax are not kept, and the report says so.
  std::size_t ajouter(std::string nom, std::size_t taille);
  [[nodiscard]] std::span<char> octets(std::size_t fichier);
  [[nodiscard]] std::string_view texte(std::size_t fichier) const { return fichiers_[fichier].octets; }
  [[nodiscard]] std::string_view nom(std::size_t fichier) const { return fichiers_[fichier].nom; }
  [[nodiscard]] std::size_t taille() const { return fichiers_.size(); }

  // The zip: entries are told before the files are judged. A second one takes the place of the first.
  ControleArchive& ouvrirArchive(std::string nom);
  [[nodiscard]] ControleArchive* archive() { return archive_ ? &*archive_ : nullptr; }

  // Before all files are judged, and again when one has changed.
  void recommencer();
  void controler(std::size_t fichier, Suivi* suivi);

  // Of each file in its order, then of the zip. Valid until a file or the zip changes.
  [[nodiscard]] std::span<const Rapport> rapports();
  [[nodiscard]] const Referentiel& referentiel() const { return referentiel_; }
  [[nodiscard]] Instant now() const { return now_; }

  // Every mend that the reports offer.
  [[nodiscard]] std::vector<CorrectionProposee> corrections();
  // Applies the mends of those findings as one step. The file has to be judged again.
  void corriger(std::size_t fichier, std::span<const std::uint32_t> constats);
  // One line opened to be mended by hand (ligne_fichier.hpp): its document; and that document as one step. False, and nothing, where the
  // file cannot be read or has no such line.
  [[nodiscard]] std::optional<std::string> documentDeLaLigne(std::size_t fichier, std::uint32_t ligne) const;
  bool reporterLigne(std::size_t fichier, std::uint32_t ligne, std::string_view document);
  // Puts back what the last step changed; the file, or nothing when there is no step left.
  std::optional<std::size_t> annuler();
  [[nodiscard]] bool corrige(std::size_t fichier) const { return fichiers_[fichier].etapes > 0; }
  [[nodiscard]] bool peutAnnuler() const { return !etapes_.empty(); }

private:
  void retoucher(std::size_t fichier, std::span<const Retouche> retouches);

  struct Fichier {
    std::string nom;
    std::string octets;
    std::size_t etapes = 0;  // mends that are applied
  };
  struct Etape {
    std::size_t fichier = 0;
    std::vector<Retouche> inverses;
  };

  Referentiel referentiel_;
  Instant now_;
  std::vector<Fichier> fichiers_;
  std::optional<ControleArchive> archive_;
  std::vector<Rapport> rapports_;
  bool complet_ = false;  // the zip's report stands at the end of rapports_
  std::vector<Etape> etapes_;
};

}  // namespace segur
