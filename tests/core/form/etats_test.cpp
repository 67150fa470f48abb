// What the form says of each list, choice and row, to the letter; with formulaire_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.hpp"
#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const FieldInfo& infoOf(const Form& form, FieldId id) {
  for (const Bloc& bloc : form.blocs) {
    for (const Group& group : bloc.groups) {
      for (const FieldInfo& info : group.fields) {
        if (info.id == id) return info;
      }
    }
    if (!bloc.list) continue;
    for (const FieldInfo& info : bloc.list->columns) {
      if (info.id == id) return info;
    }
  }
  ADD_FAILURE() << fieldOf(id).name;
  return form.blocs[0].groups[0].fields[0];
}

std::vector<std::string> choix(const Session& session, FieldId id) {
  std::vector<std::string> out;
  const Form form = formOf(session);
  for (const Choice& choice : infoOf(form, id).choices) out.push_back(choice.value + " | " + choice.label + " | " + choice.refusal);
  return out;
}

TEST(Choix, CeuxDuReferentiel) {
  EXPECT_THAT(choix(*ouvrir(), FieldId::OperateurMessagerie),
              ElementsAre("MAI_337 | MAI_337 | ", "GIP_26 | GIP_26 | ", "GIP_9 | GIP_9 | ", "API_35 | API_35 – APICEM Apicrypt v2 | "));
  EXPECT_THAT(
      choix(*ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""})), FieldId::OperateurMessagerie),
      ElementsAre("MAI_337 | MAI_337 | ", "GIP_26 | GIP_26 | ",
                  "GIP_9 | GIP_9 | L’opérateur «\u00a0GIP_9\u00a0» n’est pas dans la liste de votre solution.",
                  "API_35 | API_35 – APICEM Apicrypt v2 | L’opérateur «\u00a0API_35\u00a0» n’est pas dans la liste de votre solution."));
  EXPECT_THAT(choix(*ouvrir(), FieldId::TypeFichier),
              ElementsAre("VA | VA – Vérification d'aptitude | ", "FACTURE | FACTURE – Facture | ",
                          "BON_COMMANDE | BON_COMMANDE – Bon de commande | ", "AUTRE_S | AUTRE_S – Autre pièce | "));
  EXPECT_THAT(choix(*ouvrir(), FieldId::IndicateurDeploiementMss), ElementsAre(" | (vide) | ", "Cas 1 | Cas 1 | ", "Cas 2 | Cas 2 | "));
  EXPECT_THAT(choix(*ouvrir(), FieldId::DateFacture), IsEmpty());
}

TEST(Listes, LesColonnesDuGuide) {
  const auto session = ouvrir();
  EXPECT_THAT(columnsOf(*session, Scope::Piece), ElementsAre(FieldId::NomFichier, FieldId::TypeFichier));
  EXPECT_THAT(columnsOf(*session, Scope::Historique), ElementsAre(FieldId::HistoriqueDate, FieldId::HistoriqueStatut));
  EXPECT_THAT(columnsOf(*session, Scope::Demande), IsEmpty());
  const Row piece = rowOf(*session, Scope::Piece, 3);
  EXPECT_EQ(piece.label, "ms2-dui-va1-bdc-00001.pdf");
  ASSERT_EQ(piece.fields.size(), 2U);
  EXPECT_EQ(piece.fields[1].display, "BON_COMMANDE");
  EXPECT_EQ(piece.removalRefusal, "Vous ne pouvez pas supprimer une pièce jointe présente avant modification.");
}

TEST(Listes, UnMandatairePourUnSeulEtablissement) {
  const Form form = formOf(*ouvrir(donnee("demande-FINMS2009170M1.json")));
  EXPECT_EQ(form.blocs[3].introduction, "La commande est portée par un mandataire");
}

TEST(Bloc, LeMontantEtLaDateCommeDansLeGuide) {
  const auto session = ouvrir();
  EXPECT_EQ(stateOf(*session, {FieldId::DateFacture, 0}).text, "02/06/2023");
  EXPECT_EQ(stateOf(*session, {FieldId::MontantSolde, 0}).text, "1400,00");
  EXPECT_EQ(stateOf(*session, {FieldId::MontantAvanceDecide, 0}).display, "450,00\u00a0€");
  EXPECT_EQ(stateOf(*session, {FieldId::TauxTva, 0}).display, "0\u00a0%");
  EXPECT_EQ(stateOf(*session, {FieldId::Siret, 0}).display, "43806968400019");
  EXPECT_EQ(stateOf(*session, {FieldId::CommentaireGestionnaire, 0}).display,
            "Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.");
}

TEST(LectureSeule, LaRaisonEstDite) {
  EXPECT_EQ(formOf(*ouvrir()).readOnlyReason, "");
  const auto enCours = ouvrir(avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  EXPECT_EQ(formOf(*enCours).readOnlyReason,
            "La demande est au statut «\u00a0En cours\u00a0»\u00a0: elle se consulte, sans modification possible.");
  EXPECT_EQ(formOf(*enCours).delay, "");
  EXPECT_EQ(formOf(*enCours).lockedAt, std::nullopt);
  EXPECT_EQ(rowOf(*enCours, Scope::Beneficiaire, 0).removalRefusal, "La demande se consulte, sans modification possible.");
  const auto verrouillee = ouvrir(demandeDuGuide(), instant("2023-07-03T00:00:00+02:00"));
  EXPECT_EQ(formOf(*verrouillee).readOnlyReason,
            "Le délai de modification a expiré le 02/07/2023 à minuit\u00a0: la demande sera instruite en l’état.");
  EXPECT_EQ(formOf(*verrouillee).delay, "Non modifiable\u00a0: le délai a expiré le 02/07/2023\u00a0à\u00a0minuit (J+20).");
  EXPECT_EQ(formOf(*verrouillee).lockedAt, instant("2023-07-03T00:00:00+02:00"));
}

TEST(LectureSeule, LeVerrouTombePendantLaSaisieEtLeDit) {
  const auto session = ouvrir();
  EXPECT_EQ(formOf(*session).reminder, "Sans action de votre part, un e-mail de relance vous sera envoyé le 22/06/2023 (J+10).");
  EXPECT_EQ(formOf(*session).changesAt, instant("2023-06-14T00:00:00+02:00"));
  session->set({FieldId::DateFacture, 0}, "05/06/2023");
  session->avancer(instant("2023-07-02T00:00:00+02:00"));
  EXPECT_EQ(formOf(*session).delay, "Modifiable jusqu’au 02/07/2023\u00a0à\u00a0minuit (J+20)\u00a0— dernier jour");
  session->avancer(instant("2023-07-03T00:00:00+02:00"));
  const Form form = formOf(*session);
  EXPECT_FALSE(form.editable);
  EXPECT_EQ(form.readOnlyReason,
            "Le délai de modification a expiré le 02/07/2023 à minuit\u00a0: la demande sera instruite en l’état. Ce que vous aviez "
            "modifié reste affiché, mais n’a pas été transmis.");
  EXPECT_EQ(form.reminder, "");
  EXPECT_EQ(form.changesAt, std::nullopt);
  const FieldState facture = stateOf(*session, {FieldId::DateFacture, 0});
  EXPECT_EQ(facture.display, "05/06/2023");
  EXPECT_EQ(facture.before, "02/06/2023");
  EXPECT_FALSE(facture.editable);
}

TEST(LectureSeule, RienNEstReprocheOuRienNePeutEtreCorrige) {
  const std::string sansDate = avec(demandeDuGuide(), {"/commande/dateFacture", "null"});
  const FieldRef date{FieldId::DateFacture, 0};
  EXPECT_EQ(stateOf(*ouvrir(sansDate), date).messages.size(), 1U);
  EXPECT_THAT(stateOf(*ouvrir(avec(sansDate, {"/statut", "\"En cours\""})), date).messages, IsEmpty());
}

TEST(Bilan, TroisModificationsUneErreur) {
  const auto session = ouvrir();
  session->set({FieldId::DateFacture, 0}, "05/06/2023");
  session->set({FieldId::OperateurMessagerie, 0}, "API_35");
  session->set({FieldId::MontantSolde, 0}, "abc");
  EXPECT_EQ(summaryOf(*session), "3\u00a0modifications, 1\u00a0erreur");
}

TEST(Annonce, CeQuiEstAnnuleOuRefaitEstDitAvecSaValeur) {
  const auto session = ouvrir();
  EXPECT_EQ(annonceOf(*session, session->set({FieldId::DateFacture, 0}, "05/06/2023")), "");
  session->retirer(0);
  const TexteSaisi textes[] = {{{FieldId::OperateurMessagerie, 1}, "MAI_337"}, {{FieldId::StockageIdentite, 1}, "false"}};
  session->appliquer(textes);
  session->ajouterPiece("facture-2.pdf", "FACTURE");
  const std::string_view annules[] = {
      "Annulé\u00a0: Pièces justificatives",
      "Annulé\u00a0: Stockage identité, FINESS 09\u00a0000\u00a0266\u00a08 — Oui et 1\u00a0autre donnée",
      "Annulé\u00a0: Présent solde, FINESS 09\u00a0000\u00a0153\u00a08 — Présent au solde",
      "Annulé\u00a0: Date de la facture — 02/06/2023",
  };
  for (const std::string_view annule : annules) EXPECT_EQ(annonceOf(*session, session->undo()), annule);
  EXPECT_EQ(annonceOf(*session, session->undo()), "");  // there is nothing to undo: the refusal says so
  EXPECT_EQ(annonceOf(*session, session->redo()), "Refait\u00a0: Date de la facture — 05/06/2023");
  session->set({FieldId::MontantSolde, 0}, "");
  session->undo();
  EXPECT_EQ(annonceOf(*session, session->redo()), "Refait\u00a0: Montant SEGUR total hors taxe déclaré lors du solde — (vide)");
}

TEST(Form, ToutCeQueDitLeFormulaireEstBienTypographie) {
  const Form form = formOf(*ouvrir());
  for (const Bloc& bloc : form.blocs) {
    EXPECT_EQ(typographie(bloc.title), "");
    EXPECT_EQ(typographie(bloc.introduction), "");
    for (const Group& group : bloc.groups) EXPECT_EQ(typographie(group.title), "");
    if (bloc.list) {
      EXPECT_EQ(typographie(bloc.list->title), "");
    }
  }
  EXPECT_EQ(typographie(form.title), "");
  EXPECT_EQ(typographie(form.delay), "");
  const Words words;
  for (const std::string_view word :
       {form.confirm,  form.doNotModify, words.modified, words.before,  words.restore, words.remove, words.putBack,
        words.removed, words.empty,      words.undo,     words.redo,    words.mend,    words.action, words.notChecked,
        words.errors,  words.changes,    words.warnings, words.nothing, words.noEvent, form.tab}) {
    EXPECT_EQ(typographie(word), "");
    EXPECT_FALSE(word.empty());
  }
}

}  // namespace
}  // namespace segur::tests
