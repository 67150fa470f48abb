// The catalogue as a whole: what holds for all rules, whatever they say.
#include "core/rules/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/rules/enonces.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::MatchesRegex;

std::vector<std::string> codes(std::span<const RuleId> ids) {
  std::vector<std::string> out;
  for (const RuleId id : ids) out.emplace_back(catalogue()[id]->code);
  return out;
}

TEST(Catalogue, UnCodeUneRegle) {
  std::set<std::string_view> seen;
  for (const Rule* rule : catalogue()) {
    EXPECT_THAT(std::string(rule->code), MatchesRegex("[A-Z]+-[0-9][0-9]"));
    EXPECT_TRUE(seen.insert(rule->code).second) << rule->code;
    EXPECT_EQ(ruleByCode(rule->code), rule);
  }
  EXPECT_EQ(ruleByCode("FAC-99"), nullptr);
  EXPECT_EQ(ruleByCode(""), nullptr);
  // A rule's place is a byte.
  EXPECT_LE(catalogue().size(), 256U);
}

TEST(Catalogue, ChaqueRegleADesMotsEtUneSource) {
  for (const Rule* rule : catalogue()) {
    EXPECT_GT(enonceOf(*rule).texte.size(), 10U) << rule->code;
    EXPECT_GT(enonceOf(*rule).source.size(), 2U) << rule->code;
    EXPECT_EQ(enonceOf(*rule).texte.back(), '.') << rule->code;
    EXPECT_EQ(typographie(enonceOf(*rule).texte), "") << rule->code;
    EXPECT_EQ(typographie(enonceOf(*rule).source), "") << rule->code;
  }
}

// Their cases stand elsewhere: what the reader of files finds in tests/core/check/regles_du_fichier_test.cpp, what is posted in
// tests/core/edition/regles_de_la_modification_test.cpp, the bytes of a pièce in contenu_piece_test.cpp. A new rule without a check is
// named here with its tests.
TEST(Catalogue, CeQuiEstJugeAilleurs) {
  std::vector<std::string_view> found;
  for (const Rule* rule : catalogue()) {
    if (rule->check == nullptr) found.push_back(rule->code);
  }
  EXPECT_THAT(found, ElementsAre("JSON-01", "JSON-02", "JSON-03", "JSON-04", "JSON-05", "JSON-06", "JSON-07", "JSON-08", "JSON-09",
                                 "IMP-04", "IMP-10", "PJ-05", "PJ-07", "PJ-08", "PJ-09", "PJ-10", "ZIP-01", "ZIP-02", "ZIP-03", "ZIP-04",
                                 "ZIP-05", "ZIP-06", "ZIP-07", "ZIP-08", "TAB-01", "TAB-02", "TAB-03", "TAB-04", "MOD-01", "MOD-02",
                                 "MOD-03", "MOD-04", "MOD-05", "MOD-06", "MOD-07", "MOD-08", "MOD-09"));
}

// It would have to be judged again at every row with each keystroke: Session::rejuger() judges a rule of a row at one row only.
TEST(Catalogue, AucuneRegleDUneLigneNeLitUnChampModifiableDeLaDemande) {
  for (const Rule* rule : catalogue()) {
    if (scopeOf(rule->sujet) == Scope::Demande || scopeOf(rule->sujet) == Scope::Fichier) continue;
    for (const FieldId lu : rule->lit.all()) {
      if (scopeOf(lu) == scopeOf(rule->sujet)) continue;
      EXPECT_EQ(fieldOf(lu).edition, Edition::Jamais) << rule->code << " lit " << fieldOf(lu).name;
    }
  }
}

TEST(Catalogue, UneModificationRejugeLesReglesQuiLisentLeChamp) {
  EXPECT_THAT(codes(rulesReading(FieldId::DateFacture)), ElementsAre("FAC-01", "FAC-02", "FAC-03"));
  EXPECT_THAT(codes(rulesReading(FieldId::MontantSolde)), ElementsAre("MNT-01", "MNT-02", "MNT-03", "MNT-04", "MNT-05"));
  EXPECT_THAT(codes(rulesReading(FieldId::EmailMandataire)), ElementsAre("MAN-03", "MAN-05"));
  EXPECT_THAT(codes(rulesReading(FieldId::OperateurMessagerie)), ElementsAre("SCN-03", "SCN-04"));
  EXPECT_THAT(codes(rulesReading(FieldId::TypeFichier)), ElementsAre("PJ-01", "PJ-02"));
  // A removed bénéficiaire is spared what it orders: its scenario is judged again when it goes and when it comes back.
  EXPECT_THAT(codes(rulesReading(FieldId::PresentSolde)),
              ElementsAre("BEN-01", "BEN-05", "BEN-09", "SCN-01", "SCN-02", "SCN-03", "SCN-04", "SCN-05", "SCN-06"));
  for (const Rule* rule : catalogue()) {
    if (rule->check == nullptr) continue;
    std::vector<FieldId> fields{rule->sujet};
    for (const FieldId lu : rule->lit.all()) fields.push_back(lu);
    for (const FieldId field : fields)
      EXPECT_THAT(codes(rulesReading(field)), testing::Contains(std::string(rule->code))) << fieldOf(field).name;
  }
}

TEST(Catalogue, ChaqueRegleEstJugeeDansSaPortee) {
  std::size_t count = 0;
  for (const Scope scope : {Scope::Fichier, Scope::Demande, Scope::Beneficiaire, Scope::Piece, Scope::Historique}) {
    for (const RuleId id : rulesOf(scope)) EXPECT_EQ(scopeOf(catalogue()[id]->sujet), scope) << catalogue()[id]->code;
    count += rulesOf(scope).size();
  }
  EXPECT_EQ(count, static_cast<std::size_t>(
                       std::count_if(catalogue().begin(), catalogue().end(), [](const Rule* rule) { return rule->check != nullptr; })));
}

}  // namespace
}  // namespace segur::tests
