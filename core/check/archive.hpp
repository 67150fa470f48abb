// The zip of pièces beside the import files: does it hold exactly what they name, and can each be opened? Whoever reads zips (libzip on
// the command line, a library in the browser) tells what stands in it, entry by entry; what that means is decided here, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"
#include "core/model/referentiel.hpp"

namespace segur {

// An import file has 200 lines of a handful of pièces; ten times that is no honest zip.
inline constexpr std::size_t kEntreesMax = 10'000;
// All that is unpacked of one zip, in bytes: a bomb made of many entries that are each small enough ends here.
inline constexpr std::uint64_t kOctetsDecompressesMax = std::uint64_t{4} * 1024 * 1024 * 1024;
// Deflate packs a PDF 20 times at the very best; a bomb packs zeros a thousand times. Small files may be anything.
inline constexpr std::uint64_t kTauxMax = 200;
inline constexpr std::uint64_t kTauxDepuis = std::uint64_t{1024} * 1024;
inline constexpr std::size_t kDebutZip = 4;

// As the zip's directory says it; `nom`: raw bytes.
struct EntreeArchive {
  std::string nom;
  std::uint64_t taille = 0;     // bytes, unpacked
  std::uint64_t comprimee = 0;  // bytes, packed
  bool chiffree = false;
  std::uint16_t methode = 0;  // of compression, by its number in the format
};

// What was read of an entry: at most kTetePiece and kQueuePiece bytes.
struct ContenuEntree {
  std::string tete;
  std::string queue;
};

class ControleArchive {
public:
  // `fichier`: the name that the report shows. The référentiel must outlive it.
  ControleArchive(const Referentiel& referentiel, std::string fichier);

  // The first bytes of the file, kDebutZip of them where there are as many. False: it is no zip, and nothing else is to be told. Some
  // readers find a zip behind another text as well (an e-mail, a program), and others do not: the portal may be of these.
  [[nodiscard]] bool debut(std::string_view octets);
  // The zip as a whole cannot be read. Nothing else is said of it then.
  void illisible();
  // The next entry, in the zip's order. True: its content is to be read, and told by contenu(); false: there is nothing to read.
  bool entree(const EntreeArchive& entree);
  // The content of the last entry; nothing when it could not be unpacked (its checksum is wrong, its method unknown).
  void contenu(const std::optional<ContenuEntree>& contenu);
  // False beyond the bounds: the rest of the zip is not to be read.
  [[nodiscard]] bool continuer() const { return !arrete_; }

  // What the zip holds under a name that an import file says.
  struct Reponse {
    bool presente = false;
    std::string_view autreCasse;  // the name in the zip that differs by its capitals only; empty when none does
  };
  // Remembers that the name was asked for. When the zip could not be read, every name is there: one finding is enough.
  [[nodiscard]] Reponse chercher(std::string_view nom);

  // Before the import files are judged anew: none has asked for a name yet.
  void oublierLesDemandes();

  // The zip's own findings, once every import file has asked. `pointeur`: the entry (« /facture.pdf »); line: its rank in the zip, from 1;
  // column 1.
  [[nodiscard]] Rapport rapport() const;

private:
  struct Entree {
    std::string chemin;
    bool nommee = false;   // an import file asked for it
    bool ignoree = false;  // nobody need name it: a folder, or a double that has its own finding
  };
  void constat(std::string_view code, std::size_t rang, const char* message, const char* conseil, const Valeurs& valeurs);
  void constat(const Rule* regle, std::size_t rang, std::string message, std::string conseil);
  void doubles(std::size_t rang, std::string_view nom);
  void arreter(const char* message, const char* conseil);

  const Referentiel& referentiel_;
  std::vector<Entree> entrees_;
  std::map<std::string, std::size_t, std::less<>> parNom_;    // name without its folders → rank of the first
  std::map<std::string, std::size_t, std::less<>> parCasse_;  // the same in small letters
  std::uint64_t decompresses_ = 0;
  std::uint64_t taille_ = 0;  // of the last entry
  bool arrete_ = false;
  bool illisible_ = false;
  Rapport rapport_;
};

}  // namespace segur
