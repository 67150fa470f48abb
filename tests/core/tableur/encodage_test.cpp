#include "core/tableur/encodage.hpp"

#include <gtest/gtest.h>

#include <string>

namespace segur {
namespace {

using namespace std::string_literals;

struct Cas {
  std::string octets;
  Encodage encodage;
  std::string texte;
};

TEST(Encodage, CeQuUnTableurEnregistre) {
  const Cas cases[] = {
      {"Maître;é€", Encodage::Utf8, "Maître;é€"},
      {"\xEF\xBB\xBFMaître", Encodage::Utf8, "Maître"},
      {"Ma\xEEtre;1\xA0\x34\x30\x30,00 \x80", Encodage::Windows1252, "Maître;1\u00a0400,00 €"},
      {"l\x92op\xE9rateur \x9Cuvre", Encodage::Windows1252, "l’opérateur œuvre"},
      {"\xFF\xFEM\0a\0\xEE\0"s, Encodage::Utf16, "Maî"},
      {"\xFE\xFF\0M\0a\0\xEE"s, Encodage::Utf16, "Maî"},
      {"\xFF\xFE\x3D\xD8\x00\xDE"s, Encodage::Utf16, "😀"},
      {"", Encodage::Utf8, ""},
  };
  for (const Cas& cas : cases) {
    const TexteDecode got = decodeTableau(cas.octets);
    EXPECT_EQ(got.utf8, cas.texte);
    EXPECT_EQ(got.encodage, cas.encodage) << cas.texte;
  }
}

TEST(Encodage, UnUtf16AbimeResteDuTexte) {
  EXPECT_EQ(decodeTableau("\xFF\xFE\x00\xDCx\0"s).utf8, "\uFFFDx");  // second half alone
  EXPECT_EQ(decodeTableau("\xFF\xFE\x3D\xD8x\0"s).utf8, "\uFFFDx");  // first half alone
  EXPECT_EQ(decodeTableau("\xFF\xFEx\0y"s).utf8, "x\uFFFD");         // an odd byte
}

TEST(Encodage, SeNommeCommeOnLeDit) {
  EXPECT_EQ(nameOf(Encodage::Utf8), "UTF-8");
  EXPECT_EQ(nameOf(Encodage::Windows1252), "Windows-1252");
  EXPECT_EQ(nameOf(Encodage::Utf16), "UTF-16");
}

}  // namespace
}  // namespace segur
