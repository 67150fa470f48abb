// « Paste of a block copied from a spreadsheet »: the matching rows change, what did not match is listed.
#include "core/form/collage.hpp"

#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

std::string texteDe(const Session& session, FieldId id, std::uint32_t row) {
  return std::string(session.lecture().valeur({id, row}).texte);
}

TEST(Collage, SansEnTeteLesColonnesSontFinessOperateurEtProfils) {
  const auto session = ouvrir();
  const Collage collage = lireCollage(*session, "09 000 153 8\tMAI_337\tnon\tnon\r\n090002668\tGIP_26\toui\toui\r\n");
  EXPECT_TRUE(collage.nonReprises.empty());
  EXPECT_EQ(collage.beneficiaires, 2U);
  EXPECT_EQ(session->appliquer(collage.textes).refus, "");
  EXPECT_EQ(texteDe(*session, FieldId::OperateurMessagerie, 0), "MAI_337");
  EXPECT_EQ(texteDe(*session, FieldId::StockageIdentite, 0), "false");
  EXPECT_EQ(texteDe(*session, FieldId::MaitreIdentite, 1), "true");
  session->undo();
  EXPECT_EQ(session->modifications(), 0U) << "one step";
}

TEST(Collage, UnEnTeteNommeLesColonnesDansNImporteQuelOrdre) {
  const auto session = ouvrir();
  const Collage collage =
      lireCollage(*session, "Opérateur messagerie;Commentaire;FINESS Géographique\nAPICEM Apicrypt v2;à revoir;090001538\n");
  ASSERT_EQ(collage.textes.size(), 1U);
  EXPECT_EQ(collage.textes[0].champ, (FieldRef{FieldId::OperateurMessagerie, 0}));
  EXPECT_EQ(collage.textes[0].texte, "API_35") << "the label becomes its code";
}

TEST(Collage, LeZeroDeTeteQuUnTableurPerdEstRetrouve) {
  const Collage collage = lireCollage(*ouvrir(), "90001538\tMAI_337");
  ASSERT_EQ(collage.textes.size(), 1U);
  EXPECT_EQ(collage.textes[0].champ.row, 0U);
}

TEST(Collage, UneCelluleVideNeChangeRien) {
  const Collage collage = lireCollage(*ouvrir(), "090001538\t\toui\t");
  ASSERT_EQ(collage.textes.size(), 1U);
  EXPECT_EQ(collage.textes[0].champ.id, FieldId::MaitreIdentite);
}

TEST(Collage, CeQuiNEstPasReprisEstListeAvecSaRaison) {
  const auto session = ouvrir();
  session->retirer(1);
  const Collage collage =
      lireCollage(*session, "012345678\tMAI_337\n090002668\tMAI_337\n090001538\tMAI_337\n090001538\tGIP_9\n\n090001538");
  ASSERT_EQ(collage.nonReprises.size(), 4U);
  EXPECT_EQ(collage.nonReprises[0].ligne, 1U);
  EXPECT_NE(collage.nonReprises[0].raison.find("Aucun bénéficiaire"), std::string::npos);
  EXPECT_NE(collage.nonReprises[1].raison.find("retiré"), std::string::npos);
  EXPECT_NE(collage.nonReprises[2].raison.find("déjà"), std::string::npos);
  EXPECT_EQ(collage.nonReprises[3].ligne, 6U) << "empty lines count";
  EXPECT_EQ(collage.beneficiaires, 1U);
}

TEST(Collage, CeQuiNePeutPasSeSaisirNEstPasColle) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
  const Collage collage = lireCollage(*session, "090001538\tMAI_999\n090001538\tGIP_9\n090001538\tMAI_337\toui\n090001538\tMAI_337\tnon");
  ASSERT_EQ(collage.nonReprises.size(), 3U);
  EXPECT_EQ(collage.nonReprises[0].raison, "L’opérateur «\u00a0MAI_999\u00a0» n’est pas dans le référentiel.");
  EXPECT_EQ(collage.nonReprises[1].raison, "L’opérateur «\u00a0GIP_9\u00a0» n’est pas dans la liste de votre solution.");
  EXPECT_EQ(collage.nonReprises[2].raison, "Votre solution n’a pas le profil référencé «\u00a0MAITRE_IDENTITE\u00a0».");
  EXPECT_EQ(collage.beneficiaires, 1U) << "unticking is always allowed, and a refused line does not keep its bénéficiaire";
}

TEST(Collage, LApercuDitCeQuiChangera) {
  const auto session = ouvrir();
  const Collage collage = lireCollage(*session, "090001538\tMAI_337\toui\n090002668\tGIP_9\tnon\toui\n012345678\tMAI_337");
  EXPECT_EQ(collage.lignes, 3U);
  EXPECT_EQ(collage.beneficiaires, 2U);
  EXPECT_EQ(collage.modifies, 1U) << "the second holds these values already";
  EXPECT_EQ(collage.textes.size(), 2U);
  EXPECT_EQ(resumeDe(collage), "1\u00a0bénéficiaire sera modifié, 1\u00a0a déjà ces valeurs, 1\u00a0ligne n’est pas reprise.");
  EXPECT_EQ(bilanDe(collage), "1\u00a0bénéficiaire modifié, 1\u00a0ligne non reprise.");
  EXPECT_EQ(resumeDe(lireCollage(*session, "\n")), "Aucune ligne à reprendre.");
  EXPECT_EQ(resumeDe(lireCollage(*session, "012345678\tMAI_337")), "Aucun bénéficiaire ne sera modifié, 1\u00a0ligne n’est pas reprise.");
  for (const std::string& text : {resumeDe(collage), bilanDe(collage)}) EXPECT_EQ(typographie(text), "");
}

TEST(Collage, UnBlocAPlusieursCellules) {
  for (const std::string_view bloc : {"090001538\tMAI_337", "090001538\n090002668", "a\r\nb\r\n"}) EXPECT_TRUE(estBloc(bloc)) << bloc;
  for (const std::string_view valeur : {"", "MAI_337", "MAI_337\r\n", "\tMAI_337\t", "deux mots"}) EXPECT_FALSE(estBloc(valeur)) << valeur;
}

TEST(Collage, SesMotsSontBienTypographies) {
  const MotsCollage mots;
  for (const std::string_view mot :
       {mots.titre, mots.bloc, mots.aide, mots.appliquer, mots.annuler, mots.ligne, mots.texte, mots.raison, mots.nonReprises}) {
    EXPECT_EQ(typographie(mot), "");
    EXPECT_FALSE(mot.empty());
  }
}

TEST(Collage, UnProfilQuiNEstNiOuiNiNonEstListe) {
  const Collage collage = lireCollage(*ouvrir(), "090001538\tMAI_337\tpeut-être");
  EXPECT_TRUE(collage.textes.empty()) << "a line is taken whole or not at all";
  ASSERT_EQ(collage.nonReprises.size(), 1U);
}

}  // namespace
}  // namespace segur::tests
