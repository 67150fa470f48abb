// A whole document, as it was read: every finding, with its place, in the order of the file. JSON-01 to JSON-09, IMP-03, IMP-04, IMP-10.
#include "core/check/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/report_json.hpp"
#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using namespace std::string_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const Referentiel& referentiel() {
  static const ReferentielLu lu = readReferentiel(referentielDemo());
  return lu.referentiel;
}

Rapport juger(std::string_view bytes) {
  Rapport rapport = checkDocument(bytes, "essai.json", referentiel(), kMaintenant);
  std::size_t erreurs = 0;
  for (const Constat& constat : rapport.constats) {
    EXPECT_NE(constat.regle, nullptr);
    EXPECT_EQ(typographie(constat.message), "");
    EXPECT_EQ(typographie(constat.conseil), "");
    EXPECT_FALSE(constat.message.empty() || constat.conseil.empty()) << constat.regle->code;
    if (constat.gravite == Gravite::Erreur) ++erreurs;
  }
  EXPECT_EQ(rapport.erreurs, erreurs);
  EXPECT_EQ(rapport.avertissements, rapport.constats.size() - erreurs);
  return rapport;
}

// « JSON-04 /siret 3:5 », a warning with « ? ».
std::vector<std::string> constats(std::string_view bytes) {
  std::vector<std::string> out;
  for (const Constat& c : juger(bytes).constats) {
    out.push_back(std::string(c.regle->code) + (c.gravite == Gravite::Erreur ? " " : "? ") + c.pointeur + (c.pointeur.empty() ? "" : " ") +
                  std::to_string(c.position.ligne) + ':' + std::to_string(c.position.colonne));
  }
  return out;
}

// The sample of the guide with its one finding mended.
std::string sansFaute() { return remplacer(importDuGuide(), "mail.responsable2.fr", "mail@responsable2.fr"); }

TEST(Check, LExempleDuGuide) {
  EXPECT_THAT(constats(sansFaute()), IsEmpty());
  EXPECT_THAT(constats(importDuGuide()), ElementsAre("BEN-07 /lignesImport/0/beneficiaires/structure/1/emailResponsable 43:33"));
  EXPECT_THAT(constats(demandeDuGuide()), ElementsAre("BEN-07? /beneficiaires/structure/1/emailResponsable 39:68"));
}

TEST(Check, LesDemandesDeDemonstration) {
  for (const std::string_view nom : {"demande-FINMS2007947M2.json", "demande-FINMS2009169M1.json", "demande-FINMS2009170M1.json",
                                     "demande-FINMS2009171M1.json", "demande-FINMS2009200M1.json"}) {
    EXPECT_EQ(juger(donnee(nom)).erreurs, 0U) << nom;
  }
}

struct Faux {
  std::string document;
  std::string_view constat;
};

TEST(Check, JSON01UnDocumentMalForme) {
  const Faux cas[] = {
      {"", "JSON-01 1:1"},
      {"  \n", "JSON-01 1:1"},
      {"{\n  \"siret\": \"x\",\n}", "JSON-01 3:1"},
      {"{\r\n  \"siret\": 'x'}", "JSON-01 2:12"},
      {"{\n  \"é\": \"a\nb\"}", "JSON-01 2:10"},
      {R"({"a":"\x"})", "JSON-01 1:8"},
      {R"({"a":"\ud800"})", "JSON-01 1:13"},
      {"{\"lignesImport\":[{\"numLigne\":1", "JSON-01 1:31"},
      {"{}\0"s, "JSON-01 1:3"},
      {"12 x", "JSON-01 1:4"},
  };
  for (const Faux& faux : cas) EXPECT_THAT(constats(faux.document), Contains(faux.constat)) << faux.document;
}

// What was read before the file broke off is judged; the rest is not guessed.
TEST(Check, UnFichierTronqueDitAussiCeQuiEstAvant) {
  const std::string document = R"({"lignesImport":[{"numLigne":0,"numeroEditeur":"1"},{"numLigne":)";
  const auto found = constats(document);
  EXPECT_THAT(found, Contains("IMP-05 /lignesImport/0/numLigne 1:30"));
  EXPECT_THAT(found, Contains("JSON-01 1:65"));
  EXPECT_THAT(found, Not(Contains("IMP-01 /numeroAns 1:1")));
}

TEST(Check, JSON02UneCleEnDouble) {
  const std::string document = remplacer(sansFaute(), "\"impId\": null,", "\"impId\": null,\n  \"impId\": null,");
  EXPECT_THAT(constats(document), ElementsAre("JSON-02 /impId 3:3"));
  EXPECT_EQ(juger(document).constats[0].message, "La clé «\u00a0impId\u00a0» figure deux fois dans le même objet.");
}

TEST(Check, JSON03UneCleInconnueEstConservee) {
  const std::string document = remplacer(sansFaute(), "\"impId\": null,", "\"impId\": null, \"cou/le~ur\": {\"a\": [1]},");
  EXPECT_THAT(constats(document), ElementsAre("JSON-03? /cou~1le~0ur 2:18"));
  const std::string dansUneLigne = remplacer(sansFaute(), "\"typeAction\": \"C\",", "\"typeAction\": \"C\", \"x\": 1,");
  EXPECT_THAT(constats(dansUneLigne), ElementsAre("JSON-03? /lignesImport/0/x 8:26"));
}

TEST(Check, JSON04UneCleMalEcriteSeCorrigeDUnClic) {
  const std::string document = remplacer(sansFaute(), "\"siret\": \"43806968400019\"", "\"SIRET\": \"43806968400019\"");
  EXPECT_THAT(constats(document), ElementsAre("JSON-04 /siret 4:3"));
  const Rapport rapport = juger(document);
  EXPECT_EQ(rapport.constats[0].message, "La clé s’écrit «\u00a0siret\u00a0», non «\u00a0SIRET\u00a0».");
  EXPECT_EQ(rapport.constats[0].correction, "\"siret\"");
}

TEST(Check, JSON05UnAutreEncodage) {
  EXPECT_THAT(constats("{\"a\":\"caf\xE9\"}"), Contains("JSON-05 1:10"));
  EXPECT_THAT(constats("\xFF\xFE{\0}\0"s), Contains("JSON-05 1:1"));
  EXPECT_THAT(constats("\0{\0}"s), Contains("JSON-05 1:1"));
}

TEST(Check, JSON06UneMarqueDOrdreDesOctetsNEmpecheRien) {
  EXPECT_THAT(constats("\xEF\xBB\xBF" + sansFaute()), ElementsAre("JSON-06? 1:1"));
  // Places stay those that an editor shows.
  EXPECT_THAT(constats("\xEF\xBB\xBF" + remplacer(sansFaute(), "\"siret\"", "\"Siret\"")),
              ElementsAre("JSON-06? 1:1", "JSON-04 /siret 4:3"));
}

TEST(Check, JSON07UnNombreHorsLimites) { EXPECT_THAT(constats(remplacer(sansFaute(), "1400.0", "1e999")), ElementsAre("JSON-07 18:36")); }

TEST(Check, JSON08LesLimites) {
  std::string crochets(100'000, '[');
  EXPECT_THAT(constats("{\"a\":" + crochets), Contains("JSON-08 1:69"));
}

TEST(Check, JSON09LaRacineEtLesListes) {
  for (const std::string_view racine : {"[]", "12", "null", "\"x\""}) EXPECT_THAT(constats(racine), ElementsAre("JSON-09 1:1")) << racine;
  // One finding an element: none of the keys that it can't have is asked for.
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport/0/piecesJustificatives/1", "12"})),
              ElementsAre("PJ-01 /lignesImport/0/piecesJustificatives 55:31", "JSON-09 /lignesImport/0/piecesJustificatives/1 61:9"));
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport/0/beneficiaires/structure/1", "[]"})),
              ElementsAre("JSON-09 /lignesImport/0/beneficiaires/structure/1 41:11"));
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport", "[true]"})), ElementsAre("JSON-09 /lignesImport/0 5:20"));
}

TEST(Check, IMP03UneListeVide) {
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport", "[]"})), ElementsAre("IMP-03 /lignesImport 5:19"));
}

std::string lignes(std::size_t count, std::string_view numero = {}) {
  const std::string guide = sansFaute();
  const std::size_t begin = guide.find('{', 1);
  const std::size_t end = guide.rfind(']');
  const std::string ligne = guide.substr(begin, guide.rfind('}', end) + 1 - begin);
  std::string out = guide.substr(0, begin);
  for (std::size_t i = 1; i <= count; ++i) {
    out += (i == 1 ? "" : ",\n") +
           remplacer(ligne, "\"numLigne\": 1", "\"numLigne\": " + (numero.empty() ? std::to_string(i) : std::string(numero)));
  }
  return out + guide.substr(end);
}

TEST(Check, IMP04PlusDe200Lignes) {
  EXPECT_THAT(constats(lignes(200)), IsEmpty());
  EXPECT_THAT(constats(lignes(201)), ElementsAre("IMP-04? /lignesImport 5:19"));
  EXPECT_EQ(juger(lignes(201)).constats[0].message, "Le fichier compte 201 lignes\u00a0: le portail en accepte sans doute 200 au plus.");
}

TEST(Check, IMP10UnNumeroDeLigneNeSertQuUneFois) {
  EXPECT_THAT(constats(lignes(3, "7")), ElementsAre("IMP-10 /lignesImport/1/numLigne 71:19", "IMP-10 /lignesImport/2/numLigne 135:19"));
  EXPECT_THAT(constats(lignes(2)), IsEmpty());
}

// A file that names its solution after its lines is judged like any other.
TEST(Check, LaRacineApresLesLignes) {
  const std::string guide = sansFaute();
  const std::string racine = "  \"numeroAns\": \"0000000033\",\n  \"siret\": \"43806968400019\",\n";
  std::string document = remplacer(guide, racine, "");
  const std::size_t end = document.rfind(']');
  document.insert(end + 1, ",\n  \"numeroAns\": \"0000000040\", \"siret\": \"43806968400019\"");
  EXPECT_THAT(constats(document), ElementsAre("SCN-04 /lignesImport/0/beneficiaires/structure/1/operateurMessagerie 49:36"));
}

// All findings of a file, in its order, wherever the rule stands in the catalogue.
TEST(Check, ToutesLesFautesDansLOrdreDuFichier) {
  const std::string document = avec(sansFaute(), {{"/siret", "\"43806968400018\""},
                                                  {"/lignesImport/0/commande/dateFacture", "\"2023-02-31\""},
                                                  {"/lignesImport/0/commande/montantSegurSoldeHT", "\"abc\""},
                                                  {"/lignesImport/0/beneficiaires/structure/0/FINESSGeo", "\"090001539\""},
                                                  {"/lignesImport/0/piecesJustificatives/1/formatFichier", "\"pdf\""},
                                                  {"/lignesImport/0/codeTraitement", "\"OK\""}});
  EXPECT_THAT(constats(document), ElementsAre("IMP-02 /siret 4:12", "FAC-01 /lignesImport/0/commande/dateFacture 14:24",
                                              "MNT-01 /lignesImport/0/commande/montantSegurSoldeHT 18:32",
                                              "BEN-02 /lignesImport/0/beneficiaires/structure/0/FINESSGeo 34:26",
                                              "PJ-03 /lignesImport/0/piecesJustificatives/1/formatFichier 63:28",
                                              "IMP-07? /lignesImport/0/codeTraitement 67:25"));
}

// A value that is absent is shown at the object that lacks it.
TEST(Check, UneCleAbsenteSeMontreASonObjet) {
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport/0/commande/dateFacture", kSansCle})),
              ElementsAre("FAC-01 /lignesImport/0/commande/dateFacture 12:19"));
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport/0/beneficiaires/structure/1/nomResponsable", kSansCle})),
              ElementsAre("BEN-06 /lignesImport/0/beneficiaires/structure/1/nomResponsable 41:11"));
  EXPECT_THAT(constats(avec(sansFaute(), {"/lignesImport/0/commande", kSansCle})), ElementsAre("JSON-10 /lignesImport/0/commande 6:5"));
}

// In a file a mend is JSON, to be put in place of the value.
TEST(Check, LaCorrectionEstDuJson) {
  const struct {
    Ecriture ecriture;
    std::string_view correction;
  } cas[] = {
      {{"/lignesImport/0/commande/dateFacture", "\"02/06/2023\""}, "\"2023-06-02\""},
      {{"/lignesImport/0/commande/montantSegurSoldeHT", "\"1 400,00\""}, "1400.00"},
      {{"/lignesImport/0/beneficiaires/isMandataire", "\"true\""}, "true"},
      {{"/lignesImport/0/beneficiaires/telephoneMandataire", "\"+33 6 00 00 00 00\""}, "\"0600000000\""},
      {{"/lignesImport/0/piecesJustificatives/0/formatFichier", "\"pdf\""}, "\"PDF\""},
      {{"/lignesImport/0/beneficiaires/structure/0/operateurMessagerie", "\"apicem apicrypt v2\""}, "\"API_35\""},
      {{"/lignesImport/0/commande/dateFacture", "\"2023-02-31\""}, ""},
  };
  for (const auto& c : cas) {
    const std::string document = avec(sansFaute(), c.ecriture);
    const Rapport rapport = juger(document);
    ASSERT_THAT(rapport.constats, SizeIs(1)) << c.ecriture.pointeur;
    EXPECT_EQ(rapport.constats[0].correction, c.correction);
    // Once mended, the file has nothing left.
    if (!c.correction.empty()) {
      EXPECT_THAT(constats(avec(document, {c.ecriture.pointeur, c.correction})), IsEmpty()) << c.ecriture.pointeur;
    }
  }
}

// Beyond the bound findings are counted, and no longer kept.
TEST(Check, UnFichierOuToutEstFauxNeRemplitPasLaMemoire) {
  std::string document = "{\"lignesImport\":[";
  for (std::size_t i = 0; i < kConstatsMax / 5; ++i) document += i == 0 ? "{}" : ",{}";
  const Rapport rapport = checkDocument(document + "]}", "essai.json", referentiel(), kMaintenant);
  EXPECT_GE(rapport.constats.size(), kConstatsMax);
  EXPECT_LE(rapport.constats.size(), kConstatsMax + 10);
  EXPECT_GT(rapport.omis(), 0U);
  EXPECT_EQ(rapport.erreurs + rapport.avertissements, rapport.constats.size() + rapport.omis());
}

// However many findings stand before: that it has too many lines, that it is cut short.
TEST(Check, CeQuiConcerneToutLeFichierEstToujoursDit) {
  std::string document = "{\"lignesImport\":[";
  for (std::size_t i = 0; i < kConstatsMax / 5; ++i) document += i == 0 ? "{}" : ",{}";
  const auto dit = [](const std::string& bytes, std::string_view code) {
    const Rapport rapport = checkDocument(bytes, "essai.json", referentiel(), kMaintenant);
    EXPECT_GT(rapport.omis(), 0U);
    return std::any_of(rapport.constats.begin(), rapport.constats.end(), [&](const Constat& c) { return c.regle->code == code; });
  };
  EXPECT_TRUE(dit(document + "]}", "IMP-04"));
  EXPECT_TRUE(dit(document + "]}", "IMP-01"));
  EXPECT_TRUE(dit(document, "JSON-01"));
}

// A bar of progress has something to show between the beginning and the end.
TEST(Check, LAvancementEstDitApresChaqueLigne) {
  struct Places final : Suivi {
    void avance(std::size_t octets) override { places.push_back(octets); }
    std::vector<std::size_t> places;
  } suivi;
  const std::string document = lignes(3);
  static_cast<void>(checkDocument(document, "essai.json", referentiel(), kMaintenant, nullptr, &suivi));
  ASSERT_THAT(suivi.places, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(suivi.places.begin(), suivi.places.end()));
  EXPECT_LT(suivi.places.front(), suivi.places.back());
  EXPECT_LT(suivi.places.back(), document.size());
}

TEST(ReportJson, LaFormeDuContrat) {
  const std::string document = remplacer(sansFaute(), "\"siret\": \"43806968400019\"", "\"SIRET\": \"43806968400019\"");
  const Rapport rapports[] = {juger(document), juger(sansFaute())};
  const std::string report = reportJson(rapports, referentiel());
  EXPECT_TRUE(report.starts_with(
      R"({"versionReferentiel":"demo-2023-06-12","versionRegles":")" + std::string(kVersionRegles) +
      R"(","fichiers":[{"fichier":"essai.json","erreurs":1,"avertissements":0,"constats":[{"regle":"JSON-04","gravite":"erreur","pointeur":"/siret","ligne":4,"colonne":3,"message":)"))
      << report;
  EXPECT_NE(
      report.find(
          R"("source":"Erreur fréquente des fournisseurs","correction":"\"siret\""}]},{"fichier":"essai.json","erreurs":0,"avertissements":0,"constats":[]}],"nonControle":[")"),
      std::string::npos)
      << report;
  const auto tree = parseTree(report);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->find("nonControle")->children.size(), 5U);
  // One line, ended.
  EXPECT_EQ(report.find('\n'), report.size() - 1);
}

TEST(ReportJson, CeQuiVientDUnFichierResteDeLUtf8) {
  Rapport rapport = checkDocument("{\"caf\xC3\xA9\\u0001\":1,\"lignesImport\":[]}", "caf\xE9.json", referentiel(), kMaintenant);
  const std::string entry = reportJsonEntry(rapport);
  EXPECT_NE(entry.find("caf\uFFFD.json"), std::string::npos);
  EXPECT_TRUE(parseTree(entry)) << entry;
}

}  // namespace
}  // namespace segur::tests
