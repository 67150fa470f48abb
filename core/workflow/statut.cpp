#include "core/workflow/statut.hpp"

#include <array>
#include <cstddef>

namespace segur {
namespace {

// The portal's words, in the order of the enumeration.
constexpr std::array<std::string_view, 6> kStatuts = {
    "En cours", "Décidée", "En attente de pièce jointe complémentaire", "A modifier", "Régularisation en cours", "Validée",
};

struct NomEvenement {
  std::string_view nom;
  std::string_view libelle;
};

// In the order of the enumeration.
constexpr std::array<NomEvenement, 4> kEvenements = {{
    {"", ""},
    {"confirmer", "Modification confirmée"},
    {"ne_pas_modifier", "Transmise sans modification"},
    {"verrouiller", "Délai de modification expiré"},
}};

struct Transition {
  Evenement event;
  Acteur acteur;
  Statut from;
  Statut to;
};

// Whatever happens to a demande « A modifier », it comes back to « En cours » and to a gestionnaire: the guide knows no other way out.
constexpr std::array<Transition, 4> kTransitions = {{
    {Evenement::DemanderModification, Acteur::Gestionnaire, Statut::EnCours, Statut::AModifier},
    {Evenement::Confirmer, Acteur::Fournisseur, Statut::AModifier, Statut::EnCours},
    {Evenement::NePasModifier, Acteur::Fournisseur, Statut::AModifier, Statut::EnCours},
    {Evenement::Verrouiller, Acteur::Portail, Statut::AModifier, Statut::EnCours},
}};

}  // namespace

std::optional<Statut> parseStatut(std::string_view text) {
  for (std::size_t i = 0; i < kStatuts.size(); ++i) {
    if (kStatuts[i] == text) return static_cast<Statut>(i);
  }
  return std::nullopt;
}

std::string_view formatStatut(Statut statut) { return kStatuts[static_cast<std::size_t>(statut)]; }

std::string_view formatEvenement(Evenement event) { return kEvenements[static_cast<std::size_t>(event)].nom; }

std::string_view describeEvenement(std::string_view nom) {
  for (const NomEvenement& event : kEvenements) {
    if (event.nom == nom) return event.libelle;
  }
  return {};
}

std::optional<Statut> transition(Statut from, Evenement event, Acteur acteur) {
  for (const Transition& candidate : kTransitions) {
    if (candidate.from == from && candidate.event == event && candidate.acteur == acteur) return candidate.to;
  }
  return std::nullopt;
}

}  // namespace segur
