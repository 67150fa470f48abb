#include <array>

#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
constexpr auto kErreur = Gravite::Erreur;
constexpr auto kAvertissement = Gravite::Avertissement;
constexpr std::string_view kRfc = "RFC 8259";
constexpr std::string_view kImport = "Guide, Principes généraux\u00a0: mêmes règles que l’import du fichier JSON";

// Those without a check are found while the file is read (core/check puts them in words).
constexpr std::array kTable{
    RegleEcrite{"JSON-01", "Le fichier est un document JSON bien formé.", kRfc, kErreur, F::Demande},
    RegleEcrite{"JSON-02", "Une clé figure une seule fois dans un objet.", kRfc, kErreur, F::Demande},
    RegleEcrite{"JSON-03", "Les clés sont celles du format\u202f; une autre est conservée mais n’est pas lue.", "Hypothèse", kAvertissement,
                F::Demande},
    RegleEcrite{"JSON-04", "Les clés respectent les majuscules et les minuscules du format.", "Erreur fréquente des fournisseurs", kErreur,
                F::Demande},
    RegleEcrite{"JSON-05", "Le fichier est encodé en UTF-8.", kRfc, kErreur, F::Demande},
    RegleEcrite{"JSON-06", "Le fichier ne commence pas par une marque d’ordre des octets (BOM).", kRfc, kAvertissement, F::Demande},
    RegleEcrite{"JSON-07", "Les nombres restent dans les limites d’un montant.", "Hypothèse", kErreur, F::Demande},
    RegleEcrite{"JSON-08", "Le fichier reste dans les limites de taille et d’imbrication.", "Hypothèse", kErreur, F::Demande},
    RegleEcrite{"JSON-09", "La racine du fichier est un objet, et les listes contiennent des objets.", kImport, kErreur, F::Demande},
    RegleEcrite{"JSON-10", "Le bloc «\u00a0commande\u00a0» est présent.", kImport, kErreur, F::Commande, {}, &controles::bloc},
    RegleEcrite{"JSON-11", "Le bloc «\u00a0beneficiaires\u00a0» est présent.", kImport, kErreur, F::Beneficiaires, {}, &controles::bloc},
    RegleEcrite{"JSON-12",
                "La liste «\u00a0structure\u00a0» des bénéficiaires est présente.",
                kImport,
                kErreur,
                F::ListeBeneficiaires,
                {},
                &controles::bloc},
    RegleEcrite{
        "JSON-13", "La liste «\u00a0piecesJustificatives\u00a0» est présente.", kImport, kErreur, F::ListePieces, {}, &controles::bloc},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> json() { return kRules; }
std::span<const Enonce> jsonEnonces() { return kEnonces; }

}  // namespace segur::familles
