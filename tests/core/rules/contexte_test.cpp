// What rules look at besides the values: the solution, the profils, all bénéficiaires together; and what is not checked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/rules/non_controle.hpp"
#include "core/rules/profils.hpp"
#include "tests/core/rules/juge.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A demande with the sites given as JSON members of its bénéficiaires.
struct Sites {
  explicit Sites(const std::vector<std::string>& structure) : bytes(document(structure)), lue(readDemande(bytes)), lecture(lue.demande) {}
  static std::string document(const std::vector<std::string>& structure) {
    std::string out = R"({"beneficiaires":{"structure":[)";
    for (std::size_t i = 0; i < structure.size(); ++i) out += (i == 0 ? "{" : ",{") + structure[i] + "}";
    return out + "]}}";
  }
  std::string bytes;
  DemandeLue lue;
  Lecture lecture;
};

TEST(Agregats, ComptentLesPresents) {
  const Sites sites({R"("presentSolde":true)", R"("presentSolde":false)", R"("presentSolde":null)"});
  Agregats agregats(sites.lecture);
  EXPECT_EQ(agregats.presents(), 2U);  // only « false » removes
  EXPECT_EQ(agregats.seulPresent(), std::nullopt);
  EXPECT_THAT(agregats.basculer(0, false), ElementsAre(0U));
  EXPECT_EQ(agregats.seulPresent(), std::optional<std::uint32_t>(2));
  EXPECT_THAT(agregats.basculer(2, false), ElementsAre(2U));
  EXPECT_EQ(agregats.presents(), 0U);
  EXPECT_EQ(agregats.seulPresent(), std::nullopt);
  EXPECT_THAT(agregats.basculer(1, true), ElementsAre(1U));
  EXPECT_EQ(agregats.seulPresent(), std::optional<std::uint32_t>(1));
}

TEST(Agregats, LePremierPresentNeRepetePas) {
  const std::string meme = R"("FINESSGeo":"090001538","presentSolde":true)";
  const Sites sites({meme, R"("FINESSGeo":"090002668","presentSolde":true)", meme, meme});
  Agregats agregats(sites.lecture);
  const auto repetes = [&] {
    std::vector<std::uint32_t> out;
    for (std::uint32_t row = 0; row < 4; ++row) {
      if (agregats.siteRepete(row)) out.push_back(row);
    }
    return out;
  };
  EXPECT_THAT(repetes(), ElementsAre(2U, 3U));
  EXPECT_THAT(agregats.basculer(0, false), testing::UnorderedElementsAre(0U, 0U, 2U));  // 2 is the first now
  EXPECT_THAT(repetes(), ElementsAre(3U));
  static_cast<void>(agregats.basculer(2, false));
  EXPECT_THAT(repetes(), IsEmpty());
  static_cast<void>(agregats.basculer(0, true));
  EXPECT_THAT(repetes(), ElementsAre(3U));
}

TEST(Agregats, SitesParSiret) {
  EXPECT_FALSE(Agregats(Sites({R"("FINESSGeo":"090001538","siret":null)"}).lecture).sitesParSiret());
  EXPECT_TRUE(Agregats(Sites({R"("FINESSGeo":"090001538")", R"("siret":"43806968400019")"}).lecture).sitesParSiret());
}

TEST(Profils, LeRefusEstDitAvantLeChoix) {
  const Referentiel referentiel = lireReferentiel();
  const std::string demande = avec(demandeDuGuide(), {"/numeroAns", "\"0000000040\""});
  const DemandeLue lue = readDemande(demande);
  const Lecture lecture(lue.demande);
  const Agregats agregats(lecture);
  const Contexte c(Mode::Edition, lecture, referentiel, kMaintenant, agregats);
  EXPECT_EQ(refusProfil(c, FieldId::MaitreIdentite), "Votre solution n’a pas le profil référencé «\u00a0MAITRE_IDENTITE\u00a0».");
  EXPECT_EQ(refusProfil(c, FieldId::StockageIdentite), "");
  EXPECT_EQ(refusProfil(c, FieldId::PresentSolde), "");
  EXPECT_EQ(refusOperateur(c, "GIP_26"), "");
  EXPECT_EQ(refusOperateur(c, "GIP_9"), "L’opérateur «\u00a0GIP_9\u00a0» n’est pas dans la liste de votre solution.");
  EXPECT_EQ(refusOperateur(c, "MAI_999"), "L’opérateur «\u00a0MAI_999\u00a0» n’est pas dans le référentiel.");
}

TEST(NonControle, CeQueLeReferentielNeContientPas) {
  const Referentiel referentiel = lireReferentiel();
  const auto textes = nonControle(referentiel);
  ASSERT_EQ(textes.size(), 5U);
  EXPECT_EQ(
      textes[0],
      "Le plafond de la prestation n’est pas contrôlé\u00a0: le référentiel n’en contient pas pour «\u00a0DSR-MS2-DUI PDS-Va1\u00a0».");
  for (std::size_t i = 0; i + 1 < textes.size(); ++i) EXPECT_EQ(typographie(textes[i]), "");
  EXPECT_EQ(nonControle(referentiel, "DSR-MS2-DUI PDS-Va1"), textes);
  EXPECT_EQ(nonControle(referentiel, "DSR-AUTRE")[0], "Le DSR «\u00a0DSR-AUTRE\u00a0» n’est pas dans le référentiel\u00a0: dates limites, "
                                                      "plafond et profils référencés ne sont pas contrôlés.");
  Referentiel avecPlafond = referentiel;
  avecPlafond.dispositifs[0].plafond = Montant{100'000};
  avecPlafond.avertissement.clear();
  EXPECT_EQ(nonControle(avecPlafond).size(), 3U);
}

}  // namespace
}  // namespace segur::tests
