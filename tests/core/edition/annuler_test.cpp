// Undo and redo: what is one step, and what closes the future.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

TEST(Annuler, LesFrappesDUnMemeChampSontUneEtape) {
  const auto session = ouvrir();
  for (const std::string_view frappe : {"0", "05", "05/06/2023"}) session->set(kFacture, frappe);
  session->set(kMontant, "1");
  session->set(kMontant, "14");
  session->closeStep();  // the field was left
  session->set(kMontant, "1450");
  EXPECT_EQ(session->undo().champs.front(), kMontant);
  EXPECT_EQ(texte(*session, kMontant), "14");
  session->undo();
  EXPECT_EQ(texte(*session, kMontant), "1400,00");
  session->undo();
  EXPECT_EQ(texte(*session, kFacture), "02/06/2023");
  EXPECT_FALSE(session->canUndo());
  EXPECT_EQ(session->undo().refus, "Il n’y a rien à annuler.");
  session->redo();
  EXPECT_EQ(texte(*session, kFacture), "05/06/2023");
  session->redo();
  session->redo();
  EXPECT_EQ(texte(*session, kMontant), "1450");
  EXPECT_FALSE(session->canRedo());
  EXPECT_EQ(session->redo().refus, "Il n’y a rien à rétablir.");
}

TEST(Annuler, UneAutreCommandeFermeLAvenir) {
  const auto session = ouvrir();
  session->set(kFacture, "05/06/2023");
  session->undo();
  EXPECT_TRUE(session->canRedo());
  session->set(kMontant, "1450");
  EXPECT_FALSE(session->canRedo());
  // The same text once more changes nothing, and is no step.
  session->closeStep();
  session->set(kMontant, "1450");
  session->undo();
  EXPECT_FALSE(session->canUndo());
}

TEST(Annuler, ApresUneAnnulationLaFrappeEstUneNouvelleEtape) {
  const auto session = ouvrir();
  session->set(kFacture, "05/06/2023");
  session->set(kMontant, "1450");
  session->undo();
  session->set(kFacture, "06/06/2023");
  session->undo();
  EXPECT_EQ(texte(*session, kFacture), "05/06/2023");
}

TEST(Annuler, LAfternoonEstBorneePasLaMemoire) {
  const auto session = ouvrir();
  for (std::size_t i = 0; i <= kEtapesMax; ++i) {
    session->set(kMontant, i % 2 == 0 ? "1" : "2");
    session->closeStep();
  }
  std::size_t steps = 0;
  for (; session->canUndo(); ++steps) session->undo();
  EXPECT_LE(steps, kEtapesMax);
  EXPECT_GE(steps, kEtapesMax * 9 / 10);
}

}  // namespace
}  // namespace segur::tests
