#include "core/workflow/courriels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/model/text.hpp"

namespace segur {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kCommentaire = "Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.";

// The demande of the guide, « A modifier » since 12/06/2023.
const DemandeCourriel kDemande = {"FINMS2009167M1", "Fournisseur MS2", kCommentaire, "https://portail.example/demandes/FINMS2009167M1"};

Delais delaisDuGuide() { return computeDelais(*parseDateIso("2023-06-12"), 10, 20); }

TEST(Courriel, Invitation) {
  const Courriel courriel = courrielInvitation(kDemande, delaisDuGuide());
  EXPECT_EQ(courriel.objet, "Demande de solde FINMS2009167M1\u00A0: à modifier jusqu’au 02/07/2023\u00A0à\u00A0minuit");
  EXPECT_EQ(
      courriel.corps,
      "Bonjour,\n"
      "\n"
      "Demande de solde\u00A0: FINMS2009167M1\n"
      "Fournisseur\u00A0: Fournisseur MS2\n"
      "\n"
      "Lors de l’instruction de cette demande, un gestionnaire a constaté une erreur. Depuis le 12/06/2023, elle est au statut "
      "«\u00A0A modifier\u00A0»\u00A0: nous vous invitons à la modifier.\n"
      "\n"
      "Commentaire du gestionnaire\u00A0:\n"
      "\n"
      "Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.\n"
      "\n"
      "Pour modifier votre demande\u00A0:\n"
      "https://portail.example/demandes/FINMS2009167M1\n"
      "\n"
      "Vous pouvez aussi vous connecter à votre espace personnel, ouvrir la page «\u00A0Demandes financement\u00A0», survoler le bouton "
      "«\u00A0Actions\u00A0» de la demande, puis cliquer sur «\u00A0Modifier\u00A0».\n"
      "\n"
      "Vous pouvez modifier votre demande jusqu’au 02/07/2023\u00A0à\u00A0minuit (heure de Paris). Une fois vos modifications réalisées, "
      "cliquez sur «\u00A0Confirmer\u00A0»\u00A0: la demande repassera au statut «\u00A0En cours\u00A0» et sera à nouveau instruite par un "
      "gestionnaire dans les prochains jours.\n"
      "\n"
      "En cas d’erreur, et après échange avec l’assistance utilisateur, vous avez la possibilité de ne pas modifier votre demande. De la "
      "même manière, elle repassera au statut «\u00A0En cours\u00A0» et sera instruite en l’état dans les prochains jours.\n"
      "\n"
      "Sans action de votre part le 22/06/2023 (J+10), vous recevrez un e-mail de relance, qui vous rappellera les données à modifier.\n"
      "\n"
      "Après le 02/07/2023\u00A0à\u00A0minuit (J+20), sans action de votre part, vous n’aurez plus la possibilité de réaliser vos "
      "modifications. La demande repassera au statut «\u00A0En cours\u00A0» et sera instruite par un gestionnaire en l’état, au risque "
      "d’être rejetée.\n"
      "\n"
      "Besoin d’aide\u202F? Consultez les questions fréquentes ou contactez l’assistance depuis le portail.\n"
      "\n"
      "Portail ASP du Ségur Numérique\n");
}

TEST(Courriel, RelanceAJPlus10) {
  const Courriel courriel = courrielRelance(kDemande, delaisDuGuide());
  EXPECT_EQ(courriel.objet, "Demande de solde FINMS2009167M1\u00A0: relance, à modifier jusqu’au 02/07/2023\u00A0à\u00A0minuit");
  EXPECT_EQ(
      courriel.corps,
      "Bonjour,\n"
      "\n"
      "Demande de solde\u00A0: FINMS2009167M1\n"
      "Fournisseur\u00A0: Fournisseur MS2\n"
      "\n"
      "Cette demande est au statut «\u00A0A modifier\u00A0» depuis le 12/06/2023. Sans action de votre part à ce jour (J+10), nous vous "
      "invitons de nouveau à la modifier, et vous rappelons ci-dessous les données à modifier.\n"
      "\n"
      "Commentaire du gestionnaire\u00A0:\n"
      "\n"
      "Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.\n"
      "\n"
      "Pour modifier votre demande\u00A0:\n"
      "https://portail.example/demandes/FINMS2009167M1\n"
      "\n"
      "Vous pouvez aussi vous connecter à votre espace personnel, ouvrir la page «\u00A0Demandes financement\u00A0», survoler le bouton "
      "«\u00A0Actions\u00A0» de la demande, puis cliquer sur «\u00A0Modifier\u00A0».\n"
      "\n"
      "Vous pouvez modifier votre demande jusqu’au 02/07/2023\u00A0à\u00A0minuit (heure de Paris). Une fois vos modifications réalisées, "
      "cliquez sur «\u00A0Confirmer\u00A0»\u00A0: la demande repassera au statut «\u00A0En cours\u00A0» et sera à nouveau instruite par un "
      "gestionnaire dans les prochains jours.\n"
      "\n"
      "En cas d’erreur, et après échange avec l’assistance utilisateur, vous avez la possibilité de ne pas modifier votre demande. De la "
      "même manière, elle repassera au statut «\u00A0En cours\u00A0» et sera instruite en l’état dans les prochains jours.\n"
      "\n"
      "Après le 02/07/2023\u00A0à\u00A0minuit (J+20), sans action de votre part, vous n’aurez plus la possibilité de réaliser vos "
      "modifications. La demande repassera au statut «\u00A0En cours\u00A0» et sera instruite par un gestionnaire en l’état, au risque "
      "d’être rejetée.\n"
      "\n"
      "Besoin d’aide\u202F? Consultez les questions fréquentes ou contactez l’assistance depuis le portail.\n"
      "\n"
      "Portail ASP du Ségur Numérique\n");
}

TEST(Courriel, VerrouAJPlus20) {
  const Courriel courriel = courrielVerrou(kDemande, delaisDuGuide());
  EXPECT_EQ(courriel.objet, "Demande de solde FINMS2009167M1\u00A0: délai de modification expiré");
  EXPECT_EQ(
      courriel.corps,
      "Bonjour,\n"
      "\n"
      "Demande de solde\u00A0: FINMS2009167M1\n"
      "Fournisseur\u00A0: Fournisseur MS2\n"
      "\n"
      "Le délai de modification de cette demande a expiré le 02/07/2023\u00A0à\u00A0minuit (J+20), sans action de votre part. Vous n’avez "
      "plus la possibilité de réaliser vos modifications.\n"
      "\n"
      "La demande est repassée au statut «\u00A0En cours\u00A0» et sera instruite par un gestionnaire en l’état, au risque d’être "
      "rejetée.\n"
      "\n"
      "Pour rappel, les modifications demandées étaient les suivantes.\n"
      "\n"
      "Commentaire du gestionnaire\u00A0:\n"
      "\n"
      "Ceci est le commentaire du gestionnaire, il indique les modifications que vous devez apporter.\n"
      "\n"
      "Pour consulter votre demande\u00A0:\n"
      "https://portail.example/demandes/FINMS2009167M1\n"
      "\n"
      "Besoin d’aide\u202F? Consultez les questions fréquentes ou contactez l’assistance depuis le portail.\n"
      "\n"
      "Portail ASP du Ségur Numérique\n");
}

TEST(Courriel, LaRelanceRappelleLaMemeListe) {
  DemandeCourriel demande = kDemande;
  demande.commentaireGestionnaire = "- Date de la facture : 02/06/2023\r\n- Montant : 1 400,00 € au lieu de 1 500,00 €\r\rMerci.\r\n";
  const std::string liste = "\n\n- Date de la facture : 02/06/2023\n- Montant : 1 400,00 € au lieu de 1 500,00 €\n\nMerci.\n\n";
  for (const auto ecrire : {courrielInvitation, courrielRelance, courrielVerrou}) {
    const Courriel courriel = ecrire(demande, delaisDuGuide());
    EXPECT_THAT(courriel.corps, HasSubstr(liste));
    EXPECT_THAT(courriel.corps, Not(HasSubstr("\r")));
  }
}

TEST(Courriel, LesJoursViennentDuReferentiel) {
  const Delais delais = computeDelais(*parseDateIso("2023-06-12"), 5, 30);
  const std::string corps = courrielInvitation(kDemande, delais).corps;
  EXPECT_THAT(corps, HasSubstr("le 17/06/2023 (J+5)"));
  EXPECT_THAT(corps, HasSubstr("Après le 12/07/2023\u00A0à\u00A0minuit (J+30)"));
  EXPECT_THAT(courrielRelance(kDemande, delais).corps, HasSubstr("à ce jour (J+5)"));
  EXPECT_THAT(courrielVerrou(kDemande, delais).corps, HasSubstr("(J+30), sans action"));
}

TEST(Courriel, SansCommentaireOnRenvoieALAssistance) {
  DemandeCourriel demande = kDemande;
  demande.commentaireGestionnaire = " \n\u00A0";
  for (const auto ecrire : {courrielInvitation, courrielRelance}) {
    const Courriel courriel = ecrire(demande, delaisDuGuide());
    EXPECT_THAT(courriel.corps,
                HasSubstr("Le gestionnaire n’a pas laissé de commentaire. Pour connaître les modifications attendues, contactez "
                          "l’assistance utilisateur.\n\n"));
    EXPECT_THAT(courriel.corps, Not(HasSubstr("Commentaire du gestionnaire")));
    EXPECT_THAT(courriel.corps, Not(HasSubstr("ci-dessous")));
  }
  const std::string verrou = courrielVerrou(demande, delaisDuGuide()).corps;
  EXPECT_THAT(verrou, Not(HasSubstr("Pour rappel")));
  EXPECT_THAT(verrou, Not(HasSubstr("ommentaire")));
}

TEST(Courriel, CeQuiManqueNeLaissePasDeTrou) {
  const DemandeCourriel demande = {"FINMS2009167M1", "", kCommentaire, ""};
  for (const auto ecrire : {courrielInvitation, courrielRelance, courrielVerrou}) {
    const std::string corps = ecrire(demande, delaisDuGuide()).corps;
    EXPECT_THAT(corps, Not(HasSubstr("Fournisseur")));
    EXPECT_THAT(corps, Not(HasSubstr("Pour modifier votre demande")));
    EXPECT_THAT(corps, Not(HasSubstr("Pour consulter votre demande")));
    EXPECT_THAT(corps, Not(HasSubstr("\n\n\n")));
  }
}

// An objet becomes a header of the e-mail: a line break in the data would begin another header.
TEST(Courriel, LObjetTientSurUneLigne) {
  const DemandeCourriel demande = {"FINMS2009167M1\r\nBcc: x@y.fr", "Nom\nFaux\u00A0: champ", kCommentaire, "https://a.example/\nb"};
  for (const auto ecrire : {courrielInvitation, courrielRelance, courrielVerrou}) {
    const Courriel courriel = ecrire(demande, delaisDuGuide());
    EXPECT_THAT(courriel.objet, Not(HasSubstr("\n")));
    EXPECT_THAT(courriel.objet, Not(HasSubstr("\r")));
    EXPECT_THAT(courriel.corps, HasSubstr("Fournisseur\u00A0: Nom Faux\u00A0: champ\n"));
    EXPECT_THAT(courriel.corps, HasSubstr("https://a.example/ b\n"));
  }
}

TEST(Courriel, ToujoursDeLUtf8) {
  const DemandeCourriel demande = {"\xFF", "\xE9tablissement", "Montant erron\xE9", "\xC3"};
  for (const auto ecrire : {courrielInvitation, courrielRelance, courrielVerrou}) {
    const Courriel courriel = ecrire(demande, delaisDuGuide());
    EXPECT_FALSE(findInvalidUtf8(courriel.objet));
    EXPECT_FALSE(findInvalidUtf8(courriel.corps));
    EXPECT_THAT(courriel.corps, HasSubstr("Montant erron\uFFFD"));
  }
}

// One convention: no-break space before « : » and inside quotation marks, narrow one before « ? », « ! » and « ; », ’ and never '.
TEST(Courriel, TypographieFrancaise) {
  for (const auto ecrire : {courrielInvitation, courrielRelance, courrielVerrou}) {
    const Courriel courriel = ecrire(kDemande, delaisDuGuide());
    for (const std::string& texte : {courriel.objet, courriel.corps}) {
      for (const std::string_view faute : {"'", "...", " :", " ?", " !", " ;", "« ", " »", "  ", " \n"})
        EXPECT_THAT(texte, Not(HasSubstr(std::string(faute))));
      std::size_t deuxPoints = 0;
      for (std::size_t at = texte.find(':'); at != std::string::npos; at = texte.find(':', at + 1)) {
        if (texte.compare(at, 3, "://") == 0) continue;
        ++deuxPoints;
        EXPECT_EQ(texte.substr(at - 2, 2), "\u00A0") << texte.substr(at);
      }
      EXPECT_GT(deuxPoints, 0U);
    }
  }
}

}  // namespace
}  // namespace segur
