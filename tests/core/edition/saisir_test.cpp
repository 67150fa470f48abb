// What is typed in a field: kept as typed, judged, marked, put back (guide, « Modifier une demande de solde MS2 »).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "core/edition/difference.hpp"
#include "tests/core/support/session.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

}  // namespace
}  // namespace segur::tests
