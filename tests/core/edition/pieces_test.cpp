// Pièces justificatives in a session (guide, « Ajout de pièces justificatives à votre dossier (ajout uniquement) »).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// Guide: « Ajout de pièces justificatives à votre dossier (ajout uniquement) ».
TEST(Pieces, UnePieceAjouteeSeRetireUnePieceDAvantNon) {
  const auto session = ouvrir();
  const Changes changes = session->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  EXPECT_TRUE(changes.pieces);
  EXPECT_EQ(session->lecture().rows(Scope::Piece), 5U);
  EXPECT_EQ(session->modifications(), 1U);
  for (std::uint32_t row = 0; row < 4; ++row)
    EXPECT_EQ(session->retirerPiece(row).refus, "Vous ne pouvez pas supprimer une pièce jointe présente avant modification.");
  EXPECT_EQ(session->retirerPiece(5).refus, "Cette pièce n’existe pas.");
  EXPECT_EQ(session->retirerPiece(4).refus, "");
  EXPECT_EQ(session->modifications(), 0U);
  session->undo();
  EXPECT_EQ(session->lecture().rows(Scope::Piece), 5U);
  session->undo();
  EXPECT_EQ(session->lecture().rows(Scope::Piece), 4U);
  session->redo();
  EXPECT_EQ(session->saisies().pieces[0].nomFichier, "PJ_Demande.pdf");
}

TEST(Pieces, CeQuiEstAjouteBloqueCeQuiEtaitLaNon) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/piecesJustificatives/3/typeFichier", "\"DEVIS\""}));
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  EXPECT_THAT(avertissementsDe(*session), Contains("PJ-02"));
  session->ajouterPiece("x.docx", "DEVIS");
  EXPECT_THAT(erreursDe(*session), ElementsAre("PJ-06", "PJ-02"));
  session->ajouterPiece("MS2-DUI-VA1-VA-00001.pdf", "VA");
  EXPECT_THAT(erreursDe(*session), ElementsAre("PJ-06", "PJ-02", "PJ-04"));
  session->retirerPiece(4);
  EXPECT_THAT(erreursDe(*session), ElementsAre("PJ-04"));
}

TEST(Pieces, UnePieceObligatoireQuiManqueSAjoute) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/piecesJustificatives/1/typeFichier", "\"AUTRE_S\""}));
  EXPECT_THAT(erreursDe(*session), ElementsAre("PJ-01"));
  const Changes changes = session->ajouterPiece("facture.pdf", "FACTURE");
  EXPECT_THAT(changes.champs, Contains(FieldRef{FieldId::ListePieces, 0}));
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  session->undo();
  EXPECT_THAT(erreursDe(*session), ElementsAre("PJ-01"));
}

}  // namespace
}  // namespace segur::tests
