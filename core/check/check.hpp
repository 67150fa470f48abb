// Judges a whole document as it was read, with the place of each finding: an import file, a demande, or one line of JSON Lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/position.hpp"
#include "core/model/referentiel.hpp"
#include "core/rules/catalogue.hpp"
#include "core/rules/contexte.hpp"

namespace segur {

class ControleArchive;

struct Constat {
  const Rule* regle = nullptr;
  Gravite gravite = Gravite::Erreur;
  std::string pointeur;  // RFC 6901
  std::uint32_t offset = 0;
  Position position;
  std::string message;
  std::string conseil;
  std::string correction;      // the JSON that mends it, in place of the value; empty when there is not exactly one
  std::uint32_t longueur = 0;  // bytes that are at fault; 0: the JSON value that stands there
};

// A file in which every value is wrong must not fill the memory: beyond this, findings are counted and no longer kept, but for those that
// are about the file as a whole.
inline constexpr std::size_t kConstatsMax = 100'000;
// [I] the limit at which the only public generator splits its files.
inline constexpr std::uint32_t kLignesMax = 200;

struct Rapport {
  std::string fichier;
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;
  std::vector<Constat> constats;  // in the order of the file
  [[nodiscard]] std::size_t omis() const { return erreurs + avertissements - constats.size(); }
};

// Told how far a check has come, after each line of an import file.
class Suivi {
public:
  virtual void avance(std::size_t octets) = 0;

protected:
  ~Suivi() = default;
};

// `fichier`: the name that the report shows. Whatever the bytes are, this ends with a report. Memory: the bytes, one line of the import
// file, and the findings. `archive`: the zip of its pièces, where there is one; each name that an import file holds is looked for there.
// `mots`: of an import file's findings.
[[nodiscard]] Rapport checkDocument(std::string_view bytes, std::string fichier, const Referentiel& referentiel, Instant now,
                                    ControleArchive* archive = nullptr, Suivi* suivi = nullptr, Mots mots = Mots::Fichier);

}  // namespace segur
