#include "core/model/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur {
namespace {

using namespace std::string_view_literals;

TEST(Texte, ChiffresAsciiSeulement) {
  EXPECT_TRUE(isDigit('0') && isDigit('9'));
  EXPECT_FALSE(isDigit('/') || isDigit(':') || isDigit('a') || isDigit('\0'));
  EXPECT_TRUE(allDigits("030780092"));
  EXPECT_FALSE(allDigits(""));
  EXPECT_FALSE(allDigits("03078009A"));
  EXPECT_FALSE(allDigits("１２"));  // full-width
}

TEST(Texte, ToutesLesEspacesDUnicode) {
  for (const std::string_view space :
       {"\t"sv, "\n"sv, "\v"sv, "\f"sv, "\r"sv, " "sv, "\u0085"sv, "\u00A0"sv, "\u1680"sv, "\u2000"sv, "\u2001"sv, "\u2002"sv, "\u2003"sv,
        "\u2004"sv, "\u2005"sv, "\u2006"sv, "\u2007"sv, "\u2008"sv, "\u2009"sv, "\u200A"sv, "\u2028"sv, "\u2029"sv, "\u202F"sv, "\u205F"sv,
        "\u3000"sv,
        // not White_Space, but pasted as well and as invisible
        "\u200B"sv, "\u2060"sv, "\uFEFF"sv, "\u200E"sv, "\u200F"sv, "\u202A"sv, "\u202C"sv, "\u202E"sv, "\u2066"sv, "\u2069"sv}) {
    const std::string s(space);
    SCOPED_TRACE(testing::PrintToString(s));
    EXPECT_EQ(spaceLength(s + "a"), s.size());
    EXPECT_EQ(trimSpaces(s + s + "a" + s + "b" + s), "a" + s + "b");
    EXPECT_EQ(removeSpaces(s + "a" + s + s + "b" + s), "ab");
    EXPECT_EQ(trimSpaces(s), "");
    EXPECT_EQ(removeSpaces(s), "");
  }
}

TEST(Texte, CeQuiRessembleAUneEspaceNEnEstPasUne) {
  for (const std::string_view text : {"a"sv, "é"sv, "€"sv, "…"sv, "’"sv, "—"sv, "«"sv, "\0"sv, "\x1F"sv, "\u180E"sv, "\u00AD"sv, "\u2010"sv,
                                      "\u200C"sv, "\u200D"sv, "\u2065"sv, "\uFEFE"sv, "😀"sv}) {
    SCOPED_TRACE(testing::PrintToString(text));
    EXPECT_EQ(spaceLength(text), 0U);
    EXPECT_EQ(trimSpaces(text), text);
    EXPECT_EQ(removeSpaces(text), text);
  }
  EXPECT_EQ(spaceLength(""), 0U);
}

TEST(Texte, UneEspaceTronqueeResteLa) {
  for (const std::string_view text :
       {"\xC2"sv, "\xE2"sv, "\xE2\x80"sv, "a\xE2\x80"sv, "\xE3\x80"sv, "\xEF\xBB"sv, "\xA0"sv, "a\xA0"sv, "\x80\xAF"sv}) {
    EXPECT_EQ(trimSpaces(text), text) << testing::PrintToString(text);
    EXPECT_EQ(removeSpaces(text), text) << testing::PrintToString(text);
  }
}

TEST(Texte, UneFinDeCaractereNEstPasPriseePourUneEspace) {
  // « à » is C3 A0: its last byte is that of U+00A0.
  EXPECT_EQ(trimSpaces(" à "), "à");
  EXPECT_EQ(trimSpaces("\u3000\u00A0Bordeaux à\u00A0\u202F"), "Bordeaux à");
}

// Unicode, table 3-7.
TEST(Utf8, BienForme) {
  for (const std::string_view text : {""sv, "a"sv, "\0"sv, "\x7F"sv, "\u0080"sv, "\u07FF"sv, "\u0800"sv, "\uD7FF"sv, "\uE000"sv, "\uFFFF"sv,
                                      "\U00010000"sv, "\U0010FFFF"sv, "Régularisation en cours"sv, "0123456789abcdef€0123456789abcdef"sv}) {
    EXPECT_FALSE(findInvalidUtf8(text)) << testing::PrintToString(text);
    EXPECT_EQ(sanitizeUtf8(text), text);
  }
}

struct MalForme {
  std::string_view octets;
  std::size_t position;
  std::string_view repare;
};

TEST(Utf8, MalForme) {
  const MalForme cas[] = {
      {"\x80", 0, "\uFFFD"},                                // a continuation alone
      {"a\xFF", 1, "a\uFFFD"},                              // never in UTF-8
      {"\xC0\xAF", 0, "\uFFFD\uFFFD"},                      // over-long /
      {"\xE0\x80\xAF", 0, "\uFFFD\uFFFD\uFFFD"},            // over-long /
      {"\xF0\x80\x80\xAF", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"},  // over-long /
      {"\xED\xA0\x80", 0, "\uFFFD\uFFFD\uFFFD"},            // U+D800, a lone surrogate
      {"\xED\xBF\xBF", 0, "\uFFFD\uFFFD\uFFFD"},            // U+DFFF
      {"\xF4\x90\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"},  // U+110000
      {"\xF5\x80\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond
      {"Validé\xC3", 7, "Validé\uFFFD"},                    // cut
      {"\xE2\x82", 0, "\uFFFD"},                            // cut: one mark for the whole
      {"\xF0\x9F\x98", 0, "\uFFFD"},                        // cut
      {"\xE2\x82z\xC3\xA9", 0, "\uFFFDzé"},                 // cut in the middle, then goes on
      {"D\xE9"
       "cid\xE9"
       "e",
       1, "D\uFFFDcid\uFFFDe"},                                  // Latin-1
      {"0123456789abcdef\xC3(", 16, "0123456789abcdef\uFFFD("},  // after whole words
      {"éé\xE9", 4, "éé\uFFFD"},
  };
  for (const MalForme& c : cas) {
    SCOPED_TRACE(testing::PrintToString(c.octets));
    EXPECT_EQ(findInvalidUtf8(c.octets), c.position);
    EXPECT_EQ(sanitizeUtf8(c.octets), c.repare);
    EXPECT_FALSE(findInvalidUtf8(sanitizeUtf8(c.octets)));
  }
}

TEST(Utf8, CompteLesCaracteresEtNonLesOctets) {
  EXPECT_EQ(countCodePoints(""), 0U);
  EXPECT_EQ(countCodePoints("A modifier"), 10U);
  EXPECT_EQ(countCodePoints("Décidée"), 7U);
  EXPECT_EQ(countCodePoints("450,00\u00A0€"), 8U);
  EXPECT_EQ(countCodePoints("😀"), 1U);
}

TEST(Citation, EntreGuillemetsFrancais) {
  EXPECT_EQ(quote("mail.responsable2.fr"), "«\u00A0mail.responsable2.fr\u00A0»");
  EXPECT_EQ(quote(""), "«\u00A0\u00A0»");
}

TEST(Citation, CoupeeEnCaracteres) {
  EXPECT_EQ(quote("éàü", 3), "«\u00A0éàü\u00A0»");
  EXPECT_EQ(quote("éàüö", 3), "«\u00A0éàü…\u00A0»");
  EXPECT_EQ(quote("abc", 0), "«\u00A0…\u00A0»");
  EXPECT_EQ(countCodePoints(quote(std::string(1'000'000, 'x'))), kQuoteMax + 5);
}

TEST(Citation, NeSortPasDeSaLigneEtNeCommandeRien) {
  EXPECT_EQ(quote("a\nb\r\tc"), "«\u00A0a b  c\u00A0»");
  EXPECT_EQ(quote("a\u2028b\u2029c\u0085d"), "«\u00A0a b c d\u00A0»");
  EXPECT_EQ(quote("\x1B[31mrouge"), "«\u00A0\uFFFD[31mrouge\u00A0»");
  EXPECT_EQ(quote("\u009B31m\x7F\0"sv), "«\u00A0\uFFFD31m\uFFFD\uFFFD\u00A0»");
  EXPECT_EQ(quote("exe\u202Efdp.\u2066"), "«\u00A0exe\uFFFDfdp.\uFFFD\u00A0»");
  EXPECT_EQ(quote("\xFF"), "«\u00A0\uFFFD\u00A0»");
  EXPECT_EQ(quote("1\u202F400\u00A0€"), "«\u00A01\u202F400\u00A0€\u00A0»");  // spaces of typography stay
}

TEST(Nombre, CompleteParDesZerosOuGroupeParMilliers) {
  std::string out;
  appendPadded(out, 7, 2);
  appendPadded(out, 123, 2);
  appendPadded(out, 0, 1);
  EXPECT_EQ(out, "071230");
  const std::pair<std::uint64_t, std::string_view> cas[] = {
      {0, "0"},
      {999, "999"},
      {1400, "1\u202F400"},
      {10'000, "10\u202F000"},
      {1'234'567, "1\u202F234\u202F567"},
      {18'446'744'073'709'551'615U, "18\u202F446\u202F744\u202F073\u202F709\u202F551\u202F615"},
  };
  for (const auto& [value, texte] : cas) {
    std::string grouped;
    appendGrouped(grouped, value);
    EXPECT_EQ(grouped, texte);
  }
}

TEST(Pluriel, ZeroPrendLeSingulier) {
  EXPECT_EQ(plural(0, "modification", "modifications"), "0\u00A0modification");
  EXPECT_EQ(plural(1, "modification", "modifications"), "1\u00A0modification");
  EXPECT_EQ(plural(2, "modification", "modifications"), "2\u00A0modifications");
  EXPECT_EQ(plural(10'000, "bénéficiaire", "bénéficiaires"), "10\u202F000\u00A0bénéficiaires");
}

TEST(Casse, SeulesLesLettresAsciiSontConfondues) {
  EXPECT_TRUE(equalsIgnoreCase("SIRET", "siret"));
  EXPECT_TRUE(equalsIgnoreCase("", ""));
  EXPECT_TRUE(equalsIgnoreCase("Décidée", "DécidéE"));
  EXPECT_FALSE(equalsIgnoreCase("É", "é"));
  EXPECT_FALSE(equalsIgnoreCase("siret", "sirets"));
  EXPECT_FALSE(equalsIgnoreCase("[", "{"));
  EXPECT_FALSE(equalsIgnoreCase("@", "`"));
}

}  // namespace
}  // namespace segur
