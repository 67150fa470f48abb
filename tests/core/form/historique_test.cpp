// « Historique »: the statuts, and the earlier modifications with before and after.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/difference.hpp"
#include "core/edition/modification.hpp"
#include "core/form/form.hpp"
#include "core/form/historique.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Historique, SansModificationAnterieureDateEtStatut) {
  const auto session = ouvrir();
  EXPECT_THAT(columnsOf(*session, Scope::Historique), ElementsAre(FieldId::HistoriqueDate, FieldId::HistoriqueStatut));
  EXPECT_THAT(lignesHistorique(*session, 0), IsEmpty());
  EXPECT_THAT(lignesHistorique(*session, 99), IsEmpty());
}

// What the portal stored when the modification was confirmed, read back by the next reader.
TEST(Historique, UneModificationConfirmeeSeRelitAvecSonRecuEtSesValeurs) {
  const auto avant = ouvrir();
  avant->set({FieldId::DateFacture, 0}, "05/06/2023");
  avant->set({FieldId::OperateurMessagerie, 1}, "MAI_337");
  avant->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  const Jugement jugement = jugerModification(demandeDuGuide(), referentielDemo(), kMaintenant, corpsConfirmer(*avant),
                                              {{"PJ_Demande.pdf", "AUTRE_S"}}, "R-20230613-4F7A2C91");
  ASSERT_EQ(jugement.issue, Issue::Acceptee);

  const auto session = ouvrir(jugement.document);
  EXPECT_THAT(columnsOf(*session, Scope::Historique),
              ElementsAre(FieldId::HistoriqueDate, FieldId::HistoriqueStatut, FieldId::HistoriqueAction, FieldId::HistoriqueRecu));
  std::vector<std::string> ligne;
  for (const FieldState& state : rowOf(*session, Scope::Historique, 2).fields) ligne.push_back(state.display);
  EXPECT_THAT(ligne, ElementsAre("13/06/2023", "En cours", "Modification confirmée", "R-20230613-4F7A2C91"));
  std::vector<std::string> lignes;
  for (const LigneModifiee& l : lignesHistorique(*session, 2)) lignes.push_back(l.libelle + " | " + l.avant + " | " + l.apres);
  EXPECT_THAT(lignes, ElementsAre("Date de la facture | 02/06/2023 | 05/06/2023",
                                  "Opérateur messagerie, FINESS 09\u00a0000\u00a0266\u00a08 | GIP_9 | MAI_337",
                                  "Pièce ajoutée, AUTRE_S | (vide) | PJ_Demande.pdf"));
}

TEST(Historique, CeQueLePortailVerrouilleSeRelitAussi) {
  const auto verrou = verrouillerDemande(demandeDuGuide(), referentielDemo(), instant("2023-07-03T00:00:00+02:00"));
  ASSERT_TRUE(verrou);
  const auto session = ouvrir(*verrou);
  EXPECT_THAT(columnsOf(*session, Scope::Historique),
              ElementsAre(FieldId::HistoriqueDate, FieldId::HistoriqueStatut, FieldId::HistoriqueAction));
  EXPECT_EQ(stateOf(*session, {FieldId::HistoriqueAction, 2}).display, "Délai de modification expiré");
}

TEST(Historique, CeQuUnAutrePortailEcritNeDerangePersonne) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/historique", R"([{"date":"2023-05-02","statut":"En cours","action":"relancer",
      "modifications":[null,12,{"libelle":7},{"libelle":"Adresse","avant":"a","apres":"b"}]},{"modifications":"aucune"},3])"}));
  EXPECT_EQ(stateOf(*session, {FieldId::HistoriqueAction, 0}).display, "relancer");
  const std::vector<LigneModifiee> lignes = lignesHistorique(*session, 0);
  ASSERT_EQ(lignes.size(), 4U);
  EXPECT_EQ(lignes[2].libelle, "");
  EXPECT_EQ(lignes[3].apres, "b");
  EXPECT_THAT(lignesHistorique(*session, 1), IsEmpty());
}

}  // namespace
}  // namespace segur::tests
