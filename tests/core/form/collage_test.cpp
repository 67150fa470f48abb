// « Paste of a block copied from a spreadsheet »: the matching rows change, what did not match is listed.
#include "core/form/collage.hpp"

#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"

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

TEST(Collage, UnProfilQuiNEstNiOuiNiNonEstListe) {
  const Collage collage = lireCollage(*ouvrir(), "090001538\tMAI_337\tpeut-être");
  EXPECT_TRUE(collage.textes.empty()) << "a line is taken whole or not at all";
  ASSERT_EQ(collage.nonReprises.size(), 1U);
}

}  // namespace
}  // namespace segur::tests
