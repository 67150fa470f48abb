// The draft: what was typed comes back whole, and nothing else does.
#include "core/edition/brouillon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/fusion.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

constexpr FieldRef kFacture{FieldId::DateFacture, 0};
constexpr FieldRef kMontant{FieldId::MontantSolde, 0};

std::unique_ptr<Session> modifiee() {
  auto session = ouvrir();
  session->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  session->retirer(1);
  session->set({FieldId::OperateurMessagerie, 0}, "API_35");
  session->set({FieldId::MaitreIdentite, 0}, "true");
  session->set({FieldId::TelephoneMandataire, 0}, "06 00 00 00 01");
  session->set({FieldId::IndicateurDeploiementMss, 0}, "Cas 1");
  session->set(kMontant, "1 450,5");
  session->set(kFacture, "5/6/2023");
  return session;
}

TEST(Brouillon, GardeCeQuiAEteSaisiEtLeRend) {
  const auto session = modifiee();
  session->set({FieldId::NomMandataire, 0}, "31/02\xFF");  // wrong as it is
  const std::string brouillon = brouillonOf(*session);
  EXPECT_TRUE(brouillon.starts_with(
      R"({"version":1,"numero":"FINMS2009167M1","saisies":[{"champ":"dateFacture","ligne":0,"avant":"02/06/2023","texte":"5/6/2023"},)"))
      << brouillon;
  EXPECT_TRUE(brouillon.ends_with(R"("pieces":[{"nomFichier":"PJ_Demande.pdf","typeFichier":"AUTRE_S"}]})")) << brouillon;
  const auto rendue = ouvrir();
  EXPECT_EQ(fusionner(*rendue, brouillon).changes.refus, "");
  EXPECT_EQ(patchOf(*rendue), patchOf(*session));
  EXPECT_EQ(brouillonOf(*rendue), brouillon);
}

TEST(Brouillon, CeQuiAttendDansUneLigneRetireeEstRenduAussi) {
  const auto session = ouvrir();
  session->set({FieldId::OperateurMessagerie, 1}, "MAI_337");
  session->retirer(1);
  const auto rendue = ouvrir();
  fusionner(*rendue, brouillonOf(*session));
  EXPECT_EQ(rendue->modifications(), 1U);
  rendue->remettre(1);
  EXPECT_TRUE(rendue->modifie({FieldId::OperateurMessagerie, 1}));
}

TEST(Brouillon, LesTextesSontUneEtape) {
  const auto session = ouvrir();
  session->set(kFacture, "05/06/2023");
  session->set(kMontant, "1450");
  const auto rendue = ouvrir();
  fusionner(*rendue, brouillonOf(*session));
  rendue->undo();
  EXPECT_FALSE(rendue->canUndo());
  EXPECT_EQ(rendue->modifications(), 0U);
}

TEST(Brouillon, UnAutreEstRefuseEnEntier) {
  const auto session = modifiee();
  const std::string brouillon = brouillonOf(*session);
  for (const std::string& autre :
       {remplacer(brouillon, "FINMS2009167M1", "FINMS2009169M1"), remplacer(brouillon, "\"version\":1", "\"version\":2"), std::string("{}"),
        std::string("["), std::string(), std::string("{\"version\":1}")}) {
    const auto neuve = ouvrir();
    EXPECT_EQ(fusionner(*neuve, autre).changes.refus, "Le brouillon n’est pas celui de cette demande.") << autre;
    EXPECT_EQ(neuve->modifications(), 0U);
  }
}

// A draft is kept by a browser: whatever somebody made of it, only what can be typed is typed.
TEST(Brouillon, CeQuiNEstPlusLaOuNeSeModifiePasEstLaisse) {
  const std::string tete = R"({"version":1,"numero":"FINMS2009167M1","saisies":[)";
  const std::string site = "\"site\":\"FINESS 09\u00a0000\u00a0153\u00a08\",";
  const std::string laisses[] = {
      R"({"champ":"dsr","ligne":0,"texte":"x"})",
      R"({"champ":"inconnu","ligne":0,"texte":"x"})",
      R"({"champ":"dateFacture","ligne":1,"texte":"x"})",
      R"({"champ":"dateFacture","ligne":-1,"texte":"x"})",
      R"({"champ":"dateFacture","ligne":"0x","texte":"x"})",
      R"({"champ":"dateFacture","ligne":99999999999999999999,"texte":"x"})",
      R"({"champ":"dateFacture","ligne":0,"texte":12})",
      R"({"champ":"dateFacture","ligne":0})",
      R"({"champ":12,"ligne":0,"texte":"x"})",
      R"({"champ":"operateurMessagerie","ligne":0,"texte":"API_35"})",  // without its site
      "12",
      "[]",
      "null",
  };
  for (const std::string& laisse : laisses) {
    const auto session = ouvrir();
    EXPECT_EQ(fusionner(*session, tete + laisse + "]}").changes.refus, "") << laisse;
    EXPECT_TRUE(session->saisies().champs.empty()) << laisse;
  }
  for (const std::string_view ligne : {"0", "1", "2"}) {  // by its site, wherever it stood
    const auto session = ouvrir();
    fusionner(*session, tete + R"({"champ":"operateurMessagerie","ligne":)" + std::string(ligne) + "," + site + R"("texte":"API_35"}]})");
    EXPECT_TRUE(session->modifie({FieldId::OperateurMessagerie, 0}));
  }
}

TEST(Brouillon, DUneDemandeQuiSeConsulteRienNEstRendu) {
  const std::string brouillon = brouillonOf(*modifiee());
  const auto session = ouvrir(avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  fusionner(*session, brouillon);
  EXPECT_EQ(session->modifications(), 0U);
}

}  // namespace
}  // namespace segur::tests
