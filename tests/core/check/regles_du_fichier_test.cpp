// The rules that the reading itself finds, by their cases as tests/core/rules/cas.hpp has them for the others: one that passes, one that
// fails, one on its edge.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/check.hpp"
#include "core/json/referentiel_reader.hpp"
#include "tests/core/rules/cas.hpp"

namespace segur::tests {
namespace {

using namespace std::string_literals;
using enum Nature;

struct CasFichier {
  std::string_view code;
  Nature nature;
  std::string document;
  bool enfreint;
};

std::string imbrique(std::size_t niveaux) { return "{\"x\":" + std::string(niveaux - 1, '[') + std::string(niveaux - 1, ']') + "}"; }

std::string numeros(std::initializer_list<std::string_view> numeros) {
  std::string lignes;
  for (const std::string_view numero : numeros)
    lignes += std::string(lignes.empty() ? "" : ",") + "{\"numLigne\":" + std::string(numero) + "}";
  return "{\"lignesImport\":[" + lignes + "]}";
}

std::string lignes(std::size_t count) {
  std::string out = "{\"lignesImport\":[{}";
  for (std::size_t i = 1; i < count; ++i) out += ",{}";
  return out + "]}";
}

std::vector<CasFichier> casFichier() {
  const std::string& guide = importDuGuide();
  return {
      {"JSON-01", Conforme, guide, false},
      {"JSON-01", Enfreint, guide.substr(0, 500), true},
      {"JSON-01", Enfreint, "{\"a\":1,}", true},
      {"JSON-01", Limite, guide.substr(0, guide.rfind('}')), true},  // its last bracket is missing
      {"JSON-01", Limite, guide + " \n\t\r ", false},
      {"JSON-01", Limite, guide + "\0"s, true},
      {"JSON-01", Limite, R"({"x":"\ud83d\ude00"})", false},  // a pair
      {"JSON-01", Limite, R"({"x":"\ud83d"})", true},         // half of one

      {"JSON-02", Conforme, guide, false},
      {"JSON-02", Enfreint, R"({"siret":"1","siret":"1"})", true},
      {"JSON-02", Limite, R"({"x":1,"x":2})", true},                     // a key that is not ours
      {"JSON-02", Limite, R"({"s\u0069ret":"1","siret":"1"})", true},    // the same, written otherwise
      {"JSON-02", Limite, R"({"siret":"1","x":{"siret":"1"}})", false},  // in another object

      {"JSON-03", Conforme, guide, false},
      {"JSON-03", Enfreint, R"({"lignesImport":[{"couleur":1}]})", true},
      {"JSON-03", Limite, R"({"":1})", true},
      {"JSON-03", Limite, R"({"lignesImport":[{"siret":"1"}]})", true},  // a key of another object
      {"JSON-03", Limite, R"({"SIRET":"1"})", false},                    // JSON-04

      {"JSON-04", Conforme, guide, false},
      {"JSON-04", Enfreint, R"({"SIRET":"1"})", true},
      {"JSON-04", Limite, R"({"siret":"1","SIRET":"1"})", false},  // the right one is there as well: an unknown key
      {"JSON-04", Limite, R"({"sirets":"1"})", false},

      {"JSON-05", Conforme, "{\"x\":\"caf\u00e9\"}", false},
      {"JSON-05", Enfreint, "{\"x\":\"caf\xE9\"}", true},
      {"JSON-05", Enfreint, "\xFF\xFE{\0}\0"s, true},
      {"JSON-05", Limite, "{\"x\":\"\xF4\x8F\xBF\xBF\"}", false},  // U+10FFFF, the last character
      {"JSON-05", Limite, "{\"x\":\"\xF4\x90\x80\x80\"}", true},
      {"JSON-05", Limite, "{\"x\":\"\xED\xA0\x80\"}", true},  // a surrogate

      {"JSON-06", Conforme, guide, false},
      {"JSON-06", Enfreint, "\xEF\xBB\xBF" + guide, true},
      {"JSON-06", Limite, "{\"x\":\"\xEF\xBB\xBF\"}", false},  // inside a text

      {"JSON-07", Conforme, guide, false},
      {"JSON-07", Enfreint, "{\"x\":1e999}", true},
      {"JSON-07", Enfreint, "{\"x\":-1e999}", true},
      {"JSON-07", Limite, "{\"x\":1.5e308}", false},
      {"JSON-07", Limite, "{\"x\":1e-999}", false},

      {"JSON-08", Conforme, guide, false},
      {"JSON-08", Enfreint, imbrique(100'000), true},
      {"JSON-08", Limite, imbrique(kDepthMax), false},
      {"JSON-08", Limite, imbrique(kDepthMax + 1), true},

      {"JSON-09", Conforme, guide, false},
      {"JSON-09", Enfreint, "[]", true},
      {"JSON-09", Enfreint, "{\"lignesImport\":[12]}", true},
      {"JSON-09", Limite, "{}", false},
      {"JSON-09", Limite, "{\"lignesImport\":[{},null]}", true},

      {"IMP-04", Conforme, guide, false},
      {"IMP-04", Enfreint, lignes(1000), true},
      {"IMP-04", Limite, lignes(kLignesMax), false},
      {"IMP-04", Limite, lignes(kLignesMax + 1), true},

      {"IMP-10", Conforme, numeros({"1", "2", "3"}), false},
      {"IMP-10", Enfreint, numeros({"1", "2", "1"}), true},
      {"IMP-10", Limite, numeros({"2", "1"}), false},          // in any order
      {"IMP-10", Limite, numeros({"\"1\"", "\"1\""}), false},  // no numbers: IMP-05 says so
  };
}

TEST(RegleDuFichier, SesCas) {
  const ReferentielLu referentiel = readReferentiel(referentielDemo());
  for (const CasFichier& cas : casFichier()) {
    const Rapport rapport = checkDocument(cas.document, "essai.json", referentiel.referentiel, kMaintenant);
    const bool found =
        std::any_of(rapport.constats.begin(), rapport.constats.end(), [&](const Constat& c) { return c.regle->code == cas.code; });
    EXPECT_EQ(found, cas.enfreint) << cas.code << ' ' << cas.document.substr(0, 200);
  }
}

TEST(RegleDuFichier, ChacuneTientEstEnfreinteEtASaLimite) {
  const auto cas = casFichier();
  for (const Rule* rule : catalogue()) {
    if (rule->check != nullptr || (!rule->code.starts_with("JSON-") && !rule->code.starts_with("IMP-"))) continue;
    for (const Nature nature : {Conforme, Enfreint, Limite}) {
      EXPECT_TRUE(std::any_of(cas.begin(), cas.end(), [&](const CasFichier& c) { return c.code == rule->code && c.nature == nature; }))
          << rule->code << ", nature " << static_cast<int>(nature);
    }
  }
  for (const CasFichier& c : cas) {
    EXPECT_NE(ruleByCode(c.code), nullptr) << c.code;
    if (c.nature != Limite) {
      EXPECT_EQ(c.enfreint, c.nature == Enfreint) << c.code;
    }
  }
}

}  // namespace
}  // namespace segur::tests
