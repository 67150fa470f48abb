// « Un contrôle que le zip contient exactement les fichiers que le JSON nomme vaut beaucoup » (domain.md).
#include "core/check/archive.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include <string>
#include <vector>

#include "core/check/nom_entree.hpp"
#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Referentiel& referentiel() {
  static const Referentiel demo = readReferentiel(tests::referentielDemo()).referentiel;
  return demo;
}

constexpr std::string_view kPdf = "%PDF-1.4\n%%EOF";
constexpr const char* kVa = "ms2-dui-va1-va-00001.pdf";
constexpr const char* kFacture = "ms2-dui-va1-facture-00001.pdf";

struct Fichier {
  std::string nom;
  std::string contenu = std::string(kPdf);
};

ControleArchive archive(const std::vector<Fichier>& fichiers) {
  ControleArchive out(referentiel(), "pieces.zip");
  for (const auto& [nom, contenu] : fichiers) {
    if (out.entree({nom, contenu.size(), contenu.size(), false})) out.contenu(ContenuEntree{contenu, contenu});
  }
  return out;
}

std::vector<std::string> codes(const Rapport& rapport) {
  std::vector<std::string> out;
  for (const Constat& constat : rapport.constats) {
    if (!constat.regle->code.starts_with("BEN-07")) out.push_back(std::string(constat.regle->code) + " " + constat.pointeur);
  }
  return out;
}

// What is said of the guide's import file and of its zip.
std::vector<std::string> ensemble(ControleArchive zip) {
  std::vector<std::string> out = codes(checkDocument(tests::importDuGuide(), "import.json", referentiel(), tests::kMaintenant, &zip));
  for (std::string& code : codes(zip.rapport())) out.push_back("zip " + std::move(code));
  return out;
}

TEST(Archive, UnZipQuiContientCeQueLeFichierNommeNAppelleRien) { EXPECT_THAT(ensemble(archive({{kVa}, {kFacture}})), IsEmpty()); }

TEST(Archive, ChaqueEcartEntreLeFichierEtLeZip) {
  const std::string va = "/lignesImport/0/piecesJustificatives/0/nomFichier";
  const std::string facture = "/lignesImport/0/piecesJustificatives/1/nomFichier";
  struct {
    const char* quoi;
    std::vector<Fichier> fichiers;
    std::vector<std::string> constats;
  } const cases[] = {
      {"une pièce manque", {{kVa}}, {"ZIP-01 " + facture}},
      {"un fichier de trop", {{kVa}, {kFacture}, {"notes.pdf"}}, {"zip ZIP-02 /notes.pdf"}},
      {"le même nom deux fois", {{kVa}, {kFacture}, {kVa}}, {std::string("zip ZIP-03 /") + kVa}},
      {"une autre casse", {{"MS2-DUI-va1-va-00001.pdf"}, {kFacture}}, {"ZIP-04 " + va}},
      {"un dossier", {{std::string("pieces/") + kVa}, {kFacture}}, {std::string("zip ZIP-05 /pieces~1") + kVa}},
      {"un chemin qui remonte", {{std::string("../") + kVa}, {kFacture}}, {std::string("zip ZIP-05 /..~1") + kVa}},
      {"un chemin de Windows", {{std::string("pieces\\") + kVa}, {kFacture}}, {std::string("zip ZIP-05 /pieces\\") + kVa}},
      {"un dossier vide", {{"pieces/", ""}, {kVa}, {kFacture}}, {}},
      {"ce que macOS ajoute", {{kVa}, {kFacture}, {"__MACOSX/._x.pdf", ""}}, {"zip ZIP-02 /__MACOSX~1._x.pdf"}},
      {"une pièce vide", {{kVa, ""}, {kFacture}}, {std::string("zip PJ-09 /") + kVa}},
      {"une pièce qui n’est pas un PDF", {{kVa, "PK"}, {kFacture}}, {std::string("zip PJ-07 /") + kVa}},
      {"une pièce chiffrée", {{kVa, "%PDF-1.4 /Encrypt 5 0 R"}, {kFacture}}, {std::string("zip PJ-08 /") + kVa}},
      {"deux noms à la casse près", {{kVa}, {kFacture}, {"MS2-dui-va1-va-00001.pdf"}}, {"zip ZIP-03 /MS2-dui-va1-va-00001.pdf"}},
  };
  for (const auto& cas : cases) EXPECT_EQ(ensemble(archive(cas.fichiers)), cas.constats) << cas.quoi;
}

TEST(Archive, UneCasseFausseSeCorrigeDUnClic) {
  ControleArchive zip = archive({{"VA.pdf"}, {kFacture}});
  const std::string import = tests::remplacer(tests::importDuGuide(), kVa, "va.PDF");
  const Rapport rapport = checkDocument(import, "import.json", referentiel(), tests::kMaintenant, &zip);
  const auto found =
      std::find_if(rapport.constats.begin(), rapport.constats.end(), [](const Constat& c) { return c.regle->code == "ZIP-04"; });
  ASSERT_NE(found, rapport.constats.end());
  EXPECT_EQ(found->correction, "\"VA.pdf\"");
  EXPECT_EQ(import.substr(found->offset, 8), "\"va.PDF\"");
}

TEST(Archive, UnZipQuiNeSeLitPasEnUnConstat) {
  ControleArchive zip(referentiel(), "pieces.zip");
  zip.entree({kVa, 10, 10, false});
  zip.illisible();
  EXPECT_FALSE(zip.continuer());
  // The names are not reported as missing as well: nobody knows.
  EXPECT_THAT(ensemble(zip), ElementsAre("zip ZIP-07 "));
}

TEST(Archive, UnZipCommenceParSaPremiereEntree) {
  for (const std::string_view octets : {std::string_view("PK\x03\x04..."), std::string_view("PK\x05\x06")})
    EXPECT_TRUE(ControleArchive(referentiel(), "pieces.zip").debut(octets));
  for (const std::string_view octets :
       {std::string_view(), std::string_view("PK\x03"), std::string_view("%PDF"), std::string_view("Rar!")}) {
    ControleArchive zip(referentiel(), "pieces.zip");
    EXPECT_FALSE(zip.debut(octets));
    EXPECT_THAT(ensemble(zip), ElementsAre("zip ZIP-07 "));
  }
}

TEST(Archive, UneEntreeAbimeeProtegeeOuPiegee) {
  ControleArchive zip(referentiel(), "pieces.zip");
  EXPECT_FALSE(zip.entree({kVa, 10, 10, true}));
  ASSERT_TRUE(zip.entree({kFacture, 10, 10, false}));
  zip.contenu(std::nullopt);
  EXPECT_FALSE(zip.entree({"bzip2.pdf", 10, 10, false, 12}));
  EXPECT_FALSE(zip.entree({"bombe.pdf", kTauxDepuis * 8, kTauxDepuis * 8 / (kTauxMax + 1), false}));
  EXPECT_TRUE(zip.entree({"dense.pdf", kTauxDepuis * 2, kTauxDepuis * 2 / kTauxMax, false}));  // the edge: packed just that well
  zip.contenu(ContenuEntree{std::string(kPdf), std::string(kPdf)});
  EXPECT_THAT(ensemble(zip),
              ElementsAre(std::string("zip ZIP-06 /") + kVa, std::string("zip ZIP-07 /") + kFacture, "zip ZIP-07 /bzip2.pdf",
                          "zip ZIP-02 /bzip2.pdf", "zip ZIP-08 /bombe.pdf", "zip ZIP-02 /bombe.pdf", "zip ZIP-02 /dense.pdf"));
}

TEST(Archive, UnePieceTropGrandeNEstPasDecompressee) {
  ControleArchive zip(referentiel(), "pieces.zip");
  const std::uint64_t max = *referentiel().tailleMaxPiece;
  EXPECT_FALSE(zip.entree({kVa, max + 1, max, false}));
  EXPECT_TRUE(zip.entree({kFacture, max, max, false}));
  zip.contenu(ContenuEntree{std::string(kPdf), std::string(kPdf)});
  EXPECT_THAT(ensemble(zip), ElementsAre(std::string("zip PJ-05 /") + kVa));
}

TEST(Archive, AuDelaDesLimitesLaSuiteNEstPasLue) {
  ControleArchive zip(referentiel(), "pieces.zip");
  for (std::size_t i = 0; i < kEntreesMax; ++i) {
    ASSERT_TRUE(zip.continuer());
    zip.entree({std::to_string(i) + "/", 0, 0, false});
  }
  zip.entree({"une-de-trop.pdf", 1, 1, false});
  EXPECT_FALSE(zip.continuer());
  const Rapport rapport = zip.rapport();
  ASSERT_EQ(rapport.constats.size(), 1U);
  EXPECT_EQ(rapport.constats[0].regle->code, "ZIP-08");
  EXPECT_THAT(rapport.constats[0].message, HasSubstr("10\u202f000"));
  // What the rest may hold is not reported as missing.
  EXPECT_TRUE(zip.chercher("inconnue.pdf").presente);
}

TEST(Archive, LeTotalDecompresseEstBorne) {
  ControleArchive zip(referentiel(), "pieces.zip");
  const std::uint64_t max = *referentiel().tailleMaxPiece;
  std::uint64_t count = 0;
  while (zip.continuer()) {
    const bool wanted = zip.entree({std::to_string(count++) + ".pdf", max, max, false});
    if (wanted) zip.contenu(ContenuEntree{std::string(kPdf), std::string(kPdf)});
  }
  EXPECT_EQ(count, kOctetsDecompressesMax / max + 1);
}

TEST(Archive, UnConstatDuZipDesigneLeRangDeLEntree) {
  const ControleArchive zip = archive({{kVa}, {kFacture, ""}});
  const Rapport rapport = zip.rapport();
  ASSERT_FALSE(rapport.constats.empty());
  EXPECT_EQ(rapport.fichier, "pieces.zip");
  EXPECT_EQ(rapport.constats.back().position.ligne, 2U);
}

TEST(NomEntree, SeLitEnUtf8OuEnPageDeCode437) {
  struct {
    const char* brut;
    const char* nom;
  } const cases[] = {{"pièce.pdf", "pièce.pdf"},
                     {"pi\x8A"
                      "ce.pdf",
                      "pièce.pdf"},
                     {"\x90t\x82.pdf", "Été.pdf"},
                     {"x\xFF.pdf", "x\u00a0.pdf"}};
  for (const auto& cas : cases) EXPECT_EQ(decodeNomEntree(cas.brut), cas.nom);
  EXPECT_EQ(nomSeul("a/b\\c.pdf"), "c.pdf");
  EXPECT_EQ(nomSeul("c.pdf"), "c.pdf");
}

}  // namespace
}  // namespace segur
