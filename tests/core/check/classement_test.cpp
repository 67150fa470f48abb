#include "core/check/classement.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "core/check/assemblage.hpp"

namespace segur {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Constat constat(const char* regle, std::string pointeur, std::string message, Gravite gravite = Gravite::Erreur) {
  Constat out;
  out.regle = ruleByCode(regle);
  out.gravite = gravite;
  out.pointeur = std::move(pointeur);
  out.message = std::move(message);
  return out;
}

std::vector<Rapport> rapports() {
  Rapport a{"a.json",
            3,
            1,
            {constat("IMP-01", "/numeroAns", "Solution inconnue."),
             constat("FAC-01", "/lignesImport/0/commande/dateFacture", "Date illisible."),
             constat("FAC-01", "/lignesImport/1/commande/dateFacture", "Date illisible."),
             constat("CDE-01", "/lignesImport/1/commande/dateCommande", "Dépôt étrange.", Gravite::Avertissement)}};
  Rapport b{"b.json", 1, 0, {constat("FAC-01", "/lignesImport/0/commande/dateFacture", "Autre date.")}};
  return {a, b};
}

// « FAC-01 3 » for a section and its count, « - Date illisible. ×2 » for a row.
std::vector<std::string> shown(const std::vector<Rapport>& of, const RequeteConstats& requete) {
  const Classement found = classer(of, requete);
  std::vector<std::string> out;
  for (const LigneClassement& row : found.lignes) {
    const Section& section = found.sections[row.section];
    if (row.titre) {
      const std::string name = section.regle != nullptr
                                   ? std::string(section.regle->code)
                                   : of[section.fichier].fichier + (section.ligne ? " " + std::to_string(*section.ligne) : "");
      out.push_back(name + " " + std::to_string(section.erreurs + section.avertissements));
    } else {
      const ConstatDe first = found.constats[row.debut];
      out.push_back("- " + of[first.fichier].constats[first.constat].message + " ×" + std::to_string(row.fin - row.debut));
    }
  }
  return out;
}

TEST(Classement, ParRegleDansLOrdreDuCatalogue) {
  EXPECT_THAT(shown(rapports(), {}), ElementsAre("IMP-01 1", "- Solution inconnue. ×1", "CDE-01 1", "- Dépôt étrange. ×1", "FAC-01 3",
                                                 "- Date illisible. ×2", "- Autre date. ×1"));
}

TEST(Classement, ParLigneDuFichier) {
  EXPECT_THAT(shown(rapports(), {Groupement::Ligne, {}, {}, {}}),
              ElementsAre("a.json 1", "- Solution inconnue. ×1", "a.json 0 1", "- Date illisible. ×1", "a.json 1 2", "- Date illisible. ×1",
                          "- Dépôt étrange. ×1", "b.json 0 1", "- Autre date. ×1"));
}

TEST(Classement, FiltreParGraviteFichierEtTexte) {
  EXPECT_THAT(shown(rapports(), {Groupement::Regle, Gravite::Avertissement, {}, {}}), ElementsAre("CDE-01 1", "- Dépôt étrange. ×1"));
  EXPECT_THAT(shown(rapports(), {Groupement::Regle, {}, 1, {}}), ElementsAre("FAC-01 1", "- Autre date. ×1"));
  EXPECT_THAT(shown(rapports(), {Groupement::Regle, {}, {}, "DEPOT etrange"}), ElementsAre("CDE-01 1", "- Dépôt étrange. ×1"));
  EXPECT_THAT(shown(rapports(), {Groupement::Regle, {}, {}, "imp-01"}), ElementsAre("IMP-01 1", "- Solution inconnue. ×1"));
  EXPECT_THAT(shown(rapports(), {Groupement::Regle, {}, {}, "rien"}), ElementsAre());
}

TEST(Classement, LaLigneSeLitDansLePointeur) {
  EXPECT_EQ(ligneDuPointeur("/lignesImport/12/commande"), 12U);
  EXPECT_EQ(ligneDuPointeur("/lignesImport/12"), 12U);
  for (const char* none : {"", "/numeroAns", "/lignesImport", "/lignesImport/", "/lignesImport/x"})
    EXPECT_EQ(ligneDuPointeur(none), std::nullopt) << none;
}

TEST(RapportCsv, UneLigneParConstatQueLeTableurNExecutePas) {
  std::vector<Rapport> of = rapports();
  of.resize(1);
  of[0].constats.resize(1);
  of[0].constats[0].message = "=CMD(\"x\")\n";
  const Referentiel none;
  Assemblage whole(FormatRapport::Csv, none, Instant{});
  whole.add(of[0], {});
  const std::string csv = whole.finish();
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"
                              "Fichier;Ligne;Colonne;Gravité;"));
  EXPECT_THAT(csv, HasSubstr("\"a.json\";1;1;\"erreur\";\"IMP-01\";\"'=CMD(\"\"x\"\") \";"));
  EXPECT_THAT(csv, HasSubstr(";\"/numeroAns\"\n"));
}

}  // namespace
}  // namespace segur
