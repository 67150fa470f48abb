#include "core/model/referentiel.hpp"

#include <gtest/gtest.h>

namespace segur {
namespace {

TEST(Referentiel, ChaqueEntreeSeTrouveParSaCle) {
  Referentiel referentiel;
  referentiel.dispositifs = {{"DSR-MS2-DUI PDS-Va1", "MS2", {}, {}, {}, {}, 10, 20, {}, {}},
                             {"DSR-2", "MS2", {}, {}, {}, {}, 10, 20, {}, {}}};
  referentiel.solutions = {{"0000000033", "DUI-PDS", "DSR-2", {}, {}}};
  referentiel.operateurs = {{"MAI_337", ""}, {"API_35", "APICEM Apicrypt v2"}};
  referentiel.tauxTva = {{"HT", {0}}, {"TTC", {2000, 850}}};
  referentiel.typesPieces = {{"VA", "", true}};
  EXPECT_EQ(referentiel.dispositif("DSR-2"), &referentiel.dispositifs[1]);
  EXPECT_EQ(referentiel.dispositif("DSR-MS2-DUI PDS-Va1"), &referentiel.dispositifs[0]);
  EXPECT_EQ(referentiel.solution("0000000033"), &referentiel.solutions[0]);
  EXPECT_EQ(referentiel.operateur("API_35"), &referentiel.operateurs[1]);
  EXPECT_EQ(referentiel.taux("TTC"), &referentiel.tauxTva[1]);
  EXPECT_EQ(referentiel.typePiece("VA"), &referentiel.typesPieces[0]);
}

// To the letter: no case, no space is forgiven here. Rules offer the mend.
TEST(Referentiel, CeQuiNYEstPas) {
  Referentiel referentiel;
  referentiel.operateurs = {{"MAI_337", ""}};
  for (const std::string_view code : {"", "mai_337", "MAI_337 ", "MAI_33", "MAI_3370"})
    EXPECT_EQ(referentiel.operateur(code), nullptr) << code;
  EXPECT_EQ(referentiel.dispositif(""), nullptr);
  EXPECT_EQ(referentiel.solution("0000000033"), nullptr);
  EXPECT_EQ(referentiel.taux("HT"), nullptr);
  EXPECT_EQ(referentiel.typePiece("VA"), nullptr);
}

}  // namespace
}  // namespace segur
