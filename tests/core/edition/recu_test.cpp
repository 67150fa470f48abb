// The receipt: what the fournisseur keeps, prints or files.
#include "core/edition/recu.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "core/model/text.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr std::string_view kReponse =
    R"({"numero":"FINMS2009167M1","horodatage":"2023-06-13T10:04:59+02:00","statut":"En cours","recu":"R-20230613-4F7A2C91",)"
    R"("modifications":[{"champ":"dateFacture","libelle":"Date de la facture","avant":"02/06/2023","apres":"05/06/2023"}]})";

TEST(Recu, PorteLeNumeroLaDateEtLAvantApres) {
  const Recu recu = lireRecu(kReponse, ActionModification::Confirmer);
  EXPECT_EQ(titreRecu(recu), "Modification confirmée");
  EXPECT_THAT(enteteRecu(recu), ElementsAre(Pair("N° du reçu", "R-20230613-4F7A2C91"), Pair("N° ASP de la demande", "FINMS2009167M1"),
                                            Pair("Reçu le", "13/06/2023\u00a0à\u00a010\u00a0h\u00a004 (heure de Paris)"),
                                            Pair("Statut de la demande", "En cours")));
  const std::string texte = recuTexte(recu);
  for (const std::string_view part : {"N° du reçu\u00a0: R-20230613-4F7A2C91\n", "Date de la facture\n  Avant\u00a0: 02/06/2023\n",
                                      "  Après\u00a0: 05/06/2023\n", "à nouveau instruite"}) {
    EXPECT_THAT(texte, HasSubstr(part));
  }
  std::istringstream lines(texte);
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(typographie(trimSpaces(line)), "");
}

TEST(Recu, SansModificationDitQueLaDemandeEstInstruiteEnLEtat) {
  const Recu recu = lireRecu(R"({"recu":"R-1","modifications":[]})", ActionModification::NePasModifier);
  EXPECT_EQ(titreRecu(recu), "Demande transmise sans modification");
  EXPECT_EQ(
      recuTexte(recu),
      "Demande transmise sans modification\n\nN° du reçu\u00a0: R-1\n\nLa demande sera instruite en l’état dans les prochains jours.\n");
}

TEST(Recu, LeNomDuFichierDitLesNumeros) {
  EXPECT_EQ(nomFichierRecu(lireRecu(kReponse, ActionModification::Confirmer)), "recu-FINMS2009167M1-R-20230613-4F7A2C91.txt");
  EXPECT_EQ(nomFichierRecu(lireRecu(R"({"numero":"..\/a b","recu":"é"})", ActionModification::Confirmer)), "recu----a-b---.txt");
  EXPECT_EQ(nomFichierRecu(lireRecu("{\"numero\":\"" + std::string(1000, '1') + "\"}", ActionModification::Confirmer)),
            "recu-" + std::string(95, '1') + ".txt");
}

// Another portal's answer may be anything: the modification was taken all the same.
TEST(Recu, UneReponseSansRecuNEmpecheRien) {
  for (const std::string_view reponse : {"", "{", "[]", "null", R"({"recu":1,"horodatage":"hier","modifications":{"a":1}})"}) {
    const Recu recu = lireRecu(reponse, ActionModification::Confirmer);
    EXPECT_THAT(enteteRecu(recu), testing::IsEmpty()) << reponse;
    EXPECT_EQ(nomFichierRecu(recu), "recu.txt") << reponse;
    EXPECT_THAT(recuTexte(recu), testing::StartsWith("Modification confirmée\n")) << reponse;
  }
}

}  // namespace
}  // namespace segur::tests
