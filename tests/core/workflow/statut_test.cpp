#include "core/workflow/statut.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <tuple>

namespace segur {
namespace {

constexpr Statut kStatuts[] = {
    Statut::EnCours, Statut::Decidee, Statut::EnAttentePieceComplementaire, Statut::AModifier, Statut::RegularisationEnCours,
    Statut::Validee};
constexpr Evenement kEvenements[] = {Evenement::DemanderModification, Evenement::Confirmer, Evenement::NePasModifier,
                                     Evenement::Verrouiller};
constexpr Acteur kActeurs[] = {Acteur::Fournisseur, Acteur::Gestionnaire, Acteur::Portail};

TEST(Statut, LesMotsDuPortail) {
  const std::pair<std::string_view, Statut> cas[] = {
      {"En cours", Statut::EnCours},
      {"Décidée", Statut::Decidee},
      {"En attente de pièce jointe complémentaire", Statut::EnAttentePieceComplementaire},
      {"A modifier", Statut::AModifier},
      {"Régularisation en cours", Statut::RegularisationEnCours},
      {"Validée", Statut::Validee},
  };
  for (const auto& [texte, statut] : cas) {
    EXPECT_EQ(parseStatut(texte), statut) << texte;
    EXPECT_EQ(formatStatut(statut), texte);
  }
}

TEST(Statut, RienQueLesMotsDuPortail) {
  for (const std::string_view texte : {"", "À modifier", "a modifier", "A MODIFIER", "A modifier ", "en cours", "Decidee",
                                       "De\u0301cide\u0301e", "Paiement en cours", "Modifier"}) {
    EXPECT_EQ(parseStatut(texte), std::nullopt) << texte;
  }
}

TEST(Statut, ToutesLesTransitionsDuGuideEtAucuneAutre) {
  const auto attendue = [](Statut from, Evenement event, Acteur acteur) -> std::optional<Statut> {
    const auto cas = std::tuple(from, event, acteur);
    if (cas == std::tuple(Statut::EnCours, Evenement::DemanderModification, Acteur::Gestionnaire)) return Statut::AModifier;
    if (cas == std::tuple(Statut::AModifier, Evenement::Confirmer, Acteur::Fournisseur)) return Statut::EnCours;
    if (cas == std::tuple(Statut::AModifier, Evenement::NePasModifier, Acteur::Fournisseur)) return Statut::EnCours;
    if (cas == std::tuple(Statut::AModifier, Evenement::Verrouiller, Acteur::Portail)) return Statut::EnCours;
    return std::nullopt;
  };
  int permises = 0;
  for (const Statut from : kStatuts) {
    for (const Evenement event : kEvenements) {
      for (const Acteur acteur : kActeurs) {
        EXPECT_EQ(transition(from, event, acteur), attendue(from, event, acteur))
            << formatStatut(from) << ", " << static_cast<int>(event) << ", " << static_cast<int>(acteur);
        if (transition(from, event, acteur)) ++permises;
      }
    }
  }
  EXPECT_EQ(permises, 4);
}

TEST(Evenement, CeQueLHistoriqueEcritSeLitEnToutesLettres) {
  EXPECT_EQ(describeEvenement(formatEvenement(Evenement::Confirmer)), "Modification confirmée");
  EXPECT_EQ(describeEvenement(formatEvenement(Evenement::NePasModifier)), "Transmise sans modification");
  EXPECT_EQ(describeEvenement(formatEvenement(Evenement::Verrouiller)), "Délai de modification expiré");
  EXPECT_EQ(formatEvenement(Evenement::DemanderModification), "");
  for (const std::string_view autre : {"", "Confirmer", "annuler"}) EXPECT_EQ(describeEvenement(autre), "") << autre;
}

}  // namespace
}  // namespace segur
