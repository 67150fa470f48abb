#include "core/edition/difference_fichiers.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace segur {
namespace {

std::string demande() {
  std::ifstream file(SEGUR_DATA_DIR "/demande-FINMS2009167M1.json");
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string diff(const std::string& before, const std::string& after) {
  const auto a = parseTree(before);
  const auto b = parseTree(after);
  EXPECT_TRUE(a && b);
  return a && b ? diffFichiers(*a, *b).json : "";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(DifferenceFichiers, LaDemandeDuGuideNeDifferePasDElleMeme) { EXPECT_EQ(diff(demande(), demande()), "[]\n"); }

TEST(DifferenceFichiers, UnBeneficiaireRetireEstUneOperation) {
  std::string after = demande();
  const std::size_t first = after.find('{', after.find("\"structure\""));
  after.erase(first, after.find('{', first + 1) - first);
  EXPECT_EQ(diff(demande(), after), "[\n{\"op\":\"remove\",\"path\":\"/beneficiaires/structure/0\"}\n]\n");
}

TEST(DifferenceFichiers, UneLigneRetireeDUnImportEstUneOperation) {
  const std::string before = R"({"lignesImport":[{"numLigne":1,"numeroEditeur":"00001"},{"numLigne":2,"numeroEditeur":"00002"}]})";
  EXPECT_EQ(diff(before, R"({"lignesImport":[{"numLigne":2,"numeroEditeur":"00002"}]})"),
            "[\n{\"op\":\"remove\",\"path\":\"/lignesImport/0\"}\n]\n");
}

TEST(DifferenceFichiers, UnFinessEcritAvecDesEspacesNommeLeMemeSite) {
  const std::string after = replaced(demande(), "090001538", "09 000 153 8");
  EXPECT_EQ(diff(demande(), after),
            "[\n{\"op\":\"test\",\"path\":\"/beneficiaires/structure/0/FINESSGeo\",\"value\":\"090001538\"},\n"
            "{\"op\":\"replace\",\"path\":\"/beneficiaires/structure/0/FINESSGeo\",\"value\":\"09 000 153 8\"}\n]\n");
}

}  // namespace
}  // namespace segur
