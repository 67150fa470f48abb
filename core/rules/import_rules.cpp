#include <array>

#include "core/model/text.hpp"
#include "core/rules/controles.hpp"
#include "core/rules/familles.hpp"

namespace segur::familles {
namespace {

using F = FieldId;
using controles::Presence;
constexpr auto kErreur = Gravite::Erreur;
constexpr auto kAvertissement = Gravite::Avertissement;
constexpr auto kImport = Portee::Import;
constexpr std::string_view kFormat = "Format d’import (générateur public, 2022)";

std::optional<Ecart> solutionConnue(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  if (c.solution() != nullptr) return std::nullopt;
  return broken("La solution n° ANS «1» n’est pas dans le référentiel.",
                "Vérifiez le numéro de référencement de votre solution, ou chargez un référentiel à jour.", {c.texte(at)});
}

std::optional<Ecart> siretFournisseur(const Contexte& c, FieldRef at) { return controles::siret(c, at, Presence::Obligatoire); }

std::optional<Ecart> lignesPresentes(const Contexte& c, FieldRef at) {
  const Token token = c.lecture().demande().token(at);
  if (token.type == JsonType::Array) return std::nullopt;
  if (token.type == JsonType::Absent)
    return broken("La liste «\u00a0lignesImport\u00a0» manque.", "Ajoutez-la, avec une ligne par demande.");
  return broken("«\u00a0lignesImport\u00a0» n’est pas une liste.", "Écrivez les lignes entre crochets [ … ].");
}

std::optional<Ecart> numeroDeLigne(const Contexte& c, FieldRef at) {
  const Valeur v = c.valeur(at);
  if (v.type == JsonType::Absent) return broken("La clé «\u00a0numLigne\u00a0» manque.", "Numérotez les lignes à partir de 1.");
  const bool number = v.type == JsonType::Number || v.origine == Origine::Saisie;
  if (number && allDigits(v.texte) && v.texte[0] != '0') return std::nullopt;
  return broken("«\u00a0numLigne\u00a0» vaut «1»\u00a0: un nombre entier à partir de 1 est attendu.",
                "Numérotez les lignes à partir de 1, sans guillemets.", {v.texte});
}

std::optional<Ecart> typeAction(const Contexte& c, FieldRef at) {
  if (auto ecart = controles::texte(c, at, Presence::Obligatoire)) return ecart;
  if (c.texte(at) == "C") return std::nullopt;
  return mendable("«\u00a0typeAction\u00a0» vaut «1»\u00a0: seul «\u00a0C\u00a0» (création) est connu.", "Écrivez \"C\".", {c.texte(at)},
                  "C");
}

// What the portal fills in when it answers: null in what it is sent.
std::optional<Ecart> reponseDuPortail(const Contexte& c, FieldRef at) {
  if (c.valeur(at).vide()) return std::nullopt;
  return broken("«1» vaut «2»\u00a0: c’est le portail qui le renseigne.", "Écrivez null.", {fieldOf(at.id).label, c.valeur(at).texte});
}

constexpr std::array kTable{
    RegleEcrite{"IMP-01",
                "Le fichier nomme une solution référencée (numeroAns).",
                "Guide, Principes généraux",
                kErreur,
                F::FichierNumeroAns,
                {},
                &solutionConnue,
                kImport},
    RegleEcrite{"IMP-02", "Le fichier porte le SIRET du fournisseur.", kFormat, kErreur, F::FichierSiret, {}, &siretFournisseur, kImport},
    RegleEcrite{
        "IMP-03", "Le fichier contient la liste des lignes d’import.", kFormat, kErreur, F::LignesImport, {}, &lignesPresentes, kImport},
    RegleEcrite{"IMP-04",
                "Un fichier compte 200 lignes au plus.",
                "Le générateur public découpe à 200 lignes\u00a0: limite probable du portail",
                kAvertissement,
                F::LignesImport,
                {},
                nullptr,
                kImport},
    RegleEcrite{"IMP-05", "Chaque ligne porte son numéro, à partir de 1.", kFormat, kErreur, F::NumLigne, {}, &numeroDeLigne, kImport},
    RegleEcrite{"IMP-06", "Le type d’action est «\u00a0C\u00a0».", kFormat, kErreur, F::TypeAction, {}, &typeAction, kImport},
    RegleEcrite{"IMP-07",
                "Le code de traitement est renseigné par le portail.",
                kFormat,
                kAvertissement,
                F::CodeTraitement,
                {},
                &reponseDuPortail,
                kImport},
    RegleEcrite{"IMP-08",
                "Le libellé de traitement est renseigné par le portail.",
                kFormat,
                kAvertissement,
                F::LibelleTraitement,
                {},
                &reponseDuPortail,
                kImport},
    RegleEcrite{"IMP-09",
                "L’identifiant d’import est renseigné par le portail.",
                kFormat,
                kAvertissement,
                F::ImpId,
                {},
                &reponseDuPortail,
                kImport},
    RegleEcrite{"IMP-10", "Un numéro de ligne ne sert qu’une fois.", kFormat, kErreur, F::NumLigne, {}, nullptr, kImport},
};

constexpr auto kRules = rulesIn(kTable);
constexpr auto kEnonces = enoncesIn(kTable);

}  // namespace

std::span<const Rule> import() { return kRules; }
std::span<const Enonce> importEnonces() { return kEnonces; }

}  // namespace segur::familles
