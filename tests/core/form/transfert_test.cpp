// A session taken over by another one of the same demande: nothing is lost, not a step, and what is no transfer is refused whole.
#include "core/form/transfert.hpp"

#include "core/edition/brouillon.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

struct Ouverte {
  std::unique_ptr<Session> session = ouvrir();
  TableauBeneficiaires tableau{*session};
};

// An afternoon's worth: typed, wrong, left, taken out, added, undone.
Ouverte travaillee() {
  Ouverte one;
  Session& s = *one.session;
  s.set(kFacture, "05/13");
  s.set(kFacture, "05/13/2023");
  s.closeStep();
  s.set(kEmail, "é\u00a0à; 12;€");
  s.set(maitre(0), "true");
  s.retirer(0);
  s.ajouterPiece("preuve.pdf", "AUTRE_S");
  s.set(kMontant, "1450");
  s.closeStep();
  s.set(kMontant, "1460");
  s.undo();
  for (std::uint32_t row = 0; row < 2; ++row) one.tableau.noter({{present(row)}, {row}, false, ""});
  one.tableau.demander({"09", EtatLigne::Toutes, FieldId::NomResponsable, true});
  one.tableau.selectionner(1, true);
  return one;
}

TEST(Transfert, ReprendTout) {
  Ouverte before = travaillee();
  Ouverte after;
  ASSERT_TRUE(reprendre(*after.session, after.tableau, transfertOf(*before.session, before.tableau)));
  EXPECT_EQ(brouillonOf(*after.session), brouillonOf(*before.session));
  EXPECT_EQ(erreursDe(*after.session), erreursDe(*before.session));
  EXPECT_EQ(after.session->modifications(), before.session->modifications());
  EXPECT_EQ(after.tableau.requete().texte, "09");
  EXPECT_EQ(after.tableau.requete().tri, FieldId::NomResponsable);
  EXPECT_TRUE(after.tableau.requete().descendant);
  EXPECT_EQ(after.tableau.selection(), before.tableau.selection());
  EXPECT_EQ(after.tableau.comptes(), before.tableau.comptes());
  // And a second time, the same.
  EXPECT_EQ(transfertOf(*after.session, after.tableau), transfertOf(*before.session, before.tableau));
}

TEST(Transfert, GardeChaqueEtape) {
  Ouverte before = travaillee();
  Ouverte after;
  ASSERT_TRUE(reprendre(*after.session, after.tableau, transfertOf(*before.session, before.tableau)));
  ASSERT_TRUE(after.session->canRedo());
  before.session->redo();
  after.session->redo();
  EXPECT_EQ(brouillonOf(*after.session), brouillonOf(*before.session));
  int steps = 0;
  for (; before.session->canUndo(); ++steps) {
    ASSERT_TRUE(after.session->canUndo());
    before.session->undo();
    after.session->undo();
    ASSERT_EQ(brouillonOf(*after.session), brouillonOf(*before.session)) << steps;
    ASSERT_EQ(erreursDe(*after.session), erreursDe(*before.session)) << steps;
  }
  EXPECT_FALSE(after.session->canUndo());
  EXPECT_GE(steps, 6);
  EXPECT_EQ(after.session->modifications(), 0U);
}

TEST(Transfert, EstRefuseEntierAuMoindreEcart) {
  Ouverte before = travaillee();
  const std::string good = transfertOf(*before.session, before.tableau);
  for (std::size_t cut = 0; cut < good.size(); ++cut) {
    Ouverte after;
    if (cut % 7 != 0) continue;
    EXPECT_FALSE(reprendre(*after.session, after.tableau, std::string_view(good).substr(0, cut))) << cut;
    EXPECT_FALSE(after.session->canUndo());
    EXPECT_EQ(after.session->modifications(), 0U);
  }
  Ouverte after;
  EXPECT_FALSE(reprendre(*after.session, after.tableau, good + "1;"));
  EXPECT_FALSE(reprendre(*after.session, after.tableau, "99999999999;"));
  EXPECT_FALSE(reprendre(*after.session, after.tableau, "1;0;0;"));
}

}  // namespace
}  // namespace segur::tests
