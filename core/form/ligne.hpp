// A line of an import file as a form: its blocks, its fields and their states, in the words of the form of a demande.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/edition/difference.hpp"
#include "core/edition/ligne.hpp"
#include "core/form/form.hpp"

namespace segur {

struct MotsLigne {
  std::string_view ajouterBeneficiaire = "Ajouter un bénéficiaire";
  std::string_view ajouterPiece = "Ajouter une pièce";
  // Why a line does not open.
  std::string_view illisible = "Cette ligne ne s’ouvre pas en formulaire\u00a0: le fichier ne la contient pas, ne se lit pas jusqu’au "
                               "bout, ou n’a pas d’objet à cette place.";
};
inline constexpr MotsLigne kMotsLigne;

// `ligne`: its place in the file, from 0. Lists have their columns here, and their rows in rowOf().
[[nodiscard]] Form formOf(const LigneOuverte& ouverte, std::uint32_t ligne);
[[nodiscard]] FieldState stateOf(const LigneOuverte& ouverte, FieldRef ref);
[[nodiscard]] Row rowOf(const LigneOuverte& ouverte, Scope scope, std::uint32_t row);
// « 3 modifications, 1 erreur »
[[nodiscard]] std::string summaryOf(const LigneOuverte& ouverte);
// Errors, or warnings, [from, to), in the order of the form.
[[nodiscard]] std::vector<Finding> findingsOf(const LigneOuverte& ouverte, Gravite severity, std::size_t from, std::size_t to);
// What would be written otherwise; rows that were added come last.
[[nodiscard]] std::vector<Modification> modifications(const LigneOuverte& ouverte);

}  // namespace segur
