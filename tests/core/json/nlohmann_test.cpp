// Our parser beside nlohmann/json's: on the samples, on documents that hold every kind of value, and on broken copies of them, both accept
// the same bytes, and find the same values up to where they stop.
#include <gtest/gtest.h>

#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/sax.hpp"
#include "tests/core/support/documents.hpp"

namespace segur::tests {
namespace {

// One event a line: « clé montant », « texte é », « nombre 12.5 ».
std::string nombre(double valeur) {  // -0 is 0: nlohmann reads an integer so
  char text[40];
  return "nombre " + std::string(text, std::to_chars(text, text + sizeof text, valeur + 0.0).ptr) + '\n';
}

class Notre final : public JsonEvents {
public:
  bool beginObject(std::uint32_t) override { return note("{"); }
  bool endObject(std::uint32_t) override { return note("}"); }
  bool beginArray(std::uint32_t) override { return note("["); }
  bool endArray(std::uint32_t) override { return note("]"); }
  bool key(Token, std::string_view text) override { return note("clé " + std::string(text)); }
  bool value(Token token, std::string_view text) override {
    if (token.type == JsonType::String) return note("texte " + std::string(text));
    if (token.type != JsonType::Number) return note(text);
    evenements += nombre(std::strtod(std::string(text).c_str(), nullptr));
    return true;
  }
  std::string evenements;

private:
  bool note(std::string_view what) {
    evenements.append(what) += '\n';
    return true;
  }
};

class Leur final : public nlohmann::json_sax<nlohmann::json> {
public:
  bool null() override { return note("null"); }
  bool boolean(bool value) override { return note(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& text) override { return note("texte " + text); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return note("{"); }
  bool end_object() override { return note("}"); }
  bool start_array(std::size_t) override { return note("["); }
  bool end_array() override { return note("]"); }
  bool key(string_t& text) override { return note("clé " + text); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
  std::string evenements;

private:
  bool note(std::string_view what) {
    evenements.append(what) += '\n';
    return true;
  }
  bool number(double value) {
    evenements += nombre(value);
    return true;
  }
};

// Whether both accept the document.
bool comparer(const std::string& document) {
  Notre notre;
  Leur leur;
  const auto error = parseJson(document, notre);
  const bool accepte = nlohmann::json::sax_parse(document, &leur);
  EXPECT_EQ(!error, accepte) << document;
  EXPECT_EQ(notre.evenements, leur.evenements) << document;
  return accepte;
}

const std::vector<std::string>& documents() {
  static const std::vector<std::string> tous{
      demandeDuGuide(),
      importDuGuide(),
      referentielDemo(),
      R"({"a":[true,false,null],"b":{"c":{}, "d":[]},"":"€ é 😀","\u00e9\"\\\/\b\f\n\r\t":"\ud83d\ude00\u0000\u20ac\u007f\u07ff\uffff"})",
      "[0,-0,1,-1,1.5,-2.50e+1,1E3,1e-9,1e308,-1e308,1e-400,0.1E+2,9007199254740993,18446744073709551615,18446744073709551616,"
      "-9223372036854775808,-9223372036854775809,123456789012345678901234567890,0.000000000000000000000000000001,0e9999]",
      " [ \"un texte de plus de seize octets, sans rien de plus\" ,\r\n\t\"accentué au-delà de huit octets\", \"x\" ] \n",
      "\xEF\xBB\xBF{\"a\":1}",
      "\"seul\"",
      "-12.50",
  };
  return tous;
}

TEST(Nlohmann, MemesDocumentsAcceptes) {
  for (const std::string& document : documents()) EXPECT_TRUE(comparer(document)) << document;
}

TEST(Nlohmann, MemesDocumentsRefuses) {
  for (const std::string_view document : {"",
                                          "[1e309]",
                                          "[-1e309]",
                                          "[1,]",
                                          "[01]",
                                          "[-]",
                                          "[1.]",
                                          "[.5]",
                                          "[+1]",
                                          "[1e+]",
                                          "[0x10]",
                                          "[NaN]",
                                          "[Infinity]",
                                          "[tru]",
                                          "['a']",
                                          "[\"a]",
                                          "[\"\x1f\"]",
                                          "[\"\\x\"]",
                                          "[\"\\u12g4\"]",
                                          "[\"\\ud800\"]",
                                          "[\"\\udc00\"]",
                                          "[\"\\ud800\\u0041\"]",
                                          "[\"\\ud800\\ud800\"]",
                                          "[\"\xC0\xAF\"]",
                                          "[\"\xED\xA0\x80\"]",
                                          "[\"\xF4\x90\x80\x80\"]",
                                          "[\"\xFF\"]",
                                          "{\"a\"}",
                                          "{\"a\":}",
                                          "{a:1}",
                                          "{,}",
                                          "[]]",
                                          "[] []",
                                          "/**/[]",
                                          "[1 2]",
                                          "{\"a\":1 \"b\":2}",
                                          "[\u00a01]",
                                          "\v[]"}) {
    EXPECT_FALSE(comparer(std::string(document))) << document;
  }
}

// The pieces that a broken file is made of, put where they should not be.
constexpr std::string_view kMorceaux[] = {
    "\"", "\\",   "\\u",  "\\ud83d", "\\ude00", "\\n", "\\x", "\xC3", "\xA9",  "\xFF", "\xE2\x82", "\xF0", "\xED",
    "\n", "\x1F", "\x7F", "0",       "-",       ".",   "e",   "E+",   "1e999", "tru",  "null",     "/",    "{",
    "}",  "[",    "]",    ",",       ":",       " ",   "\t",  "'",    "é",     "😀",    "\u00a0",   "1.50", "12345678901234567890"};

TEST(Nlohmann, DocumentsAbimesAuHasard) {
  std::mt19937 random(20230613);
  int acceptes = 0;
  for (int i = 0; i < 30'000; ++i) {
    const std::string& entier = documents()[random() % documents().size()];
    std::string document = entier.size() > 400 ? "[" + entier.substr(random() % entier.size(), random() % 200) : entier;
    for (auto fautes = random() % 4; fautes > 0; --fautes) {
      const std::size_t at = random() % (document.size() + 1);
      const std::string_view morceau = kMorceaux[random() % std::size(kMorceaux)];
      switch (random() % 4) {
        case 0: document.insert(at, morceau); break;
        case 1: document.replace(at, random() % 4, morceau); break;
        case 2: document.erase(at, 1 + random() % 3); break;
        default: document.resize(at); break;
      }
    }
    acceptes += comparer(document) ? 1 : 0;
    if (HasFailure()) break;
  }
  EXPECT_GT(acceptes, 3'000);  // neither all broken nor all whole
  EXPECT_LT(acceptes, 27'000);
}

}  // namespace
}  // namespace segur::tests
