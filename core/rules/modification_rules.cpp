#include <array>

#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
constexpr auto kErreur = Gravite::Erreur;
constexpr std::string_view kPossibles = "Guide, Les modifications possibles";
constexpr std::string_view kContrat = "Contrat du portail (RFC 6902)";

// Judged on what is posted (core/edition/modification.hpp): the form lets none of them happen.
constexpr std::array kTable{
    RegleEcrite{"MOD-01", "Seule une demande au statut «\u00a0A modifier\u00a0» peut être modifiée.", "Guide, étape 3", kErreur, F::Statut},
    RegleEcrite{"MOD-02", "Une demande se modifie jusqu’à J+20.", "Guide, Que se passe-t-il si vous ne modifiez pas votre demande\u202f?",
                kErreur, F::Statut},
    RegleEcrite{"MOD-03", "Seuls les champs que le guide nomme sont modifiables.", kPossibles, kErreur, F::Demande},
    RegleEcrite{"MOD-04", "La valeur d’origine est celle que le portail détient.", kContrat, kErreur, F::Demande},
    RegleEcrite{"MOD-05", "Une modification est faite d’opérations test, replace et add du contrat.", kContrat, kErreur, F::Demande},
    RegleEcrite{"MOD-06", "Une valeur a le type de son champ.", kContrat, kErreur, F::Demande},
    RegleEcrite{"MOD-07", "Il n’est pas possible d’ajouter de nouveaux bénéficiaires au solde.",
                "Guide, Bénéficiaires et scénario d’installation", kErreur, F::ListeBeneficiaires},
    RegleEcrite{"MOD-08", "Il n’est pas possible d’ajouter ou supprimer un mandataire lors du solde.",
                "Guide, Cas d’une demande avec mandataire", kErreur, F::IsMandataire},
    RegleEcrite{"MOD-09", "Une pièce ajoutée a été déposée auparavant.", kContrat, kErreur, F::ListePieces},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> modification() { return kRules; }
std::span<const Enonce> modificationEnonces() { return kEnonces; }

}  // namespace segur::familles
