// The page of the guide, block by block, in its words and order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/edition/difference.hpp"
#include "core/form/form.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> labels(const std::vector<FieldInfo>& infos) {
  std::vector<std::string_view> out;
  for (const FieldInfo& info : infos) out.push_back(fieldOf(info.id).label);
  return out;
}

TEST(Formulaire, LesBlocsSontCeuxDuGuideDansSonOrdre) {
  const Form form = formOf(*ouvrir());
  std::vector<std::string_view> titles;
  for (const Bloc& bloc : form.blocs) titles.push_back(bloc.title);
  EXPECT_THAT(titles, ElementsAre("Récapitulatif", "Commentaire du gestionnaire", "Informations de la demande",
                                  "Bénéficiaire(s) et Scénario d’installation", "Pièces justificatives", "Historique"));
  EXPECT_EQ(form.title, "Détail de la demande numéro FINMS2009167M1 - Statut\u00a0: A modifier le 12/06/2023");
  EXPECT_EQ(form.confirm, "Confirmer");
  EXPECT_EQ(form.doNotModify, "Ne pas modifier");
}

TEST(Formulaire, LesChampsDeChaqueBlocPortentLesMotsDuGuide) {
  const Form form = formOf(*ouvrir());
  EXPECT_THAT(labels(form.blocs[0].groups[0].fields),
              ElementsAre("SIRET", "Dénomination sociale", "Adresse", "Statut", "Date du changement de statut"));
  const auto& informations = form.blocs[2].groups;
  ASSERT_EQ(informations.size(), 4U);
  EXPECT_EQ(informations[0].title, "Informations Solde");
  EXPECT_THAT(labels(informations[0].fields),
              ElementsAre("N° ASP de la demande", "DSR", "N° éditeur", "Date de la commande", "Régime TVA", "Taux TVA"));
  EXPECT_EQ(informations[1].title, "Informations éditables");
  EXPECT_THAT(labels(informations[1].fields), ElementsAre("Date de la facture", "Indicateur Déploiement MSS"));
  EXPECT_EQ(informations[2].title, "Montants Avance");
  EXPECT_THAT(labels(informations[2].fields),
              ElementsAre("Montant SEGUR total hors taxe déclaré lors de l’avance", "Montant décidé de l’avance (fonction du régime TVA)"));
  EXPECT_EQ(informations[3].title, "Montant éditable");
  EXPECT_THAT(labels(informations[3].fields), ElementsAre("Montant SEGUR total hors taxe déclaré lors du solde"));
}

TEST(Formulaire, LaListeDesBeneficiairesALesColonnesDuGuide) {
  const Form form = formOf(*ouvrir());
  const Bloc& bloc = form.blocs[3];
  EXPECT_EQ(bloc.introduction, "La commande est portée par un mandataire pour plusieurs établissements");
  EXPECT_THAT(labels(bloc.groups[0].fields), ElementsAre("Nom du mandataire", "Email du mandataire", "Téléphone du mandataire"));
  ASSERT_TRUE(bloc.list);
  EXPECT_THAT(labels(bloc.list->columns), ElementsAre("Nom du responsable", "E-mail du responsable", "Numéro de téléphone du responsable",
                                                      "Finess Juridique", "FINESS Géographique", "Présent solde", "Ancienne version",
                                                      "Maître identité", "Stockage identité", "Opérateur messagerie"));
}

TEST(Formulaire, SansMandataireSesChampsNExistentPas) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/isMandataire", "false"}));
  EXPECT_THAT(formOf(*session).blocs[3].groups, IsEmpty());
  EXPECT_NE(session->set({FieldId::NomMandataire, 0}, "X").refus, "") << "« Il n'est pas possible d'ajouter un mandataire lors du solde »";
}

TEST(Formulaire, UnSiteNommeParSonSiretALaColonneDuSiret) {
  const auto session = ouvrir(avec(
      demandeDuGuide(), {{"/beneficiaires/structure/0/FINESSGeo", "null"}, {"/beneficiaires/structure/0/siret", "\"43806968400019\""}}));
  EXPECT_THAT(columnsOf(*session, Scope::Beneficiaire), testing::Contains(FieldId::SiretSite));
  EXPECT_EQ(rowOf(*session, Scope::Beneficiaire, 0).label, "SIRET 43806968400019");
}

TEST(Formulaire, UneDonneeModifieeMontreLAncienneValeur) {
  const auto session = ouvrir();
  session->set({FieldId::MontantSolde, 0}, "1500");
  const FieldState state = stateOf(*session, {FieldId::MontantSolde, 0});
  EXPECT_TRUE(state.modified);
  EXPECT_EQ(state.text, "1500") << "what was typed stays as typed";
  EXPECT_EQ(state.before, displayOf(session->lecture().original({FieldId::MontantSolde, 0}), Kind::Montant));
  session->set({FieldId::IndicateurDeploiementMss, 0}, "Cas 2");
  EXPECT_EQ(stateOf(*session, {FieldId::IndicateurDeploiementMss, 0}).before, "(vide)");
}

TEST(Formulaire, UneCaseDontLeProfilManqueDitPourquoiElleNeSeCochePas) {
  const auto session = ouvrir(donnee("demande-FINMS2010040M1.json"));
  EXPECT_NE(stateOf(*session, {FieldId::MaitreIdentite, 0}).refusal.find("MAITRE_IDENTITE"), std::string::npos);
  EXPECT_EQ(stateOf(*session, {FieldId::StockageIdentite, 0}).refusal, "");
  EXPECT_EQ(stateOf(*ouvrir(), {FieldId::MaitreIdentite, 0}).refusal, "");
}

TEST(Formulaire, LesOperateursHorsDeLaListeDeLaSolutionSontRefusesAvecLaRaison) {
  const Form form = formOf(*ouvrir(donnee("demande-FINMS2010040M1.json")));
  for (const FieldInfo& column : form.blocs[3].list->columns) {
    if (column.id != FieldId::OperateurMessagerie) continue;
    std::vector<std::string> allowed;
    for (const Choice& choice : column.choices) {
      if (choice.refusal.empty()) allowed.push_back(choice.value);
    }
    EXPECT_THAT(allowed, ElementsAre("MAI_337", "GIP_26"));
  }
}

TEST(Formulaire, LeDernierBeneficiaireNePeutPasEtreSupprime) {
  const auto session = ouvrir();
  EXPECT_EQ(rowOf(*session, Scope::Beneficiaire, 1).removalRefusal, "");
  EXPECT_EQ(session->retirer(0).refus, "");
  EXPECT_TRUE(rowOf(*session, Scope::Beneficiaire, 0).removed);
  EXPECT_NE(rowOf(*session, Scope::Beneficiaire, 1).removalRefusal, "");
  EXPECT_NE(session->retirer(1).refus, "");
  EXPECT_EQ(session->remettre(0).refus, "");
  EXPECT_EQ(rowOf(*session, Scope::Beneficiaire, 1).removalRefusal, "");
  EXPECT_EQ(session->modifications(), 0U);
}

TEST(Formulaire, SeuleUnePieceAjouteePeutEtreSupprimee) {
  const auto session = ouvrir();
  EXPECT_NE(session->retirerPiece(0).refus, "");
  EXPECT_NE(rowOf(*session, Scope::Piece, 0).removalRefusal, "");
  session->ajouterPiece("PJ_Demande.pdf", "AUTRE_S");
  const Row row = rowOf(*session, Scope::Piece, 4);
  EXPECT_TRUE(row.added);
  EXPECT_EQ(row.removalRefusal, "");
  EXPECT_EQ(session->retirerPiece(4).refus, "");
  EXPECT_EQ(session->modifications(), 0U);
}

TEST(Formulaire, LeBilanCompteModificationsEtErreurs) {
  const auto session = ouvrir();
  EXPECT_EQ(summaryOf(*session), "Aucune modification, aucune erreur");
  session->set({FieldId::DateFacture, 0}, "05/06/2023");
  EXPECT_EQ(summaryOf(*session), "1\u00a0modification, aucune erreur");
  session->set({FieldId::MontantSolde, 0}, "0");
  session->set({FieldId::NomMandataire, 0}, "");
  EXPECT_EQ(summaryOf(*session), "3\u00a0modifications, 2\u00a0erreurs");
  const auto findings = findingsOf(*session, Gravite::Erreur, 0, 10);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].label, "Montant SEGUR total hors taxe déclaré lors du solde");
  EXPECT_EQ(findings[1].label, "Nom du mandataire");
}

TEST(Formulaire, UneDemandeQuiNEstPlusAModifierSeConsulte) {
  const auto other = ouvrir(avec(demandeDuGuide(), {"/statut", "\"En cours\""}));
  EXPECT_FALSE(formOf(*other).editable);
  EXPECT_NE(formOf(*other).readOnlyReason.find("En cours"), std::string::npos);
  EXPECT_FALSE(stateOf(*other, {FieldId::DateFacture, 0}).editable);
  EXPECT_NE(other->set({FieldId::DateFacture, 0}, "05/06/2023").refus, "");

  const auto locked = ouvrir(demandeDuGuide(), instant("2023-07-03T00:00:00+02:00"));
  EXPECT_FALSE(formOf(*locked).editable);
  EXPECT_NE(formOf(*locked).readOnlyReason.find("02/07/2023"), std::string::npos);
  EXPECT_EQ(formOf(*ouvrir()).delay, "Modifiable jusqu’au 02/07/2023\u00a0à\u00a0minuit (J+20)\u00a0— 19\u00a0jours");
}

TEST(Formulaire, CeQuiNEstPasControleEstDit) {
  const auto unchecked = formOf(*ouvrir()).notChecked;
  EXPECT_THAT(unchecked, testing::Contains(testing::HasSubstr("plafond")))
      << "where there is none, the screen says that the ceiling is not checked";
}

TEST(Formulaire, UneDateAMoitieSaisieNEstMontreeQuUneFoisLeChampQuitte) {
  const auto session = ouvrir();
  session->set({FieldId::DateFacture, 0}, "02/06");
  const FieldState typing = stateOf(*session, {FieldId::DateFacture, 0});
  ASSERT_EQ(typing.messages.size(), 1U);
  EXPECT_TRUE(typing.messages[0].whileTyping);
  session->set({FieldId::DateFacture, 0}, "31/02/2023");
  const FieldState wrong = stateOf(*session, {FieldId::DateFacture, 0});
  ASSERT_EQ(wrong.messages.size(), 1U);
  EXPECT_FALSE(wrong.messages[0].whileTyping);
}

}  // namespace
}  // namespace segur::tests
