// The findings of several files as one list to look through: filtered, grouped by rule or by line of the file, the same sentence many times
// shown once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"

namespace segur {

enum class Groupement : std::uint8_t {
  Regle,  // one section a rule, in the catalogue's order
  Ligne,  // one section a line of an import file (lignesImport), in the order of the files
};

struct RequeteConstats {
  Groupement groupement = Groupement::Regle;
  std::optional<Gravite> gravite;
  std::optional<std::size_t> fichier;  // by its index
  std::string texte;                   // found in code, message, advice or pointer, whatever the case and accents
};

struct ConstatDe {
  std::uint32_t fichier = 0;
  std::uint32_t constat = 0;  // index in that report
};

// One row of the list: the title of a section, or findings that say the same.
struct LigneClassement {
  bool titre = false;
  std::uint32_t section = 0;
  std::uint32_t debut = 0;  // in Classement::constats
  std::uint32_t fin = 0;
};

struct Section {
  const Rule* regle = nullptr;         // Groupement::Regle
  std::uint32_t fichier = 0;           // Groupement::Ligne
  std::optional<std::uint32_t> ligne;  // position in lignesImport; none: about the file as a whole
  std::size_t erreurs = 0;
  std::size_t avertissements = 0;
};

struct Classement {
  std::vector<Section> sections;
  std::vector<LigneClassement> lignes;
  std::vector<ConstatDe> constats;  // those that match, as the rows name them
};

// O(n log n) in the findings: asked when the request changes, not when the list scrolls.
[[nodiscard]] Classement classer(std::span<const Rapport> rapports, const RequeteConstats& requete);

// « /lignesImport/12/commande » → 12; nothing for a pointer that is about no line.
[[nodiscard]] std::optional<std::uint32_t> ligneDuPointeur(std::string_view pointeur);

}  // namespace segur
