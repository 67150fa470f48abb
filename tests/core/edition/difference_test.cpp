// The difference, in the user's words and as the JSON Patch that is posted; the draft that keeps it.
#include "core/edition/difference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/edition/brouillon.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr FieldRef kFacture{FieldId::DateFacture, 0};
constexpr FieldRef kMontant{FieldId::MontantSolde, 0};

// « libellé : avant → après »
std::vector<std::string> lignes(const Session& session, std::size_t from = 0, std::size_t to = SIZE_MAX) {
  std::vector<std::string> out;
  for (const Modification& m : modifications(session, from, to)) out.push_back(m.libelle + " : " + m.avant + " → " + m.apres);
  return out;
}

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

TEST(Difference, DansLesMotsDuGuideEtSonOrdre) {
  const auto session = modifiee();
  const std::vector<std::string> toutes = {
      "Date de la facture : 02/06/2023 → 05/06/2023",
      "Montant SEGUR total hors taxe déclaré lors du solde : 1\u202f400,00\u00a0€ → 1\u202f450,50\u00a0€",
      "Indicateur Déploiement MSS : (vide) → Cas 1",
      "Téléphone du mandataire : 06\u00a000\u00a000\u00a000\u00a000 → 06\u00a000\u00a000\u00a000\u00a001",
      "Maître identité, FINESS 09\u00a0000\u00a0153\u00a08 : Non → Oui",
      "Opérateur messagerie, FINESS 09\u00a0000\u00a0153\u00a08 : GIP_26 → API_35",
      "Présent solde, FINESS 09\u00a0000\u00a0266\u00a08 : Présent au solde → Retiré du solde",
      "Pièce ajoutée, AUTRE_S : (vide) → PJ_Demande.pdf",
  };
  EXPECT_EQ(lignes(*session), toutes);
  EXPECT_EQ(session->modifications(), toutes.size());
  for (std::size_t from = 0; from <= toutes.size(); ++from) {
    for (std::size_t to = from; to <= toutes.size() + 1; ++to) {
      const std::vector<std::string> page(toutes.begin() + static_cast<std::ptrdiff_t>(from),
                                          toutes.begin() + static_cast<std::ptrdiff_t>(std::min(to, toutes.size())));
      ASSERT_EQ(lignes(*session, from, to), page) << from << ' ' << to;
    }
  }
}

TEST(Difference, LePatchAUnTestAvantChaqueReplace) {
  EXPECT_EQ(
      patchOf(*modifiee()),
      R"([{"op":"test","path":"/commande/dateFacture","value":"2023-06-02"},{"op":"replace","path":"/commande/dateFacture","value":"2023-06-05"},)"
      R"({"op":"test","path":"/commande/montantSegurSoldeHT","value":1400.00},{"op":"replace","path":"/commande/montantSegurSoldeHT","value":1450.50},)"
      R"({"op":"test","path":"/commande/indicateurDeploiementMSS","value":null},{"op":"replace","path":"/commande/indicateurDeploiementMSS","value":"Cas 1"},)"
      R"({"op":"test","path":"/beneficiaires/telephoneMandataire","value":"0600000000"},{"op":"replace","path":"/beneficiaires/telephoneMandataire","value":"0600000001"},)"
      R"({"op":"test","path":"/beneficiaires/structure/0/isMaitreIdentite","value":false},{"op":"replace","path":"/beneficiaires/structure/0/isMaitreIdentite","value":true},)"
      R"({"op":"test","path":"/beneficiaires/structure/0/operateurMessagerie","value":"GIP_26"},{"op":"replace","path":"/beneficiaires/structure/0/operateurMessagerie","value":"API_35"},)"
      R"({"op":"test","path":"/beneficiaires/structure/1/presentSolde","value":true},{"op":"replace","path":"/beneficiaires/structure/1/presentSolde","value":false},)"
      R"({"op":"add","path":"/piecesJustificatives/-","value":{"nomFichier":"PJ_Demande.pdf","formatFichier":"PDF","typeFichier":"AUTRE_S"}}])");
}

TEST(Difference, UneCleAbsenteEstUnAjout) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/commande/indicateurDeploiementMSS", kSansCle}));
  session->set({FieldId::IndicateurDeploiementMss, 0}, "Cas 2");
  EXPECT_EQ(patchOf(*session), R"([{"op":"add","path":"/commande/indicateurDeploiementMSS","value":"Cas 2"}])");
}

TEST(Difference, UnChampVideDevientNull) {
  const auto session = ouvrir();
  session->set({FieldId::NomMandataire, 0}, "  ");
  EXPECT_THAT(lignes(*session), ElementsAre("Nom du mandataire : NOM MANDATAIRE → (vide)"));
  EXPECT_EQ(patchOf(*session), R"([{"op":"test","path":"/beneficiaires/nomMandataire","value":"NOM MANDATAIRE"},)"
                               R"({"op":"replace","path":"/beneficiaires/nomMandataire","value":null}])");
}

// The words of the stored value, escapes included, stay to the letter in the test.
TEST(Difference, LeTestReprendLOriginalALaLettre) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/nomMandataire", R"("\u004eOM \"M\"")"}));
  session->set({FieldId::NomMandataire, 0}, "a\"b\\c\x01\xFF");
  EXPECT_EQ(patchOf(*session), "[{\"op\":\"test\",\"path\":\"/beneficiaires/nomMandataire\",\"value\":\"\\u004eOM \\\"M\\\"\"},"
                               "{\"op\":\"replace\",\"path\":\"/beneficiaires/nomMandataire\",\"value\":\"a\\\"b\\\\c\\u0001\uFFFD\"}]");
}

TEST(Difference, CeQuiNEstPasUneValeurNEstPasEnvoye) {
  const auto session = ouvrir();
  session->set(kFacture, "31/02/2023");
  session->set(kMontant, "1450");
  EXPECT_THAT(lignes(*session), testing::SizeIs(2));
  EXPECT_EQ(patchOf(*session), R"([{"op":"test","path":"/commande/montantSegurSoldeHT","value":1400.00},)"
                               R"({"op":"replace","path":"/commande/montantSegurSoldeHT","value":1450.00}])");
}

TEST(Difference, LeCorpsPoste) {
  EXPECT_EQ(corpsConfirmer(*ouvrir()), R"({"action":"confirmer","patch":[]})");
  EXPECT_EQ(corpsNePasModifier(), R"({"action":"ne_pas_modifier","patch":[]})");
}

TEST(Designation, UneLigneSeNommeParSonSite) {
  const std::string demande = avec(demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "null"},
                                                      {"/beneficiaires/structure/0/siret", "\"43806968400019\""},
                                                      {"/beneficiaires/structure/1/FINESSGeo", "12"}});
  const auto session = ouvrir(demande);
  const Lecture& lecture = session->lecture();
  EXPECT_EQ(designation(lecture, Scope::Beneficiaire, 0), "SIRET 43806968400019");
  EXPECT_EQ(designation(lecture, Scope::Beneficiaire, 1), "ligne 2");
  EXPECT_EQ(designation(lecture, Scope::Piece, 0), "ms2-dui-va1-va-00001.pdf");
  EXPECT_EQ(designation(lecture, Scope::Historique, 1), "ligne 2");
  EXPECT_EQ(designation(ouvrir()->lecture(), Scope::Beneficiaire, 1), "FINESS 09\u00a0000\u00a0266\u00a08");
  EXPECT_EQ(libelleOf(lecture, kFacture), "Date de la facture");
  EXPECT_EQ(libelleOf(lecture, {FieldId::OperateurMessagerie, 0}), "Opérateur messagerie, SIRET 43806968400019");
}

TEST(Brouillon, GardeCeQuiAEteSaisiEtLeRend) {
  const auto session = modifiee();
  session->set({FieldId::NomMandataire, 0}, "31/02\xFF");  // wrong as it is
  const std::string brouillon = brouillonOf(*session);
  EXPECT_TRUE(
      brouillon.starts_with(R"({"version":1,"numero":"FINMS2009167M1","saisies":[{"champ":"dateFacture","ligne":0,"texte":"5/6/2023"},)"))
      << brouillon;
  EXPECT_TRUE(brouillon.ends_with(R"("pieces":[{"nomFichier":"PJ_Demande.pdf","typeFichier":"AUTRE_S"}]})")) << brouillon;
  const auto rendue = ouvrir();
  EXPECT_EQ(restaurerBrouillon(*rendue, brouillon).refus, "");
  EXPECT_EQ(patchOf(*rendue), patchOf(*session));
  EXPECT_EQ(lignes(*rendue), lignes(*session));
  EXPECT_EQ(brouillonOf(*rendue), brouillon);
}

TEST(Brouillon, CeQuiAttendDansUneLigneRetireeEstRenduAussi) {
  const auto session = ouvrir();
  session->set({FieldId::OperateurMessagerie, 1}, "MAI_337");
  session->retirer(1);
  const auto rendue = ouvrir();
  restaurerBrouillon(*rendue, brouillonOf(*session));
  EXPECT_EQ(rendue->modifications(), 1U);
  rendue->remettre(1);
  EXPECT_TRUE(rendue->modifie({FieldId::OperateurMessagerie, 1}));
}

TEST(Brouillon, LesTextesSontUneEtape) {
  const auto session = ouvrir();
  session->set(kFacture, "05/06/2023");
  session->set(kMontant, "1450");
  const auto rendue = ouvrir();
  restaurerBrouillon(*rendue, brouillonOf(*session));
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
    EXPECT_EQ(restaurerBrouillon(*neuve, autre).refus, "Le brouillon n’est pas celui de cette demande.") << autre;
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
      R"({"champ":"operateurMessagerie","ligne":0,"texte":"API_35"})",                 // without its site
      R"({"champ":"operateurMessagerie","ligne":1,)" + site + R"("texte":"API_35"})",  // its site is elsewhere now
      R"({"champ":"operateurMessagerie","ligne":2,)" + site + R"("texte":"API_35"})",
      "12",
      "[]",
      "null",
  };
  for (const std::string& laisse : laisses) {
    const auto session = ouvrir();
    EXPECT_EQ(restaurerBrouillon(*session, tete + laisse + "]}").refus, "") << laisse;
    EXPECT_TRUE(session->saisies().champs.empty()) << laisse;
  }
  const auto session = ouvrir();
  restaurerBrouillon(*session, tete + R"({"champ":"operateurMessagerie","ligne":0,)" + site + R"("texte":"API_35"}]})");
  EXPECT_EQ(session->modifications(), 1U);
}

TEST(Brouillon, DUneDemandeQuiSeConsulteRienNEstRendu) {
  const std::string brouillon = brouillonOf(*modifiee());
  const auto session = ouvrir(avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  restaurerBrouillon(*session, brouillon);
  EXPECT_EQ(session->modifications(), 0U);
}

}  // namespace
}  // namespace segur::tests
