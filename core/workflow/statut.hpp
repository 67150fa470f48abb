// The statuts of a demande and who may do what in each (guide, « Les grandes étapes »; FAQ for « Validée »).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace segur {

enum class Statut : std::uint8_t {
  EnCours,
  Decidee,
  EnAttentePieceComplementaire,
  AModifier,
  RegularisationEnCours,
  Validee,
};
[[nodiscard]] std::optional<Statut> parseStatut(std::string_view text);  // exactly the portal's words, « A modifier » without accent
[[nodiscard]] std::string_view formatStatut(Statut statut);

// What leads from a statut to another.
enum class Evenement : std::uint8_t {
  DemanderModification,  // the gestionnaire finds an error: En cours → A modifier
  Confirmer,             // the fournisseur: A modifier → En cours, with the changes
  NePasModifier,         // the fournisseur: A modifier → En cours, as it was
  Verrouiller,           // J+20, nobody acted: A modifier → En cours, as it was
};
// The same as the historique writes it (« action »), and in words; an event that is not written there has an empty name.
[[nodiscard]] std::string_view formatEvenement(Evenement event);
// « Modification confirmée »; empty for a name that this portal does not know.
[[nodiscard]] std::string_view describeEvenement(std::string_view nom);

enum class Acteur : std::uint8_t { Fournisseur, Gestionnaire, Portail };

// The statut after the event, or nothing when this actor may not do this here.
[[nodiscard]] std::optional<Statut> transition(Statut from, Evenement event, Acteur acteur);

}  // namespace segur
