// Bytes → demandes, and what is odd in the writing of a file.
#include "core/json/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/json/position.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string_view nameOf(AnomalieCode code) {
  switch (code) {
    case AnomalieCode::CleEnDouble: return "double";
    case AnomalieCode::CleInconnue: return "inconnue";
    case AnomalieCode::CleMalEcrite: return "mal écrite";
    case AnomalieCode::RacineInattendue: return "racine";
    case AnomalieCode::ElementNonObjet: return "élément";
  }
  return "?";
}

// « inconnue couleur, commande, 3:5 »: what, the key, the field meant or the object, the place.
std::string describe(const Anomalie& found, std::string_view bytes) {
  const Position at = PositionCounter(bytes).at(found.offset);
  std::string out(nameOf(found.code));
  if (!found.cle.empty()) out += ' ' + found.cle;
  out += ", " + std::string(fieldOf(found.champ.id).name);
  if (found.champ.row != 0) out += '#' + std::to_string(found.champ.row);
  if (found.ligne != 0) out += ", ligne d’import " + std::to_string(found.ligne);
  return out + ", " + std::to_string(at.ligne) + ':' + std::to_string(at.colonne);
}

// Reads an import file; `voir` sees each line while it is there.
struct Import final : LecteurImport {
  explicit Import(std::string document) : bytes(std::move(document)), lu(readImport(bytes, *this)) {}
  bool ligne(const Demande& demande, std::uint32_t index) override {
    lignes.push_back(std::to_string(index) + ' ' + std::string(demande.cell({FieldId::NumeroEditeur, 0}).text) + ' ' +
                     std::string(demande.cell({FieldId::FichierNumeroAns, 0}).text) + ' ' +
                     std::to_string(demande.rows(Scope::Beneficiaire)) + ' ' + std::to_string(demande.rows(Scope::Piece)));
    return lignes.size() < arret;
  }
  bool anomalie(Anomalie found) override {
    anomalies.push_back(describe(found, bytes));
    return true;
  }
  std::string bytes;
  std::vector<std::string> lignes;
  std::vector<std::string> anomalies;
  std::size_t arret = 1000;
  ImportLu lu;
};

std::vector<std::string> anomaliesDe(const std::string& demande) {
  std::vector<std::string> out;
  for (const Anomalie& found : readDemande(demande).anomalies) out.push_back(describe(found, demande));
  return out;
}

TEST(ReaderImport, LExempleDuGuide) {
  const Import import(importDuGuide());
  EXPECT_FALSE(import.lu.erreur);
  EXPECT_EQ(import.lu.lignes, 1U);
  EXPECT_THAT(import.lignes, ElementsAre("0 00033 0000000033 2 2"));
  EXPECT_THAT(import.anomalies, IsEmpty());
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierSiret, 0}).text, "43806968400019");
}

// One line comes in where the last one was: nothing of it is left.
TEST(ReaderImport, UneLigneALaFois) {
  const Import import(R"({"numeroAns":"33","lignesImport":[
    {"numeroEditeur":"a\u0062","beneficiaires":{"structure":[{},{},{}]},"piecesJustificatives":[{}]},
    {},
    {"numeroEditeur":"c","beneficiaires":{"structure":[{}]}}]})");
  EXPECT_THAT(import.lignes, ElementsAre("0 ab 33 3 1", "1  33 0 0", "2 c 33 1 0"));
  EXPECT_EQ(import.lu.lignes, 3U);
}

TEST(ReaderImport, LaRacineEcriteApresLesLignesEstConnueDesLignes) {
  const Import import(R"({"lignesImport":[{"numeroEditeur":"1"},{"numeroEditeur":"2"}],"siret":"x","numeroAns":"0000\u0030033"})");
  EXPECT_THAT(import.lignes, ElementsAre("0 1 00000033 0 0", "1 2 00000033 0 0"));
  EXPECT_THAT(import.anomalies, IsEmpty());
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierNumeroAns, 0}).text, "00000033");
}

// Reading ahead finds the same mistakes as reading: each is told once.
TEST(ReaderImport, CeQuiEstLuDeuxFoisNEstDitQuUneFois) {
  const Import import(R"({"lignesImport":[{"x":1}],"numeroAns":"33","y":2})");
  EXPECT_THAT(import.anomalies, ElementsAre("inconnue x, demande, 1:19", "inconnue y, fichier, 1:44"));
}

TEST(ReaderImport, LeLecteurPeutArreter) {
  struct Premier final : LecteurImport {
    bool ligne(const Demande&, std::uint32_t) override { return ++count < 1; }
    bool anomalie(Anomalie) override { return true; }
    int count = 0;
  } premier;
  const ImportLu lu = readImport(R"({"numeroAns":"33","lignesImport":[{},{},{}]})", premier);
  EXPECT_EQ(premier.count, 1);
  EXPECT_EQ(lu.lignes, 1U);
  EXPECT_FALSE(lu.erreur);
}

TEST(ReaderImport, CeQuiEstLuAvantUneErreurEstLu) {
  const Import import(R"({"numeroAns":"33","lignesImport":[{"numeroEditeur":"1"},{"numeroEditeur":)");
  ASSERT_TRUE(import.lu.erreur);
  EXPECT_EQ(import.lu.erreur->code, JsonErrorCode::Tronque);
  EXPECT_THAT(import.lignes, ElementsAre("0 1 33 0 0"));
}

TEST(ReaderImport, CleEnDouble) {
  const Import import("{\"numeroAns\":\"1\",\n\"numeroAns\":\"2\",\"lignesImport\":[{},{\"dsr\":1,\n \"dsr\":2,\"zz\":1,\"zz\":2}]}");
  EXPECT_THAT(import.anomalies, ElementsAre("double numeroAns, fichierNumeroAns, 2:1", "double dsr, dsr, ligne d’import 1, 3:2",
                                            "inconnue zz, demande, ligne d’import 1, 3:10", "double zz, demande, ligne d’import 1, 3:17"));
  EXPECT_THAT(import.lignes, ElementsAre("0  2 0 0", "1  2 0 0"));  // the last one counts
}

TEST(ReaderImport, CleMalEcrite) {
  const Import import(
      R"({"SIRET":"43806968400019","NumeroANS":"33","lignesImport":[{"numeroasp":null,"Commande":{"DATEFACTURE":"2023-06-02"}}]})");
  EXPECT_THAT(import.anomalies, ElementsAre("mal écrite SIRET, fichierSiret, 1:2", "mal écrite NumeroANS, fichierNumeroAns, 1:27",
                                            "mal écrite numeroasp, numeroAsp, 1:61", "mal écrite Commande, commande, 1:78",
                                            "mal écrite DATEFACTURE, dateFacture, 1:90"));
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierSiret, 0}).text, "43806968400019");  // read as what it means
}

// Both are there: the well written one is read, the other is a key that the format does not know.
TEST(ReaderImport, CleMalEcriteACoteDeLaBonne) {
  const Import import(R"({"siret":"a","SIRET":"b","lignesImport":[]})");
  EXPECT_THAT(import.anomalies, ElementsAre("inconnue SIRET, fichier, 1:14"));
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierSiret, 0}).text, "a");
}

// A key is known in its object only, and only in the format that has it.
TEST(ReaderImport, UneCleNEstConnueQueDansSonObjet) {
  const Import import(R"({"statut":"x","lignesImport":[{"dateFacture":"2023-06-02","commande":{"commande":{}}}]})");
  EXPECT_THAT(import.anomalies,
              ElementsAre("inconnue statut, fichier, 1:2", "inconnue dateFacture, demande, 1:32", "inconnue commande, commande, 1:71"));
}

// What stands under an unknown key is nobody's: none of its keys is looked at.
TEST(ReaderImport, SousUneCleInconnueRienNEstLu) {
  const Import import(
      R"({"x":{"siret":"a","y":[{"numeroAns":1},[[]]]},"siret":"b","lignesImport":[{"x":[{"dsr":1}],"numeroEditeur":"1"}]})");
  EXPECT_THAT(import.anomalies, ElementsAre("inconnue x, fichier, 1:2", "inconnue x, demande, 1:76"));
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierSiret, 0}).text, "b");
  EXPECT_THAT(import.lignes, ElementsAre("0 1  0 0"));
}

TEST(ReaderImport, UneCleEchappeeEstLaMemeCle) {
  const Import import(R"({"\u0073iret":"a","lignesImport":[]})");
  EXPECT_THAT(import.anomalies, IsEmpty());
  EXPECT_EQ(import.lu.racine.cell({FieldId::FichierSiret, 0}).text, "a");
}

TEST(ReaderImport, RacineInattendue) {
  for (const std::string_view racine : {"[]", "[{\"siret\":\"a\"}]", "12", "\"texte\"", "null"}) {
    const Import import{std::string(racine)};
    EXPECT_FALSE(import.lu.erreur) << racine;
    EXPECT_THAT(import.anomalies, ElementsAre("racine, fichier, 1:1")) << racine;
    EXPECT_EQ(import.lu.racine.token({FieldId::Fichier, 0}).type, JsonType::Absent);
  }
}

TEST(ReaderImport, LesListesContiennentDesObjets) {
  const Import import(R"({"lignesImport":[1,{"beneficiaires":{"structure":["a",{},[{}],null]},"piecesJustificatives":[true]},[]]})");
  EXPECT_THAT(import.anomalies,
              ElementsAre("élément, demande, 1:18", "élément, beneficiaire, ligne d’import 1, 1:51",
                          "élément, beneficiaire#2, ligne d’import 1, 1:58", "élément, beneficiaire#3, ligne d’import 1, 1:63",
                          "élément, piece, ligne d’import 1, 1:94", "élément, demande, ligne d’import 2, 1:101"));
  EXPECT_THAT(import.lignes, ElementsAre("1   4 1"));  // each element keeps its number
  EXPECT_EQ(import.lu.lignes, 3U);
}

// An object where a list is expected, a list where a text is: the type is kept, the rules say it.
TEST(ReaderImport, LesTypesDesBlocsSontGardes) {
  struct Types final : LecteurImport {
    bool ligne(const Demande& demande, std::uint32_t) override {
      for (const FieldId id : {FieldId::Commande, FieldId::Beneficiaires, FieldId::ListePieces, FieldId::NumeroEditeur, FieldId::Dsr}) {
        const Token token = demande.token({id, 0});
        types.push_back(token.type);
        bruts.emplace_back(demande.source().substr(token.offset, token.length));
      }
      return true;
    }
    bool anomalie(Anomalie) override {
      ++anomalies;
      return true;
    }
    std::vector<JsonType> types;
    std::vector<std::string> bruts;
    int anomalies = 0;
  } types;
  const ImportLu lu = readImport(
      R"({"numeroAns":"","lignesImport":[{"commande":[{"dateFacture":1}],"beneficiaires":"x","piecesJustificatives":{"a":[]},"numeroEditeur":{"x":1},"dsr":[1]}]})",
      types);
  EXPECT_FALSE(lu.erreur);
  EXPECT_THAT(types.types, ElementsAre(JsonType::Array, JsonType::String, JsonType::Object, JsonType::Object, JsonType::Array));
  EXPECT_THAT(types.bruts, ElementsAre(R"([{"dateFacture":1}])", R"("x")", R"({"a":[]})", R"({"x":1})", "[1]"));
  EXPECT_EQ(types.anomalies, 0);
}

TEST(ReaderDemande, LaDemandeDuGuide) {
  const DemandeLue lue = readDemande(demandeDuGuide());
  EXPECT_FALSE(lue.erreur);
  EXPECT_THAT(lue.anomalies, IsEmpty());
  EXPECT_EQ(lue.demande.rows(Scope::Beneficiaire), 2U);
  EXPECT_EQ(lue.demande.rows(Scope::Piece), 4U);
  EXPECT_EQ(lue.demande.rows(Scope::Historique), 2U);
  EXPECT_EQ(lue.demande.cell({FieldId::FinessGeographique, 1}).text, "090002668");
  EXPECT_EQ(lue.demande.cell({FieldId::MontantSolde, 0}).text, "1400.00");
  EXPECT_EQ(lue.demande.cell({FieldId::HistoriqueStatut, 1}).text, "A modifier");
}

TEST(ReaderDemande, TousLesExemplesSontDuFormat) {
  for (const std::string_view nom :
       {"demande-FINMS2007947M2.json", "demande-FINMS2009168M0.json", "demande-FINMS2009169M1.json", "demande-FINMS2009170M1.json",
        "demande-FINMS2009171M1.json", "demande-FINMS2009200M1.json", "demande-FINMS2010040M1.json"}) {
    EXPECT_THAT(anomaliesDe(donnee(nom)), IsEmpty()) << nom;
  }
}

TEST(ReaderDemande, Anomalies) {
  EXPECT_THAT(
      anomaliesDe("{\n \"Statut\":1,\n \"statut\":2,\n \"é\":3,\n \"historique\":[{\"action\":\"x\",\"modifications\":[1,{\"a\":2}]},3]}"),
      ElementsAre("mal écrite Statut, statut, 2:2", "double statut, statut, 3:2", "inconnue é, demande, 4:2",
                  "élément, entreeHistorique#1, 5:59"));
  EXPECT_THAT(anomaliesDe("[]"), ElementsAre("racine, demande, 1:1"));
}

// The list stands twice: the rows of the first one are gone, as in every browser.
TEST(ReaderDemande, UneListeEcriteDeuxFois) {
  const DemandeLue lue =
      readDemande(R"({"piecesJustificatives":[{"nomFichier":"a"},{"nomFichier":"b"}],"piecesJustificatives":[{"typeFichier":"VA"}]})");
  ASSERT_EQ(lue.demande.rows(Scope::Piece), 1U);
  EXPECT_EQ(lue.demande.token({FieldId::NomFichier, 0}).type, JsonType::Absent);
  EXPECT_EQ(lue.anomalies.size(), 1U);
}

TEST(ReaderDemande, LesAnomaliesSontBornees) {
  std::string document = "{";
  for (std::size_t i = 0; i < kAnomaliesMax + 10; ++i) document += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_EQ(readDemande(document + "\"z\":0}").anomalies.size(), kAnomaliesMax);
}

TEST(DetectFormat, ParLesClesDeLaRacine) {
  struct {
    std::string_view document;
    std::optional<Format> format;
  } const cas[] = {
      {importDuGuide(), Format::Import},
      {demandeDuGuide(), Format::Demande},
      {R"({"lignesImport":[]})", Format::Import},
      {R"({"statut":"A modifier"})", Format::Demande},
      {R"({"numeroAns":"33","x":{"statut":1},"dsr":"d"})", Format::Demande},  // both have numeroAns; below the root nothing shows
      {R"({"numeroAns":"33"})", std::nullopt},
      {R"({"numeroAns":"33","impId":)", Format::Import},  // truncated after it has shown
      {"{}", std::nullopt},
      {"[{\"lignesImport\":[]}]", std::nullopt},
      {"12", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& c : cas) EXPECT_EQ(detectFormat(c.document), c.format) << c.document;
}

}  // namespace
}  // namespace segur::tests
