#include "core/check/lot.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

class LotTest : public testing::Test {
protected:
  std::size_t ajouter(const std::string& nom, const std::string& bytes) {
    const std::size_t index = lot.ajouter(nom, bytes.size());
    std::copy(bytes.begin(), bytes.end(), lot.octets(index).begin());
    return index;
  }
  void controlerTout() {
    lot.recommencer();
    for (std::size_t i = 0; i < lot.taille(); ++i) lot.controler(i, nullptr);
  }
  std::vector<std::string> codes() {
    std::vector<std::string> out;
    for (const Rapport& rapport : lot.rapports()) {
      for (const Constat& constat : rapport.constats) {
        if (constat.regle->code != "BEN-07") out.emplace_back(constat.regle->code);
      }
    }
    return out;
  }

  Lot lot{readReferentiel(tests::referentielDemo()).referentiel, tests::kMaintenant};
};

// Two of the mistakes that suppliers make, each with one mend.
std::string fautes() {
  return tests::remplacer(tests::remplacer(tests::importDuGuide(), "\"PDF\"", "\"pdf\""), "\"0700000000\"", "\"07 00 00 00 00\"");
}

TEST_F(LotTest, LesCorrectionsSAppliquentAUneCopieEtSAnnulent) {
  const std::size_t index = ajouter("import.json", fautes());
  controlerTout();
  const auto proposees = lot.corrections();
  ASSERT_EQ(proposees.size(), 3U);  // the two formats and the telephone
  EXPECT_EQ(proposees.back().avant, "\"pdf\"");
  EXPECT_EQ(proposees.back().apres, "\"PDF\"");

  std::vector<std::uint32_t> tous;
  for (const auto& each : proposees) tous.push_back(each.constat);
  lot.corriger(index, tous);
  EXPECT_TRUE(lot.corrige(index));
  EXPECT_EQ(lot.texte(index), tests::importDuGuide());  // every other byte as it was
  controlerTout();
  EXPECT_THAT(codes(), testing::IsEmpty());

  EXPECT_EQ(lot.annuler(), index);
  EXPECT_EQ(lot.texte(index), fautes());
  EXPECT_FALSE(lot.corrige(index));
  EXPECT_EQ(lot.annuler(), std::nullopt);
}

TEST_F(LotTest, UneCorrectionALaFois) {
  const std::size_t index = ajouter("import.json", fautes());
  controlerTout();
  const std::uint32_t first = lot.corrections().front().constat;
  lot.corriger(index, std::vector{first});
  controlerTout();
  EXPECT_EQ(lot.corrections().size(), 2U);
  lot.corriger(index, std::vector<std::uint32_t>{9999});  // no such finding: no step
  lot.annuler();
  EXPECT_FALSE(lot.peutAnnuler());
}

TEST_F(LotTest, LeZipEstConfronteATousLesFichiers) {
  ajouter("a.json", tests::importDuGuide());
  ajouter("b.json", tests::remplacer(tests::importDuGuide(), "-va-00001.pdf", "-va-00002.pdf"));
  ControleArchive& zip = lot.ouvrirArchive("pieces.zip");
  for (const char* nom : {"ms2-dui-va1-va-00001.pdf", "ms2-dui-va1-facture-00001.pdf", "seule.pdf"}) {
    if (zip.entree({nom, 8, 8, false})) zip.contenu(ContenuEntree{"%PDF-1.4", "%PDF-1.4"});
  }
  controlerTout();
  EXPECT_THAT(codes(), testing::ElementsAre("ZIP-01", "ZIP-02"));
  // The same again: what was asked before is forgotten.
  controlerTout();
  EXPECT_THAT(codes(), testing::ElementsAre("ZIP-01", "ZIP-02"));
  EXPECT_EQ(lot.rapports().back().fichier, "pieces.zip");
}

TEST_F(LotTest, UneLigneCorrigeeALaMainEstUneEtapeCommeUneAutre) {
  const std::size_t index = ajouter("import.json", fautes());
  controlerTout();
  const std::string document = tests::remplacer(*lot.documentDeLaLigne(index, 0), "\"07 00 00 00 00\"", "\"0711111111\"");
  EXPECT_TRUE(lot.reporterLigne(index, 0, document));
  EXPECT_EQ(lot.texte(index), tests::remplacer(fautes(), "\"07 00 00 00 00\"", "\"0711111111\""));
  EXPECT_TRUE(lot.corrige(index));
  EXPECT_FALSE(lot.reporterLigne(index, 0, "{"));
  EXPECT_FALSE(lot.documentDeLaLigne(index, 1));
  EXPECT_FALSE(lot.documentDeLaLigne(index + 1, 0));
  EXPECT_EQ(lot.annuler(), index);
  EXPECT_EQ(lot.texte(index), fautes());
}

}  // namespace
}  // namespace segur
