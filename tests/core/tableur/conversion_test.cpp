#include "core/tableur/conversion.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include <string>
#include <vector>

#include "core/json/referentiel_reader.hpp"
#include "core/json/tree.hpp"
#include "core/json/tree_diff.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Referentiel& referentiel() {
  static const Referentiel demo = readReferentiel(tests::referentielDemo()).referentiel;
  return demo;
}

const EnTete kEnTete{"0000000033", "43806968400019"};

Conversion convertirTexte(const std::string& texte, const EnTete& enTete = kEnTete, ControleArchive* archive = nullptr) {
  const Tableau tableau = lireTableau(texte);
  return convertir(tableau, texte, "commandes.csv", devinerColonnes(tableau.titres, referentiel()), enTete, referentiel(),
                   tests::kMaintenant, archive);
}

std::vector<std::string> constats(const Conversion& conversion) {
  std::vector<std::string> out;
  for (const Constat& constat : conversion.rapport.constats) {
    out.push_back(std::string(constat.regle->code) + " " + std::to_string(constat.position.ligne) + ":" +
                  std::to_string(constat.position.colonne));
  }
  return out;
}

// The guide's import, as a supplier's spreadsheet holds it.
const std::string kTitres =
    "N° éditeur;N° ASP de la demande;DSR;Date de la commande;Date de la facture;Régime TVA;Taux TVA;montantSegurHT;montantSegurSoldeHT;"
    "Client unique;Nom du mandataire;Email du mandataire;Téléphone du mandataire;Nom du responsable;E-mail du responsable;"
    "Numéro de téléphone du responsable;Finess Juridique;FINESS Géographique;Ancienne version;Maître identité;Stockage identité;"
    "Opérateur messagerie;VA;Facture\n";
const std::string kLigne1 =
    "00033;FINMS2009167M0;DSR-MS2-DUI PDS-Va1;28/12/2022;02/06/2023;HT;0 %;1 500,00 €;1 400,00 €;non;NOM MANDATAIRE;mail@mandataire.fr;"
    "06 00 00 00 00;NOM RESPONSABLE;mail@responsable.fr;0600000000;090001488;090001538;1.0.1;non;oui;GIP_26;ms2-dui-va1-va-00001.pdf;"
    "ms2-dui-va1-facture-00001.pdf\n";
const std::string kLigne2 = "00033;;;;;;;;;;;;;NOM RESPONSABLE 2;mail.responsable2.fr;0700000000;090001488;090002668;1.0.1;;x;GIP_9;;\n";

TEST(Conversion, LeTableauDuGuideDevientLImportDuGuide) {
  const Conversion conversion = convertirTexte(kTitres + kLigne1 + kLigne2);
  EXPECT_EQ(conversion.demandes, 1U);
  EXPECT_EQ(conversion.beneficiaires, 2U);
  ASSERT_EQ(conversion.fichiers.size(), 1U);
  EXPECT_EQ(conversion.fichiers[0].nom, "commandes-01.json");
  const auto made = parseTree(conversion.fichiers[0].json);
  const auto guide = parseTree(tests::importDuGuide());
  ASSERT_TRUE(made && guide);
  // Everything that the guide's file holds: only the layout differs.
  EXPECT_EQ(diffTrees(*guide, *made, {}).json, "[]\n");
  // And its one mistake is shown in the table.
  EXPECT_THAT(constats(conversion), ElementsAre("BEN-07 3:37"));
}

TEST(Conversion, UneLigneSansNumeroContinueLaDemandeDAvant) {
  const std::string table = "N° éditeur;FINESS\n1;090001538\n;090002668\n2;090001538\n1;090001488\n";
  const Conversion conversion = convertirTexte(table);
  EXPECT_EQ(conversion.demandes, 2U);
  EXPECT_EQ(conversion.beneficiaires, 4U);
  const auto tree = parseTree(conversion.fichiers.at(0).json);
  ASSERT_TRUE(tree);
  const auto& lines = tree->find("lignesImport")->children;
  EXPECT_EQ(lines.at(0).find("beneficiaires")->find("structure")->children.size(), 3U);
  EXPECT_EQ(lines.at(1).find("numLigne")->text, "2");
}

TEST(Conversion, SansColonneDeNumeroChaqueLigneEstUneDemande) { EXPECT_EQ(convertirTexte("FINESS\n090001538\n090002668\n").demandes, 2U); }

TEST(Conversion, DeuxCentsLignesParFichier) {
  std::string table = "N° éditeur;FINESS\n";
  for (int i = 0; i < 401; ++i) table += std::to_string(i) + ";090001538\n";
  const Conversion conversion = convertirTexte(table);
  std::vector<std::size_t> lines;
  for (const FichierImport& fichier : conversion.fichiers) lines.push_back(fichier.lignes);
  EXPECT_THAT(lines, ElementsAre(200, 200, 1));
  EXPECT_EQ(conversion.fichiers[2].nom, "commandes-03.json");
  // Numbers begin again in each file.
  EXPECT_EQ(parseTree(conversion.fichiers[2].json)->find("lignesImport")->children[0].find("numLigne")->text, "1");
  for (const Constat& constat : conversion.rapport.constats) EXPECT_NE(constat.regle->code, "IMP-04");
}

TEST(Conversion, UnFichierParSolutionEtFournisseur) {
  const Conversion conversion =
      convertirTexte("N° éditeur;N° ANS de la solution;FINESS\n1;0000000033;090001538\n2;0000000040;090001538\n3;0000000033;090002668\n");
  ASSERT_EQ(conversion.fichiers.size(), 2U);
  EXPECT_EQ(conversion.fichiers[0].lignes, 2U);
  EXPECT_THAT(conversion.fichiers[1].json, HasSubstr("\"numeroAns\": \"0000000040\""));
}

TEST(Conversion, ChaqueConstatDesigneSaCellule) {
  struct {
    const char* table;
    const char* constat;
    const char* message;
  } const cases[] = {
      {"N° éditeur;Date de la facture\n1;31/02/2023\n", "FAC-01 2:3", "31/02/2023"},
      {"N° éditeur;Maître identité\n1;peut-être\n", "SCN-05 2:3", "peut-être"},
      {"N° éditeur;FINESS\n1;090001539\n", "BEN-02 2:3", "090001539"},
      {"N° éditeur;VA\n1;va.txt\n", "PJ-06 2:3", "va.txt"},
      {"N° éditeur;Régime TVA\n1;HT\n1;TTC\n", "TAB-02 3:3", "« Régime TVA » vaut \"TTC\" ici et \"HT\" plus haut"},
      {"N° éditeur;Remarque\n1;x\n", "TAB-03 1:12", "La colonne « Remarque »"},
      {"N° éditeur;FINESS\n1;090001538;perdu\n", "TAB-04 2:13", "La cellule « perdu »"},
      {"N° éditeur;FINESS\n1;\"090001538\n", "TAB-01 2:3", "guillemet"},
      {"", "TAB-01 1:1", "vide"},
  };
  for (const auto& cas : cases) {
    const Conversion conversion = convertirTexte(cas.table);
    const std::vector<std::string> found = constats(conversion);
    const auto at = std::find(found.begin(), found.end(), cas.constat);
    ASSERT_NE(at, found.end()) << cas.table << testing::PrintToString(found);
    std::string message = conversion.rapport.constats[static_cast<std::size_t>(at - found.begin())].message;
    for (std::size_t i = message.find("\u00a0"); i != std::string::npos; i = message.find("\u00a0")) message.replace(i, 2, " ");
    EXPECT_THAT(message, HasSubstr(cas.message));
  }
}

// A table's owner knows neither true nor AAAA-MM-JJ, nor the keys of a file.
TEST(Conversion, UnConstatParleLaLangueDuTableau) {
  struct {
    const char* table;
    const char* regle;
    const char* marque;
    const char* message;
    const char* conseil;
  } const cases[] = {
      {"N° éditeur;Date de la facture\n1;31/06/2023\n", "FAC-01", "31/06/2023",
       "« Date de la facture » vaut « 31/06/2023 » : ce jour n’existe pas.", "JJ/MM/AAAA"},
      {"N° éditeur;Date de la facture\n1;juin\n", "FAC-01", "juin", "« Date de la facture » vaut « juin » : ce n’est pas une date.",
       "JJ/MM/AAAA"},
      {"N° éditeur;Stockage identité\n1;peut-être\n", "SCN-06", "peut-être",
       "« Stockage identité » vaut « peut-être » : oui ou non est attendu.", "Écrivez oui ou non"},
      {"N° éditeur;montantSegurSoldeHT\n1;\"1,4 k€\"\n", "MNT-01", "\"1,4 k€\"", "vaut « 1,4 k€ » : ce n’est pas un montant.",
       "1\u202f400,00"},
      {"N° éditeur;Taux TVA\n1;plein\n", "CDE-04", "plein", "« Taux TVA » vaut « plein » : ce n’est pas un taux.", "8,5"},
      {"N° éditeur;FINESS\n1;\n", "BEN-01", "1", "aucun bénéficiaire", "une ligne par site"},
      {"N° éditeur;Date de la facture\n1;\n", "FAC-01", "", "« Date de la facture » n’est pas renseigné.", ""},
      {"N° éditeur;Remarque\n1;x\n", "TAB-03", "Remarque", "La colonne « Remarque »", ""},
  };
  for (const auto& cas : cases) {
    const std::string table = cas.table;
    const Conversion conversion = convertirTexte(table);
    const auto& all = conversion.rapport.constats;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Constat& c) { return c.regle->code == cas.regle; });
    ASSERT_NE(found, all.end()) << table;
    std::string message = found->message;
    for (std::size_t i = message.find("\u00a0"); i != std::string::npos; i = message.find("\u00a0")) message.replace(i, 2, " ");
    EXPECT_THAT(message, HasSubstr(cas.message));
    EXPECT_THAT(found->conseil, HasSubstr(cas.conseil));
    EXPECT_EQ(table.substr(found->offset, found->longueur), cas.marque) << message;
  }
}

TEST(Conversion, CeQuUneColonneDitUneFoisVautPourToutesSesLignes) {
  const Conversion conversion = convertirTexte("N° éditeur;Régime TVA\n1;HT\n1;\n1;HT\n");
  for (const Constat& constat : conversion.rapport.constats) EXPECT_NE(constat.regle->code, "TAB-02");
}

TEST(Conversion, LesPiecesSontChercheesDansLeZip) {
  ControleArchive archive(referentiel(), "pieces.zip");
  if (archive.entree({"ms2-dui-va1-va-00001.pdf", 8, 8, false})) archive.contenu(ContenuEntree{"%PDF-1.4", "%PDF-1.4"});
  const Conversion conversion = convertirTexte(kTitres + kLigne1, kEnTete, &archive);
  EXPECT_THAT(constats(conversion), ElementsAre(testing::StartsWith("ZIP-01 2:")));
}

}  // namespace
}  // namespace segur
