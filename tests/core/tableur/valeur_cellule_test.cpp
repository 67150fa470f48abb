#include "core/tableur/valeur_cellule.hpp"

#include <gtest/gtest.h>

#include "core/json/referentiel_reader.hpp"
#include "tests/core/support/documents.hpp"

namespace segur {
namespace {

using F = FieldId;

struct Cas {
  FieldId champ;
  const char* cellule;
  const char* json;
};

TEST(ValeurCellule, UneCelluleSeLitCommeOnEcrit) {
  const Referentiel referentiel = readReferentiel(tests::referentielDemo()).referentiel;
  const Cas cases[] = {
      {F::DateFacture, "02/06/2023", "\"2023-06-02\""},
      {F::DateFacture, "2/6/2023", "\"2023-06-02\""},
      {F::DateFacture, "2023-06-02", "\"2023-06-02\""},
      {F::DateFacture, "31/02/2023", "\"31/02/2023\""},  // FAC-01 says that there is no such day
      {F::MontantSolde, "1 400,00 €", "1400.00"},
      {F::MontantSolde, "1400", "1400.00"},
      {F::MontantSolde, "1.400,00", "\"1.400,00\""},  // not guessed
      {F::TauxTva, "8,5 %", "8.5"},
      {F::TauxTva, "20", "20"},
      {F::TauxTva, "0", "0"},
      {F::TauxTva, "vingt", "\"vingt\""},
      {F::MaitreIdentite, "Oui", "true"},
      {F::MaitreIdentite, "x", "true"},
      {F::MaitreIdentite, "FAUX", "false"},
      {F::MaitreIdentite, "0", "false"},
      {F::MaitreIdentite, "peut-être", "\"peut-être\""},
      {F::FinessGeographique, "09 000 153 8", "\"090001538\""},
      {F::FinessGeographique, "90001538", "\"090001538\""},  // the spreadsheet took it for a number
      {F::FinessGeographique, "90001539", "\"90001539\""},   // no key proves it
      {F::SiretSite, "438 069 684 00019", "\"43806968400019\""},
      {F::TelephoneResponsable, "06 00.00-00 00", "\"0600000000\""},
      {F::TelephoneResponsable, "600000000", "\"0600000000\""},
      {F::TelephoneResponsable, "+33 6 00 00 00 00", "\"0600000000\""},
      {F::TelephoneResponsable, "mail@site.fr", "\"mail@site.fr\""},  // not « mail@sitefr »
      {F::SiretSite, "4,38 E+13", "\"4,38 E+13\""},
      {F::FinessGeographique, "09 000 158 3", "\"09 000 158 3\""},
      {F::FinessGeographique, "0d 000 153 8", "\"0D0001538\""},
      {F::OperateurMessagerie, "APICEM Apicrypt v2", "\"API_35\""},
      {F::OperateurMessagerie, "gip_26", "\"GIP_26\""},
      {F::OperateurMessagerie, "Inconnu", "\"Inconnu\""},
      {F::NomResponsable, "O'Neil \"Jo\"", "\"O'Neil \\\"Jo\\\"\""},
      {F::NomResponsable, "  ", "null"},
      {F::MontantSolde, "", "null"},
  };
  for (const Cas& cas : cases) EXPECT_EQ(jsonOfCellule(cas.cellule, cas.champ, referentiel), cas.json) << cas.cellule;
}

}  // namespace
}  // namespace segur
