#include "core/json/tree_diff.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <random>
#include <string>

#include "core/json/tree_compare.hpp"

namespace segur {
namespace {

using Json = nlohmann::json;

const std::vector<Identite> kIdentites{{"sites", {"finess", "siret"}}};

JsonNode tree(std::string_view bytes) {
  auto parsed = parseTree(bytes);
  EXPECT_TRUE(parsed) << bytes;
  return parsed ? *std::move(parsed) : JsonNode{};
}

TreePatch diff(std::string_view before, std::string_view after) { return diffTrees(tree(before), tree(after), kIdentites); }

// Operations on one line each, without the brackets.
std::string operations(std::string_view before, std::string_view after) {
  const std::string json = diff(before, after).json;
  return json == "[]\n" ? "" : json.substr(2, json.size() - 5);
}

// By a library of someone else: applied to what was before, the patch gives what is after.
void expectApplies(const std::string& before, const std::string& after) {
  const TreePatch patch = diff(before, after);
  const Json applied = Json::parse(before).patch(Json::parse(patch.json));
  ASSERT_EQ(applied, Json::parse(after)) << before << "\n" << after << "\n" << patch.json;
  ASSERT_EQ(patch.operations == 0, Json::parse(before) == Json::parse(after));
}

TEST(DifferenceArbres, UnTestAvantChaqueReplace) {
  EXPECT_EQ(operations(R"({"a":1400.00,"b":2})", R"({"a":1300.50,"b":2})"), R"({"op":"test","path":"/a","value":1400.00},)"
                                                                            "\n"
                                                                            R"({"op":"replace","path":"/a","value":1300.50})");
}

TEST(DifferenceArbres, ClesAjouteesRetireesEtEchappees) {
  EXPECT_EQ(operations(R"({"a/b":1})", R"({"c~d":{"e":[null]}})"), R"({"op":"remove","path":"/a~1b"},)"
                                                                   "\n"
                                                                   R"({"op":"add","path":"/c~0d","value":{"e":[null]}})");
}

TEST(DifferenceArbres, LesNombresSeComparentParLeurValeur) {
  EXPECT_EQ(operations("[1400, 1400, 14e2, -0, 0.10, 0e9]", "[1400.00, 1.4E+3, 140.0e1, 0, 1e-1, 0]"), "");
  for (const auto& [a, b] : {std::pair{"1400", "1400.01"}, {"1", "-1"}, {"1e2", "1e3"}, {"9007199254740992", "9007199254740993"}}) {
    EXPECT_FALSE(equalTrees(tree(a), tree(b))) << a << " " << b;
  }
}

TEST(DifferenceArbres, UnTypeNEnEstPasUnAutre) {
  const char* const values[] = {"null", "true", "false", "0", "\"\"", "\"0\"", "[]", "{}", "[0]", "{\"a\":0}"};
  for (const char* a : values) {
    for (const char* b : values) EXPECT_EQ(diff(a, b).operations == 0, a == b) << a << b;
  }
}

TEST(DifferenceArbres, UneCleEnDoubleVautParLaDerniere) {
  EXPECT_EQ(operations(R"({"a":1,"a":2})", R"({"a":2})"), "");
  EXPECT_EQ(diff(R"({"a":2,"a":1})", R"({"a":2})").operations, 1U);
  EXPECT_EQ(operations("{}", R"({"a":{"b":1,"b":2}})"), R"({"op":"add","path":"/a","value":{"b":2}})");
}

TEST(DifferenceArbres, UnElementRetireEstUneOperation) {
  EXPECT_EQ(operations(R"({"sites":[{"finess":"1","x":1},{"finess":"2","x":2},{"finess":"3","x":3}]})",
                       R"({"sites":[{"finess":"2","x":2},{"finess":"3","x":3}]})"),
            R"({"op":"remove","path":"/sites/0"})");
  // With another one changed, at the index that it has before the removal.
  EXPECT_EQ(operations(R"({"sites":[{"finess":"1","x":1},{"finess":"2","x":2},{"siret":"3","x":3}]})",
                       R"({"sites":[{"finess":" 2","x":2},{"siret":"3","x":4}]})"),
            R"({"op":"test","path":"/sites/1/finess","value":"2"},)"
            "\n"
            R"({"op":"replace","path":"/sites/1/finess","value":" 2"},)"
            "\n"
            R"({"op":"test","path":"/sites/2/x","value":3},)"
            "\n"
            R"({"op":"replace","path":"/sites/2/x","value":4},)"
            "\n"
            R"({"op":"remove","path":"/sites/0"})");
}

TEST(DifferenceArbres, UneIdentiteCorrigeeResteLeMemeElement) {
  EXPECT_EQ(diff(R"({"sites":[{"finess":"1","x":1,"y":2},{"finess":"2"}]})", R"({"sites":[{"finess":"7","x":1,"y":2},{"finess":"2"}]})")
                .operations,
            1U);
  // Nothing in common: another one took its place.
  EXPECT_EQ(operations(R"({"sites":[{"finess":"1","x":1}]})", R"({"sites":[{"finess":"7","x":2}]})"),
            R"({"op":"remove","path":"/sites/0"},)"
            "\n"
            R"({"op":"add","path":"/sites/0","value":{"finess":"7","x":2}})");
}

TEST(DifferenceArbres, UneIdentiteEnDoubleNEnEstPasUne) {
  expectApplies(R"({"sites":[{"finess":"1","x":1},{"finess":"1","x":2}]})", R"({"sites":[{"finess":"1","x":2},{"finess":"1","x":3}]})");
}

TEST(DifferenceArbres, UnElementDeplaceEstRetirePuisAjoute) {
  const std::string before = R"({"sites":[{"finess":"1"},{"finess":"2"},{"finess":"3"},{"finess":"4"}]})";
  const std::string after = R"({"sites":[{"finess":"4"},{"finess":"1"},{"finess":"2"},{"finess":"3"}]})";
  EXPECT_EQ(diff(before, after).operations, 2U);
  expectApplies(before, after);
}

// Random documents of a few shapes, so that elements are often alike; then any document to any other.
class Generator {
public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Json value(int depth) {
    switch (below(depth > 0 ? 8U : 5U)) {
      case 0: return nullptr;
      case 1: return below(2) == 0;
      case 2: return below(4);
      case 3: return 0.5 * below(6);
      case 4: return std::string(below(3), 'a');
      case 5: {
        Json list = Json::array();
        for (unsigned n = below(6); n > 0; --n) list.push_back(value(depth - 1));
        return list;
      }
      case 6: {
        Json sites = Json::array();
        for (unsigned n = below(8); n > 0; --n)
          sites.push_back({{below(3) == 0 ? "siret" : "finess", std::to_string(below(9))}, {"x", value(depth - 1)}});
        return Json{{"sites", sites}};
      }
      default: {
        Json object = Json::object();
        for (unsigned n = below(5); n > 0; --n)
          object[std::string(1, static_cast<char>('a' + below(4))) + (below(4) == 0 ? "/~" : "")] = value(depth - 1);
        return object;
      }
    }
  }
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }

private:
  std::mt19937 random_;
};

TEST(DifferenceArbres, AppliqueeElleDonneLeSecondDocument) {
  constexpr unsigned kSeed = 20230613;
  Generator generator(kSeed);
  for (int i = 0; i < 5'000; ++i) {
    const Json before = generator.value(4);
    Json after = generator.below(2) == 0 ? generator.value(4) : before;
    // A few small changes to a copy: what people do.
    for (unsigned n = generator.below(4); n > 0; --n) {
      const Json flat = after.flatten();
      if (!flat.is_object() || flat.empty()) break;
      const auto at = std::next(flat.begin(), generator.below(static_cast<unsigned>(flat.size())));
      const Json::json_pointer pointer(at.key());
      if (pointer.empty()) break;
      Json& parent = after[pointer.parent_pointer()];
      if (generator.below(2) == 0) {
        after[pointer] = generator.value(1);
      } else if (parent.is_array()) {
        parent.erase(std::stoul(pointer.back()));
      } else if (parent.is_object()) {
        parent.erase(pointer.back());
      }
    }
    ASSERT_NO_FATAL_FAILURE(expectApplies(before.dump(), after.dump())) << "seed " << kSeed << ", document " << i;
  }
}

}  // namespace
}  // namespace segur
