// A document written back: what nobody touched stays to the letter.
#include "core/json/rewriter.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

#include "core/json/reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {
namespace {

std::string ecrire(const std::string& document, const std::function<void(Rewriter&)>& change) {
  const DemandeLue lue = readDemande(document);
  EXPECT_FALSE(lue.erreur) << document;
  Rewriter rewriter(lue.demande);
  change(rewriter);
  return rewriter.result();
}

TEST(Rewriter, SansChangementLesMemesOctets) {
  const std::string bizarre =
      "\xEF\xBB\xBF{ \"Statut\" :\t\"\\u0041 modifier\",\r\n\"x\":[1e5,{}] , \"numeroASP\":null,\"numeroASP\":\"\"}\n\n";
  for (const std::string& document : {demandeDuGuide(), donnee("demande-FINMS2009200M1.json"), bizarre}) {
    EXPECT_EQ(ecrire(document, [](Rewriter&) {}), document);
  }
}

TEST(Rewriter, UneValeurChangeLeResteNon) {
  const std::string after = ecrire(demandeDuGuide(), [](Rewriter& r) {
    r.set({FieldId::MontantSolde, 0}, "1500.00");
    r.set({FieldId::OperateurMessagerie, 1}, "\"MAI_337\"");
    r.set({FieldId::DateFacture, 0}, "\"2023-06-05\"");
    r.set({FieldId::IndicateurDeploiementMss, 0}, "\"Cas 1\"");
  });
  std::string expected = demandeDuGuide();
  expected = remplacer(expected, "\"montantSegurSoldeHT\": 1400.00", "\"montantSegurSoldeHT\": 1500.00");
  expected = remplacer(expected, "\"GIP_9\"", "\"MAI_337\"");
  expected = remplacer(expected, "\"2023-06-02\"", "\"2023-06-05\"");
  expected = remplacer(expected, "\"indicateurDeploiementMSS\": null", "\"indicateurDeploiementMSS\": \"Cas 1\"");
  EXPECT_EQ(after, expected);
}

TEST(Rewriter, LaDerniereEcritureCompte) {
  EXPECT_EQ(ecrire(R"({"statut":"a"})",
                   [](Rewriter& r) {
                     r.set({FieldId::Statut, 0}, "\"b\"");
                     r.set({FieldId::Statut, 0}, "\"c\"");
                   }),
            R"({"statut":"c"})");
}

TEST(Rewriter, UneCleAbsenteEstAjouteeALaFinDeSonObjet) {
  struct {
    std::string_view avant;
    FieldRef champ;
    std::string_view apres;
  } const cas[] = {
      {R"({})", {FieldId::Statut, 0}, R"({"statut": 1})"},
      {R"({ })", {FieldId::Statut, 0}, R"({"statut": 1 })"},
      {R"({"dsr":"d"})", {FieldId::Statut, 0}, R"({"dsr":"d","statut": 1})"},
      {R"({ "dsr": "d" })", {FieldId::Statut, 0}, R"({ "dsr": "d", "statut": 1 })"},
      {"{\n  \"dsr\": \"d\"\n}\n", {FieldId::Statut, 0}, "{\n  \"dsr\": \"d\",\n  \"statut\": 1\n}\n"},
      {"{\r\n\t\"dsr\": \"d\"\r\n}", {FieldId::Statut, 0}, "{\r\n\t\"dsr\": \"d\",\r\n\t\"statut\": 1\r\n}"},
      {R"({"commande":{"regimeTVA":"HT"}})", {FieldId::DateFacture, 0}, R"({"commande":{"regimeTVA":"HT","dateFacture": 1}})"},
      {R"({"beneficiaires":{"structure":[{},{"siret":""}]}})",
       {FieldId::PresentSolde, 1},
       R"({"beneficiaires":{"structure":[{},{"siret":"","presentSolde": 1}]}})"},
      {R"({"dsr":"un texte qui finit par }"})", {FieldId::Statut, 0}, R"({"dsr":"un texte qui finit par }","statut": 1})"},
      // No such object, no such row: nothing to add it to.
      {R"({"dsr":"d"})", {FieldId::DateFacture, 0}, R"({"dsr":"d"})"},
      {R"({"commande":[]})", {FieldId::DateFacture, 0}, R"({"commande":[]})"},
      {R"({"beneficiaires":{"structure":[{}]}})", {FieldId::PresentSolde, 1}, R"({"beneficiaires":{"structure":[{}]}})"},
      {R"({"dsr":"d"})", {FieldId::NumLigne, 0}, R"({"dsr":"d"})"},  // an import file's
  };
  for (const auto& c : cas) EXPECT_EQ(ecrire(std::string(c.avant), [&](Rewriter& r) { r.set(c.champ, "1"); }), c.apres);
}

TEST(Rewriter, PlusieursClesAbsentesDUnMemeObjet) {
  EXPECT_EQ(ecrire("{}",
                   [](Rewriter& r) {
                     r.set({FieldId::Statut, 0}, "1");
                     r.set({FieldId::Dsr, 0}, "2");
                   }),
            R"({"statut": 1,"dsr": 2})");
  EXPECT_EQ(ecrire("{ \"logiciel\": 0 }",
                   [](Rewriter& r) {
                     r.set({FieldId::Statut, 0}, "1");
                     r.set({FieldId::Dsr, 0}, "2");
                   }),
            R"({ "logiciel": 0, "statut": 1, "dsr": 2 })");
}

TEST(Rewriter, UnElementAuBoutDUneListe) {
  struct {
    std::string_view avant;
    std::string_view apres;
  } const cas[] = {
      {R"({"piecesJustificatives":[]})", R"({"piecesJustificatives":[A,B]})"},
      {R"({"piecesJustificatives":[ ]})", R"({"piecesJustificatives":[A,B ]})"},
      {R"({"piecesJustificatives":[{}]})", R"({"piecesJustificatives":[{},A,B]})"},
      {R"({"piecesJustificatives":[ {}, {} ]})", R"({"piecesJustificatives":[ {}, {}, A, B ]})"},
      {"{\n  \"piecesJustificatives\": [\n    {},\n    {}\n  ]\n}",
       "{\n  \"piecesJustificatives\": [\n    {},\n    {},\n    A,\n    B\n  ]\n}"},
      // The list is created when there is none.
      {R"({"dsr":1})", R"({"dsr":1,"piecesJustificatives": [A, B]})"},
      {R"({"piecesJustificatives":null})", R"({"piecesJustificatives":[A, B]})"},
      {"{\n  \"dsr\": 1\n}", "{\n  \"dsr\": 1,\n  \"piecesJustificatives\": [A, B]\n}"},
      {R"([])", R"([])"},
  };
  for (const auto& c : cas) {
    const std::string after = ecrire(std::string(c.avant), [](Rewriter& r) {
      r.append(FieldId::ListePieces, "A");
      r.append(FieldId::ListePieces, "B");
    });
    EXPECT_EQ(after, c.apres);
  }
}

TEST(Rewriter, DesChangementsQuiSeTouchent) {
  EXPECT_EQ(ecrire(R"({"statut":"a","historique":[]})",
                   [](Rewriter& r) {
                     r.set({FieldId::Statut, 0}, "\"bcd\"");
                     r.append(FieldId::ListeHistorique, "{}");
                     r.set({FieldId::DateChangementStatut, 0}, "\"e\"");
                   }),
            R"({"statut":"bcd","historique":[{}],"dateChangementStatut": "e"})");
}

}  // namespace
}  // namespace segur::tests
