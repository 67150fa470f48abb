// « The operator as a searchable choice »: type to filter code or label.
#include "core/form/recherche.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/support/session.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes(const ChoixTrouves& trouves) {
  std::vector<std::string> out;
  for (const Choice& choice : trouves.choix) out.push_back(choice.value);
  return out;
}
ChoixTrouves chercher(std::string_view texte) { return chercherChoix(*ouvrir(), FieldId::OperateurMessagerie, texte); }

TEST(Choix, SontFiltresParLeCodeOuLeLibelleSansCasseNiAccent) {
  EXPECT_THAT(codes(chercher("")), ElementsAre("MAI_337", "GIP_26", "GIP_9", "API_35"));
  EXPECT_THAT(codes(chercher("gip")), ElementsAre("GIP_26", "GIP_9"));
  EXPECT_THAT(codes(chercher("apícrypt")), ElementsAre("API_35"));
  EXPECT_THAT(codes(chercher(" api_35 ")), ElementsAre("API_35"));
  EXPECT_THAT(codes(chercher("xyz")), IsEmpty());
}

TEST(Choix, UnTexteQuiNommeUnChoixVautSonCode) {
  for (const std::string_view texte :
       {"API_35", "api_35", "APICEM Apicrypt v2", "apicem apicrypt V2", "API_35 – APICEM Apicrypt v2", " API_35"}) {
    EXPECT_EQ(chercher(texte).valeur, "API_35") << texte;
  }
  for (const std::string_view texte : {"", "gip", "MAI_999", "Apicrypt v2"}) {
    EXPECT_EQ(chercher(texte).valeur, texte) << "as it was typed: the rule says what is wrong with it";
  }
}

TEST(Choix, LeNombreDeChoixEstDit) {
  EXPECT_EQ(chercher("gip").annonce, "2\u00a0choix");
  EXPECT_EQ(chercher("api").annonce, "1\u00a0choix");
  EXPECT_EQ(chercher("xyz").annonce, "Aucun choix ne correspond à «\u00a0xyz\u00a0».");
  EXPECT_EQ(typographie(chercher("xyz").annonce), "");
}

TEST(Choix, UnChoixRefuseResteDansLaListeAvecSaRaison) {
  const auto session = ouvrir(avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""}));
  const auto trouves = chercherChoix(*session, FieldId::OperateurMessagerie, "GIP_9");
  ASSERT_EQ(trouves.choix.size(), 1U);
  EXPECT_NE(trouves.choix[0].refusal, "");
}

TEST(Choix, UnChampSansListeNEnAPas) { EXPECT_THAT(chercherChoix(*ouvrir(), FieldId::DateFacture, "02").choix, IsEmpty()); }

}  // namespace
}  // namespace segur::tests
