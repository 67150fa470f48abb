// What a browser may post besides what ours posts: by hand, by another program, with bad intent. With modification_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/difference.hpp"
#include "core/edition/modification.hpp"
#include "core/json/tree.hpp"
#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;

Jugement juger(std::string_view operations, const std::vector<PieceDeposee>& deposees = {}, const std::string& demande = demandeDuGuide()) {
  const std::string corps = std::string(R"({"action":"confirmer","patch":[)").append(operations).append("]}");
  return jugerModification(demande, referentielDemo(), kMaintenant, corps, deposees);
}

struct Poste {
  std::string operations;
  std::string_view regle;
  std::string_view pointeur;
};

std::string test(std::string_view chemin, std::string_view valeur) {
  return std::string(R"({"op":"test","path":")").append(chemin).append(R"(","value":)").append(valeur).append("}");
}
std::string remplace(std::string_view chemin, std::string_view valeur) {
  return std::string(R"({"op":"replace","path":")").append(chemin).append(R"(","value":)").append(valeur).append("}");
}
std::string change(std::string_view chemin, std::string_view avant, std::string_view apres) {
  return test(chemin, avant) + "," + remplace(chemin, apres);
}

constexpr std::string_view kFacture = "/commande/dateFacture";
constexpr std::string_view kMontant = "/commande/montantSegurSoldeHT";
constexpr std::string_view kNom = "/beneficiaires/nomMandataire";

// Each is refused for exactly that, there, and nothing is stored.
void refuse(std::initializer_list<Poste> postes) {
  for (const Poste& poste : postes) {
    const Jugement jugement = juger(poste.operations);
    EXPECT_EQ(jugement.issue, Issue::Refusee) << poste.operations;
    EXPECT_TRUE(jugement.document.empty());
    EXPECT_TRUE(jugement.modifications.empty() && jugement.piecesAjoutees.empty());
    ASSERT_EQ(jugement.refus.size(), 1U) << poste.operations;
    EXPECT_EQ(jugement.refus[0].regle, poste.regle) << poste.operations;
    EXPECT_EQ(jugement.refus[0].pointeur, poste.pointeur);
    EXPECT_EQ(typographie(jugement.refus[0].message), "");
    EXPECT_EQ(typographie(jugement.refus[0].conseil), "");
  }
}

TEST(PatchPoste, MOD03CeQueLeGuideNeNommePas) {
  refuse({
      {change("/numeroASP", "\"FINMS2009167M1\"", "\"FINMS2009167M2\""), "MOD-03", "/numeroASP"},
      {change("/commande/montantAvanceDecide", "450.00", "4500.00"), "MOD-03", "/commande/montantAvanceDecide"},
      {change("/beneficiaires/structure/0/FINESSGeo", "\"090001538\"", "\"030006563\""), "MOD-03", "/beneficiaires/structure/0/FINESSGeo"},
      {change("/piecesJustificatives/0/nomFichier", "\"ms2-dui-va1-va-00001.pdf\"", "\"x.pdf\""), "MOD-03",
       "/piecesJustificatives/0/nomFichier"},
      {change("/historique/0/statut", "\"En cours\"", "\"Validée\""), "MOD-03", "/historique/0/statut"},
      {R"({"op":"add","path":"/beneficiaires/structure/0/siret","value":"43806968400019"})", "MOD-03", "/beneficiaires/structure/0/siret"},
      {R"({"op":"add","path":"","value":{}})", "MOD-03", ""},  // the whole demande
  });
}

TEST(PatchPoste, MOD03LeScenarioDUnBeneficiaireRetire) {
  refuse({{change("/beneficiaires/structure/1/presentSolde", "true", "false") + "," +
               change("/beneficiaires/structure/1/operateurMessagerie", "\"GIP_9\"", "\"MAI_337\""),
           "MOD-03", "/beneficiaires/structure/1/operateurMessagerie"}});
}

// An add replaces what is there (RFC 6902): it would go round the test.
TEST(PatchPoste, MOD04UnAddNeRemplacePasSansTest) {
  refuse({
      {R"({"op":"add","path":"/commande/dateFacture","value":"2023-06-05"})", "MOD-04", kFacture},
      {R"({"op":"add","path":"/commande/indicateurDeploiementMSS","value":"Cas 1"})", "MOD-04", "/commande/indicateurDeploiementMSS"},
  });
  const std::string sansCle = avec(demandeDuGuide(), {"/commande/indicateurDeploiementMSS", kSansCle});
  EXPECT_EQ(juger(R"({"op":"add","path":"/commande/indicateurDeploiementMSS","value":"Cas 1"})", {}, sansCle).issue, Issue::Acceptee);
}

TEST(PatchPoste, MOD04LeTestDoitPrecederDeSuite) {
  refuse({
      {test(kFacture, "\"2023-06-02\"") + "," + test(kMontant, "1400") + "," + remplace(kFacture, "\"2023-06-05\""), "MOD-04", kFacture},
      {change(kMontant, "1400.00", "1450.00") + "," + remplace(kMontant, "1460.00"), "MOD-04", kMontant},
  });
}

TEST(PatchPoste, MOD04LaValeurDOrigineEstComparee) {
  for (const std::string_view meme : {"1400", "1400.0", "1400.000"})
    EXPECT_EQ(juger(change(kMontant, meme, "1450.00")).issue, Issue::Acceptee) << meme;
  for (const std::string_view autre : {"1400.01", "\"1400.00\"", "14e2", "null", "true", "[]", "{}"}) {
    const Jugement jugement = juger(change(kMontant, autre, "1450.00"));
    EXPECT_EQ(jugement.issue, Issue::Refusee) << autre;
    EXPECT_EQ(jugement.refus[0].regle, "MOD-04") << autre;
  }
  EXPECT_EQ(juger(change(kFacture, R"("2023-\u00306-02")", "\"2023-06-05\"")).issue, Issue::Acceptee);  // the same text
  EXPECT_EQ(juger(change("/beneficiaires/structure/0/isMaitreIdentite", "true", "true")).refus[0].regle, "MOD-04");
}

TEST(PatchPoste, MOD05CeQuiNEstPasUneOperationDuContrat) {
  refuse({
      {"null", "MOD-05", ""},
      {"\"replace\"", "MOD-05", ""},
      {"[]", "MOD-05", ""},
      {"{}", "MOD-05", ""},
      {R"({"op":12,"path":"/dsr","value":1})", "MOD-05", "/dsr"},
      {R"({"op":"Replace","path":"/commande/dateFacture","value":"2023-06-05"})", "MOD-05", kFacture},
      {R"({"op":"copy","from":"/dsr","path":"/logiciel"})", "MOD-05", "/logiciel"},
      {R"({"op":"remove","path":"/commande/dateFacture"})", "MOD-05", kFacture},
      {R"({"op":"remove","path":"/beneficiaires/structure/0"})", "MOD-05", "/beneficiaires/structure/0"},
      {remplace("/commande/dateFacture/", "1"), "MOD-05", "/commande/dateFacture/"},
      {remplace("commande/dateFacture", "1"), "MOD-05", "commande/dateFacture"},
      {remplace("/commande/datefacture", "1"), "MOD-05", "/commande/datefacture"},
      {remplace("/__proto__/x", "1"), "MOD-05", "/__proto__/x"},
      {remplace("/beneficiaires/structure/01/presentSolde", "false"), "MOD-05", "/beneficiaires/structure/01/presentSolde"},
      {remplace("/beneficiaires/structure/4294967296/presentSolde", "false"), "MOD-05", "/beneficiaires/structure/4294967296/presentSolde"},
      {remplace("/lignesImport/0/commande/dateFacture", "1"), "MOD-05", "/lignesImport/0/commande/dateFacture"},
  });
}

TEST(PatchPoste, MOD06UneValeurALeTypeDeSonChamp) {
  for (const std::string_view valeur : {"12", "true", "[\"2023-06-05\"]", "{\"value\":\"2023-06-05\"}"}) {
    refuse(
        {{change(kFacture, "\"2023-06-02\"", valeur), "MOD-06", kFacture}, {change(kNom, "\"NOM MANDATAIRE\"", valeur), "MOD-06", kNom}});
  }
  for (const std::string_view valeur : {"\"1450.00\"", "true", "[1450]"}) refuse({{change(kMontant, "1400", valeur), "MOD-06", kMontant}});
  for (const std::string_view valeur : {"\"true\"", "1", "{}"}) {
    refuse({{change("/beneficiaires/structure/0/isMaitreIdentite", "false", valeur), "MOD-06",
             "/beneficiaires/structure/0/isMaitreIdentite"}});
  }
}

// Guide: « Il n'est pas possible d'ajouter de nouveaux bénéficiaires au solde », wherever they would be put.
TEST(PatchPoste, MOD07AucunBeneficiaireNeSAjoute) {
  refuse({
      {R"({"op":"add","path":"/beneficiaires/structure/-","value":{"presentSolde":true}})", "MOD-07", "/beneficiaires/structure/-"},
      {R"({"op":"add","path":"/beneficiaires/structure/0","value":{}})", "MOD-07", "/beneficiaires/structure/0"},
      {R"({"op":"add","path":"/beneficiaires/structure/2","value":{}})", "MOD-07", "/beneficiaires/structure/2"},
  });
}

TEST(PatchPoste, MOD09UnePieceADEtreDeposee) {
  const std::vector<PieceDeposee> deposees = {{"facture-2.pdf", "FACTURE"}};
  const auto ajout = [](std::string_view piece) {
    return R"({"op":"add","path":"/piecesJustificatives/-","value":)" + std::string(piece) + "}";
  };
  EXPECT_EQ(juger(ajout(R"({"nomFichier":"facture-2.pdf","typeFichier":"FACTURE"})"), deposees).issue, Issue::Acceptee);
  for (const std::string_view piece :
       {R"({"nomFichier":"facture-2.pdf","typeFichier":"VA"})", R"({"nomFichier":"FACTURE-2.pdf","typeFichier":"FACTURE"})",
        R"({"typeFichier":"FACTURE"})", "{}", "\"facture-2.pdf\"", "null", "[]"}) {
    const Jugement jugement = juger(ajout(piece), deposees);
    EXPECT_EQ(jugement.issue, Issue::Refusee) << piece;
    EXPECT_EQ(jugement.refus[0].regle, "MOD-09") << piece;
  }
  // The same one twice is one name twice.
  const std::string deux = ajout(R"({"nomFichier":"facture-2.pdf","typeFichier":"FACTURE"})");
  const Jugement jugement = juger(deux + "," + deux, deposees);
  ASSERT_EQ(jugement.issue, Issue::Refusee);
  EXPECT_EQ(jugement.refus[0].regle, "PJ-04");
  EXPECT_EQ(jugement.refus[0].pointeur, "/piecesJustificatives/5/nomFichier");
}

TEST(PatchPoste, DesTextesTresLongsOuEtrangesSontJugesPasCrus) {
  const std::string longue = "\"" + std::string(1'000'000, 'a') + "\"";
  const Jugement jugement = juger(change("/beneficiaires/emailMandataire", "\"mail@mandataire.fr\"", longue));
  EXPECT_EQ(jugement.refus[0].regle, "MAN-03");
  EXPECT_LT(jugement.refus[0].message.size(), 300U);
  EXPECT_EQ(juger(change(kFacture, longue, "\"2023-06-05\"")).refus[0].regle, "MOD-04");
  // What is stored is always JSON, and says what was posted.
  const Jugement accepte = juger(change(kNom, "\"NOM MANDATAIRE\"", R"("\u0000\"\\</script>\n\ud83d\ude00")"));
  ASSERT_EQ(accepte.issue, Issue::Acceptee);
  const auto document = parseTree(accepte.document);
  ASSERT_TRUE(document);
  using namespace std::string_literals;
  EXPECT_EQ(document->find("beneficiaires")->string("nomMandataire"), "\0\"\\</script>\n\U0001F600"s);
  // A lone surrogate is no text: the whole body is no JSON.
  const std::string corps = R"({"action":"confirmer","patch":[)" + change(kNom, "\"NOM MANDATAIRE\"", R"("\ud800")") + "]}";
  EXPECT_EQ(jugerModification(demandeDuGuide(), referentielDemo(), kMaintenant, corps, {}).issue, Issue::CorpsInvalide);
}

TEST(PatchPoste, ToutesLesRaisonsSontDitesALaFois) {
  const Jugement jugement = juger(change("/dsr", "\"X\"", "\"Y\"") + "," + change(kFacture, "\"2023-06-02\"", "\"2021-01-01\"") + "," +
                                  change(kMontant, "1400", "0"));
  std::vector<std::string> regles;
  for (const Refus& refus : jugement.refus) regles.push_back(refus.regle);
  EXPECT_THAT(regles, ElementsAre("MOD-04", "MOD-03", "FAC-02", "MNT-02"));
}

// What the session posts is accepted, and the stored document says the new values when it is opened again.
TEST(PatchPoste, LeDocumentEnregistreDitLesNouvellesValeurs) {
  const auto session = ouvrir();
  session->set({FieldId::DateFacture, 0}, "05/06/2023");
  session->set({FieldId::IndicateurDeploiementMss, 0}, "Cas 2");
  session->set({FieldId::OperateurMessagerie, 1}, "API_35");
  session->retirer(0);
  session->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  const Jugement jugement =
      jugerModification(demandeDuGuide(), referentielDemo(), kMaintenant, corpsConfirmer(*session), {{"PJ_Demande.pdf", "AUTRE_S"}});
  ASSERT_EQ(jugement.issue, Issue::Acceptee);
  EXPECT_THAT(jugement.piecesAjoutees, ElementsAre("PJ_Demande.pdf"));
  const auto relue = ouvrir(jugement.document);
  EXPECT_EQ(relue->acces(), Acces::AutreStatut);
  EXPECT_TRUE(relue->anomalies().empty());
  const auto lu = [&](FieldId id, std::uint32_t row = 0) { return std::string(relue->lecture().valeur({id, row}).texte); };
  EXPECT_EQ(lu(FieldId::Statut), "En cours");
  EXPECT_EQ(lu(FieldId::DateChangementStatut), "2023-06-13");
  EXPECT_EQ(lu(FieldId::DateFacture), "2023-06-05");
  EXPECT_EQ(lu(FieldId::IndicateurDeploiementMss), "Cas 2");
  EXPECT_EQ(lu(FieldId::OperateurMessagerie, 1), "API_35");
  EXPECT_EQ(lu(FieldId::PresentSolde, 0), "false");
  EXPECT_EQ(lu(FieldId::MontantSolde), "1400.00");  // to the letter
  EXPECT_EQ(relue->lecture().rows(Scope::Piece), 5U);
  EXPECT_EQ(lu(FieldId::NomFichier, 4), "PJ_Demande.pdf");
  EXPECT_EQ(relue->lecture().rows(Scope::Historique), 3U);
  EXPECT_EQ(lu(FieldId::HistoriqueAction, 2), "confirmer");
}

}  // namespace
}  // namespace segur::tests
