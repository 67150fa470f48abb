#include "core/tableur/colonnes.hpp"

#include <gmock/gmock.h>

#include <set>
#include <string>

#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

using testing::HasSubstr;
using F = FieldId;

const Referentiel& referentiel() {
  static const Referentiel demo = readReferentiel(tests::referentielDemo()).referentiel;
  return demo;
}

Rangee titres(std::initializer_list<const char*> textes) {
  Rangee out;
  for (const char* texte : textes) out.push_back({texte, 0});
  return out;
}

TEST(Colonnes, UnTitreSeDevine) {
  struct {
    const char* titre;
    std::optional<Cible> cible;
  } const cases[] = {
      {"Date de la facture", Cible{F::DateFacture, {}}},
      {"DATE FACTURE", Cible{F::DateFacture, {}}},
      {"dateFacture", Cible{F::DateFacture, {}}},
      {"montantSegurSoldeHT", Cible{F::MontantSolde, {}}},
      {"N° éditeur", Cible{F::NumeroEditeur, {}}},
      {"numero editeur", Cible{F::NumeroEditeur, {}}},
      {"FINESS", Cible{F::FinessGeographique, {}}},
      {"Finess Juridique", Cible{F::FinessJuridique, {}}},
      {"Maitre identite", Cible{F::MaitreIdentite, {}}},
      {"Opérateur messagerie", Cible{F::OperateurMessagerie, {}}},
      {"SIRET", Cible{F::SiretSite, {}}},  // each row is a site
      {"SIRET du fournisseur", Cible{F::FichierSiret, {}}},
      {"Facture", Cible{F::NomFichier, "FACTURE"}},
      {"bon_commande", Cible{F::NomFichier, "BON_COMMANDE"}},
      {"piece:VA", Cible{F::NomFichier, "VA"}},
      {"Remarque", std::nullopt},
      {"", std::nullopt},
      {"…", std::nullopt},
  };
  for (const auto& cas : cases) EXPECT_EQ(devinerColonnes(titres({cas.titre}), referentiel()).at(0), cas.cible) << cas.titre;
}

TEST(Colonnes, UnChampNaQuUneColonne) {
  const Colonnes colonnes = devinerColonnes(titres({"FINESS", "Finess Géographique"}), referentiel());
  EXPECT_EQ(colonnes.at(0), (Cible{F::FinessGeographique, {}}));
  EXPECT_EQ(colonnes.at(1), std::nullopt);
}

TEST(Colonnes, LaCorrespondanceSeGardeEtSeRelit) {
  const Rangee cells = titres({"Facturé le", "FINESS", "Note \"interne\""});
  const std::string said = R"({"Facturé le": "dateFacture", "Note \"interne\"": null})";
  const auto read = lireColonnes(said, cells, referentiel());
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (Colonnes{Cible{F::DateFacture, {}}, Cible{F::FinessGeographique, {}}, std::nullopt}));
  const auto again = lireColonnes(ecrireColonnes(*read, cells, referentiel()), cells, referentiel());
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, *read);
}

TEST(Colonnes, UneCorrespondanceFausseSeDit) {
  struct {
    const char* json;
    const char* phrase;
  } const cases[] = {
      {"{", "n’est pas du JSON"},
      {"[]", "n’est pas un objet JSON"},
      {R"({"A": "inconnu"})", "La colonne «\u00a0A\u00a0» désigne un champ qui n’existe pas\u00a0: «\u00a0inconnu\u00a0»."},
      {R"({"A": 3})", "désigne un champ qui n’existe pas"},
      {R"({"A": "dateFacture", "B": "dateFacture"})", "Deux colonnes désignent le même champ\u00a0: «\u00a0dateFacture\u00a0»."},
  };
  for (const auto& cas : cases) {
    const auto read = lireColonnes(cas.json, titres({"A", "B"}), referentiel());
    ASSERT_FALSE(read) << cas.json;
    EXPECT_THAT(read.error(), HasSubstr(cas.phrase));
  }
}

TEST(Colonnes, ChaqueCibleAUnNomAElleEtDesMots) {
  std::set<std::string> names;
  for (const CibleNommee& target : ciblesOf(referentiel())) {
    EXPECT_TRUE(names.insert(target.nom).second) << target.nom;
    EXPECT_FALSE(target.label.empty()) << target.nom;
  }
  EXPECT_TRUE(names.contains("piece:FACTURE"));
  EXPECT_FALSE(names.contains("codeTraitement"));  // what the portal answers
}

}  // namespace
}  // namespace segur
