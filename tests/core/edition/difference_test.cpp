// The difference, in the user's words and as the JSON Patch that is posted.
#include "core/edition/difference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

}  // namespace
}  // namespace segur::tests
