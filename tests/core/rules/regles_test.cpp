// Each rule by its cases: one that passes, one that fails, one on its edge, in an import file and in a demande.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/core/rules/cas.hpp"
#include "tests/core/rules/juge.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

// The guide's own sample breaks BEN-07 (« mail.responsable2.fr »): mended here, so that each case shows one thing.
constexpr Ecriture kEmailDuSecond{"/beneficiaires/structure/1/emailResponsable", "\"mail@responsable2.fr\""};

std::string document(Mode mode, const Cas& cas) {
  const std::string ligne = mode == Mode::Import ? "/lignesImport/0" : "";
  const auto ecrire = [&](std::string document, const Ecriture& ecriture) {
    const bool racine = ecriture.pointeur.starts_with("//");
    const std::string pointeur = racine ? std::string(ecriture.pointeur.substr(1)) : ligne + std::string(ecriture.pointeur);
    return avec(document, Ecriture{pointeur, ecriture.valeur});
  };
  std::string out = ecrire(mode == Mode::Import ? importDuGuide() : demandeDuGuide(), kEmailDuSecond);
  for (const Ecriture& ecriture : cas.ecritures) out = ecrire(out, ecriture);
  return out;
}

Attendu verdictDe(const Constate* constate) {
  if (constate == nullptr) return Attendu::Tient;
  return constate->gravite == Gravite::Erreur ? Attendu::Erreur : Attendu::Avertissement;
}

class Regle : public testing::TestWithParam<std::string_view> {};

TEST_P(Regle, SesCas) {
  for (const Cas& cas : tousLesCas()) {
    if (cas.code != GetParam()) continue;
    std::string referentiel = referentielDemo();
    for (const Ecriture& ecriture : cas.referentiel) referentiel = avec(referentiel, ecriture);
    const Referentiel lu = lireReferentiel(referentiel);
    const Instant now = cas.maintenant.empty() ? kMaintenant : instant(cas.maintenant);
    std::string_view message = cas.message;
    for (const Mode mode : {Mode::Import, Mode::Edition}) {
      const Attendu attendu = mode == Mode::Import ? cas.import : cas.edition;
      if (attendu == Attendu::Hors) continue;
      SCOPED_TRACE(std::string(cas.code).append(mode == Mode::Import ? ", import : " : ", demande : ").append(cas.quoi));
      const std::string bytes = document(mode, cas);
      const auto constates = mode == Mode::Import ? jugerImport(bytes, lu, now) : jugerDemande(bytes, lu, now);
      const Constate* constate = trouver(constates, cas.code);
      EXPECT_EQ(verdictDe(constate), attendu) << (constate == nullptr ? "" : constate->ecart.message);
      if (constate == nullptr) continue;
      EXPECT_EQ(typographie(constate->ecart.message), "");
      EXPECT_EQ(typographie(constate->ecart.conseil), "");
      EXPECT_FALSE(constate->ecart.conseil.empty());
      // Words once a case: they differ between the modes only by the name of the field.
      if (!message.empty()) {
        EXPECT_EQ(constate->ecart.message, message);
      }
      message = {};
    }
  }
}

std::vector<std::string_view> codesVerifies() {
  std::vector<std::string_view> out;
  for (const Rule* rule : catalogue()) {
    if (rule->check != nullptr) out.push_back(rule->code);
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Regle, testing::ValuesIn(codesVerifies()), [](const auto& parametre) {
  std::string name(parametre.param);
  name[name.find('-')] = '_';
  return name;
});

TEST(TableDesCas, ChaqueRegleTientEstEnfreinteEtASaLimite) {
  const auto cas = tousLesCas();
  for (const std::string_view code : codesVerifies()) {
    for (const Nature nature : {Nature::Conforme, Nature::Enfreint, Nature::Limite}) {
      EXPECT_TRUE(std::any_of(cas.begin(), cas.end(), [&](const Cas& c) { return c.code == code && c.nature == nature; }))
          << code << ", nature " << static_cast<int>(nature);
    }
  }
  for (const Cas& c : cas) EXPECT_NE(ruleByCode(c.code), nullptr) << c.code;
}

// What is plainly right, or plainly wrong, is so in the verdict as well.
TEST(TableDesCas, LaNatureDuCasEstCelleDuVerdict) {
  for (const Cas& c : tousLesCas()) {
    if (c.nature == Nature::Conforme) {
      EXPECT_TRUE(c.import == Attendu::Tient || c.import == Attendu::Hors) << c.code << c.quoi;
      EXPECT_TRUE(c.edition == Attendu::Tient || c.edition == Attendu::Hors) << c.code << c.quoi;
    }
    if (c.nature == Nature::Enfreint) {
      const auto enfreint = [](Attendu a) { return a == Attendu::Erreur || a == Attendu::Avertissement; };
      EXPECT_TRUE(enfreint(c.import) || enfreint(c.edition)) << c.code << c.quoi;
    }
  }
}

// « mail.responsable2.fr », and nothing else: amounts « 1500 », « 450,00 », an invoice after the filing are all right.
TEST(ExempleDuGuide, UnSeulConstat) {
  const Referentiel referentiel = lireReferentiel();
  for (const auto& [constates, gravite] : {std::pair(jugerImport(importDuGuide(), referentiel), Gravite::Erreur),
                                           std::pair(jugerDemande(demandeDuGuide(), referentiel), Gravite::Avertissement)}) {
    ASSERT_EQ(constates.size(), 1U);
    EXPECT_EQ(constates[0].regle->code, "BEN-07");
    EXPECT_EQ(constates[0].champ, (FieldRef{FieldId::EmailResponsable, 1}));
    EXPECT_EQ(constates[0].gravite, gravite);
  }
}

}  // namespace
}  // namespace segur::tests
