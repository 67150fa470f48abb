// The portal's side: nothing that a browser posts is trusted.
#include "core/edition/modification.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/difference.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;

std::string corps(std::string_view patch) { return std::string(R"({"action":"confirmer","patch":[)").append(patch).append("]}"); }

Jugement juger(const std::string& body, const std::string& demande = demandeDuGuide(), const std::vector<PieceDeposee>& deposees = {},
               Instant now = kMaintenant) {
  return jugerModification(demande, referentielDemo(), now, body, deposees);
}

std::vector<std::string> regles(const Jugement& jugement) {
  std::vector<std::string> out;
  for (const Refus& refus : jugement.refus) out.push_back(refus.regle);
  return out;
}

TEST(Confirmer, LaDemandeRepasseEnCoursAvecLesModifications) {
  const auto session = ouvrir();
  session->set({FieldId::DateFacture, 0}, "5/6/2023");
  session->set({FieldId::MontantSolde, 0}, "1 450,50 €");
  session->set({FieldId::TelephoneMandataire, 0}, "+33 6 11 22 33 44");
  session->set({FieldId::IndicateurDeploiementMss, 0}, "Cas 1");
  session->retirer(0);
  session->ajouterPiece("facture-2.pdf", "FACTURE");
  const Jugement jugement = juger(corpsConfirmer(*session), demandeDuGuide(), {{"facture-2.pdf", "FACTURE"}});
  ASSERT_EQ(jugement.issue, Issue::Acceptee) << jugement.refus.at(0).message;
  EXPECT_EQ(jugement.modifications.size(), 6U);
  EXPECT_THAT(jugement.piecesAjoutees, ElementsAre("facture-2.pdf"));

  const auto stored = ouvrir(jugement.document);
  EXPECT_EQ(stored->acces(), Acces::AutreStatut) << "« En cours »: read-only";
  const auto text = [&](FieldId id, std::uint32_t row = 0) { return std::string(stored->lecture().original({id, row}).texte); };
  EXPECT_EQ(text(FieldId::Statut), "En cours");
  EXPECT_EQ(text(FieldId::DateChangementStatut), "2023-06-13");
  EXPECT_EQ(text(FieldId::DateFacture), "2023-06-05");
  EXPECT_EQ(text(FieldId::MontantSolde), "1450.50");
  EXPECT_EQ(text(FieldId::TelephoneMandataire), "0611223344");
  EXPECT_EQ(text(FieldId::PresentSolde, 0), "false");
  EXPECT_EQ(text(FieldId::NomFichier, 4), "facture-2.pdf");
  EXPECT_EQ(text(FieldId::HistoriqueAction, 2), "confirmer");
}

TEST(NePasModifier, LaDemandeRepasseEnCoursCommeElleEtait) {
  const Jugement jugement = juger(corpsNePasModifier());
  ASSERT_EQ(jugement.issue, Issue::Acceptee);
  EXPECT_TRUE(jugement.modifications.empty());
  // Every byte but statut, its date and the historique is the same.
  std::string expected = remplacer(demandeDuGuide(), "\"statut\": \"A modifier\",\n  \"etat", "\"statut\": \"En cours\",\n  \"etat");
  expected = remplacer(expected, "\"dateChangementStatut\": \"2023-06-12\"", "\"dateChangementStatut\": \"2023-06-13\"");
  expected = remplacer(
      expected, "\"statut\": \"A modifier\" }\n",
      "\"statut\": \"A modifier\" },\n    { \"date\": \"2023-06-13\", \"statut\": \"En cours\", \"action\": \"ne_pas_modifier\" }\n");
  EXPECT_EQ(jugement.document, expected);
}

TEST(NePasModifier, AvecDesModificationsEstRefuse) {
  EXPECT_THAT(regles(juger(R"({"action":"ne_pas_modifier","patch":[{"op":"test","path":"/dsr","value":"DSR-MS2-DUI PDS-Va1"}]})")),
              ElementsAre("MOD-05"));
}

// Each patch, and the rules that refuse it.
struct Hostile {
  std::string_view nom;
  std::string_view patch;
  std::vector<std::string> regles;
};

class PatchHostile : public testing::TestWithParam<Hostile> {};

TEST_P(PatchHostile, EstRefuseAvecSaRegle) {
  const Jugement jugement = juger(corps(GetParam().patch));
  EXPECT_EQ(jugement.issue, Issue::Refusee);
  EXPECT_EQ(regles(jugement), GetParam().regles);
  EXPECT_TRUE(jugement.document.empty());
  for (const Refus& refus : jugement.refus) EXPECT_FALSE(refus.message.empty() || refus.conseil.empty());
}

#define TEST_DATE R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-02"},)"
#define TEST_MONTANT R"({"op":"test","path":"/commande/montantSegurSoldeHT","value":1400},)"
#define MONTANT(v) TEST_MONTANT R"({"op":"replace","path":"/commande/montantSegurSoldeHT","value":)" v "}"

INSTANTIATE_TEST_SUITE_P(
    Modification, PatchHostile,
    testing::Values(
        Hostile{"ChampNonModifiable",
                R"({"op":"test","path":"/dsr","value":"DSR-MS2-DUI PDS-Va1"},{"op":"replace","path":"/dsr","value":"X"})",
                {"MOD-03"}},
        Hostile{"Statut",
                R"({"op":"test","path":"/statut","value":"A modifier"},{"op":"replace","path":"/statut","value":"Validée"})",
                {"MOD-03"}},
        Hostile{"ObjetEntier", R"({"op":"test","path":"/commande","value":{}},{"op":"replace","path":"/commande","value":{}})", {"MOD-03"}},
        Hostile{
            "ValeurDOrigineChangee",
            R"({"op":"test","path":"/commande/dateFacture","value":"2023-06-01"},{"op":"replace","path":"/commande/dateFacture","value":"2023-06-05"})",
            {"MOD-04"}},
        Hostile{"SansTest", R"({"op":"replace","path":"/commande/dateFacture","value":"2023-06-05"})", {"MOD-04"}},
        Hostile{"TestDUnAutreChemin", TEST_DATE R"({"op":"replace","path":"/commande/montantSegurSoldeHT","value":1450})", {"MOD-04"}},
        Hostile{"OperationInconnue", R"({"op":"move","from":"/dsr","path":"/logiciel","value":1})", {"MOD-05"}},
        Hostile{"SansValeur", R"({"op":"replace","path":"/commande/dateFacture"})", {"MOD-05"}},
        Hostile{"CheminInconnu", R"({"op":"add","path":"/inconnu","value":1})", {"MOD-05"}},
        Hostile{"LigneQuiNExistePas",
                R"({"op":"replace","path":"/beneficiaires/structure/99/operateurMessagerie","value":"GIP_9"})",
                {"MOD-05"}},
        Hostile{"IndiceAZeroDeTete",
                R"({"op":"replace","path":"/beneficiaires/structure/00/operateurMessagerie","value":"GIP_9"})",
                {"MOD-05"}},
        Hostile{"OperationQuiNEstPasUnObjet", "1", {"MOD-05"}},
        Hostile{"TypeFaux", TEST_DATE R"({"op":"replace","path":"/commande/dateFacture","value":20230605})", {"MOD-06"}},
        Hostile{"MontantEntreGuillemets", MONTANT("\"1450\""), {"MOD-06"}},
        Hostile{
            "BooleenEntreGuillemets",
            R"({"op":"test","path":"/beneficiaires/structure/0/presentSolde","value":true},{"op":"replace","path":"/beneficiaires/structure/0/presentSolde","value":"false"})",
            {"MOD-06"}},
        Hostile{"AjoutDUnBeneficiaire", R"({"op":"add","path":"/beneficiaires/structure/-","value":{}})", {"MOD-07"}},
        Hostile{
            "SuppressionDuMandataire",
            R"({"op":"test","path":"/beneficiaires/isMandataire","value":true},{"op":"replace","path":"/beneficiaires/isMandataire","value":false})",
            {"MOD-08"}},
        Hostile{"PieceNonDeposee",
                R"({"op":"add","path":"/piecesJustificatives/-","value":{"nomFichier":"x.pdf","typeFichier":"VA"}})",
                {"MOD-09"}},
        Hostile{"SuppressionDUnePiece", R"({"op":"remove","path":"/piecesJustificatives/0"})", {"PJ-10"}},
        Hostile{"JourQuiNExistePas", TEST_DATE R"({"op":"replace","path":"/commande/dateFacture","value":"2023-02-31"})", {"FAC-01"}},
        Hostile{"FactureFuture", TEST_DATE R"({"op":"replace","path":"/commande/dateFacture","value":"2023-06-14"})", {"FAC-03"}},
        Hostile{"FactureVide", TEST_DATE R"({"op":"replace","path":"/commande/dateFacture","value":null})", {"FAC-01"}},
        Hostile{"Exposant", MONTANT("1e3"), {"MNT-01"}}, Hostile{"TroisDecimales", MONTANT("1400.005"), {"MNT-01"}},
        Hostile{"Negatif", MONTANT("-1"), {"MNT-01"}}, Hostile{"ZeroNegatif", MONTANT("-0"), {"MNT-02"}},
        Hostile{"TropGrand", MONTANT("99999999999999999999"), {"MNT-01"}}, Hostile{"PlusQueLAvance", MONTANT("1500.01"), {"MNT-03"}},
        Hostile{
            "OperateurInconnu",
            R"({"op":"test","path":"/beneficiaires/structure/0/operateurMessagerie","value":"GIP_26"},{"op":"replace","path":"/beneficiaires/structure/0/operateurMessagerie","value":"ZZZ_1"})",
            {"SCN-03"}},
        Hostile{
            "TousRetires",
            R"({"op":"test","path":"/beneficiaires/structure/0/presentSolde","value":true},{"op":"replace","path":"/beneficiaires/structure/0/presentSolde","value":false},{"op":"test","path":"/beneficiaires/structure/1/presentSolde","value":true},{"op":"replace","path":"/beneficiaires/structure/1/presentSolde","value":false})",
            {"BEN-01"}}),
    [](const auto& test) { return std::string(test.param.nom); });

#undef TEST_DATE
#undef TEST_MONTANT
#undef MONTANT

TEST(Modification, UnCorpsQuiNEstPasCeluiDuContratEst400) {
  for (const std::string_view body : {"", "[]", "{", "{\"action\":\"confirmer\"}", "{\"action\":\"confirmer\",\"patch\":{}}",
                                      "{\"action\":\"detruire\",\"patch\":[]}", "{\"action\":\"confirmer\",\"patch\":[\"\\ud800\"]}"}) {
    EXPECT_EQ(juger(std::string(body)).issue, Issue::CorpsInvalide) << body;
  }
}

TEST(Modification, SeuleUneDemandeAModifierPeutEtreModifiee) {
  const Jugement jugement = juger(corpsNePasModifier(), avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  EXPECT_EQ(jugement.issue, Issue::Conflit);
  EXPECT_THAT(regles(jugement), ElementsAre("MOD-01"));
}

TEST(Modification, LeVerrouTombeAMinuitAParisALaFinDuJourJ20) {
  const Instant lastSecond = instant("2023-07-02T23:59:59+02:00");
  const Instant midnight = instant("2023-07-03T00:00:00+02:00");
  EXPECT_EQ(juger(corpsNePasModifier(), demandeDuGuide(), {}, lastSecond).issue, Issue::Acceptee);
  EXPECT_FALSE(verrouillerDemande(demandeDuGuide(), referentielDemo(), lastSecond));
  const Jugement late = juger(corpsNePasModifier(), demandeDuGuide(), {}, midnight);
  EXPECT_EQ(late.issue, Issue::Conflit);
  EXPECT_THAT(regles(late), ElementsAre("MOD-02"));
  const auto locked = verrouillerDemande(demandeDuGuide(), referentielDemo(), midnight);
  ASSERT_TRUE(locked);
  EXPECT_EQ(ouvrir(*locked)->acces(), Acces::AutreStatut);
}

TEST(Piece, EstJugeeParSonNomSonTypeEtSesOctets) {
  const auto codes = [](std::string_view nom, std::string_view type, std::string_view contenu) {
    std::vector<std::string> out;
    for (const Refus& refus : jugerPiece(demandeDuGuide(), referentielDemo(), nom, type, contenu)) out.push_back(refus.regle);
    return out;
  };
  EXPECT_THAT(codes("facture-2.pdf", "FACTURE", "%PDF-1.7\n"), ElementsAre());
  EXPECT_THAT(codes("MS2-DUI-VA1-VA-00001.PDF", "VA", "%PDF-1.7\n"), ElementsAre("PJ-04")) << "the name is there, in other letters";
  EXPECT_THAT(codes("a.pdf", "INCONNU", "%PDF-1.7\n"), ElementsAre("PJ-02"));
  EXPECT_THAT(codes("../a.pdf", "VA", "%PDF-1.7\n"), ElementsAre("PJ-06"));
  EXPECT_THAT(codes("a.docx", "VA", "PK\x03\x04"), ElementsAre("PJ-06", "PJ-07"));
  EXPECT_THAT(codes("a.pdf", "VA", "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>"), ElementsAre("PJ-08"));
  EXPECT_THAT(codes("a.pdf", "VA", ""), ElementsAre("PJ-09"));
  EXPECT_THAT(codes("a.pdf", "VA", "%PDF-" + std::string(10'485'760, ' ')), ElementsAre("PJ-05"));
}

}  // namespace
}  // namespace segur::tests
