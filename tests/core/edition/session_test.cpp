// One demande being modified, command by command (guide, « Modifier une demande de solde MS2 »).
#include "core/edition/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/edition/difference.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr FieldRef kFacture{FieldId::DateFacture, 0};
constexpr FieldRef kMontant{FieldId::MontantSolde, 0};
constexpr FieldRef kEmail{FieldId::EmailMandataire, 0};

FieldRef operateur(std::uint32_t row) { return {FieldId::OperateurMessagerie, row}; }
FieldRef maitre(std::uint32_t row) { return {FieldId::MaitreIdentite, row}; }
FieldRef present(std::uint32_t row) { return {FieldId::PresentSolde, row}; }

std::string texte(const Session& session, FieldRef champ) { return saisieOf(session.lecture().valeur(champ), fieldOf(champ.id).kind); }

TEST(Saisir, UneDonneeModifieeEstMarquee) {
  const auto session = ouvrir();
  EXPECT_FALSE(session->modifie(kFacture));
  const Changes changes = session->set(kFacture, "05/06/2023");
  EXPECT_EQ(changes.refus, "");
  EXPECT_THAT(changes.champs, ElementsAre(kFacture));
  EXPECT_TRUE(session->modifie(kFacture));
  EXPECT_EQ(session->modifications(), 1U);
}

TEST(Saisir, LaMemeSommeQuelleQueSoitLEcriture) {
  for (const std::string_view ecrit :
       {"1500", "1500.00", "1 500,00", "1\u00a0500,00", "1\u202f500,00", "1\u2009500.00", " 1500,00 € ", "1500 EUR", "1500,"}) {
    const auto session = ouvrir();
    session->set(kMontant, ecrit);
    EXPECT_EQ(texte(*session, kMontant), ecrit);  // as it was typed
    EXPECT_EQ(patchOf(*session), R"([{"op":"test","path":"/commande/montantSegurSoldeHT","value":1400.00},)"
                                 R"({"op":"replace","path":"/commande/montantSegurSoldeHT","value":1500.00}])")
        << ecrit;
    EXPECT_THAT(erreursDe(*session), IsEmpty()) << ecrit;
  }
}

TEST(Saisir, RemettreLAncienneValeurFaitDisparaitreLaMarque) {
  const std::pair<FieldRef, std::vector<std::string_view>> cas[] = {
      {kMontant, {"1400,00", "1400", "1400.00", "1 400,00 €", "1\u202f400,00"}},
      {kFacture, {"02/06/2023", "2/6/2023", "2023-06-02", " 02.06.2023"}},
      {kEmail, {"mail@mandataire.fr", " mail@mandataire.fr "}},
      {{FieldId::TelephoneMandataire, 0}, {"0600000000", "06 00 00 00 00", "+33 6 00 00 00 00"}},
      {{FieldId::IndicateurDeploiementMss, 0}, {"", " "}},
      {maitre(0), {"false"}},
      {operateur(1), {"GIP_9", " GIP_9 "}},
      {present(0), {"true"}},
  };
  for (const auto& [champ, anciennes] : cas) {
    for (const std::string_view ancienne : anciennes) {
      const auto session = ouvrir();
      session->set(champ, champ.id == FieldId::MontantSolde ? "1" : "x");
      EXPECT_TRUE(session->modifie(champ));
      session->set(champ, ancienne);
      EXPECT_FALSE(session->modifie(champ)) << ancienne;
      EXPECT_EQ(session->modifications(), 0U) << ancienne;
      EXPECT_EQ(patchOf(*session), "[]") << ancienne;
      EXPECT_THAT(erreursDe(*session), IsEmpty()) << ancienne;
    }
  }
}

TEST(Saisir, CeQuiEstFauxResteCommeSaisiEtCompte) {
  const auto session = ouvrir();
  for (const std::string_view faux : {"abc", "1 500,005", "", "\xFF\xFE", "31/02/2023"}) {
    const Changes changes = session->set(kMontant, faux);
    EXPECT_THAT(changes.champs, ElementsAre(kMontant));
    EXPECT_EQ(session->saisies().champs.at(kMontant).texte, faux);
    EXPECT_TRUE(session->modifie(kMontant)) << faux;
    EXPECT_THAT(codesEn(*session, kMontant), ElementsAre("MNT-01")) << faux;
  }
  EXPECT_EQ(session->modifications(), 1U);
}

TEST(Saisir, SeulsLesChampsDuGuideSontModifiables) {
  const auto session = ouvrir();
  for (const Field& field : fieldTable()) {
    const FieldRef champ{field.id, 0};
    const bool modifiable = field.edition != Edition::Jamais;  // the demande has a mandataire
    EXPECT_EQ(session->editable(champ), modifiable) << field.name;
    if (modifiable) continue;
    const Changes changes = session->set(champ, "x");
    EXPECT_EQ(changes.refus, "Ce champ n’est pas modifiable.") << field.name;
    EXPECT_THAT(changes.champs, IsEmpty());
    EXPECT_EQ(session->retablir(champ).refus, "Ce champ n’est pas modifiable.") << field.name;
  }
  EXPECT_FALSE(session->canUndo());
}

TEST(Saisir, UneLigneQuiNExistePasEstRefusee) {
  const auto session = ouvrir();
  for (const FieldRef champ : {operateur(2), operateur(0xFFFFFFFF), present(2), FieldRef{FieldId::DateFacture, 1}}) {
    EXPECT_FALSE(session->editable(champ));
    EXPECT_NE(session->set(champ, "true").refus, "");
  }
  EXPECT_NE(session->retirer(2).refus, "");
  EXPECT_NE(session->remettre(2).refus, "");
  EXPECT_EQ(session->modifications(), 0U);
}

// Guide: « Il n'est pas possible d'ajouter ou supprimer un mandataire lors du solde ».
TEST(Saisir, SansMandataireSesChampsNeSontPasModifiables) {
  const auto session = ouvrir(donnee("demande-FINMS2009169M1.json"));
  for (const FieldId id : {FieldId::NomMandataire, FieldId::EmailMandataire, FieldId::TelephoneMandataire, FieldId::IsMandataire}) {
    EXPECT_FALSE(session->editable({id, 0}));
    EXPECT_NE(session->set({id, 0}, "x").refus, "");
  }
  EXPECT_TRUE(session->editable(kFacture));
}

// What would be written needs an object to stand in: a demande whose block is a list can't be changed there.
TEST(Saisir, UnBlocQuiNEstPasUnObjetNEstPasModifiable) {
  const auto session = ouvrir(avec(demandeDuGuide(), {{"/commande", "[]"}, {"/beneficiaires/structure/1", "12"}}));
  EXPECT_FALSE(session->editable(kFacture));
  EXPECT_FALSE(session->editable(operateur(1)));
  EXPECT_FALSE(session->editable(present(1)));
  EXPECT_TRUE(session->editable(operateur(0)));
}

// Guide: « chaque demande doit contenir au moins un bénéficiaire ».
TEST(Beneficiaires, LeDernierNePeutPasEtreSupprime) {
  const auto session = ouvrir();
  EXPECT_EQ(session->retirer(0).refus, "");
  EXPECT_EQ(session->retirer(1).refus, "Chaque demande doit contenir au moins un bénéficiaire\u00a0: celui-ci est le dernier.");
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  EXPECT_EQ(session->remettre(0).refus, "");
  EXPECT_EQ(session->retirer(1).refus, "");
  EXPECT_EQ(session->modifications(), 1U);
}

TEST(Beneficiaires, UnSeulDesLeDebut) {
  const auto session = ouvrir(donnee("demande-FINMS2009170M1.json"));
  EXPECT_NE(session->retirer(0).refus, "");
  // Typed past the command, it is an error like any other.
  session->set(present(0), "false");
  EXPECT_THAT(erreursDe(*session), ElementsAre("BEN-01"));
  EXPECT_EQ(session->remettre(0).refus, "");
  EXPECT_THAT(erreursDe(*session), IsEmpty());
}

TEST(Beneficiaires, LesReglesDUnBeneficiaireRetireSeTaisentEtReviennent) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
  EXPECT_THAT(codesEn(*session, operateur(1)), ElementsAre("SCN-04"));  // GIP_9 is not one of that solution
  const Changes changes = session->retirer(1);
  EXPECT_THAT(changes.champs, Contains(operateur(1)));
  EXPECT_THAT(changes.beneficiaires, testing::UnorderedElementsAre(0U, 1U));  // the one left can't be removed any more
  EXPECT_THAT(codesEn(*session, operateur(1)), IsEmpty());
  EXPECT_THAT(avertissementsDe(*session), ElementsAre("BEN-07"));  // what names it is still judged
  session->remettre(1);
  EXPECT_THAT(codesEn(*session, operateur(1)), ElementsAre("SCN-04"));
}

// Guide: « Suppression d'un bénéficiaire et du scénario d'installation lié ». What was typed there waits without counting.
TEST(Beneficiaires, LeScenarioDUnBeneficiaireRetireAttend) {
  const auto session = ouvrir();
  session->set(operateur(1), "MAI_337");
  session->set(maitre(1), "true");
  EXPECT_EQ(session->modifications(), 2U);
  session->retirer(1);
  EXPECT_EQ(session->modifications(), 1U);
  EXPECT_FALSE(session->modifie(operateur(1)));
  EXPECT_FALSE(session->editable(operateur(1)));
  EXPECT_NE(session->set(operateur(1), "GIP_26").refus, "");
  EXPECT_EQ(patchOf(*session), R"([{"op":"test","path":"/beneficiaires/structure/1/presentSolde","value":true},)"
                               R"({"op":"replace","path":"/beneficiaires/structure/1/presentSolde","value":false}])");
  session->remettre(1);
  EXPECT_EQ(session->modifications(), 2U);
  EXPECT_TRUE(session->modifie(operateur(1)));
  EXPECT_EQ(texte(*session, operateur(1)), "MAI_337");
}

// BEN-05 stands at a row that nobody touched: it is judged again all the same.
TEST(Beneficiaires, LeMemeSiteDeuxFoisDependDeQuiEstRetire) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/beneficiaires/structure/1/FINESSGeo", "\"090001538\""}));
  const FieldRef second{FieldId::FinessGeographique, 1};
  EXPECT_THAT(codesEn(*session, second), ElementsAre("BEN-05"));
  const Changes changes = session->retirer(0);
  EXPECT_THAT(codesEn(*session, second), IsEmpty());
  EXPECT_THAT(changes.champs, Contains(second));
  session->undo();
  EXPECT_THAT(codesEn(*session, second), ElementsAre("BEN-05"));
}

TEST(Retablir, LaValeurDOrigine) {
  const auto session = ouvrir();
  session->set(kFacture, "31/02/2023");
  const Changes changes = session->retablir(kFacture);
  EXPECT_THAT(changes.champs, ElementsAre(kFacture));
  EXPECT_EQ(texte(*session, kFacture), "02/06/2023");
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_THAT(erreursDe(*session), IsEmpty());
  session->undo();
  EXPECT_EQ(texte(*session, kFacture), "31/02/2023");
  // Nothing typed: nothing to undo.
  const auto neuve = ouvrir();
  neuve->retablir(kFacture);
  EXPECT_FALSE(neuve->canUndo());
}

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

TEST(EnMasse, UnOperateurPourPlusieursBeneficiairesEstUneEtape) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {operateur(1), "API_35"}};
  const Changes changes = session->appliquer(textes);
  EXPECT_EQ(changes.refus, "");
  EXPECT_THAT(changes.champs, ElementsAre(operateur(0), operateur(1)));
  EXPECT_EQ(session->modifications(), 2U);
  session->undo();
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_FALSE(session->canUndo());
}

TEST(EnMasse, ToutOuRien) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {{FieldId::Dsr, 0}, "x"}};
  EXPECT_EQ(session->appliquer(textes).refus, "Ce champ n’est pas modifiable.");
  EXPECT_EQ(session->modifications(), 0U);
  EXPECT_EQ(session->appliquer({}).refus, "");
  EXPECT_FALSE(session->canUndo());
}

// A pasted block or a draft made by hand may name a field twice: the last text counts, and undo goes back to the first.
TEST(EnMasse, LeMemeChampDeuxFois) {
  const auto session = ouvrir();
  const TexteSaisi textes[] = {{operateur(0), "API_35"}, {operateur(0), "MAI_337"}, {operateur(0), "GIP_9"}};
  session->appliquer(textes);
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_9");
  session->undo();
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_26");
  EXPECT_EQ(session->modifications(), 0U);
  session->redo();
  EXPECT_EQ(texte(*session, operateur(0)), "GIP_9");
}

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

void attendreLectureSeule(Session& session, std::string_view refus) {
  EXPECT_FALSE(session.editable(kFacture));
  EXPECT_FALSE(session.editable(present(0)));
  EXPECT_EQ(session.set(kFacture, "05/06/2023").refus, refus);
  EXPECT_EQ(session.retablir(kFacture).refus, refus);
  EXPECT_EQ(session.retirer(0).refus, refus);
  EXPECT_EQ(session.ajouterPiece("a.pdf", "VA").refus, refus);
  EXPECT_EQ(session.retirerPiece(0).refus, refus);
  EXPECT_EQ(session.modifications(), 0U);
  EXPECT_FALSE(session.canUndo());
}

TEST(LectureSeule, SeuleUneDemandeAModifierSeModifie) {
  for (const std::string_view statut : {"En cours", "Décidée", "En attente de pièce jointe complémentaire", "Régularisation en cours",
                                        "Validée", "À modifier", "a modifier", ""}) {
    const auto session = ouvrir(avec(demandeDuGuide(), {"/statut", "\"" + std::string(statut) + "\""}));
    SCOPED_TRACE(statut);
    EXPECT_EQ(session->acces(), Acces::AutreStatut);
    EXPECT_FALSE(session->delais());
    attendreLectureSeule(*session, "La demande n’est pas au statut «\u00a0A modifier\u00a0»\u00a0: elle se consulte seulement.");
  }
  for (const std::string_view statut : {"null", "12"})
    EXPECT_EQ(ouvrir(avec(demandeDuGuide(), {"/statut", statut}))->acces(), Acces::AutreStatut);
}

// « A J+20 sans action de votre part, vous n'avez plus la possibilité de réaliser vos modifications »: at the end of that day, in Paris.
TEST(LectureSeule, VerrouilleeApresJ20) {
  EXPECT_EQ(ouvrir(demandeDuGuide(), instant("2023-07-02T23:59:59+02:00"))->acces(), Acces::Modifiable);
  const auto session = ouvrir(demandeDuGuide(), instant("2023-07-03T00:00:00+02:00"));
  EXPECT_EQ(session->acces(), Acces::Verrouillee);
  attendreLectureSeule(*session, "Le délai de modification est expiré.");
}

TEST(LectureSeule, LesJoursViennentDuReferentiel) {
  const std::string court = avec(referentielDemo(), {"/dispositifs/0/verrouJours", "11"});
  EXPECT_EQ(ouvrir(demandeDuGuide(), instant("2023-06-24T00:00:00+02:00"), court)->acces(), Acces::Verrouillee);
  // Without a date, no delay runs; of an unknown DSR, ten and twenty days.
  const auto sansDate = ouvrir(avec(demandeDuGuide(), {"/dateChangementStatut", "null"}), instant("2030-01-01T00:00:00+01:00"));
  EXPECT_EQ(sansDate->acces(), Acces::Modifiable);
  EXPECT_FALSE(sansDate->delais());
  EXPECT_EQ(ouvrir(avec(demandeDuGuide(), {"/dsr", "\"?\""}), instant("2023-07-03T00:00:00+02:00"))->acces(), Acces::Verrouillee);
}

TEST(Ouvrir, CeQuiNeSeLitPasEstDitAvecSaPlace) {
  const auto refus = [](std::string demande, const std::string& referentiel) {
    const auto opened = Session::open(std::move(demande), referentiel, kMaintenant);
    return opened ? std::vector<std::string>{} : opened.error();
  };
  EXPECT_THAT(
      refus("{\n  \"statut\": ,\n}", referentielDemo()),
      ElementsAre("La demande, ligne 2, colonne 13\u00a0: le caractère «\u00a0,\u00a0» n’est pas attendu ici. Une valeur manque avant la "
                  "virgule, ou le nombre porte une virgule décimale\u00a0: écrivez 1400.00."));
  EXPECT_THAT(refus("[]", referentielDemo()), ElementsAre("La demande n’est pas un objet JSON { … }."));
  EXPECT_THAT(refus("", "{"), testing::SizeIs(2));
  EXPECT_THAT(refus(demandeDuGuide(), avec(referentielDemo(), {"/version", kSansCle})),
              ElementsAre("Le référentiel, ligne 1, colonne 1\u00a0: la clé «\u00a0version\u00a0» manque."));
}

TEST(Ouvrir, CeQuEstCurieuxDansLEcritureEstGarde) {
  const auto session = ouvrir(remplacer(demandeDuGuide(), "\"logiciel\"", "\"Logiciel\""));
  ASSERT_EQ(session->anomalies().size(), 1U);
  EXPECT_EQ(session->anomalies()[0].code, AnomalieCode::CleMalEcrite);
}

}  // namespace
}  // namespace segur::tests
