#include "core/json/tree.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur::tests {
namespace {

TEST(Tree, ValeursEtPlaces) {
  const std::string_view source = R"( {"a": [1, "x\u00e9", null, true], "b": {"c": -2.50}} )";
  const auto tree = parseTree(source);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->type, JsonType::Object);
  const JsonNode* a = tree->find("a");
  ASSERT_NE(a, nullptr);
  EXPECT_EQ(source.substr(a->offset, a->length), R"([1, "x\u00e9", null, true])");
  ASSERT_EQ(a->children.size(), 4U);
  EXPECT_EQ(a->children[1].text, "xé");
  EXPECT_EQ(a->children[2].type, JsonType::Null);
  EXPECT_EQ(tree->find("b")->find("c")->text, "-2.50");
  EXPECT_EQ(tree->find("c"), nullptr);
  EXPECT_EQ(a->find("0"), nullptr);  // a list has no members
}

TEST(Tree, LaDerniereCleCompte) {
  const auto tree = parseTree(R"({"a":1,"a":"deux","b":3})");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->string("a"), "deux");
  EXPECT_EQ(tree->string("b"), "");  // no string
  EXPECT_EQ(tree->string("z"), "");
}

TEST(Tree, LesErreursDuParseurPassent) {
  EXPECT_EQ(parseTree("{").error().code, JsonErrorCode::Tronque);
  EXPECT_EQ(parseTree("").error().code, JsonErrorCode::Vide);
}

// Eight bytes a value must not become a hundred times as much memory without a bound.
TEST(Tree, LeNombreDeValeursEstBorne) {
  std::string list = "[0";
  for (std::size_t i = 0; i < kNodesMax - 2; ++i) list += ",0";
  EXPECT_TRUE(parseTree(list + "]"));
  EXPECT_EQ(parseTree(list + ",0]").error().code, JsonErrorCode::TropGrand);
}

}  // namespace
}  // namespace segur::tests
